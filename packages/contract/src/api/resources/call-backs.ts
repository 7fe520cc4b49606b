// Calling back those who left: planned by the policy or by hand, settled as called, not reached or dropped.

import { z } from "zod"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { callBackView, dealView } from "../views/deal-view.ts"
import { CALL_BACK_STATUSES } from "../words.ts"
import { dealParams } from "./deals.ts"

const TAG = "call backs"

const planCallBack = operation({
  id: "planCallBack",
  method: "post",
  path: "/deals/{dealId}/call-backs",
  summary: "Plan to call them back",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("a plan", { dueAt: field.instant, price: field.moneyIn.exactOptional() }),
  answers: { 201: z.strictObject({ deal: dealView, callBack: callBackView }) },
  problems: ["not-found", "deal-closed", "not-away", "attempts-spent", "due-too-early"],
  precondition: "required",
  example: { body: { dueAt: "2026-03-16T10:00:00+00:00", price: "9450" } },
})

const listCallBacks = operation({
  id: "listCallBacks",
  method: "get",
  path: "/call-backs",
  summary: "Call backs, the one due first first",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    status: field
      .wordOf("a status", [...CALL_BACK_STATUSES, "open"])
      .exactOptional()
      .meta({ description: '"open": planned or due.' }),
    dueBefore: field.instant.exactOptional(),
    ownerId: field.opaqueId.exactOptional().meta({ description: "Of this person's deals." }),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(callBackView) },
  problems: [],
  page: true,
  example: { query: { status: "due" } },
})

const settleCallBack = operation({
  id: "settleCallBack",
  method: "post",
  path: "/call-backs/{callBackId}/settle",
  summary: "Say how it went",
  description: "A call with a figure is logged as a move, which settles its call back by itself.",
  tag: TAG,
  scope: "log",
  params: field.group("the path", { callBackId: field.idText }),
  body: field.group("how it went", { how: field.wordOf("how it went", ["called", "not-reached", "dropped"]) }),
  answers: { 200: callBackView },
  problems: ["not-found", "deal-closed", "already-settled"],
  example: { body: { how: "not-reached" } },
})

export const callBackOperations = { planCallBack, listCallBacks, settleCallBack }
