// Practice over the wire: nothing that the other side wants is in any answer before the end, the end says all of it, a deal that is practised is
// not touched, and everybody has practices of their own.

import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keyOf, openTwoHouses, type Staff, type Told, type TwoHouses, type Who } from "./testing/desk-in-a-test.ts"
import { type Make, makeIn } from "./testing/requests-of-a-house.ts"

type Json = Told["json"]

let two: TwoHouses
let make: Make
let jo: Staff

beforeAll(async () => {
  two = await openTwoHouses("embedded")
  make = makeIn(two, two.a)
  jo = two.a.salesperson
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await two.close()
})

const ask = (method: string, path: string, by: Who, body?: unknown, version?: number) =>
  two.ask({
    method,
    path,
    by,
    ...(body !== undefined && { body }),
    ...(version !== undefined && { ifMatch: `"${version}"` }),
  })
const start = async (body: object, by: Who = jo): Promise<Json> =>
  (await two.granted({ method: "post", path: "/practices", by, body })).json
const move = (practice: Json, body: object, by: Who = jo, version: number = practice.version) =>
  ask("post", `/practices/${practice.id}/moves`, by, body, version)

const keptOf = async (id: string): Promise<Json> =>
  await two.storage.asOperator(async (tx) => {
    const { rows } = (await tx.execute(sql`select * from practices where id = ${id}`)) as unknown as {
      readonly rows: readonly Json[]
    }
    return rows[0]
  })

/** Every figure of theirs that is long enough to be nobody else's, and the luck. */
const secretsOf = ({ partner }: Json): readonly string[] => {
  const { seed, nature, conduct } = partner
  const figures = [...Object.values(nature), conduct.walkBluff].map(String).filter((text) => text.length > 6)
  const limit = (partner.middle * nature.limit) / 100
  return [String(seed), ...figures, ...[Math.floor(limit), Math.floor(limit * 100) / 100].map(String)]
}

/** As a figure of its own: four digits in a row stand in an id or a time by chance now and then. */
const tells = (said: string, secret: string): boolean =>
  new RegExp(`(?<![\\w.-])${RegExp.escape(secret)}(?!\\w)`).test(said)

const END = { kind: "walk", door: "closed" }

/** Moves that keep a talk going, whatever they do. */
const keepTalking = (practice: Json): object => {
  if (practice.phase === "they-left") return { kind: "wait", days: 1 }
  return practice.phase === "we-left" ? { kind: "return" } : { kind: "hold" }
}

describe("what the other side wants", () => {
  test("is in no answer before the end, and all of it after", async () => {
    for (let round = 0; round < 2; round += 1) {
      let told = await two.granted({ method: "post", path: "/practices", by: jo, body: { side: "seller" } })
      const secrets = secretsOf(await keptOf(told.json.id))
      for (let step = 0; step < 3 && told.json.endedAt === null; step += 1) {
        const list = await ask("get", "/practices", jo)
        const one = await ask("get", `/practices/${told.json.id}`, jo)
        const progress = await ask("get", "/practices/progress", jo)
        const refused = await move(told.json, { kind: "return" })
        for (const { text, headers } of [told, list, one, progress, refused]) {
          const said = `${text} ${JSON.stringify(headers)}`
          expect(secrets.filter((secret) => tells(said, secret))).toEqual([])
        }
        expect([one.json.kind, one.json.judgement, one.json.seed]).toEqual([null, null, null])
        told = await move(told.json, keepTalking(told.json))
      }
      const over = told.json.endedAt ? told.json : (await move(told.json, END)).json
      const kept = await keptOf(over.id)
      expect(tells(JSON.stringify(over), String(kept.partner.seed))).toBe(true)
      expect(over).toMatchObject({
        kind: kept.partner.kind,
        seed: kept.partner.seed,
        judgement: { kind: kept.partner.kind },
      })
    }
  })

  test("a kind that was chosen, or is to be told, is told", async () => {
    expect((await start({ kind: "tough" })).kind).toBe("tough")
    expect((await start({ tellKind: true })).kind).toEqual(expect.any(String))
  })
})

describe("a practice", () => {
  test("goes move by move to its judgement, and counts", async () => {
    const by = await two.a.hire("salesperson")
    const begun = await start({ side: "buyer", currency: "EUR" }, by)
    expect(begun).toMatchObject({
      side: "buyer",
      currency: "EUR",
      version: 1,
      phase: "talking",
      callsLeft: 0,
      moves: [],
      movesBefore: 0,
    })
    const offered = await move(begun, { kind: "offer", price: String(Math.round(Number(begun.line) * 0.8)) }, by)
    expect(offered.json.moves.map(({ by: who }: Json) => who)).toEqual(["us", "them"])
    const over = (await move(offered.json, END, by)).json
    expect(over).toMatchObject({ phase: "over", judgement: { ours: { end: "we-left" } }, score: expect.any(Number) })
    expect(over.judgement.steps).toHaveLength(2)
    expect((await move(over, { kind: "hold" }, by)).json).toMatchObject({ status: 409, code: "already-over" })
    const { json: list } = await ask("get", "/practices", by)
    expect(list.items).toMatchObject([{ id: over.id, end: "we-left", score: over.score, dealId: null }])
    const { json: progress } = await ask("get", "/practices/progress", by)
    expect(progress).toMatchObject({
      scores: [{ practiceId: over.id, score: over.score }],
      means: [],
      needed: 5,
      change: { kind: "not-enough-data", have: 1, needed: 20 },
    })
    expect(progress.costly).toMatchObject({ kind: "not-enough-data", have: 1, needed: 5 })
    expect((await ask("delete", `/practices/${over.id}`, by)).json).toMatchObject({ code: "already-over" })
    const people = async (who: Staff) => (await ask("get", "/practices/people?limit=200", who)).json.items
    const own = { person: { id: by.id }, talks: 1, scores: [{ score: over.score }], means: [] }
    expect((await people(two.a.manager)).filter(({ person }: Json) => person.id === by.id)).toEqual(await people(by))
    expect(await people(by)).toMatchObject([own])
    expect(JSON.stringify(await people(two.a.manager))).not.toContain(over.id)
    const refused = await ask("get", `/practices/people?personId=${two.a.manager.id}`, by)
    expect(refused.json).toMatchObject({ status: 403, code: "not-yours-to-see" })
  })

  test("is its person's alone", async () => {
    const practice = await start({})
    for (const other of [two.a.owner, two.a.manager, two.b.owner]) {
      expect((await ask("get", `/practices/${practice.id}`, other)).status).toBe(404)
      expect((await move(practice, END, other)).status).toBe(404)
      expect((await ask("delete", `/practices/${practice.id}`, other)).status).toBe(404)
      const { json } = await ask("get", "/practices", other)
      expect(json.items.filter(({ id }: Json) => id === practice.id)).toEqual([])
    }
  })

  test("that a key began counts for its maker, and no key reads its maker's talks", async () => {
    const by = await two.a.hire("manager")
    const key = await keyOf(two, by, ["read", "log"])
    const own = await start({}, by)
    const begun = await start({}, key)
    const idsSeenBy = async (who: Who) => {
      const { json } = await ask("get", "/practices", who)
      return json.items.map(({ id }: Json) => id)
    }
    expect(await idsSeenBy(by)).toEqual([begun.id, own.id])
    expect(await idsSeenBy(key)).toEqual([begun.id])
    expect((await ask("get", `/practices/${own.id}`, key)).status).toBe(404)
    expect((await move(own, END, key)).status).toBe(404)
    const over = (await move(begun, END, key)).json
    expect((await ask("get", `/practices/${begun.id}`, by)).json.score).toBe(over.score)
    for (const who of [by, key]) {
      const { json } = await ask("get", "/practices/progress", who)
      expect(json.scores).toMatchObject([{ practiceId: begun.id }])
    }
    const { json: people } = await ask("get", `/practices/people?personId=${by.id}`, by)
    expect(people.items).toMatchObject([{ person: { id: by.id }, talks: 1 }])
  })

  test("is moved by whoever saw it as it is", async () => {
    const practice = await start({})
    await move(practice, keepTalking(practice))
    expect((await move(practice, { kind: "hold" })).status).toBe(412)
  })

  test.each([
    [{ kind: "wait", days: 2 }, 409, "nothing-to-wait-for"],
    [{ kind: "call", price: "9000" }, 409, "not-away"],
    [{ kind: "offer", price: "9000.123" }, 422, "too-many-decimals"],
    [{ kind: "give", item: "mats" }, 422, "invalid"],
    [{ kind: "wait", days: 40 }, 422, "invalid"],
  ])("%j is refused with its reason", async (body, status, code) => {
    expect((await move(await start({ side: "seller" }), body)).json).toMatchObject({ status, code })
  })

  test("that is not over can be thrown away", async () => {
    const practice = await start({})
    expect((await ask("delete", `/practices/${practice.id}`, jo)).status).toBe(204)
    expect((await ask("get", `/practices/${practice.id}`, jo)).status).toBe(404)
  })
})

describe("of a deal", () => {
  test("starts before the first word or where the talk stands, and leaves the deal as it was", async () => {
    const deal = await make.away()
    const seen = async () => (await ask("get", `/deals/${deal.id}`, two.a.owner)).text
    const before = await seen()
    const fresh = await start({ dealId: deal.id }, two.a.owner)
    expect(fresh).toMatchObject({ dealId: deal.id, ask: "9995.31", line: "9247.13", phase: "talking" })
    expect(fresh.title).toContain("Golf deal")
    expect(fresh.moves.filter(({ by }: Json) => by !== null)).toHaveLength(1)
    const now = await start({ dealId: deal.id, from: "now" }, two.a.owner)
    expect(now).toMatchObject({ phase: "they-left", standing: { us: "9895.17", them: "8500.41" } })
    const over = (await move(now, END, two.a.owner)).json
    expect(over.judgement).toMatchObject({ line: 9247.13, ours: { end: "we-left" } })
    expect(await seen()).toBe(before)
    const { json: list } = await ask("get", `/practices?dealId=${deal.id}`, two.a.owner)
    expect(list.items.map(({ id }: Json) => id)).toEqual([now.id, fresh.id])
  })

  test("that is closed can be gone through again, and not gone on with", async () => {
    const deal = await make.closed()
    expect((await start({ dealId: deal.id }, two.a.owner)).phase).toBe("talking")
    const refused = await ask("post", "/practices", two.a.owner, { dealId: deal.id, from: "now" })
    expect(refused.json).toMatchObject({ status: 409, code: "deal-closed" })
  })

  test("without figures says what is missing", async () => {
    const bare = await make.deal({ worth: {} })
    const refused = await ask("post", "/practices", two.a.owner, { dealId: bare.id })
    expect(refused.json).toMatchObject({ status: 409, code: "worth-incomplete" })
  })

  test("is not for whoever may not see its line", async () => {
    const deal = await make.lined()
    const begun = await start({ dealId: deal.id })
    const { json } = await two.granted({ method: "get", path: "/policy", by: two.a.owner })
    const body = { ...json.policy, lineSight: { ...json.policy.lineSight, salesperson: "banded" } }
    await two.granted({ method: "put", path: "/policy", by: two.a.owner, body, ifMatch: "*" })
    const refused = await ask("post", "/practices", jo, { dealId: deal.id })
    expect(refused.json).toMatchObject({ status: 403, code: "line-hidden" })
    const over = (await move(begun, END)).json
    expect(over).toMatchObject({ line: null, judgement: null })
    expect((await start({})).line).toEqual(expect.any(String))
  })
})
