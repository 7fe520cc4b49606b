// Deals: opened from a few figures or from a whole deal file, their worth, ask, line and people, their advice, history and end.

import { ROUNDS_LIMIT } from "@walkaway/engine"
import * as field from "../fields.ts"
import { LEAD_CHANNELS } from "../lead-words.ts"
import { operation } from "../operation.ts"
import { adviceGivenView, adviceView, dealLineView, dealPackagesView, dealWorthView } from "../views/advice-view.ts"
import { dealInShort, dealView, eventView } from "../views/deal-view.ts"
import { CUSTOMER_KINDS, DEAL_PHASES, LEARNT_KINDS, OUTCOMES } from "../words.ts"
import { dealDocument, worthStatement } from "../worth-statement.ts"

export const dealParams = field.group("the path", { dealId: field.idText })

const TAG = "deals"

const outcome = field.wordOf("an outcome", OUTCOMES)

const listDeals = operation({
  id: "listDeals",
  method: "get",
  path: "/deals",
  summary: "Deals, the one touched last first",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    phase: field
      .wordOf("a phase", [...DEAL_PHASES, "open"])
      .exactOptional()
      .meta({ description: '"open": every phase but closed.' }),
    ownerId: field.opaqueId.exactOptional(),
    customerId: field.idText.exactOptional(),
    unitId: field.idText.exactOptional(),
    q: field.line("a search").exactOptional().meta({ description: "Words of the title." }),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(dealInShort) },
  problems: [],
  page: true,
  example: { query: { phase: "open", limit: "20" } },
})

const openDeal = operation({
  id: "openDeal",
  method: "post",
  path: "/deals",
  summary: "Open a deal",
  description:
    "Everything but the currency may come later. With a unit, its ask and figures are taken where none are given.",
  tag: TAG,
  scope: "log",
  body: field.group("a deal", {
    title: field.line("a title").exactOptional().meta({
      description: "What is sold or bought. It stays in the log for ever: a person's name belongs to the customer.",
    }),
    side: field.side.default("seller"),
    currency: field.currencyCode.exactOptional().meta({ description: "The organisation's when left out." }),
    template: field.template.exactOptional(),
    ask: field.moneyIn.exactOptional(),
    limit: field.limitIn.exactOptional(),
    rounds: field.wholeNumber("a number of rounds", 1, ROUNDS_LIMIT).exactOptional(),
    ownerId: field.opaqueId.exactOptional().meta({ description: "Whose deal it is; the caller's when left out." }),
    customerId: field.idText.exactOptional(),
    unitId: field.idText.exactOptional(),
    channel: field.wordOf("a channel", LEAD_CHANNELS).exactOptional().meta({
      description:
        "How the customer came. With the kind of customer it says which part of what was learnt goes for the deal.",
    }),
    customerKind: field.wordOf("a kind of customer", CUSTOMER_KINDS).exactOptional(),
    worth: worthStatement.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 201: dealView },
  problems: ["not-found", "unit-gone", "unit-reserved", "customer-forgotten", "worth-wrong", "in-the-future"],
  example: {
    body: {
      title: "VW Golf 1.5 TSI Match, 2019",
      side: "seller",
      currency: "GBP",
      ask: "9995",
      limit: ["8700", "9250", "9800"],
      worth: { cost: 8210, alternative: [400, 650, 900] },
    },
  },
})

const openDealFromFile = operation({
  id: "openDealFromFile",
  method: "post",
  path: "/deals/import",
  summary: "Open a deal from a whole deal file",
  description:
    "The file as JSON. Its line is committed, its moves and efforts are logged as of now, and its customer's name is kept with the customers.",
  tag: TAG,
  scope: "log",
  body: dealDocument,
  answers: { 201: dealView },
  problems: ["line-missing", "already-over", "nothing-to-accept", "is-away", "not-away"],
  large: true,
  example: {
    body: { side: "sell", currency: "GBP", ask: 9995, line: 9250, cost: 8210, alternative: 650, moves: "s9995 b8500" },
  },
})

const getDeal = operation({
  id: "getDeal",
  method: "get",
  path: "/deals/{dealId}",
  summary: "A deal in full",
  tag: TAG,
  scope: "read",
  params: dealParams,
  answers: { 200: dealView },
  problems: ["not-found"],
})

const stateWorth = operation({
  id: "stateWorth",
  method: "put",
  path: "/deals/{dealId}/worth",
  summary: "State what the deal is worth, in place of what was stated before",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("a statement of worth", {
    worth: worthStatement,
    limit: field.limitIn.exactOptional(),
    reason: field.reasonIn.exactOptional(),
  }),
  answers: { 200: dealView },
  problems: ["not-found", "deal-closed", "line-hidden", "worth-wrong", "unknown-reason"],
  precondition: "required",
  example: { body: { worth: { cost: 8300, alternative: 650 }, reason: { code: "new-information" } } },
})

const changeAsk = operation({
  id: "changeAsk",
  method: "put",
  path: "/deals/{dealId}/ask",
  summary: "Change the advertised price",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("an ask", { ask: field.moneyIn }),
  answers: { 200: dealView },
  problems: ["not-found", "deal-closed", "already-over", "ask-past-line"],
  precondition: "required",
  example: { body: { ask: "9795" } },
})

const nameCustomer = operation({
  id: "nameCustomer",
  method: "put",
  path: "/deals/{dealId}/customer",
  summary: "Say who the customer is",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("a customer", { customerId: field.idText }),
  answers: { 200: dealView },
  problems: ["not-found", "customer-forgotten"],
  precondition: "required",
  example: { body: { customerId: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11" } },
})

const assignDeal = operation({
  id: "assignDeal",
  method: "put",
  path: "/deals/{dealId}/owner",
  summary: "Hand the deal to somebody",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("an owner", { ownerId: field.opaqueId }),
  answers: { 200: dealView },
  problems: ["not-found", "not-your-deal"],
  precondition: "required",
  example: { body: { ownerId: "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11" } },
})

const lineKeys = { line: field.moneyIn, target: field.moneyIn.exactOptional() }

const commitLine = operation({
  id: "commitLine",
  method: "post",
  path: "/deals/{dealId}/line",
  summary: "Commit the line, before the talk heats up",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("a line", lineKeys),
  answers: { 200: dealView },
  problems: ["not-found", "deal-closed", "line-already-committed", "target-past-line"],
  precondition: "required",
  example: { body: { line: "9250", target: "9700" } },
})

const moveLine = operation({
  id: "moveLine",
  method: "put",
  path: "/deals/{dealId}/line",
  summary: "Move the line, with a reason",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("a line", { ...lineKeys, reason: field.reasonIn.exactOptional() }),
  answers: { 200: dealView },
  problems: [
    "not-found",
    "deal-closed",
    "no-line",
    "reason-needed",
    "unknown-reason",
    "approval-needed",
    "target-past-line",
  ],
  precondition: "required",
  example: { body: { line: "9100", reason: { code: "new-information", note: "The clutch slips." } } },
})

const getLine = operation({
  id: "getLine",
  method: "get",
  path: "/deals/{dealId}/line",
  summary: "The line: as committed, and as the figures say",
  tag: TAG,
  scope: "read",
  params: dealParams,
  answers: { 200: dealLineView },
  problems: ["not-found", "worth-incomplete"],
})

const getWorth = operation({
  id: "getWorth",
  method: "get",
  path: "/deals/{dealId}/worth",
  summary: "What the deal is worth at a price, part by part",
  tag: TAG,
  scope: "read",
  params: dealParams,
  query: field.group("the query", {
    price: field.moneyIn.exactOptional().meta({ description: "Their standing price, else the ask, when left out." }),
  }),
  answers: { 200: dealWorthView },
  problems: ["not-found", "line-hidden", "worth-incomplete"],
  example: { query: { price: "9400" } },
})

const getPackages = operation({
  id: "getPackages",
  method: "get",
  path: "/deals/{dealId}/packages",
  summary: "Three offers worth the same to us, and what to trade for money",
  description:
    "What each is worth to them is a range with its source: typed with the deal, learnt from what the house gave before, or a guess that says so.",
  tag: TAG,
  scope: "read",
  params: dealParams,
  query: field
    .group("the query", {
      keep: field.moneyIn
        .exactOptional()
        .meta({ description: "The bare price that all are worth to us; what the advice would say now when left out." }),
      value: field.moneyIn.exactOptional().meta({ description: "In place of a price: what each is to leave us." }),
    })
    .refine(({ keep, value }) => keep === undefined || value === undefined, {
      error: "There are a price to keep and a value to leave.\nGive one of them.",
      path: ["value"],
    }),
  answers: { 200: dealPackagesView },
  problems: ["not-found", "line-hidden", "deal-closed", "already-over", "worth-incomplete", "beyond-line"],
  example: { query: { keep: "9600" } },
})

const getAdvice = operation({
  id: "getAdvice",
  method: "get",
  path: "/deals/{dealId}/advice",
  summary: "What to do next, with every move's value, odds and risk",
  tag: TAG,
  scope: "read",
  params: dealParams,
  answers: { 200: adviceView },
  problems: ["not-found", "deal-closed", "already-over", "worth-incomplete"],
})

const listAdvice = operation({
  id: "listAdvice",
  method: "get",
  path: "/deals/{dealId}/advice/history",
  summary: "Advice as it was given, the last first",
  tag: TAG,
  scope: "read",
  params: dealParams,
  query: field.group("the query", field.pageKeys),
  answers: { 200: field.pageOf(adviceGivenView) },
  problems: ["not-found"],
  page: true,
})

const getHistory = operation({
  id: "getHistory",
  method: "get",
  path: "/deals/{dealId}/history",
  summary: "Everything that happened to the deal, the first first",
  description: "For whoever may not see the line, figures that give it away are left out of the data.",
  tag: TAG,
  scope: "read",
  params: dealParams,
  query: field.group("the query", field.pageKeys),
  answers: { 200: field.pageOf(eventView) },
  problems: ["not-found"],
  page: true,
})

const closeDeal = operation({
  id: "closeDeal",
  method: "post",
  path: "/deals/{dealId}/close",
  summary: "Close the deal with its outcome",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("an ending", {
    outcome,
    reason: field.reasonIn.exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 200: dealView },
  problems: [
    "not-found",
    "deal-closed",
    "not-agreed",
    "nobody-walked",
    "unknown-reason",
    "unit-gone",
    "before-it-was-here",
    "in-the-future",
  ],
  precondition: "required",
  example: { body: { outcome: "won" } },
})

const reopenDeal = operation({
  id: "reopenDeal",
  method: "post",
  path: "/deals/{dealId}/reopen",
  summary: "Open a closed deal again",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("a reopening", { reason: field.reasonIn.exactOptional(), occurredAt: field.occurredAt }),
  answers: { 200: dealView },
  problems: ["not-found", "not-closed", "unknown-reason", "unit-gone"],
  precondition: "required",
  example: { body: {} },
})

const learnOutcome = operation({
  id: "learnOutcome",
  method: "post",
  path: "/deals/{dealId}/outcomes",
  summary: "Log what became of it after the end",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("what was learnt", {
    learnt: field.wordOf("what was learnt", LEARNT_KINDS),
    price: field.moneyIn.exactOptional(),
    margin: field.moneyIn.exactOptional().meta({
      description:
        "What the deal left us in the end, all told; below zero when it cost us. Worths are held against it.",
    }),
    days: field.wholeNumber("a number of days", 0, 3650).exactOptional(),
    occurredAt: field.occurredAt,
  }),
  answers: { 200: dealView },
  problems: ["not-found", "still-open", "in-the-future"],
  precondition: "required",
  example: { body: { learnt: "they-bought-elsewhere", price: "9300", days: 4 } },
})

export const dealOperations = {
  listDeals,
  openDeal,
  openDealFromFile,
  getDeal,
  stateWorth,
  changeAsk,
  nameCustomer,
  assignDeal,
  commitLine,
  moveLine,
  getLine,
  getWorth,
  getPackages,
  getAdvice,
  listAdvice,
  getHistory,
  closeDeal,
  reopenDeal,
  learnOutcome,
}
