// Is this move a step across our line, and may it be made? What counts is the price less what we have given besides (plus, when we
// buy): three gifts of 100 take an offer across the line as surely as a price does. A step is made on one's own authority, on an
// approval, or because it had been said at the table already; else it is held back, and that it was tried is an event.

import { beyond, counterpartOf, directionOf, type Money, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import { anchorOf } from "./anchor.ts"
import { approverFor, mayDecide } from "./authority.ts"
import type { Authority, MoveWish, Reason } from "./commands.ts"
import type { ApprovalCrossing, DealEvent } from "./events.ts"
import { checkReason, no } from "./refusals.ts"
import type { Approval, OpenedDeal } from "./state.ts"

const isOurs = ({ by }: MoveWish): boolean => by === "us"

/** A figure of ours is named by it, or a figure of theirs taken. */
const namesFigure = (wish: MoveWish): boolean =>
  isOurs(wish) && (wish.kind === "offer" || wish.kind === "call" || wish.kind === "accept")

/** The price that the move puts or leaves to be had from us. */
const priceOf = ({ session, side }: OpenedDeal, wish: MoveWish): Money | undefined => {
  switch (wish.kind) {
    case "offer":
    case "call":
      return wish.price
    case "accept":
      return session.standing[counterpartOf(side)]?.price
    case "give":
      return session.standing[side]?.price
    default:
      return undefined
  }
}

/** What our gifts are known to cost, with the one that is about to be given. */
const giftsOf = ({ moves, side }: OpenedDeal, wish: MoveWish): bigint => {
  const given = moves.reduce(
    (total, { move }) => (move.kind === "give" && move.by === side ? total + (move.cost?.minor ?? 0n) : total),
    0n,
  )
  return wish.kind === "give" ? given + (wish.cost?.minor ?? 0n) : given
}

/** The step across the committed line that a move of ours would be; undefined when it is none. */
export const crossingOf = (
  deal: OpenedDeal,
  wish: MoveWish,
  { policy, actor }: DecisionContext,
): ApprovalCrossing | undefined => {
  const price = isOurs(wish) ? priceOf(deal, wish) : undefined
  if (!deal.line || !price || !(wish.kind === "give" ? wish.cost?.minor : namesFigure(wish))) return undefined
  const { currency } = deal
  const line = deal.line.price
  const netPrice = { currency, minor: price.minor - giftsOf(deal, wish) * BigInt(directionOf(deal.side)) }
  const distance = beyond(netPrice, line, deal.side)
  if (distance <= 0n) return undefined
  const anchor = anchorOf(deal, deal.line, actor)
  const fromAnchor = beyond(netPrice, anchor, deal.side)
  const move = wish.kind as ApprovalCrossing["move"]
  return {
    move,
    price,
    netPrice,
    line,
    distance: { currency, minor: distance },
    approver: approverFor(fromAnchor > distance ? fromAnchor : distance, anchor, policy),
  }
}

const sameStep = (left: ApprovalCrossing, right: ApprovalCrossing): boolean =>
  left.move === right.move && left.price.minor === right.price.minor && left.netPrice.minor === right.netPrice.minor

export const waitingFor = ({ approvals }: OpenedDeal, crossing: ApprovalCrossing): Approval | undefined =>
  approvals.find((one) => one.status === "waiting" && sameStep(one, crossing))

const covers = ({ side }: OpenedDeal, approval: Approval, { move, price, netPrice }: ApprovalCrossing): boolean =>
  approval.move === move && beyond(price, approval.price, side) <= 0n && beyond(netPrice, approval.netPrice, side) <= 0n

/** The approval that the caller names, if it allows this step. */
const approvalFor = (deal: OpenedDeal, crossing: ApprovalCrossing, id: string): Result<Approval, Refusal> => {
  const approval = deal.approvals.find(({ approvalId }) => approvalId === id)
  if (!approval) {
    return no("no-such-approval", "This deal has no such approval.", "Name one of its approvals.", "approvalId")
  }
  if (approval.status !== "given") {
    const message = `The approval is ${approval.status}, not given.`
    return no("approval-not-given", message, "Ask for it, or make another move.", "approvalId")
  }
  return covers(deal, approval, crossing)
    ? ok(approval)
    : no("approval-too-narrow", "The approval is for another or a smaller step.", "Ask for this one.", "approvalId")
}

/** Either the events that go with the move, or those that say that it was held back. */
export type Verdict =
  | { readonly kind: "made"; readonly events: readonly DealEvent[] }
  | { readonly kind: "held"; readonly events: readonly DealEvent[] }

const made = (...events: readonly DealEvent[]): Result<Verdict, Refusal> => ok({ kind: "made", events })

const crossed = (
  crossing: ApprovalCrossing,
  authority: "own" | "approval" | "none",
  reason: Reason | undefined,
  approvalId?: string,
): DealEvent => ({
  type: "LineCrossed",
  data: { ...crossing, authority, ...(approvalId !== undefined && { approvalId }), ...(reason && { reason }) },
})

export const approvalAsked = (
  crossing: ApprovalCrossing,
  reason: Reason,
  { actor, newId }: DecisionContext,
): Extract<DealEvent, { type: "ApprovalAsked" }> => ({
  type: "ApprovalAsked",
  data: { approvalId: newId(), ...crossing, reason, askedBy: actor.id },
})

const held = (
  deal: OpenedDeal,
  crossing: ApprovalCrossing,
  { reason }: Authority,
  context: DecisionContext,
): Result<Verdict, Refusal> => {
  const mayAsk = reason && !mayDecide(context.actor, crossing.approver)
  const there =
    waitingFor(deal, crossing) ?? deal.approvals.find((one) => one.status === "given" && covers(deal, one, crossing))
  const asked = mayAsk && !there ? approvalAsked(crossing, reason, context) : undefined
  const approvalId = asked?.data.approvalId ?? there?.approvalId
  const attempt: DealEvent = {
    type: "LineCrossingAttempted",
    data: { ...crossing, ...(reason && { reason }), ...(approvalId !== undefined && { approvalId }) },
  }
  return ok({ kind: "held", events: asked ? [attempt, asked] : [attempt] })
}

const judgeStep = (
  deal: OpenedDeal,
  crossing: ApprovalCrossing,
  asked: Authority,
  context: DecisionContext,
): Result<Verdict, Refusal> => {
  const { reason, approvalId } = asked
  const wrong = checkReason(reason, context)
  if (wrong) return refuse(wrong)
  if (approvalId !== undefined) {
    const approval = approvalFor(deal, crossing, approvalId)
    return approval.ok ? made(crossed(crossing, "approval", reason ?? approval.value.reason, approvalId)) : approval
  }
  const reasoned = reason !== undefined || !context.policy.approval.reasonNeeded
  return reasoned && mayDecide(context.actor, crossing.approver)
    ? made(crossed(crossing, "own", reason))
    : held(deal, crossing, asked, context)
}

/** What the policy says to a move of ours that the protocol allows. Codes: `line-missing`, `unknown-reason`, `no-such-approval`, `approval-not-given`, `approval-too-narrow`. */
export const judge = (
  deal: OpenedDeal,
  wish: MoveWish,
  asked: Authority,
  context: DecisionContext,
): Result<Verdict, Refusal> => {
  const crossing = crossingOf(deal, wish, context)
  if (crossing) {
    const verdict = judgeStep(deal, crossing, asked, context)
    const stands = verdict.ok && verdict.value.kind === "made"
    return stands || !asked.alreadySaid ? verdict : made(crossed(crossing, "none", asked.reason))
  }
  if (!deal.line && !asked.alreadySaid && namesFigure(wish) && context.policy.lineBeforeOffers === "required") {
    return no("line-missing", "No line is committed, and the policy wants one before figures.", "Commit a line first.")
  }
  return made()
}
