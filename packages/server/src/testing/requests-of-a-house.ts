// What people of a house do on a desk in a test, each through the API, and made anew each time: a deal, one with a line, one whose
// customer has left, a unit, a question to the manager. From these the right request for any operation is made.

import type { House, Staff, Told, TwoHouses } from "./desk-in-a-test.ts"

export interface Thing {
  readonly id: string
  readonly version: number
}

export type Make = ReturnType<typeof makeIn>

let count = 0
const next = (): number => {
  count += 1
  return count
}

/** Unusual on purpose, so that each can be looked for wherever it must not be. */
export const PLANTED = {
  ask: "9995.31",
  line: "9247.13",
  target: "9713.37",
  standInCost: 8211.91,
  purchasePrice: 7793.57,
  alternative: 651.73,
  preparation: 143.29,
} as const

export const WORTH = {
  unit: { standInCost: PLANTED.standInCost, preparation: PLANTED.preparation, daysInStock: 30 },
  tax: { scheme: "margin", purchasePrice: PLANTED.purchasePrice },
  alternative: [400, PLANTED.alternative, 900],
} as const

/** Of a lead: what success leaves over the line. */
export const LEAD_WORTH = { low: "213.29", middle: "617.47", high: "881.83" } as const

/** Everything is done by `by`; what he may not do is done by the owner. */
export const makeIn = ({ granted }: Pick<TwoHouses, "granted">, house: House, by: Staff = house.owner) => {
  const text = (what: string) => `${house.mark} ${what} ${next()}`
  const dealOf = ({ json }: Told): Thing => ({ id: json.id, version: json.version })
  const write = (method: string, path: string, body: unknown, thing?: Thing, who = by) =>
    granted({ method, path, by: who, body, ...(thing && { ifMatch: `"${thing.version}"` }) })

  const customer = async (): Promise<Thing> => {
    const body = { name: text("Adeyemi"), phone: text("020 7946"), remarks: text("pays cash") }
    return dealOf(await write("post", "/customers", body))
  }
  const unit = async (worth: object = WORTH): Promise<Thing> => {
    const body = { stockNumber: text("HL"), title: text("Golf"), ask: PLANTED.ask, worth }
    return dealOf(await write("post", "/units", body, undefined, house.owner))
  }
  const deal = async (wish: object = {}): Promise<Thing> => {
    const body = { title: text("Golf deal"), ask: PLANTED.ask, limit: [8700, 9250, 9800], worth: WORTH, ...wish }
    return dealOf(await write("post", "/deals", body))
  }
  const line = async (thing: Thing, price: string = PLANTED.line, target: string = PLANTED.target): Promise<Thing> =>
    dealOf(await write("post", `/deals/${thing.id}/line`, { line: price, target }, thing))
  const move = async (thing: Thing, body: object, who = by): Promise<Thing> => {
    const { json } = await write("post", `/deals/${thing.id}/moves`, body, thing, who)
    return { id: json.deal.id, version: json.deal.version }
  }
  const lined = async (wish: object = {}): Promise<Thing> => line(await deal(wish))
  const haggled = async (): Promise<Thing> => {
    const asked = await move(await lined(), { kind: "offer", by: "us", price: "9895.17" })
    return move(asked, { kind: "offer", by: "them", price: "8500.41" })
  }
  const away = async (): Promise<Thing> => move(await haggled(), { kind: "walk", by: "them", door: "open" })
  const closed = async (): Promise<Thing> => {
    const open = await haggled()
    return dealOf(await write("post", `/deals/${open.id}/close`, { outcome: "withdrawn" }, open))
  }
  const effort = async (thing: Thing): Promise<Thing> => {
    const body = { stage: "pitching", hours: 1.5, note: text("two test drives") }
    const { json } = await write("post", `/deals/${thing.id}/effort`, body, thing)
    return { id: json.deal.id, version: json.deal.version }
  }
  /** Asked by the salesperson, whose authority never suffices for it. */
  const approval = async (open?: Thing): Promise<Thing & { readonly dealId: string }> => {
    const thing = open ?? (await haggled())
    const body = {
      move: { kind: "offer", by: "us", price: "9000.19" },
      reason: { code: "competitive-match", note: text("a rival is cheaper") },
    }
    const { json } = await write("post", `/deals/${thing.id}/approvals`, body, thing, house.salesperson)
    return { id: json.approval.id, version: json.deal.version, dealId: thing.id }
  }
  const callBack = async (): Promise<Thing & { readonly dealId: string }> => {
    const thing = await away()
    const body = { dueAt: "2026-03-17T10:00:00+00:00", price: "9450.23" }
    const { json } = await write("post", `/deals/${thing.id}/call-backs`, body, thing)
    return { id: json.callBack.id, version: json.deal.version, dealId: thing.id }
  }
  /** Where its hours go, what it is worth, what was spent. */
  const lead = async (wish: object = {}): Promise<Thing> => {
    const body = { title: text("Golf lead"), worth: LEAD_WORTH, deadline: "2026-12-24", ...wish }
    return dealOf(await write("post", "/leads", body))
  }
  const onLead = async (thing: Thing, path: string, body: object): Promise<Thing> =>
    dealOf(await write("post", `/leads/${thing.id}${path}`, body, thing))
  const judgedLead = async (verdict = "drop"): Promise<Thing> => onLead(await lead(), "/verdict", { verdict })
  const leadWithCriterion = async (): Promise<Thing> =>
    onLead(await lead(), "/kill-criterion", { kind: "hours-in-stage", hoursMax: 9 })
  const leadWithEffort = async (): Promise<Thing> => {
    const thing = await lead()
    const body = { hours: 0.75, note: text("two calls") }
    const { json } = await write("post", `/leads/${thing.id}/effort`, body, thing)
    return { id: json.lead.id, version: json.lead.version }
  }
  /** On an invented deal, and not over. */
  const practice = async (wish: object = {}): Promise<Thing> => dealOf(await write("post", "/practices", wish))
  const invitation = async (): Promise<string> => {
    const body = { email: `guest${next()}@${house.mark.toLowerCase()}.example`, role: "salesperson" }
    const { json } = await write("post", "/people/invitations", body, undefined, house.owner)
    return json.invitation.id
  }
  const key = async (): Promise<string> => {
    const maker = by.role === "salesperson" ? house.owner : by
    const { json } = await write("post", "/keys", { name: text("key"), scopes: ["read"] }, undefined, maker)
    return json.key.id
  }
  const session = async (who: Staff): Promise<string> => {
    const { json } = await granted({ method: "get", path: "/sessions", by: who })
    return json.items[0].id
  }
  return {
    house,
    by,
    text,
    customer,
    unit,
    deal,
    line,
    lined,
    move,
    haggled,
    away,
    closed,
    effort,
    approval,
    callBack,
    lead,
    onLead,
    judgedLead,
    leadWithCriterion,
    leadWithEffort,
    practice,
    invitation,
    key,
    session,
  }
}
