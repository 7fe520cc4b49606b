// Closing a deal with its outcome, opening it again, and what is learnt of it afterwards.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import { withdrawWaiting } from "./approvals.ts"
import { dropped } from "./call-backs.ts"
import type { DealCommand } from "./commands.ts"
import type { DealEvent, Outcome } from "./events.ts"
import { checkCurrency, checkMoney, checkReason, checkTime, no, refusalOf } from "./refusals.ts"
import type { OpenedDeal } from "./state.ts"

type Decided = Result<readonly DealEvent[], Refusal>
type Command<K extends DealCommand["kind"]> = Extract<DealCommand, { kind: K }>

const checkOutcome = ({ session: { phase } }: OpenedDeal, outcome: Outcome): Refusal | undefined => {
  if (outcome === "won" && phase.kind !== "agreed") {
    return refusalOf("not-agreed", "Nobody has accepted a price.", "Log the acceptance first.", "outcome")
  }
  return outcome === "walked" && phase.kind !== "away" && phase.kind !== "over"
    ? refusalOf("nobody-walked", "Nobody has left.", "Log who left first, or close it as lost.", "outcome")
    : undefined
}

/** Codes: `in-the-future`, `not-agreed`, `nobody-walked`, `unknown-reason`. */
export const closeDeal = (
  deal: OpenedDeal,
  { outcome, reason }: Command<"close-deal">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkOutcome(deal, outcome) ?? checkReason(reason, context)
  if (wrong) return refuse(wrong)
  const { phase } = deal.session
  const price = outcome === "won" && phase.kind === "agreed" ? phase.price : undefined
  const closed: DealEvent = {
    type: "DealClosed",
    data: { outcome, ...(price && { price }), ...(reason && { reason }) },
  }
  return ok([closed, ...dropped(deal, false), ...withdrawWaiting(deal)])
}

/** Codes: `in-the-future`, `not-closed`, `unknown-reason`. */
export const reopenDeal = (deal: OpenedDeal, { reason }: Command<"reopen-deal">, context: DecisionContext): Decided => {
  const early = checkTime(context)
  if (early) return refuse(early)
  if (!deal.closed) return no("not-closed", "The deal is not closed.", "Go on with it.")
  const unknown = checkReason(reason, context)
  return unknown ? refuse(unknown) : ok([{ type: "DealReopened", data: reason ? { reason } : {} }])
}

/** Codes: `in-the-future`, those of `checkMoney`, `days-out-of-range`, `still-open`. */
export const learnOutcome = (
  deal: OpenedDeal,
  { learnt, price, margin, days }: Command<"learn-outcome">,
  context: DecisionContext,
): Decided => {
  const wrong =
    checkTime(context) ?? checkMoney("price", price, deal.currency) ?? checkCurrency("margin", margin, deal.currency)
  if (wrong) return refuse(wrong)
  if (days !== undefined && !(Number.isInteger(days) && days >= 0)) {
    return no("days-out-of-range", `${days} is not a number of days.`, "Give a whole number from 0.", "days")
  }
  if (!deal.closed) return no("still-open", "The deal is still open.", "Close it first.")
  const data = { kind: learnt, ...(price && { price }), ...(margin && { margin }), ...(days !== undefined && { days }) }
  return ok([{ type: "OutcomeLearnt", data }])
}
