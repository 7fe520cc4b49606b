// Effort spent and concessions made: two ledgers that are shown and that move no advice.

import { EFFORT_STAGES } from "@walkaway/engine"
import { z } from "zod"
import { expecting } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { concessionTotals, concessionView, concessionWarning } from "../views/concession-view.ts"
import { dealView, effortTotals, effortView } from "../views/deal-view.ts"
import { PARTIES } from "../words.ts"
import { dealParams } from "./deals.ts"

const TAG = "effort"

const hours = z
  .number({ error: expecting("a number of hours", "a number such as 1.5") })
  .min(0, { error: expecting("a number of hours from zero", "a number such as 1.5") })
  .max(10_000, { error: expecting("a number of hours", "a smaller number") })

const between = {
  from: field.instant.exactOptional(),
  until: field.instant.exactOptional(),
}

const logEffort = operation({
  id: "logEffort",
  method: "post",
  path: "/deals/{dealId}/effort",
  summary: "Log hours or money spent on the deal",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("an effort", {
    stage: field.wordOf("a stage", EFFORT_STAGES),
    hours: hours.default(0),
    money: field.moneyIn.exactOptional(),
    note: field.note.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 201: z.strictObject({ deal: dealView, effort: effortView }) },
  problems: ["not-found", "nothing-to-log", "in-the-future"],
  precondition: "required",
  example: { body: { stage: "pitching", hours: 1.5, note: "Two test drives." } },
})

const listDealEffort = operation({
  id: "listDealEffort",
  method: "get",
  path: "/deals/{dealId}/effort",
  summary: "Effort spent on a deal, with its sums",
  tag: TAG,
  scope: "read",
  params: dealParams,
  answers: { 200: z.strictObject({ items: z.array(effortView), totals: effortTotals }) },
  problems: ["not-found"],
})

const listEffort = operation({
  id: "listEffort",
  method: "get",
  path: "/effort",
  summary: "Effort spent on all deals, the last first",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    stage: field.wordOf("a stage", EFFORT_STAGES).exactOptional(),
    personId: field.opaqueId.exactOptional(),
    dealId: field.idText.exactOptional(),
    ...between,
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(effortView) },
  problems: [],
  page: true,
})

const listDealConcessions = operation({
  id: "listDealConcessions",
  method: "get",
  path: "/deals/{dealId}/concessions",
  summary: "The concession ledger of a deal, with its sums and its warning",
  tag: TAG,
  scope: "read",
  params: dealParams,
  answers: {
    200: z.strictObject({
      items: z.array(concessionView),
      totals: concessionTotals,
      warning: concessionWarning.nullable(),
    }),
  },
  problems: ["not-found"],
})

const listConcessions = operation({
  id: "listConcessions",
  method: "get",
  path: "/concessions",
  summary: "Concessions of all deals, the last first",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    by: field.wordOf("a party", PARTIES).exactOptional(),
    dealId: field.idText.exactOptional(),
    ...between,
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(concessionView) },
  problems: [],
  page: true,
})

export const effortOperations = { logEffort, listDealEffort, listEffort, listDealConcessions, listConcessions }
