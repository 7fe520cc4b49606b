// How a lead goes on: from stage to stage, with what was spent on the way, from hand to hand, and to its end.

import { ok, parseCurrency, type Refusal, type Result, refuse } from "@walkaway/engine"
import { isSalesperson } from "../deal/authority.ts"
import { checkMoney, checkReason, checkText, checkTime, no, refusalOf } from "../deal/refusals.ts"
import type { DecisionContext } from "../decision-context.ts"
import { checkCriterion, checkFigures, checkStage } from "./checks.ts"
import type { LeadCommandOf, OpenLead } from "./commands.ts"
import { reachedNow } from "./criterion.ts"
import type { LeadEvent } from "./events.ts"
import { evolveLead } from "./evolve.ts"
import type { OpenedLead } from "./state.ts"

type Decided = Result<readonly LeadEvent[], Refusal>

const TITLE_LENGTH_MAX = 200
/** More hours than a year of work has are a slip of the thumb. */
const HOURS_MAX = 2000

/** Codes: `in-the-future`, `text-missing`, `text-too-long`, `owner-missing`, `unknown-currency`, those of `checkFigures`, `checkStage` and `checkCriterion`. */
export const openLead = (command: OpenLead, context: DecisionContext): Decided => {
  const { kind: _kind, criterion, stage, figures, ...rest } = command
  const early = checkTime(context) ?? checkText("title", command.title, TITLE_LENGTH_MAX)
  if (early) return refuse(early)
  if (rest.ownerId.trim() === "") return no("owner-missing", "Nobody owns the lead.", "Say whose it is.", "ownerId")
  const currency = parseCurrency(rest.currency)
  if (!currency.ok) return refuse({ ...currency.error, path: "currency" })
  const wrong =
    checkFigures(figures, currency.value) ??
    checkStage(stage, figures) ??
    checkCriterion(criterion, figures, currency.value)
  if (wrong) return refuse(wrong)
  const data = { ...rest, title: rest.title.trim(), stage: stage ?? figures.stages[0].code, figures }
  return ok([
    { type: "LeadOpened", data },
    ...(criterion ? [{ type: "KillCriterionCommitted", data: { criterion } } as const] : []),
  ])
}

/** Codes: `in-the-future`, those of `checkFigures`, `unknown-stage` when it would lose the stage that it stands at. */
export const stateFigures = (
  lead: OpenedLead,
  { figures }: LeadCommandOf<"state-lead-figures">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkFigures(figures, lead.currency) ?? checkStage(lead.stage, figures, "stages")
  return wrong ? refuse(wrong) : ok([{ type: "LeadFiguresStated", data: { figures } }])
}

const checkAt = (lead: OpenedLead, stage: string): Refusal | undefined =>
  lead.stage === stage
    ? undefined
    : refusalOf(
        "not-at-stage",
        `The lead stands at "${lead.stage}".`,
        "Read it again: somebody may have moved it on.",
        "stage",
      )

/** Codes: `in-the-future`, `not-at-stage`. */
export const passStage = (
  lead: OpenedLead,
  { stage }: LeadCommandOf<"pass-stage">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkAt(lead, stage)
  if (wrong) return refuse(wrong)
  const codes = lead.figures.stages.map(({ code }) => code)
  const next = codes[codes.indexOf(stage) + 1]
  return ok([{ type: "StagePassed", data: { stage, ...(next !== undefined && { next }) } }])
}

/** Codes: `in-the-future`, `not-at-stage`, `unknown-reason`. */
export const failStage = (
  lead: OpenedLead,
  { stage, reason }: LeadCommandOf<"fail-stage">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkAt(lead, stage) ?? checkReason(reason, context)
  return wrong ? refuse(wrong) : ok([{ type: "StageFailed", data: { stage, ...(reason && { reason }) } }])
}

const checkHours = (hours: number): Refusal | undefined =>
  hours >= 0 && hours <= HOURS_MAX
    ? undefined
    : refusalOf("hours-out-of-range", "That is no number of hours.", `Give 0 to ${HOURS_MAX}.`, "hours")

/** Codes: `in-the-future`, `hours-out-of-range`, those of `checkMoney`, `unknown-stage`, `nothing-to-log`. */
export const logEffort = (
  lead: OpenedLead,
  { stage = lead.stage, hours, money, noteId }: LeadCommandOf<"log-lead-effort">,
  context: DecisionContext,
): Decided => {
  const wrong =
    checkTime(context) ??
    checkHours(hours) ??
    checkMoney("money", money, lead.currency) ??
    checkStage(stage, lead.figures)
  if (wrong) return refuse(wrong)
  if (hours === 0 && !money?.minor) {
    return no("nothing-to-log", "Neither time nor money was spent.", "Give hours, money or both.", "hours")
  }
  const spent = { effortId: context.newId(), stage, hours }
  const event: LeadEvent = {
    type: "LeadEffortLogged",
    data: { ...spent, ...(money && { money }), ...(noteId !== undefined && { noteId }) },
  }
  const { actor, occurredAt } = context
  const after = evolveLead(lead, { version: lead.movedVersion, event, actor, occurredAt }) as OpenedLead
  const isLive = lead.status === "open" || lead.status === "parked"
  return ok([event, ...(isLive ? reachedNow(after, context) : [])])
}

/** Codes: `not-your-lead`, `in-the-future`, `owner-missing`. */
export const assignLead = (
  lead: OpenedLead,
  { ownerId }: LeadCommandOf<"assign-lead">,
  context: DecisionContext,
): Decided => {
  if (isSalesperson(context.actor) && context.actor.id !== lead.ownerId) {
    return no("not-your-lead", "The lead is a colleague's.", "Ask the colleague or a manager to hand it over.")
  }
  const early = checkTime(context)
  if (early) return refuse(early)
  if (ownerId.trim() === "") return no("owner-missing", "Nobody would own the lead.", "Say whose it is.", "ownerId")
  return ok(lead.ownerId === ownerId ? [] : [{ type: "LeadAssigned", data: { from: lead.ownerId, to: ownerId } }])
}

/** Codes: `in-the-future`. */
export const nameCustomer = (
  lead: OpenedLead,
  { customerId }: LeadCommandOf<"name-lead-customer">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context)
  if (wrong) return refuse(wrong)
  return ok(lead.customerId === customerId ? [] : [{ type: "LeadCustomerNamed", data: { customerId } }])
}

/** Codes: `in-the-future`, `unknown-reason`. */
export const closeLead = (
  _lead: OpenedLead,
  { outcome, reason }: LeadCommandOf<"close-lead">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkReason(reason, context)
  return wrong ? refuse(wrong) : ok([{ type: "LeadClosed", data: { outcome, ...(reason && { reason }) } }])
}
