// The kill criterion: agreed beforehand like a line, because afterwards nobody can stop. Once it stands it is moved with a reason and never
// silently; when it is reached that is an event of its own, noted by whatever command or chore finds it first.

import { formatDecimal, type Money, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { type KillReason, killCriterionReached, type LeadProgress } from "@walkaway/engine/triage"
import { dayIn } from "../clock.ts"
import { checkReason, checkTime, no, reasonNeeded } from "../deal/refusals.ts"
import type { DecisionContext } from "../decision-context.ts"
import { checkCriterion } from "./checks.ts"
import type { LeadCommandOf, SpentElsewhere } from "./commands.ts"
import type { Criterion, LeadEvent, LeadEventOf } from "./events.ts"
import type { OpenedLead } from "./state.ts"

type Decided = Result<readonly LeadEvent[], Refusal>
type Spending = Pick<OpenedLead, "efforts" | "currency">

const moneyOf = (minor: bigint, currency: Money["currency"]): Money => ({ currency, minor })

/** Where the lead has got to, as the criterion asks. */
const progressOf = ({ efforts, currency }: Spending, today: string, spent?: SpentElsewhere): LeadProgress => {
  if (spent) return { hoursByStage: spent.hoursByStage, moneySpent: spent.money, stalls: 0, today }
  const hoursByStage: Record<string, number> = {}
  let minor = 0n
  for (const { stage, hours, money } of efforts) {
    hoursByStage[stage] = (hoursByStage[stage] ?? 0) + hours
    minor += money?.minor ?? 0n
  }
  return { hoursByStage, moneySpent: moneyOf(minor, currency), stalls: 0, today }
}

const reachedData = (reason: KillReason): Omit<LeadEventOf<"KillCriterionReached">["data"], "criterion"> => {
  if (reason.kind === "hours-in-stage") return { hours: reason.reached }
  if (reason.kind === "money") return { money: reason.reached }
  return reason.kind === "date" ? { day: reason.reached } : {}
}

/** The event when the lead's criterion is reached and that is not noted yet; else nothing. */
export const reachedNow = (
  lead: OpenedLead,
  context: DecisionContext,
  spent?: SpentElsewhere,
): readonly LeadEvent[] => {
  const { criterion: committed } = lead
  if (!committed || committed.reachedAt) return []
  const { criterion } = committed
  const today = dayIn(context.now, context.policy.timeZone).toString()
  const found = killCriterionReached(criterion, progressOf(lead, today, spent))
  return found ? [{ type: "KillCriterionReached", data: { criterion, ...reachedData(found) } }] : []
}

const plain = (criterion: Criterion): string =>
  criterion.kind === "money" ? formatDecimal(criterion.moneyMax) : JSON.stringify(criterion)

const same = (left: Criterion, right: Criterion): boolean => left.kind === right.kind && plain(left) === plain(right)

/** Codes: `in-the-future`, those of `checkCriterion`, `criterion-committed`. */
export const commitCriterion = (
  lead: OpenedLead,
  { criterion }: LeadCommandOf<"commit-criterion">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkCriterion(criterion, lead.figures, lead.currency)
  if (wrong) return refuse(wrong)
  return lead.criterion
    ? no("criterion-committed", "A kill criterion is committed already.", "Move it, with a reason.")
    : ok([{ type: "KillCriterionCommitted", data: { criterion } }])
}

/** Codes: `in-the-future`, those of `checkCriterion`, `no-criterion`, `reason-needed`, `unknown-reason`. */
export const moveCriterion = (
  lead: OpenedLead,
  { criterion, reason }: LeadCommandOf<"move-criterion">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkCriterion(criterion, lead.figures, lead.currency)
  if (wrong) return refuse(wrong)
  const before = lead.criterion?.criterion
  if (!before) return no("no-criterion", "There is no kill criterion yet.", "Commit one.")
  if (same(before, criterion)) return ok([])
  if (!reason) return refuse(reasonNeeded("Moving a kill criterion"))
  const unknown = checkReason(reason, context)
  if (unknown) return refuse(unknown)
  return ok([{ type: "KillCriterionMoved", data: { from: before, to: criterion, reason } }])
}
