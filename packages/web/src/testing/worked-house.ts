// A house in the middle of its week, for pictures and measurements: the example's cars in stock, deals of three people in every phase, and the
// Golf, eight moves deep, with a walk-out and a call back. Time is told by a clock that stands still between the moves, so that it is
// the same week every time: it is Tuesday 17 March 2026, six minutes past eleven. What was closed before is in reviewed-house.ts.

import { harderOnThePhone, plantPriorVersion } from "../../../desk/src/testing/planted-priors.ts"
import { addCustomer, commitLine, dealNow, logEffort, openDeal, talk, type Unit } from "./deals.ts"
import { type BareDesk, openBareDesk, openTestDesk, type TestDesk } from "./desk.ts"
import { importDeals, importStock } from "./example.ts"
import type { Person } from "./house.ts"
import { closePastDeals, WRONG_THEN } from "./reviewed-house.ts"
import { tellLeads } from "./worked-leads.ts"
import { tellPractices } from "./worked-practices.ts"

const MINUTE = 60_000
const DAY = 1440 * MINUTE

export interface Clock {
  now: Date
}

export interface WorkedHouse {
  readonly desk: TestDesk
  /** Another desk, where nobody has an account yet. */
  readonly empty: BareDesk
  readonly clock: Clock
  readonly golfId: string
  readonly golfCustomerId: string
  /** Opened, and nothing said or committed yet. */
  readonly freshId: string
  readonly awayId: string
  /** A car that has stood here for long, with what goes with it. */
  readonly agedUnitId: string
  /** Of Sam, in the order of `worked-leads.ts`: the first is worth its hours, the seventh was agreed to be stopped. */
  readonly leadIds: readonly string[]
  /** Of Sam: one that goes on, and one that is over. */
  readonly practiceId: string
  readonly practisedId: string
  /** Closed, and wrong on what was known then. */
  readonly wrongThenId: string
  readonly invitationToken: string
  readonly resetToken: string
  stop(): Promise<void>
}

const at = (text: string): Date => new Date(`2026-03-${text}:00.000Z`)

const CUSTOMERS = [
  { name: "Mrs Lindqvist", email: "a.lindqvist@example.com", phone: "020 7946 0417" },
  { name: "Mr and Mrs Patel", phone: "0161 496 0288" },
  { name: "Bright Spark Electrical", email: "fleet@brightspark.example", phone: "0117 496 0552" },
  { name: "Mr O'Neill", phone: "028 9018 0663", remarks: "Rings after six. Wants a diesel, so far." },
]

const unitsOf = async ({ api }: Person): Promise<ReadonlyMap<string, Unit>> => {
  const { items } = (await api.call("listUnits", { query: { limit: "200" } })).answer
  return new Map(items.map((unit) => [unit.stockNumber, unit]))
}

const pace = (clock: Clock, minutes: number) => ({
  beforeMove: () => {
    clock.now = new Date(clock.now.getTime() + minutes * MINUTE)
  },
  days: (count: number) => {
    clock.now = new Date(clock.now.getTime() + count * DAY - 20 * MINUTE)
  },
})

/** Eight moves, what we gave, and the hours that went into it. */
const golf = async ({ sam }: TestDesk, clock: Clock, unitId: string): Promise<readonly [string, string]> => {
  clock.now = at("16T10:05")
  const customer = await addCustomer(sam.api, { email: "k.adeyemi@example.com" })
  const { id } = await openDeal(sam.api, { open: { unitId, customerId: customer.id } })
  await logEffort(sam.api, id, { stage: "prospecting", hours: 0.5, money: "18" })
  await commitLine(sam.api, id, "9250", "9700")
  const slowly = pace(clock, 6)
  await talk(sam.api, id, "b8500 s9850", slowly)
  await logEffort(sam.api, id, { stage: "meeting", hours: 1 })
  await talk(sam.api, id, "b8750 sgive:floor-mats:30:60 s9750", slowly)
  await logEffort(sam.api, id, { stage: "pitching", hours: 1.5 })
  await talk(sam.api, id, "b8900 bwalk +1d scall9600 breturn b9050", slowly)
  return [id, customer.id]
}

/** A deal below its line, whose seller waits for his manager's word. */
const waiting = async ({ sam }: TestDesk, clock: Clock, unitId: string, customerId: string): Promise<void> => {
  clock.now = at("17T09:20")
  const open = { unitId, customerId, limit: ["12200", "12700", "13200"] as [string, string, string] }
  const deal = await openDeal(sam.api, { open, line: "12850", moves: "b12100 s13250 b12500", ...pace(clock, 7) })
  const move = { kind: "accept", by: "us" } as const
  const reason = { code: "competitive-match" }
  const { version: ifMatch } = await dealNow(sam.api, deal.id)
  await sam.api.call("askApproval", { params: { dealId: deal.id }, ifMatch, body: { move, reason } })
}

const won = async ({ ruth }: TestDesk, clock: Clock, unitId: string, customerId: string): Promise<void> => {
  clock.now = at("12T14:10")
  const open = { unitId, customerId, limit: ["7000", "7300", "7700"] as [string, string, string] }
  const moves = "b6900 s7595 b7250 s7450 baccept"
  const deal = await openDeal(ruth.api, { open, line: "7000", moves, ...pace(clock, 9) })
  const close = { params: { dealId: deal.id }, ifMatch: deal.version, body: { outcome: "won" } } as const
  await ruth.api.call("closeDeal", close)
}

const away = async ({ sam }: TestDesk, clock: Clock, unitId: string, customerId: string): Promise<string> => {
  clock.now = at("13T16:05")
  const open = { unitId, customerId, limit: ["13800", "14600", "15300"] as [string, string, string] }
  const story = { open, line: "14300", moves: "b13200 s15200 b13600 s14950 bwalk", ...pace(clock, 8) }
  return (await openDeal(sam.api, story)).id
}

/** Who came to look, an ask that went too low, and the figures of the evening before, so that the morning has something to tell. */
const stockByTime = async (
  { ruth, sam, ringBell, organisationId }: TestDesk,
  clock: Clock,
  idOf: (stockNumber: string) => string,
) => {
  clock.now = at("16T18:30")
  await ringBell(organisationId)
  clock.now = at("17T08:50")
  const unitId = idOf("HL-0098")
  for (const channel of ["walk-in", "phone"] as const) {
    const { version: ifMatch } = (await sam.api.call("getUnit", { params: { unitId } })).answer
    await sam.api.call("logEnquiry", { params: { unitId }, ifMatch, body: { channel } })
  }
  const cheap = { unitId: idOf("HL-0174") }
  const { version: ifMatch } = (await ruth.api.call("getUnit", { params: cheap })).answer
  await ruth.api.call("repriceUnit", { params: cheap, ifMatch, body: { ask: "12250" } })
}

const fill = async (desk: TestDesk, clock: Clock) => {
  const { jo, ruth, sam } = desk
  const closed = await closePastDeals(desk, clock)
  clock.now = at("09T09:10")
  await importStock(ruth)
  await importDeals(jo, /BMW|Transit/)
  await importDeals(ruth, /Fiesta|Sportage/)
  clock.now = at("16T15:40")
  await importDeals(sam, /Corsa|Juke/)
  const people = []
  for (const one of CUSTOMERS) people.push((await addCustomer(sam.api, one)).id)
  const units = await unitsOf(ruth)
  const idOf = (stockNumber: string) => units.get(stockNumber)?.id ?? ""
  await won(desk, clock, idOf("HL-0168"), people[0])
  const awayId = await away(desk, clock, idOf("HL-0137"), people[3])
  const [golfId, golfCustomerId] = await golf(desk, clock, idOf("HL-0142"))
  await stockByTime(desk, clock, idOf)
  await waiting(desk, clock, idOf("HL-0158"), people[1])
  const leadIds = await tellLeads(jo, sam, people, (moment) => {
    clock.now = moment
  })
  clock.now = at("17T10:40")
  const practices = await tellPractices(desk, clock, golfId)
  clock.now = at("17T10:58")
  const limit = ["10200", "10900", "11400"] as [string, string, string]
  const fresh = await openDeal(sam.api, { open: { unitId: idOf("HL-0161"), customerId: people[2], limit } })
  return {
    golfId,
    golfCustomerId,
    awayId,
    freshId: fresh.id,
    agedUnitId: idOf("HL-0098"),
    leadIds,
    ...practices,
    wrongThenId: closed.get(WRONG_THEN) ?? "",
  }
}

/** What years of deals would have taught; the last night's version comes into force tomorrow, so no advice of today stands on it. */
const learntBefore = async ({ running, organisationId }: TestDesk): Promise<void> => {
  const { storage } = running.parts
  const house = { id: organisationId }
  await plantPriorVersion(storage, house, { at: at("09T02:10") })
  await plantPriorVersion(storage, house, { learn: harderOnThePhone, at: at("17T02:10"), from: at("18T00:00") })
}

export const openWorkedHouse = async (): Promise<WorkedHouse> => {
  const clock = { now: new Date("2026-01-12T09:10:00.000Z") }
  const desk = await openTestDesk({ clock: () => clock.now, checkAnswers: false })
  const empty = await openBareDesk({ clock: () => clock.now })
  const places = await fill(desk, clock)
  const invitationToken = await desk.invite("dana@example.com", "salesperson")
  const reset = await desk.jo.api.call("makeResetLink", { params: { userId: desk.sam.id } })
  clock.now = at("17T11:06")
  await desk.ringBell(desk.organisationId)
  await learntBefore(desk)
  return {
    desk,
    empty,
    clock,
    ...places,
    invitationToken,
    resetToken: reset.answer.link?.split("#")[1] ?? "",
    stop: async () => {
      await desk.stop()
      await empty.stop()
    },
  }
}
