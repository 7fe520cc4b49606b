// For tests: a desk that has been lived in. Two people, a policy that was changed, stock, deals in every phase with notes, effort,
// approvals, call backs, an event taken back, a customer who was forgotten, advice, a key, kept values: something in every table.

import { type Money, must, parseCurrency, parseMoney } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import { type Caller, SCOPES } from "../../caller.ts"
import type { DealCommand, OpenDeal } from "../../deal/commands.ts"
import { postgresEventLog } from "../../event-log/postgres-event-log.ts"
import { newUuid } from "../../ids.ts"
import { revalue } from "../../jobs/chores.ts"
import type { LeadFigures } from "../../lead/events.ts"
import type { DeskParts } from "../../parts.ts"
import { type DeskOfPeople, openDeskOfPeople } from "../../people/desk-of-people.ts"
import { DEFAULT_POLICY } from "../../policy/policy.ts"
import {
  addCustomer,
  adviceMemory,
  adviceNow,
  becomeDeal,
  choosePrior,
  commandDeal,
  commandLead,
  commandUnit,
  type DealDone,
  forgetCustomer,
  giveVerdict,
  openDeal,
  openDealFromFile,
  openLead,
  setPolicy,
  startPractice,
  stockUnit,
  writeNote,
} from "../../services/index.ts"
import { learnFigures } from "../../services/learnt-figures.ts"
import { reviewClosed } from "../../services/reviews.ts"
import type { Storage, Tx } from "../../storage/storage.ts"
import { plantPriorVersion, type StorageKind } from "../../testing/index.ts"

const GBP = must(parseCurrency("GBP"))
export const pounds = (text: string): Money => must(parseMoney(text, GBP))

export interface LivedInDesk {
  readonly storage: Storage
  readonly parts: DeskParts
  readonly owner: Caller
  readonly organisationId: string
  /** A deal that was won, one that is away, one that is talked about. */
  readonly deals: { readonly won: string; readonly away: string; readonly open: string }
  readonly desk: DeskOfPeople
  close(): Promise<void>
}

type Said = Exclude<DealCommand, OpenDeal>

const offer = (by: "us" | "them", price: string): Said => ({
  kind: "log-move",
  move: { kind: "offer", by, price: pounds(price) },
  alreadySaid: true,
})

const say = async (tx: Tx, parts: DeskParts, caller: Caller, dealId: string, commands: readonly Said[]) => {
  for (const command of commands) must(await commandDeal(tx, parts, caller, { dealId }, command))
}

const opened = async (tx: Tx, parts: DeskParts, caller: Caller, file: Record<string, unknown>): Promise<DealDone> =>
  must(await openDealFromFile(tx, parts, caller, { side: "sell", currency: "GBP", ...file } as never))

const wonDeal = async (tx: Tx, parts: DeskParts, owner: Caller): Promise<string> => {
  const { unitId } = must(
    await stockUnit(tx, parts, owner, {
      stockNumber: "A-17",
      title: "Golf",
      ask: pounds("9995.50"),
      paper: { unit: { standInCost: 8210 }, alternative: 650 },
    }),
  )
  must(await commandUnit(tx, parts, owner, { unitId }, { kind: "log-enquiry", count: 2, channel: "phone" }))
  const { dealId } = must(await openDeal(tx, parts, owner, { side: "seller", template: "car", unitId, paper: {} }))
  const noteId = await writeNote(tx, parts, owner, { kind: "deal", id: dealId }, "They came twice; “Ä \u2028 line”.")
  await say(tx, parts, owner, dealId, [
    { kind: "commit-line", line: pounds("9250"), target: pounds("9700") },
    { kind: "log-effort", stage: "meeting", hours: 1.5, money: pounds("12.30"), noteId },
    offer("them", "8500"),
    offer("us", "9750"),
    { kind: "log-move", move: { kind: "give", by: "us", item: "mats", cost: pounds("40"), value: pounds("120") } },
    offer("them", "9400.25"),
    { kind: "log-move", move: { kind: "accept", by: "us" } },
    { kind: "close-deal", outcome: "won" },
  ])
  return dealId
}

const awayDeal = async (tx: Tx, parts: DeskParts, owner: Caller): Promise<string> => {
  const { dealId, version } = await opened(tx, parts, owner, {
    ask: 9995,
    line: 9250,
    cost: 8210,
    alternative: 650,
    customer: { name: "Ida Blank" },
    moves: "s9995 b8500",
  })
  const { version: slip } = must(
    await commandDeal(tx, parts, owner, { dealId, expectedVersion: version }, offer("them", "85")),
  )
  await say(tx, parts, owner, dealId, [
    { kind: "retract-move", version: slip },
    { kind: "log-move", move: { kind: "offer", by: "us", price: pounds("9100") }, reason: { code: "other" } },
    { kind: "log-move", move: { kind: "walk", by: "them", door: "open", reason: { code: "other" } } },
  ])
  return dealId
}

const openDealOf = async (tx: Tx, parts: DeskParts, sam: Caller): Promise<string> => {
  const { dealId } = await opened(tx, parts, sam, {
    ask: 12000,
    line: 11000,
    cost: 9000,
    alternative: 500,
    moves: "b9000",
  })
  const move = { kind: "offer", by: "us", price: pounds("9500") } as const
  await say(tx, parts, sam, dealId, [{ kind: "ask-approval", move, reason: { code: "month-end" } }])
  return dealId
}

const figures = (middle: string): LeadFigures => ({
  worth: { low: pounds("100"), middle: pounds(middle), high: pounds("900.50"), source: "stated" },
  stages: [
    { code: "prospecting", hours: 1.5, cost: pounds("3.20") },
    { code: "meeting", odds: 0.5 },
  ],
  deadline: "2026-12-24",
  events: [],
})

/** One in every state that a lead can be in. */
const someLeads = async (tx: Tx, parts: DeskParts, sam: Caller): Promise<void> => {
  const lead = async (commands: readonly Parameters<typeof commandLead>[4][]): Promise<string> => {
    const wish = { title: "Golf?", channel: "phone", ownerId: sam.actor.id, figures: figures("600") } as const
    const { leadId } = must(await openLead(tx, parts, sam, wish))
    for (const command of commands) must(await commandLead(tx, parts, sam, { leadId }, command))
    return leadId
  }
  const criterion = { kind: "money", moneyMax: pounds("150") } as const
  await lead([
    { kind: "commit-criterion", criterion },
    { kind: "log-lead-effort", hours: 1.5, money: pounds("12.30") },
    { kind: "pass-stage", stage: "prospecting" },
    { kind: "move-criterion", criterion: { kind: "date", lastDay: "2026-12-24" }, reason: { code: "other" } },
  ])
  const parked = await lead([{ kind: "give-verdict", verdict: "park", wakesOn: "2099-01-01" }])
  must(
    await giveVerdict(
      tx,
      parts,
      sam,
      { leadId: parked },
      { verdict: "drop", reason: { code: "other", note: "Too far." } },
    ),
  )
  must(await commandLead(tx, parts, sam, { leadId: parked }, { kind: "take-verdict-back" }))
  await lead([
    { kind: "give-verdict", verdict: "drop" },
    { kind: "re-enter" },
    { kind: "close-lead", outcome: "withdrawn" },
  ])
  await lead([{ kind: "fail-stage", stage: "prospecting" }])
  must(await becomeDeal(tx, parts, sam, { leadId: await lead([{ kind: "log-lead-effort", hours: 2 }]) }, {}))
}

const fill = async (parts: DeskParts, owner: Caller, sam: Caller): Promise<LivedInDesk["deals"]> =>
  await parts.storage.inOrganisation(owner.organisationId, async (tx) => {
    must(
      await setPolicy(tx, parts, owner, 0, {
        ...DEFAULT_POLICY,
        costPerHour: { salesperson: "25.50", manager: null, owner: null },
      }),
    )
    const won = await wonDeal(tx, parts, owner)
    const away = await awayDeal(tx, parts, owner)
    const open = await openDealOf(tx, parts, sam)
    must(
      await stockUnit(tx, parts, owner, {
        stockNumber: "A-18",
        title: "Polo",
        ask: pounds("7995"),
        paper: { unit: { standInCost: 6000 }, alternative: 300 },
      }),
    )
    must(await adviceNow(tx, parts, adviceMemory(), owner, open, () => undefined))
    await someLeads(tx, parts, sam)
    const forgotten = await addCustomer(tx, parts, owner, { name: "Max Gone", email: "max@example.com", phone: "1" })
    must(await forgetCustomer(tx, parts, owner, forgotten))
    await tx.execute(sql`insert into reader_positions (organisation_id, reader, cursor)
      select organisation_id, 'test', transaction_id || ':' || position from events order by transaction_id, position limit 1`)
    return { won, away, open }
  })

/** Opens, on a database of this kind unless one is given. */
export const openLivedInDesk = async (kind: StorageKind, given?: Storage): Promise<LivedInDesk> => {
  const desk = await openDeskOfPeople(kind, {}, given)
  const sam = await desk.hire("salesperson", "sam@example.com")
  const { storage, owner } = desk
  const caller: Caller = { ...owner.caller, scopes: SCOPES }
  must(await desk.people.makeKey(caller, { name: "Till", scopes: ["read", "log"] }))
  const parts: DeskParts = { storage, log: postgresEventLog, clock: () => new Date(), newId: newUuid }
  const deals = await fill(parts, caller, sam.caller)
  await revalue(parts, caller.organisationId)
  await reviewClosed(parts, caller.organisationId)
  await learnFigures(parts, caller.organisationId)
  const version = await plantPriorVersion(storage, { id: caller.organisationId })
  const wish = { version, reason: "They are ours." }
  must(await storage.inOrganisation(caller.organisationId, (tx) => choosePrior(tx, parts, caller, 0, wish)))
  const practice = { dealId: deals.open, from: "start", side: "seller", tellKind: false } as const
  const begun = must(await startPractice(parts, caller, practice, 7))
  must(await storage.inOrganisation(caller.organisationId, begun))
  return { storage, parts, owner: caller, organisationId: caller.organisationId, deals, desk, close: desk.close }
}
