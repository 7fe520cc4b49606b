// What a command makes happen, or why it cannot. Total and pure: state, command and context in, events or one refusal out. When
// several things are wrong the answer is always the first of: (1) is there such a deal, or is it there already; (2) is it closed;
// does what the command names (an approval, a call back) exist; (3) may this person do it; (4) are the figures well formed; (5) does
// the talk allow it; (6) does the policy. A step across the line that must not be made is no refusal: see crossing.ts.

import type { Refusal, Result } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import { answerApproval, askApproval, withdrawApproval } from "./approvals.ts"
import { callBackDue, planCallBack, settleCallBack } from "./call-backs.ts"
import { closeDeal, learnOutcome, reopenDeal } from "./closing.ts"
import type { DealCommand, DealCommandKind, OpenDeal } from "./commands.ts"
import { logEffort } from "./effort.ts"
import type { DealEvent } from "./events.ts"
import { logMove, retractMove } from "./moves.ts"
import { decideOpening } from "./opening.ts"
import { no } from "./refusals.ts"
import type { DealState, OpenedDeal } from "./state.ts"
import { assignDeal, changeAsk, commitLine, moveLine, nameCustomer, stateWorth } from "./worth-and-line.ts"

type Decided = Result<readonly DealEvent[], Refusal>

/** What may still be done with a closed deal. */
const AFTER_THE_END: ReadonlySet<DealCommandKind> = new Set(["log-effort", "learn-outcome", "reopen-deal"])

/** The desk's clock may ring after the end; it then does nothing. */
const isClockwork = (command: DealCommand, { actor }: DecisionContext): boolean =>
  command.kind === "call-back-due" ||
  (actor.kind === "desk" && command.kind === "log-move" && command.move.kind === "expire")

const decideOpened = (deal: OpenedDeal, command: Exclude<DealCommand, OpenDeal>, context: DecisionContext): Decided => {
  switch (command.kind) {
    case "state-worth":
      return stateWorth(deal, command, context)
    case "change-ask":
      return changeAsk(deal, command, context)
    case "name-customer":
      return nameCustomer(deal, command, context)
    case "assign-deal":
      return assignDeal(deal, command, context)
    case "commit-line":
      return commitLine(deal, command, context)
    case "move-line":
      return moveLine(deal, command, context)
    case "log-move":
      return logMove(deal, command, context)
    case "retract-move":
      return retractMove(deal, command, context)
    case "log-effort":
      return logEffort(deal, command, context)
    case "ask-approval":
      return askApproval(deal, command, context)
    case "answer-approval":
      return answerApproval(deal, command, context)
    case "withdraw-approval":
      return withdrawApproval(deal, command, context)
    case "plan-call-back":
      return planCallBack(deal, command, context)
    case "settle-call-back":
      return settleCallBack(deal, command, context)
    case "call-back-due":
      return callBackDue(deal, command, context)
    case "close-deal":
      return closeDeal(deal, command, context)
    case "reopen-deal":
      return reopenDeal(deal, command, context)
    case "learn-outcome":
      return learnOutcome(deal, command, context)
  }
}

/** Codes of its own: `already-opened`, `no-such-deal`, `deal-closed`; the others stand with the commands' functions. */
export const decide = (state: DealState, command: DealCommand, context: DecisionContext): Decided => {
  if (command.kind === "open-deal") {
    if (state.kind === "none") return decideOpening(command, context)
    return no("already-opened", "This deal is open already.", "Go on with it, or open another.")
  }
  if (state.kind === "none") return no("no-such-deal", "There is no such deal.", "Open it first.")
  if (state.closed && !AFTER_THE_END.has(command.kind) && !isClockwork(command, context)) {
    return no("deal-closed", "The deal is closed.", "Reopen it first.")
  }
  return decideOpened(state, command, context)
}
