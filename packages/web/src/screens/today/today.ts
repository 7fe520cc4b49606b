// Sorts what is open into what needs a move now and what one waits for.

import type { Approval, CallBack, Deal, DealInShort, TriageSummary } from "../../desk/types.ts"
import type { Shown } from "../approvals/still-shown.ts"

/** What was declined is worth knowing for two days. */
const KNOWN_AFTER_MS = 2 * 86_400_000

export interface Today {
  readonly leave: readonly Shown[]
  readonly due: readonly Call[]
  readonly offers: readonly Deal[]
  readonly asked: readonly Approval[]
  readonly planned: readonly Call[]
  readonly away: readonly DealInShort[]
  readonly leads: LeadsNow
}

/** Leads that need a decision: those that do not earn their hours, and those that were parked until now. */
export interface LeadsNow {
  readonly toDrop: number
  readonly woken: TriageSummary["changes"]
}

export const leadsNow = ({ head, changes }: TriageSummary): LeadsNow => ({
  toDrop: head.proposed.drop,
  woken: changes.filter(({ code }) => code === "woken"),
})

export interface Call {
  readonly callBack: CallBack
  /** Undefined for a deal beyond the first pages. */
  readonly deal: DealInShort | undefined
}

export interface Found {
  readonly leave: readonly Shown[]
  readonly asked: readonly Approval[]
  readonly open: readonly DealInShort[]
  readonly full: readonly Deal[]
  readonly calls: readonly CallBack[]
  readonly leads: LeadsNow
  readonly now: Date
}

/** Their price stands, we are talking, and it is not somebody's leave that we wait for. */
export const offersToAnswer = ({ phase, theirOffer, approvalsWaiting }: DealInShort): boolean =>
  phase === "talking" && theirOffer !== null && approvalsWaiting === 0

export const waitsFor = (approvals: readonly Approval[]): readonly Approval[] =>
  approvals.filter(({ mayAnswer }) => mayAnswer)

const ANSWERS = new Set<Deal["moves"][number]["kind"]>(["offer", "call", "hold", "reject"])

/** The last word on the price was theirs. By the order of the moves, since several may have been logged at once. */
export const isOurTurn = ({ moves, standing }: Deal): boolean =>
  standing.theirs !== null && moves.findLast(({ kind }) => ANSWERS.has(kind))?.by === "them"

/** Whether it still tells anything: it waits for somebody else, may be used now, or was declined just now. */
const isOfUse = (now: Date, isOpen: boolean, { status, answeredAt, mayAnswer }: Approval): boolean => {
  const isFresh = answeredAt !== null && now.getTime() - Date.parse(answeredAt) < KNOWN_AFTER_MS
  if (status === "waiting") return !mayAnswer
  if (status === "given") return isOpen || isFresh
  return status === "declined" && isFresh
}

const sinceOf = ({ standing, touchedAt }: Deal): string => standing.theirs?.since ?? touchedAt

export const today = ({ leave, asked, open, full, calls, leads, now }: Found): Today => {
  const byId = new Map(open.map((deal) => [deal.id, deal]))
  const stillAsked = asked.filter((approval) => isOfUse(now, byId.has(approval.dealId), approval))
  // With leave in hand the deal stands there, and not among the offers once more.
  const hasLeave = new Set(stillAsked.filter(({ status }) => status === "given").map(({ dealId }) => dealId))
  const callsOf = (status: CallBack["status"]) =>
    calls.filter((one) => one.status === status).map((callBack) => ({ callBack, deal: byId.get(callBack.dealId) }))
  return {
    leave,
    due: callsOf("due"),
    offers: full
      .filter((deal) => isOurTurn(deal) && !hasLeave.has(deal.id))
      .toSorted((left, right) => sinceOf(left).localeCompare(sinceOf(right))),
    asked: stillAsked,
    planned: callsOf("planned"),
    away: open.filter(({ phase, nextCallBackAt }) => phase === "away" && nextCallBackAt === null),
    leads,
  }
}

/** How much needs a move now. */
export const movesNow = ({ leave, due, offers, asked, leads }: Today): number =>
  leave.filter(({ isGone }) => !isGone).length +
  due.length +
  offers.length +
  asked.filter(({ status }) => status === "given").length +
  // Those to drop go in one go.
  (leads.toDrop > 0 ? 1 : 0) +
  leads.woken.length
