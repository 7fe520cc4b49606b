// Leads: which are worth our hours. One of them: what is known of it, whose it is and who the customer is. Lists, stages, verdicts and files stand
// beside it.

import * as field from "../fields.ts"
import { LEAD_CHANNELS } from "../lead-words.ts"
import { operation } from "../operation.ts"
import { eventView } from "../views/deal-view.ts"
import { leadView } from "../views/lead-view.ts"
import { leadCourseOperations } from "./lead-course.ts"
import { figureKeys } from "./lead-figures.ts"
import { leadImportOperations } from "./lead-import.ts"
import { leadListOperations } from "./lead-lists.ts"
import { criterionIn, leadParams, leadVerdictOperations, stageIn, TAG } from "./lead-verdicts.ts"

const openLead = operation({
  id: "openLead",
  method: "post",
  path: "/leads",
  summary: "Open a lead",
  description:
    "Everything but the title may come later: what is not stated is learnt from your own leads, or a default that says so.",
  tag: TAG,
  scope: "log",
  body: field.group("a lead", {
    title: field.line("a title").meta({
      description: "What it is about. It stays in the log for ever: a person's name belongs to the customer.",
    }),
    currency: field.currencyCode.exactOptional().meta({ description: "The organisation's when left out." }),
    channel: field.wordOf("a channel", LEAD_CHANNELS).default("other"),
    ownerId: field.opaqueId.exactOptional().meta({ description: "Whose lead it is; the caller's when left out." }),
    customerId: field.idText.exactOptional(),
    unitId: field.idText.exactOptional(),
    stage: stageIn.exactOptional().meta({ description: "Where it stands; the first stage when left out." }),
    ...figureKeys,
    killCriterion: criterionIn.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 201: leadView },
  problems: ["not-found", "unit-gone", "customer-forgotten", "unknown-stage", "range-out-of-order", "in-the-future"],
  example: {
    body: {
      title: "VW Golf 1.5 TSI Match, 2019: asks for a test drive",
      channel: "phone",
      worth: { low: "250", middle: "600", high: "900" },
      stages: [
        { code: "prospecting", hours: 0.5, odds: 0.6 },
        { code: "meeting", hours: 1, odds: 0.6 },
        { code: "pitching", hours: 1 },
        { code: "relationship" },
        { code: "negotiation", hours: 1.5, cost: "20" },
      ],
      deadline: "2026-12-24",
    },
  },
})

const getLead = operation({
  id: "getLead",
  method: "get",
  path: "/leads/{leadId}",
  summary: "A lead in full, with where each figure comes from",
  tag: TAG,
  scope: "read",
  params: leadParams,
  answers: { 200: leadView },
  problems: ["not-found"],
})

const getLeadHistory = operation({
  id: "getLeadHistory",
  method: "get",
  path: "/leads/{leadId}/history",
  summary: "Everything that happened to the lead, the first first",
  description: "For whoever may not see the line, figures that give it away are left out of the data.",
  tag: TAG,
  scope: "read",
  params: leadParams,
  query: field.group("the query", field.pageKeys),
  answers: { 200: field.pageOf(eventView) },
  problems: ["not-found"],
  page: true,
})

const stateLeadFigures = operation({
  id: "stateLeadFigures",
  method: "put",
  path: "/leads/{leadId}/figures",
  summary: "State the lead's figures, in place of those stated before",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("a lead's figures", figureKeys),
  answers: { 200: leadView },
  problems: ["not-found", "lead-ended", "line-hidden", "unknown-stage", "range-out-of-order", "stage-twice"],
  precondition: "required",
  example: { body: { worth: { middle: "650" }, deadline: "2026-12-24" } },
})

const nameLeadCustomer = operation({
  id: "nameLeadCustomer",
  method: "put",
  path: "/leads/{leadId}/customer",
  summary: "Say who the customer is",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("a customer", { customerId: field.idText }),
  answers: { 200: leadView },
  problems: ["not-found", "customer-forgotten"],
  precondition: "required",
  example: { body: { customerId: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11" } },
})

const assignLead = operation({
  id: "assignLead",
  method: "put",
  path: "/leads/{leadId}/owner",
  summary: "Hand the lead to somebody",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("an owner", { ownerId: field.opaqueId }),
  answers: { 200: leadView },
  problems: ["not-found", "not-your-lead"],
  precondition: "required",
  example: { body: { ownerId: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11" } },
})

export const leadOperations = {
  ...leadListOperations,
  openLead,
  getLead,
  getLeadHistory,
  stateLeadFigures,
  nameLeadCustomer,
  assignLead,
  ...leadCourseOperations,
  ...leadImportOperations,
  ...leadVerdictOperations,
}
