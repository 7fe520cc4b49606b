// What the deal is worth, what is asked, where the line is, whose deal it is. The line is committed once, before one is tempted; after
// that it is moved, with a reason, and once the talk has begun, letting it slip is a step across the first line in slow motion: it
// takes the same authority, measured from where the line was first.

import { beyond, compareMoney, directionOf, type Money, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import { anchorOf } from "./anchor.ts"
import { approverFor, isSalesperson, mayDecide } from "./authority.ts"
import type { DealCommand } from "./commands.ts"
import type { DealEvent } from "./events.ts"
import { checkTalking } from "./protocol.ts"
import { checkLimit, checkMoney, checkReason, checkTarget, checkTime, no, reasonNeeded, refusalOf } from "./refusals.ts"
import type { CommittedLine, OpenedDeal } from "./state.ts"

type Decided = Result<readonly DealEvent[], Refusal>
type Command<K extends DealCommand["kind"]> = Extract<DealCommand, { kind: K }>

const sameMoney = (left: Money | undefined, right: Money | undefined): boolean => left?.minor === right?.minor

/** Codes: `in-the-future`, those of `checkLimit`, `unknown-reason`. */
export const stateWorth = (deal: OpenedDeal, command: Command<"state-worth">, context: DecisionContext): Decided => {
  const { paper, limit, reason } = command
  const wrong = checkTime(context) ?? checkLimit(limit, deal.currency) ?? checkReason(reason, context)
  if (wrong) return refuse(wrong)
  const data = { paper, ...(limit && { limit: [...limit] as [Money, Money, Money] }), ...(reason && { reason }) }
  return ok([{ type: "WorthStated", data }])
}

/** A seller's ask can be taken as it stands, so it must not lie where his offers may not. */
const checkAsk = ({ side, line }: OpenedDeal, ask: Money): Refusal | undefined =>
  side === "seller" && line && beyond(ask, line.price, side) > 0n
    ? refusalOf(
        "ask-past-line",
        "Whoever takes this ask takes it across our line.",
        "Move the line first, or ask for more.",
        "ask",
      )
    : undefined

/** Codes: `in-the-future`, those of `checkMoney`, `already-over`, `ask-past-line`. */
export const changeAsk = (deal: OpenedDeal, { ask }: Command<"change-ask">, context: DecisionContext): Decided => {
  const wrong = checkTime(context) ?? checkMoney("ask", ask, deal.currency) ?? checkTalking(deal) ?? checkAsk(deal, ask)
  if (wrong) return refuse(wrong)
  if (sameMoney(deal.ask, ask)) return ok([])
  return ok([{ type: "AskChanged", data: { ...(deal.ask && { from: deal.ask }), to: ask } }])
}

/** Codes: `in-the-future`. */
export const nameCustomer = (
  deal: OpenedDeal,
  { customerId }: Command<"name-customer">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context)
  if (wrong) return refuse(wrong)
  return ok(deal.customerId === customerId ? [] : [{ type: "CustomerNamed", data: { customerId } }])
}

/** Codes: `not-your-deal`, `in-the-future`, `owner-missing`. */
export const assignDeal = (
  deal: OpenedDeal,
  { ownerId }: Command<"assign-deal">,
  context: DecisionContext,
): Decided => {
  if (isSalesperson(context.actor) && context.actor.id !== deal.ownerId) {
    return no("not-your-deal", "The deal is a colleague's.", "Ask the colleague or a manager to hand it over.")
  }
  const early = checkTime(context)
  if (early) return refuse(early)
  if (ownerId.trim() === "") return no("owner-missing", "Nobody would own the deal.", "Say whose it is.", "ownerId")
  return ok(deal.ownerId === ownerId ? [] : [{ type: "DealAssigned", data: { from: deal.ownerId, to: ownerId } }])
}

const checkLineFigures = (
  { currency, side }: OpenedDeal,
  line: Money,
  target: Money | undefined,
  context: DecisionContext,
): Refusal | undefined =>
  checkTime(context) ??
  checkMoney("line", line, currency) ??
  checkMoney("target", target, currency) ??
  checkTarget(target, line, side)

/** Codes: `in-the-future`, those of `checkMoney`, `target-past-line`, `line-already-committed`, `already-over`. */
export const commitLine = (
  deal: OpenedDeal,
  { line, target }: Command<"commit-line">,
  context: DecisionContext,
): Decided => {
  const wrong = checkLineFigures(deal, line, target, context)
  if (wrong) return refuse(wrong)
  if (deal.line) {
    return no("line-already-committed", "The line is committed already.", "Move it, with a reason.", "line")
  }
  const over = checkTalking(deal)
  return over ? refuse(over) : ok([{ type: "LineCommitted", data: { line, ...(target && { target }) } }])
}

/** Before anybody has spoken the line may still be thought over; then letting it slip takes what crossing takes. */
const mayMove = (deal: OpenedDeal, before: CommittedLine, to: Money, { policy, actor }: DecisionContext): boolean => {
  const slips = (before.price.minor - to.minor) * BigInt(directionOf(deal.side)) > 0n
  if (!slips || deal.moves.length === 0) return true
  const anchor = anchorOf(deal, before, actor)
  const distance = beyond(to, anchor, deal.side)
  return distance <= 0n || mayDecide(actor, approverFor(distance, anchor, policy))
}

const slipsTooFar = (deal: OpenedDeal, before: CommittedLine, to: Money, context: DecisionContext): Refusal => {
  const anchor = anchorOf(deal, before, context.actor)
  const approver = approverFor(beyond(to, anchor, deal.side), anchor, context.policy)
  const who = approver === "owner" ? "The owner" : "A manager or the owner"
  return refusalOf(
    "approval-needed",
    "That far from where it stood, moving it needs more authority than yours.",
    `${who} can move the line this far.`,
    "line",
  )
}

/**
 * Codes: `approval-needed`, `in-the-future`, those of `checkMoney`, `target-past-line`, `no-line`, `already-over`, `unknown-reason`,
 * `reason-needed`. Authority comes first only where the figures can be compared at all.
 */
export const moveLine = (
  deal: OpenedDeal,
  { line, target, reason }: Command<"move-line">,
  context: DecisionContext,
): Decided => {
  const before = deal.line
  const comparable = line.currency === deal.currency && line.minor >= 0n
  if (before && comparable && !mayMove(deal, before, line, context)) {
    return refuse(slipsTooFar(deal, before, line, context))
  }
  const wrong = checkLineFigures(deal, line, target ?? before?.target, context)
  if (wrong) return refuse(wrong)
  if (!before) return no("no-line", "There is no line yet.", "Commit it.", "line")
  const over = checkTalking(deal)
  if (over) return refuse(over)
  if (compareMoney(line, before.price) === 0 && (!target || sameMoney(target, before.target))) return ok([])
  if (!reason) return refuse(reasonNeeded("Moving the line"))
  const unknown = checkReason(reason, context)
  if (unknown) return refuse(unknown)
  return ok([{ type: "LineMoved", data: { from: before.price, to: line, ...(target && { target }), reason } }])
}
