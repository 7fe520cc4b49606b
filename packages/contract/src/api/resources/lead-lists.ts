// Leads read together: ranked by what an hour of work on each earns, what an hour must earn and what changed, and what other hours a week
// would change.

import { z } from "zod"
import * as field from "../fields.ts"
import { LEAD_STATUSES, VERDICTS } from "../lead-words.ts"
import { operation } from "../operation.ts"
import { leadChange, leadInShort, triageHead } from "../views/lead-view.ts"
import { TAG } from "./lead-verdicts.ts"

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

export const leadListOperations = { listLeads, leadTriage, whatIfHours }
