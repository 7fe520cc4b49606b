// A dozen closed deals of a house with known answers, told through the API day by day: what the review says of each, of each person and of
// all, who may see how much of it, and how advice of the day after stands on what was learnt.

import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { learnFigures } from "../../desk/src/services/learnt-figures.ts"
import { reviewClosed } from "../../desk/src/services/reviews.ts"
import { openTwoHouses, type Staff, type Told, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { makeIn } from "./testing/requests-of-a-house.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const HOLDING = 12

const WORTH = {
  cost: 8210,
  alternatives: [
    {
      kind: "next-buyer",
      offers: [8700, 9300, 9800],
      buyersPerWeek: 1,
      days: 45,
      tradeValue: 8300,
      holdingCostPerDay: HOLDING,
    },
  ],
  time: { hours: [1, 2, 3], costPerHour: 24 },
}

type Json = Told["json"]
type Move = Readonly<Record<string, unknown>>

let two: TwoHouses
let jo: Staff
let max: Staff
let manager: Staff
let owner: Staff
const deals: Record<string, Json> = {}
const advised: Record<string, Json> = {}

const later = (ms: number) => {
  two.clock.now = new Date(two.clock.now.getTime() + ms)
}
const get = async (path: string, by: Staff = manager): Promise<Json> =>
  (await two.granted({ method: "get", path, by })).json
const write = async (path: string, body: unknown, by: Staff, version?: number, method = "post"): Promise<Json> =>
  (await two.granted({ method, path, by, body, ...(version !== undefined && { ifMatch: `"${version}"` }) })).json

const they = (price: string): Move => ({ kind: "offer", by: "them", price })
const we = (price: string): Move => ({ kind: "offer", by: "us", price })
const THEY_WALK: Move = { kind: "walk", by: "them", door: "open" }
const WE_WALK: Move = { kind: "walk", by: "us", door: "open" }
const WE_ACCEPT: Move = { kind: "accept", by: "us" }
const ASK_ADVICE = "advice"

interface Story {
  readonly by?: Staff
  readonly line?: string
  readonly ask?: string
  readonly unitId?: string
  readonly customerId?: string
  readonly hours?: number
  readonly moves: readonly (Move | typeof ASK_ADVICE)[]
  readonly outcome: string
}

/** Opens, haggles an hour a move, closes; an hour passes before each step. */
const tell = async (name: string, { by = jo, line = "9250", ask = "9995", hours, ...story }: Story): Promise<Json> => {
  const { unitId, customerId } = story
  const ids = { ...(unitId !== undefined && { unitId }), ...(customerId !== undefined && { customerId }) }
  const worth = unitId === undefined ? { worth: WORTH } : {}
  let deal = await write("/deals", { title: name, ask, ...worth, ...ids, limit: [8700, 9250, 9800] }, by)
  deal = await write(`/deals/${deal.id}/line`, { line }, by, deal.version)
  if (hours !== undefined) {
    deal = (await write(`/deals/${deal.id}/effort`, { stage: "pitching", hours }, by, deal.version)).deal
  }
  for (const move of story.moves) {
    later(HOUR)
    if (move === ASK_ADVICE) {
      advised[name] = await get(`/deals/${deal.id}/advice`, by)
      continue
    }
    deal = (await write(`/deals/${deal.id}/moves`, move, by, deal.version)).deal
  }
  later(HOUR)
  deal = await write(`/deals/${deal.id}/close`, { outcome: story.outcome }, by, deal.version)
  deals[name] = deal
  return deal
}

const learn = async (name: string, body: object, by: Staff = jo): Promise<void> => {
  const { id, version } = await get(`/deals/${deals[name].id}`)
  deals[name] = await write(`/deals/${id}/outcomes`, body, by, version)
}

const reviewOf = (name: string, by: Staff = manager): Promise<Json> => get(`/deals/${deals[name].id}/review`, by)

const worthThen = (advice: Json, move: string): number =>
  advice.advice.moves.find((one: Json) => one.move === move && one.available).expectedValue
const bestOf = (advice: Json): number =>
  Math.max(...advice.advice.moves.filter((one: Json) => one.available).map((one: Json) => one.expectedValue))

beforeAll(async () => {
  two = await openTwoHouses("server")
  two.clock.now = new Date("2026-03-02T09:00:00Z")
  ;({ owner, manager } = two.a)
  jo = two.a.salesperson
  max = await two.a.hire("salesperson")
  const make = makeIn(two, two.a)
  const unit = await write("/units", { stockNumber: "R-1", title: "Golf", ask: "9995", worth: WORTH }, owner)
  const other = await write("/units", { stockNumber: "R-2", title: "Polo", ask: "9995", worth: WORTH }, owner)
  const [ann, bob] = [await make.customer(), await make.customer()]

  await tell("walked from, sold later for more", {
    unitId: unit.id,
    customerId: ann.id,
    moves: [we("9795"), they("8600"), ASK_ADVICE, WE_WALK],
    outcome: "walked",
  })
  later(6 * DAY)
  await tell("sold", {
    by: max,
    unitId: unit.id,
    customerId: bob.id,
    moves: [they("9990"), ASK_ADVICE, WE_ACCEPT],
    outcome: "won",
  })
  await tell("walked, and the same customer bought it after all", {
    unitId: other.id,
    customerId: ann.id,
    moves: [they("9000"), THEY_WALK],
    outcome: "walked",
  })
  later(3 * DAY)
  await tell("came back as another deal", {
    unitId: other.id,
    customerId: ann.id,
    moves: [they("9400"), WE_ACCEPT],
    outcome: "won",
  })
  await tell("walked from a good offer", {
    by: max,
    hours: 3,
    moves: [we("9795"), they("9700"), ASK_ADVICE, WE_WALK],
    outcome: "walked",
  })
  await tell("closed below the line", {
    by: max,
    hours: 9,
    moves: [they("9000"), ASK_ADVICE, { ...WE_ACCEPT, alreadySaid: true, reason: { code: "month-end" } }],
    outcome: "won",
  })
  await tell("nobody asked", { moves: [we("9795"), they("8900"), THEY_WALK], outcome: "lost" })
  await tell("called back", {
    moves: [
      we("9795"),
      they("9000"),
      THEY_WALK,
      { kind: "call", by: "us", price: "9500" },
      { kind: "return", by: "them" },
      they("9400"),
      WE_ACCEPT,
    ],
    outcome: "won",
  })
  await tell("bought elsewhere", { moves: [we("9795"), they("9100"), THEY_WALK], outcome: "lost" })
  await learn("bought elsewhere", { learnt: "they-bought-elsewhere", price: "9500", days: 4 })
  await tell("nothing to sell any more", { moves: [they("9000")], outcome: "withdrawn" })
  await tell("fell through", { moves: [they("9500"), WE_ACCEPT], outcome: "won" })
  await learn("fell through", { learnt: "fell-through" })
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await two.close()
})

describe("a deal that ended", () => {
  test("by our walking, after which the unit was sold for more: what it gave over the line, less the days", async () => {
    const review = await reviewOf("walked from, sold later for more")
    expect(review).toMatchObject({ end: "left", leftBy: "us", adviceSource: "given", untold: false })
    expect(review.laterSale).toEqual({ price: 9990, on: "2026-03-08", toSame: false })
    const gave = 9990 - 9250 - 6 * HOLDING
    expect(review.turnOut.happened.middle).toBeCloseTo(gave, 6)
    expect(review.turnOut.bases).toContain("sold-later")
    expect([review.turnOut.turnOut, review.turnOut.difference.low > 0]).toEqual(["good", true])
  })

  test("by walking from an offer that was worth more than leaving: wrong then, by what the advice had said", async () => {
    const review = await reviewOf("walked from a good offer")
    const advice = advised["walked from a good offer"]
    expect(review.judgement).toMatchObject({ verdict: "wrong-then", chosen: "walk", best: advice.recommended.move })
    expect(review.judgement.regret).toBeCloseTo(bestOf(advice) - worthThen(advice, "walk"), 6)
    expect(review.turnOut.otherEnd.low).toBeGreaterThanOrEqual(9700 - 9250 - 1e-9)
    expect(review.steps.at(-1)).toMatchObject({ source: "given", chosen: { move: "walk" }, followed: false })
    expect(review.untold).toBe(true)
  })

  test("as was advised: right", async () => {
    const review = await reviewOf("sold")
    expect([advised.sold.recommended.move, review.judgement.verdict]).toEqual(["accept", "right"])
    expect(review.steps.at(-1).followed).toBe(true)
    expect(review.concessions.given).toBe(5)
    const { leakage, needed } = review.concessions
    expect(needed.middle + leakage.middle).toBeCloseTo(5, 6)
  })

  test("beyond the line without a new fact: the agreement trap, on him who closed it", async () => {
    const review = await get("/review?to=2026-03-31")
    const [all, ...people] = review.trap
    expect([all.trapped.count, all.trappedMoney]).toEqual([1, 250])
    expect(people.map((one: Json) => [one.person.id, one.trapped.count]).sort()).toEqual(
      [
        [jo.id, 0],
        [max.id, 1],
      ].sort(),
    )
  })

  test("and nobody had asked: the advice is worked out afterwards on what was known then, and says so", async () => {
    const review = await reviewOf("nobody asked")
    expect([review.adviceSource, review.steps.length]).toEqual(["recomputed", 1])
    expect(review.steps[0]).toMatchObject({ source: "recomputed", chosen: { move: "let-walk" }, walkAwayPrice: 9250 })
    expect((await get(`/deals/${deals["nobody asked"].id}/advice/history`)).items).toEqual([])
    const twin = await write("/deals", { title: "Twin", ask: "9995", worth: WORTH, limit: [8700, 9250, 9800] }, jo)
    let deal = await write(`/deals/${twin.id}/line`, { line: "9250" }, jo, twin.version)
    for (const move of [we("9795"), they("8900"), THEY_WALK]) {
      deal = (await write(`/deals/${deal.id}/moves`, move, jo, deal.version)).deal
    }
    const { advice } = await get(`/deals/${deal.id}/advice`, jo)
    expect(review.steps[0].moves).toEqual(
      advice.moves
        .filter((one: Json) => one.available)
        .map(({ available: _, ...one }: Json) => ({ ...one, price: one.price ?? null })),
    )
    await write(`/deals/${deal.id}/close`, { outcome: "withdrawn" }, jo, deal.version)
  })

  test("and they came back in another deal: told by the stock book", async () => {
    const review = await reviewOf("walked, and the same customer bought it after all")
    expect(review.laterSale).toMatchObject({ price: 9400, toSame: true })
    expect([review.untold, review.turnOut.bases.includes("came-back")]).toEqual([false, true])
  })

  test("and was learnt to have bought elsewhere, or to have fallen through", async () => {
    const elsewhere = await reviewOf("bought elsewhere")
    expect(elsewhere.turnOut.bases).toContain("bought-elsewhere")
    expect(elsewhere.learnt).toMatchObject([{ learnt: "they-bought-elsewhere", price: "9500", days: 4 }])
    expect((await reviewOf("fell through")).turnOut.bases).toContain("undone")
  })

  test("with the thing gone is not judged", async () => {
    const review = await reviewOf("nothing to sell any more")
    expect([review.judgement.verdict, review.judgement.notJudged, review.turnOut]).toEqual([
      "not-judged",
      "withdrawn",
      null,
    ])
  })

  test("and was opened again has none any more", async () => {
    const deal = await tell("opened again", { moves: [they("9000")], outcome: "withdrawn" })
    expect((await reviewOf("opened again")).outcome).toBe("withdrawn")
    const open = await write(`/deals/${deal.id}/reopen`, {}, jo, deal.version)
    const told = await two.ask({ method: "get", path: `/deals/${deal.id}/review`, by: manager })
    expect([told.status, told.json.code]).toEqual([409, "still-open"])
    const listed = await get("/review/deals?to=2026-03-31&limit=200")
    expect(listed.items.map((one: Json) => one.dealId)).not.toContain(deal.id)
    await write(`/deals/${deal.id}/close`, { outcome: "withdrawn" }, jo, open.version)
  })
})

describe("the whole span", () => {
  test("counts what was closed, and its cells add up to it", async () => {
    const review = await get("/review?from=2026-03-01&to=2026-03-31")
    const { closed, won, lost, walked, withdrawn, otherCurrencies, waiting } = review.deals
    expect(won + lost + walked + withdrawn).toBe(closed)
    expect([won, lost, walked, otherCurrencies, waiting]).toEqual([5, 2, 3, 0, 0])
    const cells = review.judgement.cells.reduce((sum: number, { deals: count }: Json) => sum + count, 0)
    expect(cells).toBe(closed)
    expect(review.walks).toMatchObject({ walks: 5, ours: 2, theirs: 3, soldLater: 1, cameBack: 1, boughtElsewhere: 1 })
    expect(review.deals.untold).toBe(2)
    expect(review.page).toMatchObject({ month: "2026-03", deals: closed })
    expect(review.page.entries.length).toBeGreaterThanOrEqual(5)
    expect(review.sunkCost.team.verdict).not.toBe("swayed")
    expect(review.calibration[0].oddsFirst.kind).toBe("not-enough-data")
  })

  test("of one person is the sum of his deals", async () => {
    const review = await get(`/review?personId=${max.id}&to=2026-03-31`)
    expect(review.deals).toMatchObject({ closed: 3, won: 2, walked: 1 })
    expect(review.people.map((one: Json) => one.person.id)).toEqual([max.id])
    const verdict = await get(`/review/deals?personId=${max.id}&verdict=wrong-then&to=2026-03-31`)
    expect(verdict.items.map((one: Json) => one.title)).toContain("walked from a good offer")
    const regrets = (await get(`/review/deals?personId=${max.id}&to=2026-03-31`)).items
    const sum = regrets.reduce((total: number, { judgement }: Json) => total + (judgement.regret ?? 0), 0)
    expect(review.judgement.regretThen).toBeCloseTo(sum, 6)
  })

  test("pages through deals, the last closed first", async () => {
    const first = await get("/review/deals?limit=4&to=2026-03-31")
    const rest = await get(`/review/deals?limit=200&to=2026-03-31&after=${first.next}`)
    const all = [...first.items, ...rest.items].map((one: Json) => one.closedAt)
    expect(first.items).toHaveLength(4)
    expect(all).toEqual(all.toSorted().toReversed())
    expect(new Set([...first.items, ...rest.items].map((one: Json) => one.dealId)).size).toBe(all.length)
    const untold = await get("/review/deals?untold=true&to=2026-03-31")
    expect(untold.items.map((one: Json) => one.title).sort()).toEqual(["nobody asked", "walked from a good offer"])
  })

  test("days out of order are refused; a span without deals is empty", async () => {
    const told = await two.ask({ method: "get", path: "/review?from=2026-04-01&to=2026-03-01", by: manager })
    expect([told.status, told.json.code]).toEqual([422, "days-out-of-order"])
    for (const report of ["/review", "/review/call-backs"]) {
      const long = await two.ask({ method: "get", path: `${report}?from=1900-01-01&to=9998-12-31`, by: manager })
      expect([long.status, long.json.code]).toEqual([422, "span-too-long"])
    }
    expect((await get("/review/deals?from=1900-01-01&to=9998-12-31&limit=1")).items).toHaveLength(1)
    const empty = await get("/review?from=2025-01-01&to=2025-01-31")
    expect([empty.deals.closed, empty.people, empty.walks.walks]).toEqual([0, [], 0])
  })

  test("deals in another currency are counted and left out", async () => {
    const before = await get("/review?to=2026-04-30")
    const body = { title: "Abroad", currency: "EUR", ask: "9995" }
    const deal = await write("/deals", body, jo)
    await write(`/deals/${deal.id}/close`, { outcome: "withdrawn" }, jo, deal.version)
    const after = await get("/review?to=2026-04-30")
    expect(after.deals).toEqual({ ...before.deals, otherCurrencies: 1 })
    expect((await get("/review?to=2026-04-30&currency=EUR")).deals.closed).toBe(1)
  })
})

describe("a salesperson", () => {
  test("sees his own and the team's totals, and nobody else by name", async () => {
    const team = await get("/review?to=2026-03-31", jo)
    const all = await get("/review?to=2026-03-31", manager)
    expect(team.deals).toEqual(all.deals)
    expect(team.people.map((one: Json) => one.person.id)).toEqual([jo.id])
    for (const list of [team.trap, team.leakage, team.calibration, team.sunkCost.people]) {
      expect(list.flatMap((one: Json) => one.person?.id ?? []).filter((id: string) => id !== jo.id)).toEqual([])
    }
    const text = JSON.stringify(team)
    expect(text).not.toContain(max.id)
    expect(text).not.toContain(max.name)
    const listed = await get("/review/deals?to=2026-03-31&limit=200", jo)
    expect(new Set(listed.items.map((one: Json) => one.owner.id))).toEqual(new Set([jo.id]))
  })

  test.each([
    ["another's review", () => `/review?personId=${max.id}`],
    ["another's deals", () => `/review/deals?personId=${max.id}`],
    ["another's call backs", () => `/review/call-backs?personId=${max.id}`],
    ["another's deal", () => `/deals/${deals.sold.id}/review`],
  ])("does not see %s", async (_, path) => {
    const told = await two.ask({ method: "get", path: path(), by: jo })
    expect([told.status, told.json.code]).toEqual([403, "not-yours-to-see"])
  })
})

describe("who may not see lines", () => {
  test("reads verdicts and counts, and no figure that hangs on a line", async () => {
    const { json } = await two.granted({ method: "get", path: "/policy", by: owner })
    const hidden = { ...json.policy, lineSight: { salesperson: "hidden", manager: "hidden", owner: "exact" } }
    await two.granted({ method: "put", path: "/policy", by: owner, body: hidden, ifMatch: "*" })
    const review = await get("/review?to=2026-03-31", manager)
    expect([review.sight, review.deals.closed > 0, review.sunkCost, review.leakage, review.calibration]).toEqual([
      "counts",
      true,
      null,
      null,
      null,
    ])
    expect([review.walks.difference, review.judgement.regretThen, review.trap[0].trappedMoney]).toEqual([
      null,
      null,
      null,
    ])
    const deal = await reviewOf("walked from a good offer", manager)
    expect([deal.judgement.verdict, deal.judgement.regret, deal.turnOut.happened, deal.lineMoves]).toEqual([
      "wrong-then",
      null,
      null,
      null,
    ])
    await two.granted({ method: "put", path: "/policy", by: owner, body: json.policy, ifMatch: "*" })
  })
})

describe("fairness", () => {
  const ask = (groups: unknown, by: Staff = manager) =>
    two.ask({ method: "post", path: "/review/fairness", by, body: { groups, to: "2026-04-30" }, once: "fair-1" })

  test("answers for the groups that were named, keeps nothing but that it was asked", async () => {
    const groups = [
      { name: "Secretgroup", dealIds: [deals.sold.id, deals["called back"].id] },
      { name: "Others", dealIds: [deals["closed below the line"].id, "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11"] },
    ]
    const told = await ask(groups)
    expect([told.status, told.json.statement]).toEqual([200, "model-saw-no-such-trait"])
    expect(told.json.groups).toEqual([
      { name: "Secretgroup", deals: 2, without: 0 },
      { name: "Others", deals: 1, without: 1 },
    ])
    expect(told.json.unlabelled).toBe(2)
    const audit = await two.granted({ method: "get", path: "/audit", by: owner })
    expect(audit.json.items[0]).toMatchObject({ action: "fairness-asked" })
    const everywhere = await two.storage.asOperator(async (tx) => {
      const { rows } = (await tx.execute(
        sql`select (select count(*) from audit_log a where a::text like '%Secretgroup%') + (select count(*) from idempotency_keys k where k::text like '%Secretgroup%') + (select count(*) from notes n where n::text like '%Secretgroup%') as count`,
      )) as unknown as { readonly rows: readonly { readonly count: unknown }[] }
      return Number(rows[0]?.count)
    })
    expect(everywhere).toBe(0)
  })

  test("knows nobody of another house", async () => {
    const foreign = await makeIn(two, two.b).customer()
    const nobody = "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a12"
    const answers = []
    for (const id of [foreign.id, nobody]) {
      answers.push(
        (
          await ask([
            { name: "A", customerIds: [id] },
            { name: "B", dealIds: [deals.sold.id] },
          ])
        ).text,
      )
    }
    expect(answers[0]).toBe(answers[1])
  })

  test("refuses a name twice and somebody in two groups, and salespeople", async () => {
    const [one, other] = [
      { name: "A", dealIds: [deals.sold.id] },
      { name: "B", dealIds: [deals.sold.id] },
    ]
    expect((await ask([one, { ...other, name: "A" }])).json.code).toBe("group-twice")
    expect((await ask([one, other])).json.code).toBe("in-two-groups")
    expect((await ask([one, other], jo)).json.code).toBe("role-missing")
  })
})

describe("what is learnt of people who leave", () => {
  test("is counted: who came back by himself, who took a call", async () => {
    const statistics = await get("/review/call-backs?to=2026-04-30")
    expect([statistics.left, statistics.returned.count]).toEqual([5, 1])
    expect([statistics.called.count, statistics.taken.count]).toEqual([1, 1])
    expect(statistics.learnt).toBe(null)
  })

  test("moves advice from the day after, says from how many records, and is the same all day", async () => {
    const parts = two.desk.parts
    await reviewClosed(parts, two.a.id)
    const made = await write("/deals", { title: "New", ask: "9995", worth: WORTH, limit: [8700, 9250, 9800] }, jo)
    let deal = await write(`/deals/${made.id}/line`, { line: "9250" }, jo, made.version)
    for (const move of [we("9795"), they("8900"), THEY_WALK]) {
      deal = (await write(`/deals/${deal.id}/moves`, move, jo, deal.version)).deal
    }
    const before = await get(`/deals/${deal.id}/advice`, jo)
    expect(await learnFigures(parts, two.a.id)).toBe(1)
    expect(await learnFigures(parts, two.a.id)).toBe(0)
    expect((await get(`/deals/${deal.id}/advice`, jo)).advice).toEqual(before.advice)
    expect(before.advice.assumed).toBeUndefined()
    later(DAY)
    const after = await get(`/deals/${deal.id}/advice`, jo)
    const { learnt } = await get("/policy")
    expect(learnt).toHaveLength(1)
    expect(after.advice.assumed).toMatchObject({
      fromDay: learnt[0].fromDay,
      returnPerDay: { source: "learnt", cases: learnt[0].returnPerDay.cases },
      calledBack: { source: "learnt" },
    })
    expect((await get("/review/call-backs")).learnt).toEqual(learnt[0])
    const typed = await write(
      "/deals",
      {
        title: "Typed",
        ask: "9995",
        worth: { ...WORTH, assumptions: { returnPerDay: 0.3 } },
        limit: [8700, 9250, 9800],
      },
      jo,
    )
    const lined = await write(`/deals/${typed.id}/line`, { line: "9250" }, jo, typed.version)
    const own = await get(`/deals/${lined.id}/advice`, jo)
    expect(own.advice.assumed.returnPerDay).toEqual({ source: "typed", cases: 0 })
    const rows = await get(`/deals/${deal.id}/advice/history`, jo)
    expect(rows.items[0].advice.assumed.fromDay).toBe(learnt[0].fromDay)
  })
})
