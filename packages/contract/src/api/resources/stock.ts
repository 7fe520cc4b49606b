// Stock by time: which unit costs what a day, when the trade beats waiting, what would be if, and who came to ask. Lists read what the
// night has worked out; the outlook of one unit and a what-if are worked out on the spot.

import { z } from "zod"
import { expecting } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { learntDemandView } from "../views/learnt-demand-view.ts"
import { enquiryView, stockLineView, stockTotalsView, unitOutlookView } from "../views/stock-view.ts"
import { stockWhatIfView } from "../views/stock-what-if-view.ts"
import { ENQUIRY_CHANNELS, STOCK_ORDERS, STOCK_WARNINGS, STOCKED_STATUSES } from "../words.ts"
import { unitParams, unitView } from "./units.ts"

const TAG = "stock"

const figureBetween = (what: string, example: string, min: number, max: number) => {
  const error = expecting(what, example)
  return z.number({ error }).min(min, { error }).max(max, { error })
}

const listStockLines = operation({
  id: "listStockLines",
  method: "get",
  path: "/stock/lines",
  summary: "Stock with its lines by day: what a day costs, when to let go, what is wrong, what changed",
  description:
    "What gives the line away cannot be sorted or filtered by either: whoever may not see lines sorts by age or ask only.",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    status: field.wordOf("a status", STOCKED_STATUSES).exactOptional().meta({ description: "Both when left out." }),
    warning: field.wordOf("a warning", STOCK_WARNINGS).exactOptional(),
    q: field.line("a search").exactOptional().meta({ description: "Words of the title, or the stock number." }),
    sort: field.wordOf("an order", STOCK_ORDERS).default("age").meta({
      description: "age: longest here first; day-cost: dearest day first; room: least first; disposal: soonest first.",
    }),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(stockLineView) },
  problems: ["line-hidden"],
  page: true,
  example: { query: { sort: "age" } },
})

const getStockTotals = operation({
  id: "getStockTotals",
  method: "get",
  path: "/stock/totals",
  summary: "The whole stock in sums: at its lines, what a day costs, how many are past their day, warnings",
  tag: TAG,
  scope: "read",
  answers: { 200: stockTotalsView },
  problems: [],
})

const getUnitOutlook = operation({
  id: "getUnitOutlook",
  method: "get",
  path: "/units/{unitId}/outlook",
  summary: "A unit's days to come: line, band, trade value, chance of sale, what a day costs",
  tag: TAG,
  scope: "read",
  params: unitParams,
  answers: { 200: unitOutlookView },
  problems: ["not-found", "unit-gone", "line-hidden", "worth-incomplete"],
})

const STOCK_WHAT_IF_MAX = 50

const whatIfStock = operation({
  id: "whatIfStock",
  method: "post",
  path: "/stock/what-if",
  summary: "What would be if: more or fewer buyers, another ask, other costs, for many units at once",
  description: "A question, though it is sent by POST: nothing is written.",
  tag: TAG,
  scope: "read",
  question: true,
  body: field.group("a what-if", {
    unitIds: z
      .array(field.idText, { error: expecting("a list of units", "ids of units") })
      .min(1, { error: expecting("a list of units", "one unit at least") })
      .max(STOCK_WHAT_IF_MAX, { error: expecting("a list of units", `at most ${STOCK_WHAT_IF_MAX} of them`) }),
    arrivalsFactor: figureBetween("a factor", "1.5 for half as many buyers again", 0, 20).exactOptional(),
    askBy: field.moneyIn.exactOptional().meta({ description: "Added to every ask; below zero to lower it." }),
    askPercent: figureBetween("a percentage", "-3 for three percent less", -90, 200)
      .exactOptional()
      .meta({ description: "Added to every ask, in percent of it." }),
    holdingCostPerDay: field.moneyIn.exactOptional(),
    tradeValueBy: field.moneyIn.exactOptional().meta({ description: "Added to what the trade pays today." }),
    tradeFallPerDay: field.moneyIn.exactOptional(),
    days: field.wholeNumber("a number of days", 0, 400).exactOptional().meta({ description: "Until it must go." }),
  }),
  answers: { 200: stockWhatIfView },
  problems: ["not-found", "unit-gone", "line-hidden"],
  example: { body: { unitIds: ["0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11"], arrivalsFactor: 0.5 } },
})

const getLearntDemand = operation({
  id: "getLearntDemand",
  method: "get",
  path: "/stock/demand",
  summary: "What the house has learnt of its buyers: how many come and what they pay, beside our guess",
  tag: TAG,
  scope: "read",
  answers: { 200: learntDemandView },
  problems: ["line-hidden"],
})

const logEnquiry = operation({
  id: "logEnquiry",
  method: "post",
  path: "/units/{unitId}/enquiries",
  summary: "Log that somebody came or asked for the unit",
  description: "A deal opened on the unit counts by itself: log here only who came without one.",
  tag: TAG,
  scope: "log",
  params: unitParams,
  body: field.group("an enquiry", {
    on: field.day.exactOptional().meta({ description: "Today when left out." }),
    count: field.wholeNumber("a number of buyers", 1, 100).default(1),
    channel: field.wordOf("a channel", ENQUIRY_CHANNELS).exactOptional(),
  }),
  answers: { 201: z.strictObject({ unit: unitView, enquiry: enquiryView }) },
  problems: ["not-found", "unit-gone", "in-the-future", "before-it-was-here"],
  precondition: "required",
  example: { body: { channel: "phone" } },
})

const listEnquiries = operation({
  id: "listEnquiries",
  method: "get",
  path: "/units/{unitId}/enquiries",
  summary: "Enquiries logged for a unit, the last first",
  tag: TAG,
  scope: "read",
  params: unitParams,
  query: field.group("the query", field.pageKeys),
  answers: { 200: field.pageOf(enquiryView) },
  problems: ["not-found"],
  page: true,
})

const retractEnquiry = operation({
  id: "retractEnquiry",
  method: "delete",
  path: "/units/{unitId}/enquiries/{version}",
  summary: "Take back an enquiry: a slip of the thumb",
  tag: TAG,
  scope: "log",
  params: field.group("the path", {
    unitId: field.idText,
    version: field.wholeNumberText("an enquiry's version", 1, 999_999_999),
  }),
  answers: { 200: unitView },
  problems: ["not-found"],
  precondition: "required",
})

export const stockOperations = {
  listStockLines,
  getStockTotals,
  getUnitOutlook,
  whatIfStock,
  getLearntDemand,
  logEnquiry,
  listEnquiries,
  retractEnquiry,
}
