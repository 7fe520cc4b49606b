// What a command makes happen to a lead, or why it cannot. The order of refusals is that of the deals: is it there, has it ended, may this
// person do it, are the figures well formed, does its state allow it, does the policy.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { no } from "../deal/refusals.ts"
import type { DecisionContext } from "../decision-context.ts"
import type { LeadCommand, OpenLead } from "./commands.ts"
import { commitCriterion, moveCriterion, reachedNow } from "./criterion.ts"
import type { LeadEvent } from "./events.ts"
import type { LeadState, OpenedLead } from "./state.ts"
import {
  assignLead,
  closeLead,
  failStage,
  logEffort,
  nameCustomer,
  openLead,
  passStage,
  stateFigures,
} from "./steps.ts"
import { giveVerdict, reenter, takeVerdictBack } from "./verdicts.ts"

type Decided = Result<readonly LeadEvent[], Refusal>
type CommandOfLife = Exclude<LeadCommand, OpenLead>

/** What may still be done with a lead that has ended; giving a drop once more changes nothing. */
const AFTER_THE_END: ReadonlySet<LeadCommand["kind"]> = new Set([
  "log-lead-effort",
  "name-lead-customer",
  "re-enter",
  "take-verdict-back",
  "check-criterion",
])

const mayStill = ({ status, verdict }: OpenedLead, command: CommandOfLife): boolean =>
  status === "open" ||
  status === "parked" ||
  AFTER_THE_END.has(command.kind) ||
  (status === "dropped" && command.kind === "give-verdict" && command.verdict === verdict?.verdict)

const checkedByTheDesk = (
  lead: OpenedLead,
  { spent }: Extract<LeadCommand, { kind: "check-criterion" }>,
  context: DecisionContext,
): Decided => ok(lead.status === "dropped" || lead.status === "closed" ? [] : reachedNow(lead, context, spent))

const decideOpened = (lead: OpenedLead, command: CommandOfLife, context: DecisionContext): Decided => {
  switch (command.kind) {
    case "state-lead-figures":
      return stateFigures(lead, command, context)
    case "name-lead-customer":
      return nameCustomer(lead, command, context)
    case "pass-stage":
      return passStage(lead, command, context)
    case "fail-stage":
      return failStage(lead, command, context)
    case "log-lead-effort":
      return logEffort(lead, command, context)
    case "give-verdict":
      return giveVerdict(lead, command, context)
    case "take-verdict-back":
      return takeVerdictBack(lead)
    case "commit-criterion":
      return commitCriterion(lead, command, context)
    case "move-criterion":
      return moveCriterion(lead, command, context)
    case "check-criterion":
      return checkedByTheDesk(lead, command, context)
    case "re-enter":
      return reenter(lead, command, context)
    case "assign-lead":
      return assignLead(lead, command, context)
    case "become-deal":
      return ok([{ type: "LeadBecameDeal", data: { dealId: command.dealId } }])
    case "close-lead":
      return closeLead(lead, command, context)
  }
}

/** Codes of its own: `lead-opened`, `no-such-lead`, `lead-is-deal`, `lead-ended`. */
export const decideLead = (state: LeadState, command: LeadCommand, context: DecisionContext): Decided => {
  if (command.kind === "open-lead") {
    if (state.kind === "none") return openLead(command, context)
    return no("lead-opened", "This lead is open already.", "Go on with it, or open another.")
  }
  if (state.kind === "none") return no("no-such-lead", "There is no such lead.", "Open it first.")
  if (state.status === "deal" && command.kind === "re-enter") {
    return no("lead-is-deal", "The lead has become a deal.", "Go on with the deal.")
  }
  if (!mayStill(state, command)) {
    const remedy = state.status === "deal" ? "Go on with the deal." : "Re-enter it first."
    return no("lead-ended", "The lead has ended.", remedy)
  }
  return decideOpened(state, command, context)
}
