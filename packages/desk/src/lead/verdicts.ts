// Pursue, park or drop. A verdict keeps what the desk proposed at that moment, so that afterwards it can be seen who was right; it can be
// taken back while the lead has not moved on. Whoever comes back after a drop is taken up again by an event of its own.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { dayIn } from "../clock.ts"
import { checkReason, checkTime, no, refusalOf } from "../deal/refusals.ts"
import type { DecisionContext } from "../decision-context.ts"
import { checkStage } from "./checks.ts"
import type { LeadCommandOf } from "./commands.ts"
import type { LeadEvent } from "./events.ts"
import { mayTakeBack, type OpenedLead } from "./state.ts"

type Decided = Result<readonly LeadEvent[], Refusal>

const checkWake = (
  { verdict, wakesOn, trigger }: LeadCommandOf<"give-verdict">,
  { now, policy }: DecisionContext,
): Refusal | undefined => {
  if (verdict !== "park") {
    return wakesOn === undefined && trigger === undefined
      ? undefined
      : refusalOf(
          "not-for-this-verdict",
          "Only what is parked is woken.",
          "Leave wakesOn and trigger out, or park the lead.",
          wakesOn === undefined ? "trigger" : "wakesOn",
        )
  }
  return wakesOn !== undefined && wakesOn <= dayIn(now, policy.timeZone).toString()
    ? refusalOf("wakes-too-early", "It would wake at once.", "Give a later day.", "wakesOn")
    : undefined
}

const isSame = ({ verdict }: OpenedLead, command: LeadCommandOf<"give-verdict">): boolean =>
  verdict !== undefined &&
  verdict.verdict === command.verdict &&
  verdict.wakesOn === command.wakesOn &&
  verdict.trigger === command.trigger &&
  (command.reason === undefined || command.reason.code === verdict.reason?.code)

/** Codes: `in-the-future`, `not-for-this-verdict`, `wakes-too-early`, `unknown-reason`. The verdict that stands is no event. */
export const giveVerdict = (
  lead: OpenedLead,
  command: LeadCommandOf<"give-verdict">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkWake(command, context) ?? checkReason(command.reason, context)
  if (wrong) return refuse(wrong)
  if (isSame(lead, command)) return ok([])
  const { kind: _kind, ...data } = command
  return ok([{ type: "VerdictGiven", data }])
}

/** Codes: `no-verdict`, `lead-moved-on`. */
export const takeVerdictBack = (lead: OpenedLead): Decided => {
  if (!lead.verdict) return no("no-verdict", "No verdict was given.", "There is nothing to take back.")
  if (!mayTakeBack(lead)) {
    return no("lead-moved-on", "The lead has moved on since its verdict.", "Give another verdict.")
  }
  return ok([{ type: "VerdictTakenBack", data: { verdict: lead.verdict.verdict } }])
}

/** Codes: `lead-open`, `in-the-future`, `unknown-stage`, `unknown-reason`. */
export const reenter = (lead: OpenedLead, command: LeadCommandOf<"re-enter">, context: DecisionContext): Decided => {
  if (lead.status === "open") return no("lead-open", "The lead is open.", "Go on with it.")
  const { stage = lead.stage, reason } = command
  const wrong = checkTime(context) ?? checkStage(stage, lead.figures) ?? checkReason(reason, context)
  if (wrong) return refuse(wrong)
  return ok([{ type: "LeadReentered", data: { stage, ...(reason && { reason }) } }])
}
