// Whole stories, from an empty desk to the end of a deal, by way of the doors that people use and with the clock moved on between them.
// Every step is a request and what it was answered; nothing is looked up behind the API's back but what must be nowhere.

import { exampleOf } from "@walkaway/desk"
import { STORAGE_KINDS } from "@walkaway/desk/testing"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { callBacksDue, offersExpire, revalue } from "../../desk/src/jobs/chores.ts"
import { openTwoHouses, type Staff, type Told, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { WORTH } from "./testing/requests-of-a-house.ts"

const HOUR = 3_600_000

describe.each(STORAGE_KINDS)("on a desk (%s)", (kind) => {
  let two: TwoHouses
  let owner: Staff
  let manager: Staff
  let salesperson: Staff

  beforeAll(async () => {
    two = await openTwoHouses(kind)
    owner = two.a.owner
    manager = two.a.manager
    salesperson = two.a.salesperson
  })
  afterAll(async () => {
    expect(two.faults).toEqual([])
    await two.close()
  })

  const later = (hours: number) => {
    two.clock.now = new Date(two.clock.now.getTime() + hours * HOUR)
  }
  const get = async (path: string, by = salesperson) => (await two.granted({ method: "get", path, by })).json
  const write = (method: string, path: string, body: unknown, by = salesperson, version?: number): Promise<Told> =>
    two.ask({ method, path, by, body, ...(version !== undefined && { ifMatch: `"${version}"` }) })
  const move = async (deal: { id: string; version: number }, body: object, by = salesperson) => {
    const told = await write("post", `/deals/${deal.id}/moves`, body, by, deal.version)
    expect([told.status, told.text]).toEqual([expect.toBeOneOf([201, 202]), told.text])
    return { ...told.json.deal, held: told.json.held }
  }
  const rowsOf = (text: string) =>
    two.storage.asOperator(async (tx) => {
      const { rows } = (await tx.execute(sql.raw(text))) as unknown as {
        readonly rows: readonly Record<string, unknown>[]
      }
      return rows
    })
  /** Every row of every table that holds the text, as table names. */
  const tablesWith = async (...texts: readonly string[]): Promise<readonly string[]> => {
    const tables = await rowsOf(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )
    const found: string[] = []
    for (const { name } of tables) {
      const any = texts.map((text) => `strpos(t::text, '${text}') > 0`).join(" or ")
      if ((await rowsOf(`select 1 from "${name}" t where ${any} limit 1`)).length > 0) found.push(String(name))
    }
    return found.sort()
  }

  test("a deal is won across the line, with leave, and its unit is sold", async () => {
    const unit = (
      await write("post", "/units", { stockNumber: "HL-1", title: "Golf", ask: "9995", worth: WORTH }, owner)
    ).json
    const person = { name: "Wilhelmina Okonkwo", email: "wilhelmina@example.com", phone: "020 7946 0991" }
    const customer = (await write("post", "/customers", { ...person, remarks: "Wilhelmina is in a hurry" })).json
    const wish = { unitId: unit.id, customerId: customer.id, limit: [8700, 9250, 9800] }
    let deal = (await write("post", "/deals", wish)).json
    expect(deal).toMatchObject({ title: "Golf", ask: "9995", phase: "talking", customer: { name: person.name } })
    deal = (await write("post", `/deals/${deal.id}/line`, { line: "9250", target: "9700" }, salesperson, deal.version))
      .json
    const effort = { stage: "pitching", hours: 1.5, note: "Two drives with Wilhelmina" }
    deal = (await write("post", `/deals/${deal.id}/effort`, effort, salesperson, deal.version)).json.deal
    deal = await move(deal, { kind: "offer", by: "us", price: "9895" })
    deal = await move(deal, { kind: "offer", by: "them", price: "8500" })
    const advised = await get(`/deals/${deal.id}/advice`)
    expect(advised.advice.moves.length).toBeGreaterThan(2)
    deal = await move(deal, { kind: "give", by: "us", item: "mats", cost: "30", value: "60" })
    deal = await move(deal, {
      kind: "walk",
      by: "them",
      door: "open",
      reason: { code: "other", note: "to see a rival" },
    })
    expect([deal.phase, deal.callBacks.length, deal.callBacks[0].status]).toEqual(["away", 1, "planned"])

    expect(await callBacksDue(two.desk.parts, two.a.id)).toBe(0)
    later(7 * 24)
    expect(await callBacksDue(two.desk.parts, two.a.id)).toBe(1)
    expect(await callBacksDue(two.desk.parts, two.a.id)).toBe(0)
    const due = await get("/call-backs?status=due")
    expect(due.items).toMatchObject([{ dealId: deal.id, customer: { name: person.name }, status: "due" }])
    deal = await get(`/deals/${deal.id}`)
    deal = await move(deal, { kind: "call", by: "us", price: "9450" })
    expect([deal.phase, deal.ourOffer, deal.callBacks[0].status]).toEqual(["away", "9450", "called"])
    deal = await move(deal, { kind: "return", by: "them" })
    deal = await move(deal, { kind: "offer", by: "them", price: "9050" })

    const held = await move(deal, {
      kind: "accept",
      by: "us",
      reason: { code: "competitive-match", note: "Wilhelmina has an offer" },
    })
    expect(held.held).toMatchObject({ needs: "approval", approver: "manager", approvalId: expect.any(String) })
    expect([held.phase, held.agreedPrice, held.attempts, held.approvalsWaiting]).toEqual(["talking", null, 1, 1])
    const [asked] = (await get("/approvals?status=waiting", manager)).items
    expect(asked).toMatchObject({
      id: held.held.approvalId,
      mayAnswer: true,
      reason: { note: "Wilhelmina has an offer" },
    })
    const answer = { answer: "given", note: "for Wilhelmina, yes" }
    const answered = await write("post", `/approvals/${asked.id}/answer`, answer, manager)
    expect([answered.status, answered.json.status]).toEqual([200, "given"])
    deal = await get(`/deals/${deal.id}`)
    deal = await move(deal, { kind: "accept", by: "us", approvalId: asked.id })
    expect([deal.phase, deal.agreedPrice, deal.held, deal.approvals[0].status]).toEqual([
      "agreed",
      "9050",
      null,
      "used",
    ])
    deal = (await write("post", `/deals/${deal.id}/close`, { outcome: "won" }, salesperson, deal.version)).json
    expect([deal.phase, deal.outcome, deal.closed.price]).toEqual(["closed", "won", "9050"])
    expect(await get(`/units/${unit.id}`)).toMatchObject({ status: "sold", dealId: deal.id, gonePrice: "9050" })
    const gone = await write("post", "/deals", { unitId: unit.id })
    expect([gone.status, gone.json.code]).toEqual([409, "unit-gone"])

    const ledger = await get(`/deals/${deal.id}/concessions`)
    expect(ledger.items.length).toBeGreaterThan(2)
    expect((await get(`/deals/${deal.id}/effort`)).totals.hours).toBe(1.5)
    const history = await get(`/deals/${deal.id}/history?limit=200`)
    expect(history.items.map(({ version }: { version: number }) => version)).toEqual(
      Array.from({ length: deal.version }, (_, at) => at + 1),
    )
    expect((await get(`/deals/${deal.id}/advice/history`)).items.length).toBeGreaterThan(0)
    await forgotten(customer.id, deal, [person.name, person.email, person.phone, "Wilhelmina"])
  })

  /** Names and notes go, from every table; what the deal was stays. */
  const forgotten = async (customerId: string, deal: Told["json"], texts: readonly string[]) => {
    const everything = await get(`/customers/${customerId}/everything`, manager)
    expect(everything.customer.name).toBe(texts[0])
    expect(everything.notes.length).toBe(4)
    expect(everything.deals).toMatchObject([{ deal: { id: deal.id } }])
    expect(everything.deals[0].events).toHaveLength(deal.version)
    // Kept answers hold names too, whatever they are about.
    const again = { method: "get", path: `/deals/${deal.id}`, by: salesperson }
    const kept = {
      method: "post",
      path: `/deals/${deal.id}/reopen`,
      by: salesperson,
      body: {},
      ifMatch: "*",
      once: "kept",
    }
    await two.granted(kept)
    const note = { answer: "given", note: "for Wilhelmina, once more" }
    const [used] = (await two.granted(again)).json.approvals
    await two.ask({ method: "post", path: `/approvals/${used.id}/answer`, by: manager, body: note, once: "kept-too" })
    expect(await tablesWith(...texts)).toEqual(["customers_private", "idempotency_keys", "notes"])
    const before = await get(`/deals/${deal.id}`)
    expect((await write("post", `/customers/${customerId}/forget`, undefined, manager)).json.name).toBe(null)
    expect(await tablesWith(...texts)).toEqual([])
    const after = await get(`/deals/${deal.id}`)
    expect(after.customer).toEqual({ id: customerId, name: null })
    const bare = (view: object) =>
      JSON.parse(JSON.stringify(view, (key, value) => (key === "note" || key === "customer" ? null : value)))
    expect(bare(after)).toEqual(bare(before))
    expect((await get(`/customers?q=${encodeURIComponent("Wilhelm")}`)).items).toEqual([])
  }

  test("a deal walks, and what became of it is learnt", async () => {
    let deal = (await write("post", "/deals", { title: "Corsa", ask: "7995", worth: WORTH })).json
    deal = await move(deal, { kind: "offer", by: "them", price: "6000" })
    deal = await move(deal, { kind: "walk", by: "us", door: "closed" })
    expect([deal.phase, deal.leftBy]).toEqual(["over", "us"])
    deal = (await write("post", `/deals/${deal.id}/close`, { outcome: "walked" }, salesperson, deal.version)).json
    later(48)
    const learnt = { learnt: "they-bought-elsewhere", price: "7100", days: 2 }
    deal = (await write("post", `/deals/${deal.id}/outcomes`, learnt, salesperson, deal.version)).json
    expect([deal.outcome, deal.learnt]).toMatchObject(["walked", [{ learnt: learnt.learnt, price: "7100", days: 2 }]])
  })

  test("what was said at the table already is logged across the line, without leave and for all to see", async () => {
    let deal = (await write("post", "/deals", { title: "Astra", ask: "9995", worth: WORTH })).json
    deal = (await write("post", `/deals/${deal.id}/line`, { line: "9250" }, salesperson, deal.version)).json
    deal = await move(deal, { kind: "offer", by: "us", price: "8000", alreadySaid: true, reason: { code: "other" } })
    expect([deal.held, deal.ourOffer]).toEqual([null, "8000"])
    expect(deal.crossings).toMatchObject([{ authority: "none", approver: "owner", approvalId: null, distance: "1250" }])
  })

  test("an offer lapses by itself", async () => {
    let deal = (await write("post", "/deals", { title: "Fiesta", ask: "9995" })).json
    const expiresAt = new Date(two.clock.now.getTime() + 2 * HOUR).toISOString()
    deal = await move(deal, { kind: "offer", by: "us", price: "9800", expiresAt })
    expect([await offersExpire(two.desk.parts, two.a.id), (await get(`/deals/${deal.id}`)).ourOffer]).toEqual([
      0,
      "9800",
    ])
    later(3)
    expect(await offersExpire(two.desk.parts, two.a.id)).toBe(1)
    expect(await offersExpire(two.desk.parts, two.a.id)).toBe(0)
    const after = await get(`/deals/${deal.id}`)
    expect([after.ourOffer, after.moves.at(-1).kind, after.moves.at(-1).actor.kind]).toEqual([null, "expire", "desk"])
  })

  test("the night works out the lines of the stock", async () => {
    const unit = (
      await write("post", "/units", { stockNumber: "HL-2", title: "Polo", ask: "9995", worth: WORTH }, owner)
    ).json
    expect(unit.line).toBe(null)
    expect(await revalue(two.desk.parts, two.a.id)).toBeGreaterThan(0)
    expect(await revalue(two.desk.parts, two.a.id)).toBe(0)
    const after = await get(`/units/${unit.id}`)
    expect(Number(after.line.low)).toBeLessThanOrEqual(Number(after.line.walkAwayPrice))
    expect((await get("/units")).items.find(({ id }: { id: string }) => id === unit.id).line).toEqual(after.line)
  })

  test("the example comes and goes whole; real deals stay, and so does their log", async () => {
    const real = await rowsOf(`select * from events where organisation_id = '${two.a.id}' order by position`)
    const loaded = (await write("post", "/organisation/example", undefined, owner)).json
    expect(loaded.deals).toBeGreaterThan(5)
    await write("put", "/session/organisation", { organisationId: loaded.organisationId }, owner)
    expect((await get("/deals?limit=200", owner)).items).toHaveLength(loaded.deals)
    expect(await get("/organisation", owner)).toMatchObject({ isExample: true })
    for (const { id } of (await get("/deals?limit=200", owner)).items) {
      expect((await two.ask({ method: "get", path: `/deals/${id}`, by: salesperson })).status).toBe(404)
    }
    await write("put", "/session/organisation", { organisationId: two.a.id }, owner)
    expect((await write("delete", "/organisation/example", undefined, owner)).json).toEqual(loaded)
    expect(await tablesWith(loaded.organisationId)).toEqual([])
    expect(await two.storage.asOperator((tx) => exampleOf(tx, owner.id))).toBeUndefined()
    expect(await rowsOf(`select * from events where organisation_id = '${two.a.id}' order by position`)).toEqual(real)
    const purged = rowsOf(`select purge_example('${two.a.id}')`)
    expect(await purged).toEqual([{ purge_example: false }])
    await expect(rowsOf(`delete from events where organisation_id = '${two.a.id}'`)).rejects.toThrow()
    expect(await rowsOf(`select * from events where organisation_id = '${two.a.id}' order by position`)).toEqual(real)
  })
})
