// Leads over HTTP, as a salesperson lives with them: from the first call to the deal, a verdict taken back, a kill criterion reached, a batch
// dropped with a courteous word, the day after, and what goes with the example.

import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { killCriteriaReached } from "../../desk/src/jobs/lead-chores.ts"
import { importLeads } from "../../desk/src/services/import-leads.ts"
import { openTwoHouses, type Staff, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { type Make, makeIn, type Thing } from "./testing/requests-of-a-house.ts"

let two: TwoHouses
let make: Make

beforeAll(async () => {
  two = await openTwoHouses("server")
  make = makeIn(two, two.a, two.a.salesperson)
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await two.close()
})

const ask = (method: string, path: string, body?: unknown, thing?: Thing, by: Staff = two.a.salesperson) =>
  two.ask({
    method,
    path,
    by,
    ...(body !== undefined && { body }),
    ...(thing && { ifMatch: `"${thing.version}"` }),
  })
const get = async (path: string, by?: Staff) => (await ask("get", path, undefined, undefined, by)).json

const setPolicy = async (change: object): Promise<Record<string, unknown>> => {
  const { policy } = await get("/policy")
  await two.granted({ method: "put", path: "/policy", by: two.a.owner, body: { ...policy, ...change }, ifMatch: "*" })
  return policy
}

describe("a lead", () => {
  test("goes from the first call to the deal, and takes everything along", async () => {
    const [unit, customer] = [await make.unit(), await make.customer()]
    const lead = await make.lead({ unitId: unit.id, customerId: customer.id, channel: "phone" })
    const first = await get(`/leads/${lead.id}`)
    expect(first).toMatchObject({
      status: "open",
      stage: { code: "prospecting", number: 1, of: 5 },
      worth: { middle: "617.47", source: "stated" },
      triage: { proposed: "pursue", rank: expect.any(Number) },
      customer: { id: customer.id },
    })
    expect(first.stages[0]).toMatchObject({ hours: { source: "default", count: null } })

    const stated = await ask(
      "put",
      `/leads/${lead.id}/figures`,
      {
        worth: { middle: "700" },
        stages: first.stages.map(({ code }: { code: string }) => ({ code, hours: 2, odds: 0.5 })),
      },
      lead,
    )
    expect(stated.json).toMatchObject({ deadline: null, worth: { low: "700", high: "700" } })
    expect(stated.json.triage.indexPerHour).not.toBe(first.triage.indexPerHour)

    const dropped = await ask(
      "post",
      `/leads/${lead.id}/verdict`,
      { verdict: "drop", reason: { code: "other", note: "Not today." } },
      stated.json,
    )
    expect(dropped.json).toMatchObject({
      status: "dropped",
      verdict: {
        verdict: "drop",
        proposed: "pursue",
        reason: { code: "other", note: "Not today." },
        mayTakeBack: true,
      },
    })
    const undone = await ask("delete", `/leads/${lead.id}/verdict`, undefined, dropped.json)
    expect(undone.json).toMatchObject({ status: "open", verdict: null, closedAt: null })

    const agreed = await ask(
      "post",
      `/leads/${lead.id}/kill-criterion`,
      { kind: "hours-in-stage", hoursMax: 3 },
      undone.json,
    )
    const worked = await ask("post", `/leads/${lead.id}/effort`, { hours: 3, note: "A long call." }, agreed.json)
    expect(worked.json.lead).toMatchObject({
      sunk: { hours: 3, money: "0" },
      killCriterion: { kind: "hours-in-stage", reachedAt: expect.any(String) },
      triage: { proposed: "drop", reasons: [{ code: "kill-criterion-reached" }, expect.anything()] },
    })
    expect(worked.json.lead.triage.indexPerHour).toBe(stated.json.triage.indexPerHour)
    expect(worked.json.effort).toMatchObject({ hours: 3, stage: "prospecting", note: "A long call." })

    const unspoken = await ask(
      "put",
      `/leads/${lead.id}/kill-criterion`,
      { kind: "hours-in-stage", hoursMax: 9 },
      worked.json.lead,
    )
    expect([unspoken.status, unspoken.json.code]).toEqual([422, "reason-needed"])
    const moved = await ask(
      "put",
      `/leads/${lead.id}/kill-criterion`,
      {
        kind: "hours-in-stage",
        hoursMax: 9,
        reason: { code: "new-information" },
      },
      worked.json.lead,
    )
    expect(moved.json).toMatchObject({
      triage: { proposed: "pursue" },
      killCriterion: { hoursMax: 9, reachedAt: null },
    })
    expect(moved.json.killCriterion.changes).toHaveLength(1)

    const gone = await ask("post", `/leads/${lead.id}/verdict`, { verdict: "drop" }, moved.json)
    const back = await ask("post", `/leads/${lead.id}/re-enter`, { stage: "meeting" }, gone.json)
    expect(back.json).toMatchObject({ status: "open", verdict: null, stage: { code: "meeting" } })

    const deal = await ask("post", `/leads/${lead.id}/deal`, {}, back.json)
    expect(deal.json).toMatchObject({
      lead: { status: "deal", triage: null },
      deal: {
        unit: { id: unit.id },
        customer: { id: customer.id },
        owner: { id: two.a.salesperson.id },
        effort: { hours: 3 },
        worth: { time: { hours: 8 } },
      },
    })
    expect(deal.json.lead.dealId).toBe(deal.json.deal.id)
    const types = (await get(`/leads/${lead.id}/history`)).items.map(({ type }: { type: string }) => type)
    expect(types).toEqual([
      "LeadOpened",
      "LeadFiguresStated",
      "VerdictGiven",
      "VerdictTakenBack",
      "KillCriterionCommitted",
      "LeadEffortLogged",
      "KillCriterionReached",
      "KillCriterionMoved",
      "VerdictGiven",
      "LeadReentered",
      "LeadBecameDeal",
    ])

    // What is spent on the deal goes on counting against what was agreed.
    await two.granted({
      method: "post",
      path: `/deals/${deal.json.deal.id}/effort`,
      by: two.a.salesperson,
      body: { stage: "meeting", hours: 6.5 },
      ifMatch: `"${deal.json.deal.version}"`,
    })
    expect(await killCriteriaReached(two.desk.parts, two.a.id)).toBe(1)
    expect(await get(`/leads/${lead.id}`)).toMatchObject({ killCriterion: { reachedAt: expect.any(String) } })
  })

  test("past what was agreed is found behind however many that are not", async () => {
    const agreed = async (lastDay: string) =>
      await make.onLead(await make.lead(), "/kill-criterion", { kind: "date", lastDay })
    const [, , last] = [await agreed("2026-12-01"), await agreed("2026-12-01"), await agreed("2026-03-15")]
    const { now } = two.clock
    two.clock.now = new Date("2026-03-17T12:00:00Z")
    expect(await killCriteriaReached(two.desk.parts, two.a.id, 2)).toBe(1)
    two.clock.now = now
    expect(await get(`/leads/${last.id}`)).toMatchObject({ killCriterion: { reachedAt: expect.any(String) } })
  })

  test("keeps every worth when somebody states it who sees none", async () => {
    const lead = await make.lead()
    const events = [
      { code: "price-fall", on: "2026-12-01", odds: 0.5, worth: { middle: "1500" } },
      { code: "decision", on: "2026-12-10", odds: 1, worth: { middle: "900" } },
    ]
    const worth = { middle: "700" }
    const by = two.a.owner
    const { json } = await ask("put", `/leads/${lead.id}/figures`, { worth, events }, lead, by)
    const before = await setPolicy({ lineSight: { salesperson: "hidden", manager: "exact", owner: "exact" } })
    const unseen = [
      { code: "decision", on: "2026-12-12", odds: 0.9 },
      { code: "price-fall", on: "2026-12-01", odds: 0.4 },
    ]
    const stated = await ask("put", `/leads/${lead.id}/figures`, { events: unseen }, json)
    await setPolicy(before)
    expect([stated.status, stated.text.includes("1500")]).toEqual([200, false])
    const now = await get(`/leads/${lead.id}`)
    const worths = now.events.map((one: { worth: { middle: string } | null }) => one.worth?.middle)
    expect([now.worth.middle, worths]).toEqual(["700", ["900", "1500"]])
  })

  test("is a colleague's to hand over, and a manager's", async () => {
    const lead = await makeIn(two, two.a, two.a.manager).lead()
    const mine = { ownerId: two.a.salesperson.id }
    const tried = await ask("put", `/leads/${lead.id}/owner`, mine, lead)
    expect([tried.status, tried.json.code]).toEqual([403, "not-your-lead"])
    const done = await ask("put", `/leads/${lead.id}/owner`, mine, lead, two.a.manager)
    expect(done.json.owner.id).toBe(two.a.salesperson.id)
  })

  test("that passes its last stage is won, and one that fails teaches what it took", async () => {
    const house = makeIn(two, two.b)
    const by = two.b.owner
    let thing = await house.lead({ stages: [{ code: "meeting" }, { code: "negotiation" }] })
    for (const stage of ["meeting", "negotiation"]) {
      const spent = await ask("post", `/leads/${thing.id}/effort`, { hours: 3 }, thing, by)
      thing = (await ask("post", `/leads/${thing.id}/stages/passed`, { stage }, spent.json.lead, by)).json
    }
    expect(thing).toMatchObject({ status: "closed", outcome: "won" })
    const lost = await house.lead({ stages: [{ code: "meeting" }] })
    await ask("post", `/leads/${lost.id}/stages/failed`, { stage: "meeting" }, lost, by)
    const next = await get(`/leads/${(await house.lead()).id}`, by)
    const meeting = next.stages.find(({ code }: { code: string }) => code === "meeting")
    expect(meeting).toMatchObject({
      hours: { source: "learnt", count: 1 },
      odds: { source: "learnt", count: 2 },
      label: "Meeting",
    })
    expect(meeting.hours.value).toBeGreaterThan(0.75)
    expect(next.stages[0]).toMatchObject({ hours: { source: "default" } })
  })
})

describe("many leads", () => {
  test("are ranked by what their next hour earns, against what it must earn", async () => {
    const worths = ["90", "1500", "700"]
    const ids = []
    for (const middle of worths) ids.push((await make.lead({ worth: { middle } })).id)
    const unknown = await ask("post", "/leads", { title: "Somebody rang" })
    const { head, items } = await get("/leads?limit=200")
    const place = (id: string) => items.findIndex((one: Thing) => one.id === id)
    expect(place(ids[1]!)).toBeLessThan(place(ids[2]!))
    expect(place(ids[2]!)).toBeLessThan(place(ids[0]!))
    expect(items[place(unknown.json.id)]).toMatchObject({
      triage: { proposed: null, reasons: [{ code: "worth-unknown" }] },
    })
    expect(head).toMatchObject({ hoursSource: "default", owner: null, pricePerHour: expect.any(Number) })
    expect(Object.values(head.proposed as Record<string, number>).reduce((sum, one) => sum + one, 0)).toBe(items.length)

    const paged: string[] = []
    for (let after = ""; ; ) {
      const page = await get(`/leads?limit=2${after}`)
      paged.push(...page.items.map(({ id }: Thing) => id))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(paged).toEqual(items.map(({ id }: Thing) => id))

    const tight = await get(`/leads/what-if?hoursPerWeek=1&ownerId=${two.a.salesperson.id}`)
    expect(tight.wouldBe.pricePerHour).toBeGreaterThan(tight.now.pricePerHour)
    expect(tight.changed.length).toBeGreaterThan(0)
    expect(await get("/leads?limit=200")).toMatchObject({ head })
  })

  test("are dropped at once, each with its own answer, or none", async () => {
    const [one, other, ended] = [await make.lead(), await make.lead(), await make.lead()]
    const closed = await make.onLead(ended, "/close", { outcome: "withdrawn" })
    const all = [one, other, closed].map(({ id, version }) => ({ leadId: id, version }))
    const none = await ask("post", "/leads/verdicts", { leads: all, verdict: "drop", allOrNone: true })
    expect([none.status, none.json.code]).toEqual([409, "lead-ended"])
    expect(await get(`/leads/${one.id}`)).toMatchObject({ status: "open" })
    const each = await ask("post", "/leads/verdicts", {
      leads: all,
      verdict: "drop",
      reason: { code: "other", note: "Clearing up." },
    })
    expect(each.json.results).toMatchObject([
      { lead: { status: "dropped" }, refusal: null },
      { lead: { status: "dropped" }, refusal: null },
      { leadId: closed.id, lead: null, refusal: { code: "lead-ended" } },
    ])
    const stale = await ask("post", "/leads/verdicts", { leads: [{ leadId: one.id, version: 1 }], verdict: "drop" })
    expect(stale.json.results[0].refusal.code).toBe("version-conflict")
  })

  test("are told goodbye in two languages, by name, and by the house's own words", async () => {
    const customer = await make.customer()
    const { name } = await get(`/customers/${customer.id}`)
    const unit = await make.unit()
    const { title } = await get(`/units/${unit.id}`)
    const lead = await make.lead({ title: "Golf, wants it cheap", customerId: customer.id, unitId: unit.id })
    const english = await get(`/leads/${lead.id}/farewell`)
    expect(english).toMatchObject({ to: { name }, subject: title, template: "built-in", language: "en" })
    expect(english.text).toContain(`Dear ${name},`)
    expect((await get(`/leads/${lead.id}/farewell?language=de`)).text).toContain(`Guten Tag ${name},`)
    const { policy } = await get("/policy", two.a.owner)
    const farewell = { en: { subject: "Goodbye", text: "{customer}, {title}, {unknown}" }, de: null }
    await two.granted({
      method: "put",
      path: "/policy",
      by: two.a.manager,
      ifMatch: "*",
      body: { ...policy, leads: { ...policy.leads, farewell } },
    })
    expect(await get(`/leads/${lead.id}/farewell`)).toMatchObject({
      template: "policy",
      text: `${name}, ${title}, {unknown}`,
    })
    await two.granted({ method: "post", path: `/customers/${customer.id}/forget`, by: two.a.owner })
    expect(await get(`/leads/${lead.id}/farewell`)).toMatchObject({ to: { name: null } })
    const unnamed = await make.lead({ title: "Golf, wants it cheap" })
    const german = await get(`/leads/${unnamed.id}/farewell?language=de`)
    expect([german.to, german.subject]).toEqual([null, "Unser Angebot"])
    expect(german.text).toContain("Guten Tag,\n\nvielen Dank für Ihr Interesse an unserem Angebot.")
  })
})

test("hours of a stranger are refused, and a policy without a word about leads keeps them", async () => {
  const { policy } = await get("/policy", two.b.owner)
  const set = (body: object) => two.ask({ method: "put", path: "/policy", by: two.b.owner, ifMatch: "*", body })
  const people = [{ personId: two.a.salesperson.id, hoursPerWeek: 9 }]
  const stranger = await set({ ...policy, leads: { ...policy.leads, people } })
  expect([stranger.status, stranger.json.code]).toEqual([404, "not-found"])
  await set({ ...policy, leads: { ...policy.leads, people: [{ ...people[0], personId: two.b.salesperson.id }] } })
  const { leads: _leads, ...silent } = policy
  const after = await set({ ...silent, holdingCostPerDay: "31" })
  expect(after.json.policy.leads.people).toHaveLength(1)
  const { head } = await get(`/leads?ownerId=${two.b.salesperson.id}`, two.b.owner)
  expect(head).toMatchObject({ hoursPerWeek: 9, hoursSource: "stated", owner: { id: two.b.salesperson.id } })
})

describe("the example", () => {
  test("has leads in every stage, some to drop, some parked, one past what was agreed, and they go with it", async () => {
    const by = two.b.owner
    const { json: loaded } = await two.granted({ method: "post", path: "/organisation/example", by })
    await two.granted({
      method: "put",
      path: "/session/organisation",
      by,
      body: { organisationId: loaded.organisationId },
    })
    const { head, items } = await get("/leads?limit=200", by)
    const named = (title: RegExp) => items.find((one: { readonly title: string }) => title.test(one.title))
    expect(items).toHaveLength(14)
    expect(new Set(items.map(({ stage }: { readonly stage: { readonly code: string } }) => stage.code)).size).toBe(5)
    expect(items.filter(({ status }: { readonly status: string }) => status === "parked")).toHaveLength(2)
    expect(head.proposed).toMatchObject({ drop: 3, unclear: 0 })
    expect(head.pricePerHour).toBeGreaterThan(0)
    for (const title of [/Inverness/, /Fiesta/]) expect(named(title).triage.proposed).toBe("drop")
    expect(named(/Camper/)).toMatchObject({ killCriterion: { reachedAt: expect.any(String) } })
    expect(named(/Camper/).triage).toMatchObject({ proposed: "drop" })
    expect(named(/Camper/).triage.reasons[0].code).toBe("kill-criterion-reached")
    expect(named(/Juke/)).toMatchObject({ status: "parked", verdict: { trigger: "event" } })
    await two.granted({ method: "put", path: "/session/organisation", by, body: { organisationId: two.b.id } })
    await two.granted({ method: "delete", path: "/organisation/example", by })
    const left = await two.storage.asOperator((tx) =>
      tx.execute(sql`select count(*)::int as count from leads where organisation_id = ${loaded.organisationId}::uuid`),
    )
    expect((left as unknown as { readonly rows: readonly unknown[] }).rows).toEqual([{ count: 0 }])
  })
})

describe("a file of leads", () => {
  const csv = [
    "Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Stage,Deal - Status,Deal - Expected close date",
    "71,Golf 1.5 TSI,Nobody Here,9995,Meeting,Open,2099-03-01",
    "72,Octavia Estate,,12 450,Negotiation,Open,",
    "73,Sold already,,8000,Negotiation,Won,",
    "74,No value,,,Meeting,Open,",
  ].join("\n")

  test("comes in once, says what it could not read, and brings changes on", async () => {
    const bring = async (text: string) =>
      (await ask("post", "/leads/import", { csv: text }, undefined, two.a.manager)).json
    const first = await bring(csv)
    expect(first).toMatchObject({
      added: 2,
      changed: 0,
      unchanged: 0,
      closed: 1,
      rejected: [{ line: 5, code: "no-worth" }],
    })
    const { id } = first.leads[0]
    const lead = await get(`/leads/${id}`, two.a.manager)
    expect(lead).toMatchObject({
      externalId: "71",
      channel: "import",
      owner: { id: two.a.manager.id },
      stage: { code: "meeting", number: 2 },
      worth: { source: "default" },
    })
    expect(await bring(csv)).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect((await get(`/leads/${id}`, two.a.manager)).version).toBe(lead.version)
    const moved = await bring(csv.replace("9995,Meeting", "9995,Pitching"))
    expect(moved).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
    expect(await get(`/leads/${id}`, two.a.manager)).toMatchObject({ stage: { code: "pitching" } })
  })

  test("keeps what came in before it was cut short, and takes the rest when it is brought again", async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `cut-${row},Golf,600`)
    const text = ["id,title,worth", ...rows, rows[0]].join("\n")
    const { manager } = two.a
    const actor = { kind: "person", id: manager.id, role: "manager" } as const
    const caller = { organisationId: two.a.id, actor, scopes: ["manage"] } as const
    let looks = 0
    const signal = {
      get aborted() {
        looks += 1
        return looks > 1
      },
    } as AbortSignal
    const cut = await importLeads(two.desk.parts, caller, text, manager.id, signal)
    expect(cut).toMatchObject({ ok: false, error: { code: "timed-out" } })
    const { json } = await ask("post", "/leads/import", { csv: text }, undefined, manager)
    expect(json).toMatchObject({ added: 5, unchanged: 25, rejected: [{ line: 32, code: "lead-twice" }] })
  })

  test("of more leads than come in at once is refused, and says how many", async () => {
    const rows = Array.from({ length: 66_000 }, (_, row) => `${row},a,1`)
    const text = ["id,title,worth", ...rows].join("\n")
    const told = await ask("post", "/leads/import", { csv: text }, undefined, two.a.manager)
    expect([told.status, told.json.code, told.text]).toEqual([422, "invalid", expect.stringContaining("66000")])
  })

  test("without a worth is refused", async () => {
    const told = await ask("post", "/leads/import", { csv: "id,title\n1,Golf\n" }, undefined, two.a.manager)
    expect([told.status, told.json.code]).toEqual([422, "no-worth-column"])
  })
})
