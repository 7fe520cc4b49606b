// Moves and what becomes of them: logged, taken back, counted as something else once the deal is reopened. The session is always the
// fold of the moves that stand, so taking one back is folding the others.

import { applyMove } from "@walkaway/engine"
import type { DealEvent } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import { moveOfEvent } from "./move-events.ts"
import { refold } from "./session-of.ts"
import type { CallBack, LoggedMove, OpenedDeal } from "./state.ts"

const expiryOf = ({ type, data }: DealEvent): Date | undefined =>
  (type === "OfferMade" || type === "OfferReceived" || type === "CalledBack") && data.expiresAt !== undefined
    ? new Date(data.expiresAt)
    : undefined

const loggedMove = (deal: OpenedDeal, { event, version, occurredAt, actor }: DealStep): LoggedMove | undefined => {
  const move = moveOfEvent(event, deal.side)
  if (!move) return undefined
  const expiresAt = expiryOf(event)
  const reason = event.type === "WalkedOut" ? event.data.reason : undefined
  const agreed = event.type === "OfferAccepted" ? event.data.price : undefined
  return {
    version,
    move,
    occurredAt,
    actor,
    ...(expiresAt && { expiresAt }),
    ...(agreed && { agreed }),
    ...(reason && { reason }),
  }
}

const planned = (callBack: CallBack): CallBack => {
  const { settledAt: _at, settledByMove: _move, ...rest } = callBack
  return { ...rest, status: "planned" }
}

/** Without the move, its crossing and what it settled; the leave that it used up is there again. */
const retracted = (deal: OpenedDeal, version: number): OpenedDeal => {
  const moves = deal.moves.filter((logged) => logged.version !== version)
  if (moves.length === deal.moves.length) return deal
  const crossing = deal.crossings.find((one) => one.moveVersion === version)
  return {
    ...deal,
    ...refold(deal, moves),
    crossings: deal.crossings.filter((one) => one !== crossing),
    approvals: deal.approvals.map((one) =>
      one.status === "used" && one.approvalId === crossing?.approvalId ? { ...one, status: "given" } : one,
    ),
    callBacks: deal.callBacks.map((one) => (one.settledByMove === version ? planned(one) : one)),
  }
}

export const evolveMoves = (deal: OpenedDeal, step: DealStep): OpenedDeal => {
  if (step.event.type === "MoveRetracted") return retracted(deal, step.event.data.version)
  const logged = loggedMove(deal, step)
  if (!logged) return deal
  const session = applyMove(deal.session, logged.move)
  return session.ok ? { ...deal, session: session.value, moves: [...deal.moves, logged] } : deal
}
