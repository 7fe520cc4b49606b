// What is decided about leads: pursue, park with what wakes it, or drop; one at a time or many at once, taken back while nothing came of it;
// the kill criterion, agreed beforehand like a line; coming back; and the courteous farewell, which a person sends and the desk does not.

import { z } from "zod"
import { expecting, ofKind } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { FAREWELL_LANGUAGES, KILL_KINDS, PARK_TRIGGERS, VERDICTS } from "../lead-words.ts"
import { operation } from "../operation.ts"
import { leadInShort, leadView } from "../views/lead-view.ts"

export const TAG = "leads"

export const leadParams = field.group("the path", { leadId: field.idText })

const STAGE_HELP = "the code of a stage, for example meeting"

export const stageIn = z
  .string({ error: expecting("a stage", STAGE_HELP) })
  .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: expecting("a stage", STAGE_HELP) })

const hoursMax = z
  .number({ error: expecting("a number of hours", "a number such as 8") })
  .min(0.01, { error: expecting("a number of hours above zero", "a number such as 8") })
  .max(10_000, { error: expecting("a number of hours", "a smaller number") })

const criterionOver = <const More extends z.core.$ZodLooseShape>(more: More) =>
  z.discriminatedUnion(
    "kind",
    [
      field.group("hours", {
        kind: z.literal("hours-in-stage"),
        stage: stageIn.exactOptional().meta({ description: "In all stages together when left out." }),
        hoursMax,
        ...more,
      }),
      field.group("money", { kind: z.literal("money"), moneyMax: field.moneyIn, ...more }),
      field.group("a date", { kind: z.literal("date"), lastDay: field.day, ...more }),
    ],
    { error: ofKind("a kill criterion", KILL_KINDS) },
  )

export const criterionIn = criterionOver({}).meta({ id: "KillCriterionGiven" })

const verdictKeys = {
  verdict: field.wordOf("a verdict", VERDICTS),
  wakesOn: field.day.exactOptional().meta({ description: "For park: the day on which it comes back." }),
  trigger: field.wordOf("a trigger", PARK_TRIGGERS).exactOptional().meta({ description: "For park: what wakes it." }),
  reason: field.reasonIn.exactOptional(),
}

const VERDICT_PROBLEMS = [
  "not-found",
  "lead-ended",
  "unknown-reason",
  "wakes-too-early",
  "not-for-this-verdict",
] as const

const giveVerdict = operation({
  id: "giveVerdict",
  method: "post",
  path: "/leads/{leadId}/verdict",
  summary: "Pursue, park or drop the lead",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("a verdict", verdictKeys),
  answers: { 200: leadView },
  problems: VERDICT_PROBLEMS,
  precondition: "required",
  example: { body: { verdict: "drop", reason: { code: "other" } } },
})

const takeVerdictBack = operation({
  id: "takeVerdictBack",
  method: "delete",
  path: "/leads/{leadId}/verdict",
  summary: "Take the last verdict back",
  description: "Possible while nothing but effort has been logged since; the verdict before it holds again.",
  tag: TAG,
  scope: "log",
  params: leadParams,
  answers: { 200: leadView },
  problems: ["not-found", "no-verdict", "lead-moved-on"],
  precondition: "required",
})

const BATCH_MAX = 500

const giveVerdicts = operation({
  id: "giveVerdicts",
  method: "post",
  path: "/leads/verdicts",
  summary: "One verdict for many leads",
  description:
    "Each lead is answered by itself, in the order given; with allOrNone the first refusal undoes the others. A version, where given, is checked like If-Match.",
  tag: TAG,
  scope: "log",
  body: field.group("verdicts", {
    leads: z
      .array(
        field.group("a lead", {
          leadId: field.idText,
          version: field.wholeNumber("a version", 1, 2_147_483_647).exactOptional(),
        }),
        { error: expecting("a list of leads", "leads, each with leadId") },
      )
      .min(1, { error: expecting("a list of at least one lead", "one lead, with leadId") })
      .max(BATCH_MAX, { error: expecting(`a list of at most ${BATCH_MAX} leads`, "several requests") }),
    ...verdictKeys,
    allOrNone: field.yesOrNo.default(false),
  }),
  answers: {
    200: z
      .strictObject({
        results: z.array(
          z.strictObject({
            leadId: field.idText,
            lead: leadInShort.nullable(),
            refusal: z
              .strictObject({ code: z.string(), message: z.string(), remedy: z.string().nullable() })
              .nullable(),
          }),
        ),
      })
      .meta({ id: "VerdictsGiven" }),
  },
  problems: [...VERDICT_PROBLEMS, "version-conflict"],
  example: { body: { leads: [{ leadId: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11" }], verdict: "drop" } },
})

const commitKillCriterion = operation({
  id: "commitKillCriterion",
  method: "post",
  path: "/leads/{leadId}/kill-criterion",
  summary: "Agree beforehand when to stop",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: criterionIn,
  answers: { 200: leadView },
  problems: ["not-found", "lead-ended", "criterion-committed", "unknown-stage"],
  precondition: "required",
  example: { body: { kind: "hours-in-stage", stage: "meeting", hoursMax: 4 } },
})

const moveKillCriterion = operation({
  id: "moveKillCriterion",
  method: "put",
  path: "/leads/{leadId}/kill-criterion",
  summary: "Move the kill criterion, with a reason",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: criterionOver({ reason: field.reasonIn.exactOptional() }),
  answers: { 200: leadView },
  problems: ["not-found", "lead-ended", "no-criterion", "unknown-stage", "reason-needed", "unknown-reason"],
  precondition: "required",
  example: { body: { kind: "date", lastDay: "2027-01-15", reason: { code: "new-information" } } },
})

const reenterLead = operation({
  id: "reenterLead",
  method: "post",
  path: "/leads/{leadId}/re-enter",
  summary: "Take a parked, dropped or closed lead up again",
  tag: TAG,
  scope: "log",
  params: leadParams,
  body: field.group("a re-entry", {
    stage: stageIn.exactOptional().meta({ description: "Where it goes on; where it stood when left out." }),
    reason: field.reasonIn.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 200: leadView },
  problems: ["not-found", "lead-open", "lead-is-deal", "unknown-stage", "unknown-reason", "in-the-future"],
  precondition: "required",
  example: { body: {} },
})

const draftFarewell = operation({
  id: "draftFarewell",
  method: "get",
  path: "/leads/{leadId}/farewell",
  summary: "A courteous message to somebody we do not pursue, to be sent by hand",
  description: "From the policy's template or a built-in one. The desk sends nothing and keeps nothing of it.",
  tag: TAG,
  scope: "read",
  params: leadParams,
  query: field.group("the query", {
    language: field.wordOf("a language", FAREWELL_LANGUAGES).default("en"),
  }),
  answers: {
    200: z
      .strictObject({
        leadId: field.idText,
        language: z.enum(FAREWELL_LANGUAGES),
        to: z
          .strictObject({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() })
          .nullable()
          .meta({ description: "Null when no customer is named." }),
        subject: z.string(),
        text: z.string(),
        template: z.enum(["policy", "built-in"]),
      })
      .meta({ id: "Farewell" }),
  },
  problems: ["not-found"],
  example: { query: { language: "en" } },
})

export const leadVerdictOperations = {
  giveVerdict,
  takeVerdictBack,
  giveVerdicts,
  commitKillCriterion,
  moveKillCriterion,
  reenterLead,
  draftFarewell,
}
