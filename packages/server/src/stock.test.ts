// Stock by time, as a dealer goes through it: buyers come and are logged, the night learns from them, the list tells what a day costs and
// what has changed, a what-if turns verdicts, and whoever may not see lines learns them from no order and no filter.

import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { revalue } from "../../desk/src/jobs/chores.ts"
import { openTwoHouses, type Staff, type Told, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { type Make, makeIn, type Thing } from "./testing/requests-of-a-house.ts"

const DAY_MS = 86_400_000

const buyer = { kind: "next-buyer", holdingCostPerDay: 12, days: 60, tradeValue: 8300, tradeFallPerDay: 7 }
const worth = (over: object = {}) => ({
  unit: { standInCost: 8210 },
  tax: { scheme: "margin", purchasePrice: 7790 },
  alternatives: [
    { ...buyer, ...over },
    { kind: "trade", price: 8300, fees: 95 },
  ],
})
const STATED = { offers: [8700, 9300, 9800], buyersPerWeek: [0.6, 1, 1.5] }

let two: TwoHouses
let make: Make

const get = async (path: string, by: Staff = two.a.owner): Promise<Told["json"]> =>
  (await two.granted({ method: "get", path, by })).json
const itemOf = async (thing: Thing, query = ""): Promise<Told["json"]> =>
  (await get(`/stock/lines?limit=200${query}`)).items.find((one: { unit: Thing }) => one.unit.id === thing.id)
const nightPasses = async (days = 1): Promise<void> => {
  two.clock.now = new Date(two.clock.now.getTime() + days * DAY_MS)
  await revalue(two.desk.parts, two.a.id)
}
const setSight = async (salesperson: string): Promise<void> => {
  const { policy } = await get("/policy")
  const body = { ...policy, lineSight: { ...policy.lineSight, salesperson } }
  await two.granted({ method: "put", path: "/policy", by: two.a.owner, body, ifMatch: "*" })
}
const logEnquiry = (thing: Thing, body: object, by: Staff = two.a.salesperson): Promise<Told> =>
  two.ask({ method: "post", path: `/units/${thing.id}/enquiries`, by, body, ifMatch: `"${thing.version}"` })

let stated: Thing
let silent: Thing

beforeAll(async () => {
  two = await openTwoHouses("embedded")
  make = makeIn(two, two.a)
  await setSight("exact")
  stated = await make.unit(worth(STATED))
  silent = await make.unit(worth())
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await two.close()
})

describe("the list", () => {
  test("works a new unit out on the spot, by what it states or by our guess", async () => {
    const [own, guessed] = [await itemOf(stated), await itemOf(silent)]
    expect([own.state, own.figures.arrivals.source.kind, own.figures.offers.source.kind]).toEqual([
      "known",
      "stated",
      "stated",
    ])
    expect(own.figures.arrivals.perWeek).toBeCloseTo(1, 3)
    expect(guessed.figures.arrivals.source).toEqual({ kind: "default", buyers: null, unitDays: null })
    expect(guessed.figures.offers.middle).toBeCloseTo(0.95 * 9995.31, 1)
  })

  test("keeps what it worked out, so that nobody works it out again", async () => {
    await itemOf(stated)
    const { rows } = (await two.storage.asOperator((tx) =>
      tx.execute(sql`select unit_version as version from unit_lines where unit_id = ${stated.id}::uuid`),
    )) as unknown as { readonly rows: readonly unknown[] }
    expect(rows).toEqual([{ version: stated.version }])
  })

  test("its figures are those of the unit's line and outlook", async () => {
    const item = await itemOf(stated)
    const line = await get(`/units/${stated.id}/line`)
    const outlook = await get(`/units/${stated.id}/outlook`)
    expect(item.line).toEqual({ sight: "exact", ...outlook.line })
    expect(Number(item.line.price)).toBe(line.line.walkAwayPrice)
    expect((await get(`/units/${stated.id}`)).saysEnough).toBe(true)
    expect(outlook.days.map(({ line: price }: { line: number }) => Number(price.toFixed(0)))).toEqual(
      line.line.schedule.map(({ walkAwayPrice }: { walkAwayPrice: number }) => Number(walkAwayPrice.toFixed(0))),
    )
    const { holding, tradeFall, hopeLost, total } = item.figures.dayCost
    expect(holding + tradeFall + hopeLost).toBeCloseTo(total, 3)
    expect(item.figures.room).toBeCloseTo(9995.31 - Number(item.line.price), 2)
    expect(item.figures.chart.length).toBeLessThanOrEqual(40)
    expect(item.figures.chart[0]).toEqual({ day: 0, line: Number(item.line.price) })
    expect(item.figures.chart.at(-1).day).toBe(60)
  })

  test("says when a unit's figures do not suffice", async () => {
    const bare = await make.unit({})
    expect(await itemOf(bare)).toMatchObject({ state: "incomplete", line: null, figures: null })
    const told = await two.ask({ method: "get", path: `/units/${bare.id}/outlook`, by: two.a.owner })
    expect([told.status, told.json.code]).toEqual([409, "worth-incomplete"])
    expect((await get(`/units/${bare.id}`)).saysEnough).toBe(false)
  })

  test.each(["age", "ask", "day-cost", "room", "disposal"])(
    "goes through by %s, page by page, each unit once",
    async (sort) => {
      await revalue(two.desk.parts, two.a.id)
      const whole = (await get(`/stock/lines?limit=200&sort=${sort}`)).items.map((one: { unit: Thing }) => one.unit.id)
      const paged: string[] = []
      let after = ""
      do {
        const page = await get(`/stock/lines?limit=1&sort=${sort}${after}`)
        paged.push(...page.items.map((one: { unit: Thing }) => one.unit.id))
        after = page.next === null ? "" : `&after=${page.next}`
      } while (after !== "")
      expect(paged).toEqual(whole)
      expect(whole.length).toBeGreaterThan(2)
    },
  )

  test("refuses a place that it did not give", async () => {
    for (const place of [
      ["1e999", stated.id],
      ["1e-400", stated.id],
      ["2026-02-30", stated.id],
      ["x", stated.id],
      ["1", "no id"],
    ]) {
      const after = Buffer.from(JSON.stringify(place)).toString("base64url")
      for (const sort of ["age", "ask", "day-cost"]) {
        const told = await two.ask({ method: "get", path: `/stock/lines?sort=${sort}&after=${after}`, by: two.a.owner })
        if (told.status !== 200) expect([told.status, told.json.code]).toEqual([422, "invalid"])
      }
    }
  })

  test("finds by words, by status and by warning", async () => {
    const cheap = await make.unit(worth(STATED))
    await two.granted({
      method: "put",
      path: `/units/${cheap.id}/ask`,
      by: two.a.owner,
      body: { ask: "8100" },
      ifMatch: `"${cheap.version}"`,
    })
    await revalue(two.desk.parts, two.a.id)
    expect((await itemOf(cheap, "&warning=ask-below-line")).figures.warnings[0]).toMatchObject({ ask: 8100 })
    expect(await itemOf(stated, "&warning=ask-below-line")).toBeUndefined()
    expect(await itemOf(stated, "&status=reserved")).toBeUndefined()
    expect((await get("/stock/lines?q=no+such+unit")).items).toEqual([])
    const totals = await get("/stock/totals")
    expect(totals.warnings).toContainEqual({ code: "ask-below-line", units: 1 })
    expect(totals).toMatchObject({ units: 4, reserved: 0, incomplete: 1, notYet: 0 })
    const items = (await get("/stock/lines?limit=200")).items.filter(
      (one: { figures: unknown }) => one.figures !== null,
    )
    const sum = (of: (one: Told["json"]) => number) =>
      items.reduce((all: number, one: Told["json"]) => all + of(one), 0)
    expect(totals.sums).toHaveLength(1)
    expect(totals.sums[0].units).toBe(3)
    expect(totals.sums[0].atLine).toBeCloseTo(
      sum((one) => Number(one.line.price)),
      2,
    )
    expect(totals.sums[0].dayCost).toBeCloseTo(
      sum((one) => one.figures.dayCost.total),
      2,
    )
  })
})

describe("a what-if", () => {
  const whatIf = async (body: object) =>
    (await two.granted({ method: "post", path: "/stock/what-if", by: two.a.owner, body })).json

  test("compares many units at once and tells whose verdict turns", async () => {
    const unitIds = [stated.id, silent.id]
    const { units, sums } = await whatIf({ unitIds, arrivalsFactor: 0 })
    expect(units.map((one: { after: { verdict: string } }) => one.after.verdict)).toEqual(["dispose", "dispose"])
    expect(sums).toMatchObject([{ units: 2, flips: 2 }])
    expect(sums[0].worthAfter).toBeLessThan(sums[0].worthBefore)
    expect(units[0].before.line).toBeCloseTo(Number((await itemOf(stated)).line.price), 2)
  })

  test("of nothing is what is; what the trade pays moves by what it leaves", async () => {
    const { units } = await whatIf({ unitIds: [stated.id] })
    expect(units[0].after).toEqual(units[0].before)
    const more = await whatIf({ unitIds: [stated.id], arrivalsFactor: 0, tradeValueBy: "100" })
    const less = await whatIf({ unitIds: [stated.id], arrivalsFactor: 0 })
    expect(more.units[0].after.worth - less.units[0].after.worth).toBeCloseTo((100 * 5) / 6, 2)
  })
})

describe("enquiries", () => {
  test("are logged by whoever sells, count beside deals, and can be taken back", async () => {
    const unit = await make.unit(worth())
    const logged = await logEnquiry(unit, { count: 2, channel: "phone" })
    expect([logged.status, logged.json.enquiry]).toEqual([
      201,
      { version: 2, on: expect.any(String), count: 2, channel: "phone" },
    ])
    await make.deal({ unitId: unit.id, worth: undefined })
    expect((await itemOf(unit)).unit.enquiries).toBe(3)
    const again = await logEnquiry({ id: unit.id, version: logged.json.unit.version }, {})
    expect((await get(`/units/${unit.id}/enquiries?limit=1`)).items[0].version).toBe(again.json.enquiry.version)
    const back = await two.ask({
      method: "delete",
      path: `/units/${unit.id}/enquiries/2`,
      by: two.a.salesperson,
      ifMatch: `"${again.json.unit.version}"`,
    })
    expect(back.status).toBe(200)
    expect((await get(`/units/${unit.id}/enquiries`)).items).toHaveLength(1)
    expect((await itemOf(unit)).unit.enquiries).toBe(2)
  })

  test.each([
    ["tomorrow", { on: "2031-01-01" }, "in-the-future"],
    ["before it was here", { on: "2020-01-01" }, "before-it-was-here"],
  ])("%s is refused", async (_, body, code) => {
    const told = await logEnquiry(await make.unit(worth()), body)
    expect([told.status, told.json.code]).toEqual([422, code])
  })

  test("that is not there cannot be taken back", async () => {
    const unit = await make.unit(worth())
    const path = `/units/${unit.id}/enquiries/7`
    const told = await two.ask({ method: "delete", path, by: two.a.salesperson, ifMatch: `"${unit.version}"` })
    expect([told.status, told.json.code]).toEqual([404, "not-found"])
  })
})

describe("a document of stock", () => {
  const entry = (stockNumber: string, more: object = {}) => ({
    title: "Fiesta",
    ask: 8995,
    unit: { stockNumber, standInCost: 7200 },
    ...more,
  })
  const bringIn = async (...units: readonly object[]) => {
    const body = { currency: "GBP", units }
    return (await two.granted({ method: "post", path: "/units/import", by: two.a.owner, body })).json
  }

  test("comes in but for the units that are wrong, which are told and left as they were", async () => {
    const { units } = await bringIn(entry("D-1"), entry("D-2"))
    const path = `/units/${units[0].id}/dispose`
    await two.granted({ method: "post", path, by: two.a.owner, body: { price: "1" }, ifMatch: "*" })
    const told = await bringIn(
      entry("D-1", { ask: 8000 }),
      entry("D-2", { ask: "8995.555", cost: 1 }),
      entry("D-3", { unit: { stockNumber: "D-3", standInCost: 7200, daysInStock: 1e12 } }),
      { title: "Nameless", ask: 1 },
      entry("D-4"),
      entry("D-4"),
      entry("D-5"),
    )
    expect(told.units.map(({ stockNumber }: { stockNumber: string }) => stockNumber)).toEqual(["D-4", "D-5"])
    const places = told.rejected.map(({ path, stockNumber, code }: Record<string, unknown>) => [
      path,
      stockNumber,
      code,
    ])
    expect(places).toEqual([
      ["units[0]", "D-1", "unit-gone"],
      ["units[1].ask", "D-2", "too-many-decimals"],
      ["units[2].unit.daysInStock", "D-3", "wrong-value"],
      ["units[3].unit.stockNumber", null, "invalid"],
      ["units[5].unit.stockNumber", "D-4", "stock-number-taken"],
    ])
    expect(told.rejected.every(({ message, remedy }: Record<string, unknown>) => message && remedy)).toBe(true)
    expect(await bringIn(entry("D-2"), entry("D-4"))).toMatchObject({ unchanged: 2, rejected: [] })
  })
})

describe("the night", () => {
  test("learns from who came; what is stated always wins; the list says what changed", async () => {
    await nightPasses()
    const before = await get("/stock/demand")
    expect(before.segments[0].segment).toEqual({ kind: "house" })
    const unit = await make.unit(worth())
    let version = unit.version
    for (const _ of Array.from({ length: 4 })) {
      version = (await logEnquiry({ id: unit.id, version }, { count: 20 })).json.unit.version
    }
    await nightPasses()
    const learnt = await get("/stock/demand")
    expect(learnt.segments[0].arrivals.buyers).toBe(before.segments[0].arrivals.buyers + 80)
    expect(learnt.segments[0].arrivals.perWeek.middle).toBeGreaterThan(before.segments[0].arrivals.perWeek.middle)
    expect(learnt.segments[1].segment).toMatchObject({ kind: "band", currency: "GBP", from: 5000, to: 10_000 })
    expect(learnt.default.perWeek.middle).toBeCloseTo(1, 3)
    const [own, taught] = [await itemOf(stated), await itemOf(silent)]
    expect(own.figures.arrivals.source.kind).toBe("stated")
    expect(taught.figures.arrivals.source).toMatchObject({ kind: "learnt", buyers: expect.any(Number) })
    expect(taught.figures.changes.map(({ code }: { code: string }) => code)).toContain("arrivals-learnt-anew")
    expect(own.figures.changes.map(({ code }: { code: string }) => code)).toEqual(["line-fell"])
    expect(own.figures.changes[0].expected).toBeCloseTo(own.figures.changes[0].to, -1)
  })

  test("a deal from a unit that leaves its buyers to the house starts with what was learnt, and says so", async () => {
    const deal = await make.deal({ unitId: silent.id, worth: undefined })
    const { worth: paper } = await get(`/deals/${deal.id}`)
    expect(paper.alternatives[0].buyersPerWeek.source).toMatch(/^learnt from [\d,]+ buyers over [\d,]+ unit-days$/)
    expect(paper.alternatives[0].offers.source).toBe("our guess")
    const line = await get(`/deals/${deal.id}/line`)
    expect(line.computed.disposalDay).toEqual(expect.any(Number))
  })

  test("what was done to a unit since stands among the changes", async () => {
    const { json } = await two.granted({ method: "get", path: `/units/${stated.id}`, by: two.a.owner })
    const put = (path: string, body: object, version: number) =>
      two.granted({
        method: "put",
        path: `/units/${stated.id}/${path}`,
        by: two.a.owner,
        body,
        ifMatch: `"${version}"`,
      })
    const repriced = await put("ask", { ask: "9795" }, json.version)
    await put("worth", { worth: worth({ ...STATED, tradeFallPerDay: 9 }) }, repriced.json.version)
    const codes = (item: Told["json"]) => item.figures.changes.map(({ code }: { code: string }) => code)
    const now = await itemOf(stated)
    expect(codes(now)).toEqual(expect.arrayContaining(["ask-changed", "figures-stated"]))
    await revalue(two.desk.parts, two.a.id)
    expect(codes(await itemOf(stated))).toEqual(codes(now))
    await nightPasses()
    expect(codes(await itemOf(stated))).not.toContain("ask-changed")
  })

  test("a unit that has gone is in no list and has no days to come", async () => {
    const unit = await make.unit(worth(STATED))
    const body = { price: "8200" }
    await two.granted({
      method: "post",
      path: `/units/${unit.id}/dispose`,
      by: two.a.owner,
      body,
      ifMatch: `"${unit.version}"`,
    })
    expect(await itemOf(unit)).toBeUndefined()
    for (const told of [
      await two.ask({ method: "get", path: `/units/${unit.id}/outlook`, by: two.a.owner }),
      await two.ask({ method: "post", path: "/stock/what-if", by: two.a.owner, body: { unitIds: [unit.id] } }),
    ]) {
      expect([told.status, told.json.code]).toEqual([409, "unit-gone"])
    }
  })
})

describe.each(["hidden", "banded"])("to whom lines are %s", (sight) => {
  beforeAll(() => setSight(sight))
  afterAll(() => setSight("exact"))

  test("the list tells units, asks and age, and no figure", async () => {
    const { items } = await get("/stock/lines?limit=200", two.a.salesperson)
    const item = items.find((one: { unit: Thing }) => one.unit.id === stated.id)
    expect(item.figures).toBeNull()
    expect(item.line.sight).toBe(sight)
    expect(Object.keys(item.line).toSorted()).toEqual(sight === "banded" ? ["from", "sight", "to"] : ["sight"])
    const totals = await get("/stock/totals", two.a.salesperson)
    expect([totals.sums, totals.pastDisposal, totals.warnings]).toEqual([null, null, null])
  })

  test("no order, no filter and no question tells the line", async () => {
    const by = two.a.salesperson
    const askings = [
      ...["day-cost", "room", "disposal"].map((sort) => ({ method: "get", path: `/stock/lines?sort=${sort}` })),
      { method: "get", path: "/stock/lines?warning=ask-below-line" },
      { method: "get", path: "/stock/demand" },
      { method: "get", path: `/units/${stated.id}/outlook` },
      { method: "post", path: "/stock/what-if", body: { unitIds: [stated.id] } },
    ]
    for (const asking of askings) {
      const told = await two.ask({ ...asking, by })
      expect([asking.path, told.status, told.json.code]).toEqual([asking.path, 403, "line-hidden"])
    }
  })
})
