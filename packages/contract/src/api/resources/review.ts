// Was it right: closed deals held against what was advised, what was believed and what came of them. Everything here only reads; the one
// POST is a question that carries lists, whose answer is kept nowhere.

import { TURN_OUTS, VERDICTS } from "@walkaway/engine/review"
import { z } from "zod"
import { expecting, rows } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { callBackStatisticsView } from "../views/call-back-statistics-view.ts"
import { fairnessView } from "../views/fairness-view.ts"
import { reviewView } from "../views/review-view.ts"
import { dealReviewView, reviewedDealView } from "../views/reviewed-deal-view.ts"
import { OUTCOMES } from "../words.ts"
import { dealParams } from "./deals.ts"

const TAG = "review"

/** Days of the organisation, both included, on which deals were closed. */
const span = {
  from: field.day.exactOptional().meta({ description: "First day of closing; a year before the last when left out." }),
  to: field.day.exactOptional().meta({ description: "Last day of closing; today when left out." }),
}

const whose = {
  personId: field.opaqueId.exactOptional().meta({
    description: "Only this person's deals. A salesperson may name himself only; without it he sees the team's totals.",
  }),
}

const narrowed = { ...span, ...whose, template: field.template.exactOptional() }

const currency = { currency: field.currencyCode.exactOptional() }

const getReview = operation({
  id: "getReview",
  method: "get",
  path: "/review",
  summary: "The review of a span of days: walking, giving away, sunk effort, calibration",
  description: "Deals in another currency are counted and left out. Where too few cases carry a figure it says so.",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    ...narrowed,
    ...currency,
  }),
  answers: { 200: reviewView },
  problems: ["not-yours-to-see", "days-out-of-order", "span-too-long"],
  example: { query: { from: "2026-03-01", to: "2026-03-31" } },
})

const listReviewedDeals = operation({
  id: "listReviewedDeals",
  method: "get",
  path: "/review/deals",
  summary: "Closed deals with their verdicts, the last closed first",
  description: "A salesperson sees his own.",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    ...narrowed,
    verdict: field.wordOf("a verdict", VERDICTS).exactOptional(),
    turnOut: field.wordOf("how it turned out", TURN_OUTS).exactOptional(),
    outcome: field.wordOf("an outcome", OUTCOMES).exactOptional(),
    untold: field
      .wordOf("yes or no", ["true", "false"])
      .exactOptional()
      .meta({ description: "true: only those of which nothing is known after the end." }),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(reviewedDealView) },
  problems: ["not-yours-to-see", "days-out-of-order"],
  page: true,
  example: { query: { verdict: "wrong-then" } },
})

const getDealReview = operation({
  id: "getDealReview",
  method: "get",
  path: "/deals/{dealId}/review",
  summary: "One closed deal step by step: what was advised, what was done, what it took",
  description: "A salesperson sees his own.",
  tag: TAG,
  scope: "read",
  params: dealParams,
  answers: { 200: dealReviewView },
  problems: ["not-found", "still-open", "not-yours-to-see"],
})

const getCallBackStatistics = operation({
  id: "getCallBackStatistics",
  method: "get",
  path: "/review/call-backs",
  summary: "Who comes back, after how long, and who takes a call",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    ...narrowed,
    ...currency,
  }),
  answers: { 200: callBackStatisticsView },
  problems: ["not-yours-to-see", "days-out-of-order", "span-too-long"],
})

const ids = (what: string) =>
  z
    .array(field.idText, { error: expecting(`a list of ${what}`, "their ids") })
    .max(5000, { error: rows("The list has more than 5,000 ids.", "Ask about fewer at a time.") })

const groupOfCustomers = field.group("a group", {
  name: field.line("a name", 60),
  customerIds: ids("customers").exactOptional(),
  dealIds: ids("deals").exactOptional(),
})

const groupsError = expecting("from two to six groups", "groups, each with a name and customerIds or dealIds")

const reportFairness = operation({
  id: "reportFairness",
  method: "post",
  path: "/review/fairness",
  summary: "Whether discounts differ between groups of customers",
  description:
    "The groups are the asker's own: the desk keeps neither the lists nor the answer, only that the question was asked. " +
    "A customer or deal stands in one group at most.",
  tag: TAG,
  scope: "manage",
  roles: ["manager", "owner"],
  body: field.group("the question", {
    ...span,
    ...currency,
    groups: z
      .array(groupOfCustomers, { error: groupsError })
      .min(2, { error: groupsError })
      .max(6, { error: groupsError }),
  }),
  answers: { 200: fairnessView },
  problems: ["days-out-of-order", "span-too-long", "group-twice", "in-two-groups"],
  large: true,
  secret: true,
  example: {
    body: {
      groups: [
        { name: "North", customerIds: ["0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11"] },
        { name: "South", customerIds: ["0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a12"] },
      ],
    },
  },
})

export const reviewOperations = {
  getReview,
  listReviewedDeals,
  getDealReview,
  getCallBackStatistics,
  reportFairness,
}
