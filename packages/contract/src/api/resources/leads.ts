// Leads: which are worth our hours. A ranked list with what an hour of work on each earns, against what the last hour that fits earns; what is
// known of each; how it goes from stage to stage; and how it becomes a deal.

import { z } from "zod"
import { expecting, rows } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { LEAD_CHANNELS, LEAD_EVENTS, LEAD_OUTCOMES, LEAD_STATUSES, VERDICTS } from "../lead-words.ts"
import { operation } from "../operation.ts"
import { dealView, eventView } from "../views/deal-view.ts"
import { leadChange, leadEffortView, leadInShort, leadView, triageHead } from "../views/lead-view.ts"
import { criterionIn, leadParams, leadVerdictOperations, stageIn, TAG } from "./lead-verdicts.ts"

const figure = (what: string, example: string, max: number, min = 0) =>
  z
    .number({ error: expecting(what, example) })
    .min(min, { error: expecting(what, example) })
    .max(max, { error: expecting(what, example) })

const hours = figure("a number of hours", "a number such as 1.5", 10_000)
const hoursToCome = figure("a number of hours above zero", "a number such as 1.5", 10_000, 0.01)
const share = figure("a share from 0 to 0.99", "a number such as 0.05", 0.99)
const odds = figure("odds from 0 to 1", "a number such as 0.4", 1)

const worthIn = field
  .group("a worth", { low: field.moneyIn.exactOptional(), middle: field.moneyIn, high: field.moneyIn.exactOptional() })
  .meta({
    id: "LeadWorthGiven",
    description:
      "What success leaves over our best alternative, at our line. Low is passed nine times in ten, high once.",
  })

const STAGES_MAX = 12

const stagesIn = z
  .array(
    field.group("a stage", {
      code: stageIn,
      hours: hoursToCome.exactOptional(),
      cost: field.moneyIn.exactOptional(),
      odds: odds.exactOptional(),
    }),
    { error: expecting("a list of stages", "stages, each with its code") },
  )
  .min(1, { error: expecting("a list of at least one stage", "one stage, with its code") })
  .max(STAGES_MAX, { error: expecting(`a list of at most ${STAGES_MAX} stages`, "the ones that matter") })
  .refine((stages) => new Set(stages.map(({ code }) => code)).size === stages.length, {
    error: rows("A stage stands twice.", "Keep one of them."),
  })

const figureKeys = {
  worth: worthIn.exactOptional(),
  stages: stagesIn
    .exactOptional()
    .meta({ description: "What is left out of a stage is learnt from your own leads, or a default until then." }),
  deadline: field.day.exactOptional(),
  decay: field
    .group("how it fades", { lostPerWeek: share.default(0), worthLostPerWeek: share.default(0) })
    .exactOptional()
    .meta({ description: "Chance that a week of waiting ends it; share of its worth that a week takes." }),
  events: z
    .array(
      field.group("an event", {
        code: field.wordOf("a kind of event", LEAD_EVENTS),
        on: field.day,
        odds: odds.default(1),
        worth: worthIn.exactOptional().meta({ description: "From then on." }),
        passOdds: odds.exactOptional().meta({ description: "Of the stage that it stands in, from then on." }),
      }),
      { error: expecting("a list of events", "events, each with code and day") },
    )
    .max(10, { error: expecting("a list of at most 10 events", "the ones that matter") })
    .exactOptional()
    .meta({ description: "Dated changes that are expected: a price that falls, a budget that opens, a decision." }),
}

const listLeads = operation({
  id: "listLeads",
  method: "get",
  path: "/leads",
  summary: "Leads, the one whose next hour earns most first",
  description: "`head` says what an hour must earn. Leads that have ended come last, the one touched last first.",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    ownerId: field.opaqueId.exactOptional(),
    status: field
      .wordOf("a status", [...LEAD_STATUSES, "live"])
      .exactOptional()
      .meta({ description: '"live": open, parked or dropped. Open and parked when left out.' }),
    verdict: field.wordOf("a verdict", VERDICTS).exactOptional().meta({ description: "As the desk proposes." }),
    changed: field
      .wordOf("a filter", ["yes"])
      .exactOptional()
      .meta({ description: "Only what changed since yesterday." }),
    customerId: field.idText.exactOptional(),
    unitId: field.idText.exactOptional(),
    q: field.line("a search").exactOptional().meta({ description: "Words of the title." }),
    ...field.pageKeys,
  }),
  answers: {
    200: z
      .strictObject({ head: triageHead, items: z.array(leadInShort), next: z.string().nullable() })
      .meta({ id: "RankedLeads" }),
  },
  problems: [],
  example: { query: { status: "open", limit: "50" } },
})

const leadTriage = operation({
  id: "leadTriage",
  method: "get",
  path: "/leads/triage",
  summary: "What an hour must earn, and what changed since yesterday",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    ownerId: field.opaqueId.exactOptional().meta({ description: "Whose hours; the team's when left out." }),
  }),
  answers: {
    200: z
      .strictObject({
        head: triageHead,
        changes: z.array(z.strictObject({ leadId: field.idText, title: z.string(), ...leadChange.shape })),
      })
      .meta({ id: "TriageSummary" }),
  },
  problems: [],
})

const verdictIn = z.enum(VERDICTS).nullable()

const whatIfHours = operation({
  id: "whatIfHours",
  method: "get",
  path: "/leads/what-if",
  summary: "What other hours a week would change; nothing is written",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    hoursPerWeek: field.wholeNumberText("hours a week", 1, 1000),
    ownerId: field.opaqueId.exactOptional().meta({ description: "Whose hours; the team's when left out." }),
  }),
  answers: {
    200: z
      .strictObject({
        now: triageHead,
        wouldBe: triageHead,
        changed: z.array(z.strictObject({ leadId: field.idText, title: z.string(), from: verdictIn, to: verdictIn })),
      })
      .meta({ id: "WhatIfHours" }),
  },
  problems: [],
  example: { query: { hoursPerWeek: "30" } },
})

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

const importLeads = operation({
  id: "importLeads",
  method: "post",
  path: "/leads/import",
  summary: "Bring in a file of leads, as it comes out of Pipedrive, HubSpot, Salesforce or a table of your own",
  description:
    "CSV as text. Leads are known by their id in the file: new ones are opened, changed ones stated anew and moved on, the others left alone; closed ones are passed over. Rows that cannot be read are listed and nothing else is lost.",
  tag: TAG,
  scope: "manage",
  body: field.group("a file of leads", {
    csv: z
      .string({ error: expecting("the text of a CSV file", "its header and its rows") })
      .min(1, { error: rows("The file is empty.", "Give a CSV with a header and one lead a row.") })
      .max(4_500_000, { error: rows("The file has more than 4.5 million characters.", "Split it.") }),
    ownerId: field.opaqueId.exactOptional().meta({
      description: "Whose leads they are where the file names nobody who works here; the caller's when left out.",
    }),
  }),
  answers: {
    200: z
      .strictObject({
        added: z.int(),
        changed: z.int(),
        unchanged: z.int(),
        closed: z.int().meta({ description: "Rows that were passed over since they are closed." }),
        rejected: z.array(
          z.strictObject({
            line: z.int(),
            column: z.string().nullable(),
            code: z.string(),
            message: z.string(),
            remedy: z.string(),
          }),
        ),
        leads: z.array(
          z.strictObject({ id: field.idText, externalId: z.string(), what: z.enum(["added", "changed", "unchanged"]) }),
        ),
      })
      .meta({ id: "LeadsImported" }),
  },
  problems: ["not-found", "no-leads", "no-worth-column"],
  large: true,
  example: {
    body: { csv: "Deal - ID,Deal - Title,Deal - Value,Deal - Stage\n71,Golf 1.5 TSI,9995,Meeting\n" },
  },
})

export const leadOperations = {
  listLeads,
  leadTriage,
  whatIfHours,
  openLead,
  getLead,
  getLeadHistory,
  stateLeadFigures,
  nameLeadCustomer,
  passStage,
  failStage,
  logLeadEffort,
  assignLead,
  becomeDeal,
  closeLead,
  importLeads,
  ...leadVerdictOperations,
}
