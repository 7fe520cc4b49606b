// How a lead goes: from stage to stage, with what is spent on it on the way, until it ends, be it as a deal.

import { z } from "zod"
import * as field from "../fields.ts"
import { LEAD_OUTCOMES } from "../lead-words.ts"
import { operation } from "../operation.ts"
import { dealView } from "../views/deal-view.ts"
import { leadEffortView, leadView } from "../views/lead-view.ts"
import { hours } from "./lead-figures.ts"
import { leadParams, stageIn, TAG } from "./lead-verdicts.ts"

const passStage = operation({
  id: "passStage",
  method: "post",
  path: "/leads/{leadId}/stages/passed",
  summary: "The lead got through a stage",
  description: "After the last stage the lead is won.",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("a stage", { stage: stageIn, occurredAt: field.occurredAt }),
  answers: { 200: leadView },
  problems: ["not-found", "lead-ended", "not-at-stage", "in-the-future"],
  precondition: "required",
  example: { body: { stage: "prospecting" } },
})

const failStage = operation({
  id: "failStage",
  method: "post",
  path: "/leads/{leadId}/stages/failed",
  summary: "The lead ended in a stage: lost",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("a stage", {
    stage: stageIn,
    reason: field.reasonIn.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 200: leadView },
  problems: ["not-found", "lead-ended", "not-at-stage", "unknown-reason", "in-the-future"],
  precondition: "required",
  example: { body: { stage: "prospecting" } },
})

const logLeadEffort = operation({
  id: "logLeadEffort",
  method: "post",
  path: "/leads/{leadId}/effort",
  summary: "Log hours or money spent on the lead",
  description: "It moves no figure of this lead; the hours of finished stages teach what a stage takes.",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("an effort", {
    stage: stageIn.exactOptional().meta({ description: "The one it stands at when left out." }),
    hours: hours.default(0),
    money: field.moneyIn.exactOptional(),
    note: field.note.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 201: z.strictObject({ lead: leadView, effort: leadEffortView }) },
  problems: ["not-found", "nothing-to-log", "unknown-stage", "in-the-future"],
  precondition: "required",
  example: { body: { hours: 0.5, note: "Two calls." } },
})

const becomeDeal = operation({
  id: "becomeDeal",
  method: "post",
  path: "/leads/{leadId}/deal",
  summary: "Open a deal from the lead",
  description: "Customer, unit, owner and figures go with it; the lead ends here, and the deal says how it came out.",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("a deal", { title: field.line("a title").exactOptional(), ask: field.moneyIn.exactOptional() }),
  answers: { 201: z.strictObject({ lead: leadView, deal: dealView }) },
  problems: ["not-found", "lead-ended", "unit-gone", "unit-reserved", "customer-forgotten"],
  precondition: "required",
  example: { body: { ask: "9995" } },
})

const closeLead = operation({
  id: "closeLead",
  method: "post",
  path: "/leads/{leadId}/close",
  summary: "Close the lead with its outcome",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("an ending", {
    outcome: field.wordOf("an outcome", LEAD_OUTCOMES),
    reason: field.reasonIn.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 200: leadView },
  problems: ["not-found", "lead-ended", "unknown-reason", "in-the-future"],
  precondition: "required",
  example: { body: { outcome: "withdrawn" } },
})

export const leadCourseOperations = { passStage, failStage, logLeadEffort, becomeDeal, closeLead }
