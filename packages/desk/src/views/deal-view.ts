// A deal as people read it: the state that its events have made, with names for ids and words for notes, and with as much of the
// line as the reader may see.

import type { operations } from "@walkaway/contract/api"
import { formatDecimal, type Money } from "@walkaway/engine"
import type { z } from "zod"
import type { Reason } from "../deal/commands.ts"
import { partyOf } from "../deal/party.ts"
import type { Approval, CallBack, Crossing, LoggedEffort, LoggedMove, OpenedDeal } from "../deal/state.ts"
import type { DealNow } from "../services/deals.ts"
import type { Tx } from "../storage/storage.ts"
import { type Names, namesOf, wantedActors } from "./names.ts"
import { lineInShort, onlyExact, type Reader } from "./reader.ts"

type Ops = typeof operations
export type DealView = z.output<Ops["getDeal"]["answers"][200]>
type MoveView = DealView["moves"][number]
type EffortView = z.output<Ops["listDealEffort"]["answers"][200]>["items"][number]
type ApprovalView = DealView["approvals"][number]

const text = (money: Money | undefined): string | null => (money ? formatDecimal(money) : null)
const time = (instant: Date): string => instant.toISOString()

const noteIdsOf = (deal: OpenedDeal): string[] =>
  [
    ...deal.moves.map(({ reason }) => reason?.noteId),
    ...deal.efforts.map(({ noteId }) => noteId),
    ...deal.approvals.flatMap(({ reason, noteId }) => [reason.noteId, noteId]),
    ...deal.crossings.map(({ reason }) => reason?.noteId),
    ...(deal.line?.changes.map(({ reason }) => reason.noteId) ?? []),
    deal.closed?.reason?.noteId,
  ].filter((id) => id !== undefined)

/** Names and words for everything in a deal. */
export const namesOfDeal = (tx: Tx, deal: OpenedDeal): Promise<Names> => {
  const actors = wantedActors([
    ...deal.moves.map(({ actor }) => actor),
    ...deal.efforts.map(({ actor }) => actor),
    ...deal.crossings.map(({ actor }) => actor),
    ...(deal.line?.changes.map(({ actor }) => actor) ?? []),
  ])
  const asked = deal.approvals.flatMap(({ askedBy, answeredBy }) => [askedBy, ...(answeredBy ? [answeredBy] : [])])
  return namesOf(tx, {
    people: [deal.ownerId, ...asked, ...(actors.people ?? [])],
    keys: [deal.ownerId, ...asked, ...(actors.keys ?? [])],
    customers: deal.customerId ? [deal.customerId] : [],
    units: deal.unitId ? [deal.unitId] : [],
    notes: noteIdsOf(deal),
  })
}

const reasonView = (reason: Reason | undefined, names: Names) =>
  reason ? { code: reason.code, note: names.note(reason.noteId) } : null

export const moveView = (logged: LoggedMove, deal: OpenedDeal, names: Names): MoveView => {
  const { move } = logged
  if (move.kind === "wait") throw new Error("Nobody logs that days pass.")
  return {
    version: logged.version,
    kind: move.kind,
    by: partyOf(move.by, deal.side),
    price: move.kind === "offer" || move.kind === "call" ? formatDecimal(move.price) : null,
    item: move.kind === "give" ? move.item : null,
    cost: move.kind === "give" ? text(move.cost) : null,
    value: move.kind === "give" ? text(move.value) : null,
    door: move.kind === "walk" ? move.door : null,
    expiresAt: logged.expiresAt ? time(logged.expiresAt) : null,
    reason: reasonView(logged.reason, names),
    occurredAt: time(logged.occurredAt),
    actor: names.actor(logged.actor),
  }
}

export const effortView = (dealId: string, effort: LoggedEffort, currency: string, names: Names): EffortView => ({
  id: effort.effortId,
  dealId,
  stage: effort.stage,
  hours: effort.hours,
  money: text(effort.money),
  currency,
  note: names.note(effort.noteId),
  occurredAt: time(effort.occurredAt),
  actor: names.actor(effort.actor),
})

/** Sums of the effort spent: shown, and entering no figure. */
export const effortTotals = (deal: OpenedDeal): DealView["effort"] => {
  const stages = [...new Set(deal.efforts.map(({ stage }) => stage))]
  const sum = (efforts: readonly LoggedEffort[]) => ({
    hours: efforts.reduce((total, { hours }) => total + hours, 0),
    money: formatDecimal({
      currency: deal.currency,
      minor: efforts.reduce((total, { money }) => total + (money?.minor ?? 0n), 0n),
    }),
  })
  const byStage = stages.map((stage) => ({ stage, ...sum(deal.efforts.filter((one) => one.stage === stage)) }))
  return { ...sum(deal.efforts), byStage }
}

const crossingView = (crossing: Crossing | Approval, reader: Reader) => ({
  move: crossing.move,
  price: formatDecimal(crossing.price),
  netPrice: onlyExact(reader, formatDecimal(crossing.netPrice)),
  line: onlyExact(reader, formatDecimal(crossing.line)),
  distance: onlyExact(reader, formatDecimal(crossing.distance)),
  approver: crossing.approver,
})

const mayAnswer = (approval: Approval, reader: Reader): boolean =>
  approval.status === "waiting" &&
  (reader.role === "owner" ||
    (reader.role === "manager" && approval.approver === "manager" && approval.askedBy !== reader.id))

export const approvalView = (
  { dealId, deal }: DealNow,
  approval: Approval,
  names: Names,
  reader: Reader,
): ApprovalView => ({
  id: approval.approvalId,
  dealId,
  dealTitle: deal.title,
  currency: deal.currency,
  ...crossingView(approval, reader),
  status: approval.status,
  reason: { code: approval.reason.code, note: names.note(approval.reason.noteId) },
  askedBy: names.person(approval.askedBy),
  askedAt: time(approval.askedAt),
  answeredBy: approval.answeredBy === undefined ? null : names.person(approval.answeredBy),
  answeredAt: approval.answeredAt ? time(approval.answeredAt) : null,
  note: names.note(approval.noteId),
  mayAnswer: mayAnswer(approval, reader),
})

export const callBackView = (
  { dealId, deal }: DealNow,
  callBack: CallBack,
  names: Names,
): DealView["callBacks"][number] => ({
  id: callBack.callBackId,
  dealId,
  dealTitle: deal.title,
  customer: names.customer(deal.customerId),
  currency: deal.currency,
  dueAt: time(callBack.dueAt),
  price: text(callBack.price),
  attempt: callBack.attempt,
  byPolicy: callBack.byPolicy,
  status: callBack.status,
  plannedAt: time(callBack.plannedAt),
  settledAt: callBack.settledAt ? time(callBack.settledAt) : null,
})

const lineView = ({ line }: OpenedDeal, names: Names, reader: Reader): DealView["line"] => {
  if (!line) return null
  const committedAt = time(line.committedAt)
  const short = lineInShort(reader, formatDecimal(line.price))
  if (short.sight !== "exact") return { ...short, committedAt }
  return {
    ...short,
    target: text(line.target),
    committedAt,
    changes: line.changes.map(({ from, to, reason, at, actor }) => ({
      from: formatDecimal(from),
      to: formatDecimal(to),
      reason: { code: reason.code, note: names.note(reason.noteId) },
      at: time(at),
      actor: names.actor(actor),
    })),
  }
}

export const phaseOf = (deal: OpenedDeal): DealView["phase"] => (deal.closed ? "closed" : deal.session.phase.kind)

const leftByOf = ({ session, side }: OpenedDeal): DealView["leftBy"] => {
  const { phase } = session
  if (phase.kind === "away") return partyOf(phase.who, side)
  return phase.kind === "over" ? partyOf(phase.leftBy, side) : null
}

const standingOf = (deal: OpenedDeal, party: "us" | "them"): DealView["standing"]["ours"] => {
  const offer = deal.session.standing[party === "us" ? deal.side : deal.side === "seller" ? "buyer" : "seller"]
  if (!offer) return null
  const logged = deal.moves[offer.moveIndex]
  return {
    price: formatDecimal(offer.price),
    since: logged ? time(logged.occurredAt) : null,
    expiresAt: logged?.expiresAt ? time(logged.expiresAt) : null,
  }
}

const nextCallBackOf = (deal: OpenedDeal): string | null => {
  const open = deal.callBacks.filter(({ status }) => status === "planned" || status === "due")
  const first = open.map(({ dueAt }) => dueAt.getTime()).sort((left, right) => left - right)[0]
  return first === undefined ? null : time(new Date(first))
}

const agreedOf = ({ session }: OpenedDeal): string | null =>
  session.phase.kind === "agreed" ? formatDecimal(session.phase.price) : null

/** The whole deal. */
export const dealView = (now: DealNow, names: Names, reader: Reader): DealView => {
  const { dealId, deal, version } = now
  const standing = { ours: standingOf(deal, "us"), theirs: standingOf(deal, "them") }
  return {
    id: dealId,
    version,
    title: deal.title,
    side: deal.side,
    currency: deal.currency,
    template: deal.template,
    phase: phaseOf(deal),
    leftBy: leftByOf(deal),
    outcome: deal.closed?.outcome ?? null,
    ask: text(deal.ask),
    ourOffer: standing.ours?.price ?? null,
    theirOffer: standing.theirs?.price ?? null,
    agreedPrice: agreedOf(deal),
    owner: names.person(deal.ownerId),
    customer: names.customer(deal.customerId),
    unit: names.unit(deal.unitId),
    effortHours: deal.efforts.reduce((total, { hours }) => total + hours, 0),
    approvalsWaiting: deal.approvals.filter(({ status }) => status === "waiting").length,
    nextCallBackAt: nextCallBackOf(deal),
    openedAt: time(deal.openedAt),
    touchedAt: time(deal.touchedAt),
    closedAt: deal.closed ? time(deal.closed.at) : null,
    line: lineView(deal, names, reader),
    standing,
    limit: deal.limit
      ? [formatDecimal(deal.limit[0]), formatDecimal(deal.limit[1]), formatDecimal(deal.limit[2])]
      : null,
    rounds: deal.roundsMax ?? null,
    worth: onlyExact(reader, { ...deal.paper }),
    worthVersion: deal.worthVersion,
    worthStatedAt: time(deal.worthStatedAt),
    ...(deal.channel && { channel: deal.channel }),
    ...(deal.customerKind && { customerKind: deal.customerKind }),
    moves: deal.moves.map((logged) => moveView(logged, deal, names)),
    effort: effortTotals(deal),
    approvals: deal.approvals.map((approval) => approvalView(now, approval, names, reader)),
    callBacks: deal.callBacks.map((callBack) => callBackView(now, callBack, names)),
    crossings: deal.crossings.map((crossing) => ({
      version: crossing.version,
      ...crossingView(crossing, reader),
      authority: crossing.authority,
      approvalId: crossing.approvalId ?? null,
      reason: reasonView(crossing.reason, names),
      occurredAt: time(crossing.occurredAt),
      actor: names.actor(crossing.actor),
    })),
    attempts: deal.attempts,
    closed: deal.closed
      ? {
          outcome: deal.closed.outcome,
          price: text(deal.closed.price),
          reason: reasonView(deal.closed.reason, names),
          at: time(deal.closed.at),
        }
      : null,
    learnt: deal.learnt.map(({ kind, price, margin, days, at }) => ({
      learnt: kind,
      price: text(price),
      margin: onlyExact(reader, text(margin)),
      days: days ?? null,
      at: time(at),
    })),
  }
}
