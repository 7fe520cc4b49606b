// The view rows of a deal, by table: a pure function of its state, so that lists and reports can be thrown away and made again from
// the log. What is absent is null here, as the database will say it.

import { counterpartOf, formatDecimal, type Money, type Move } from "@walkaway/engine"
import type { Rows, StreamPlace } from "../streams/stream-model.ts"
import { concessionRows } from "./concession-rows.ts"
import type { ApprovalCrossing } from "./events.ts"
import { isWaiting } from "./evolve-call-backs.ts"
import { partyOf } from "./party.ts"
import type { DealState, LoggedMove, OpenedDeal } from "./state.ts"

type Row = Rows[string][number]

const text = (money: Money | undefined): string | null => (money ? formatDecimal(money) : null)

const leftBy = ({ session: { phase }, side }: OpenedDeal): string | null => {
  if (phase.kind === "away") return partyOf(phase.who, side)
  return phase.kind === "over" ? partyOf(phase.leftBy, side) : null
}

const nextCallBackAt = ({ callBacks }: OpenedDeal): Date | null =>
  callBacks.filter(isWaiting).reduce<Date | null>((next, { dueAt }) => (next && next <= dueAt ? next : dueAt), null)

const dealRow = (deal: OpenedDeal, { organisationId, streamId, version }: StreamPlace): Row => {
  const { session, side, closed, line } = deal
  return {
    organisationId,
    id: streamId,
    version,
    title: deal.title,
    side,
    currency: deal.currency,
    template: deal.template,
    phase: closed ? "closed" : session.phase.kind,
    leftBy: leftBy(deal),
    outcome: closed?.outcome ?? null,
    ask: text(deal.ask),
    line: text(line?.price),
    target: text(line?.target),
    ourOffer: text(session.standing[side]?.price),
    theirOffer: text(session.standing[counterpartOf(side)]?.price),
    agreedPrice: text(session.phase.kind === "agreed" ? session.phase.price : undefined),
    ownerId: deal.ownerId,
    customerId: deal.customerId ?? null,
    unitId: deal.unitId ?? null,
    moves: deal.moves.length,
    effortHours: deal.efforts.reduce((total, { hours }) => total + hours, 0),
    openedAt: deal.openedAt,
    touchedAt: deal.touchedAt,
    closedAt: closed?.at ?? null,
    approvalsWaiting: deal.approvals.filter(({ status }) => status === "waiting").length,
    nextCallBackAt: nextCallBackAt(deal),
  }
}

const figuresOf = (move: Move) => ({
  price: move.kind === "offer" || move.kind === "call" ? text(move.price) : null,
  item: move.kind === "give" ? move.item : null,
  cost: move.kind === "give" ? text(move.cost) : null,
  value: move.kind === "give" ? text(move.value) : null,
  door: move.kind === "walk" ? move.door : null,
})

const moveRow = (deal: OpenedDeal, logged: LoggedMove, here: Row): Row => {
  const { move, version, occurredAt, actor, expiresAt, agreed, reason } = logged
  const figures = figuresOf(move)
  const crossing = deal.crossings.find(({ moveVersion }) => moveVersion === version)
  return {
    ...here,
    version,
    kind: move.kind,
    by: move.kind === "wait" ? null : partyOf(move.by, deal.side),
    ...figures,
    price: figures.price ?? text(agreed),
    expiresAt: expiresAt ?? null,
    reasonCode: reason?.code ?? crossing?.reason?.code ?? null,
    occurredAt,
    actor,
  }
}

const stepOf = ({ move, price, netPrice, line, distance, approver }: ApprovalCrossing): Row => ({
  move,
  price: text(price),
  netPrice: text(netPrice),
  line: text(line),
  distance: text(distance),
  currency: line.currency,
  approver,
})

const effortRow = (effort: OpenedDeal["efforts"][number], { currency }: OpenedDeal, here: Row): Row => {
  const { effortId, stage, hours, money, noteId, occurredAt, actor } = effort
  return { ...here, effortId, stage, hours, money: text(money), currency, noteId: noteId ?? null, occurredAt, actor }
}

const crossingRow = (crossing: OpenedDeal["crossings"][number], here: Row): Row => ({
  ...here,
  version: crossing.version,
  ...stepOf(crossing),
  authority: crossing.authority,
  approvalId: crossing.approvalId ?? null,
  reasonCode: crossing.reason?.code ?? null,
  occurredAt: crossing.occurredAt,
  actor: crossing.actor,
})

const approvalRow = (approval: OpenedDeal["approvals"][number], here: Row): Row => ({
  ...here,
  approvalId: approval.approvalId,
  status: approval.status,
  ...stepOf(approval),
  reasonCode: approval.reason.code,
  reasonNoteId: approval.reason.noteId ?? null,
  askedBy: approval.askedBy,
  askedAt: approval.askedAt,
  answeredBy: approval.answeredBy ?? null,
  answeredAt: approval.answeredAt ?? null,
  answerNoteId: approval.noteId ?? null,
})

const callBackRow = (callBack: OpenedDeal["callBacks"][number], { currency }: OpenedDeal, here: Row): Row => {
  const { callBackId, dueAt, price, attempt, byPolicy, status, plannedAt, settledAt } = callBack
  const planned = { callBackId, dueAt, price: text(price), currency, attempt, byPolicy, status, plannedAt }
  return { ...here, ...planned, settledAt: settledAt ?? null }
}

/** All rows of a deal by table; none before it is opened. */
export const rowsOf = (deal: DealState, place: StreamPlace): Rows => {
  if (deal.kind === "none") return {}
  const here = { organisationId: place.organisationId, dealId: place.streamId }
  return {
    deals: [dealRow(deal, place)],
    deal_moves: deal.moves.map((logged) => moveRow(deal, logged, here)),
    efforts: deal.efforts.map((effort) => effortRow(effort, deal, here)),
    concessions: concessionRows(deal, here),
    crossings: deal.crossings.map((crossing) => crossingRow(crossing, here)),
    approvals: deal.approvals.map((approval) => approvalRow(approval, here)),
    call_backs: deal.callBacks.map((callBack) => callBackRow(callBack, deal, here)),
  }
}
