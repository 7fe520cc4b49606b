// Leave to cross a line: asked for beforehand in one tap, answered in one tap. An answer names no version, since the deal may have moved
// on while somebody thought about it; whether the approval still fits is seen when the move is made.

import { z } from "zod"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { approvalView, dealView } from "../views/deal-view.ts"
import { APPROVAL_STATUSES } from "../words.ts"
import { dealParams } from "./deals.ts"
import { moveWish } from "./moves.ts"

const TAG = "approvals"

const approvalParams = field.group("the path", { approvalId: field.idText })

const askApproval = operation({
  id: "askApproval",
  method: "post",
  path: "/deals/{dealId}/approvals",
  summary: "Ask for leave to make a move across the line",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: field.group("a request for leave", { move: moveWish, reason: field.reasonIn }),
  answers: { 201: z.strictObject({ deal: dealView, approval: approvalView }) },
  problems: [
    "not-found",
    "deal-closed",
    "no-line",
    "within-line",
    "no-approval-needed",
    "already-asked",
    "unknown-reason",
    "already-over",
    "nothing-to-accept",
  ],
  precondition: "required",
  example: { body: { move: { kind: "offer", by: "us", price: "9050" }, reason: { code: "competitive-match" } } },
})

const listApprovals = operation({
  id: "listApprovals",
  method: "get",
  path: "/approvals",
  summary: "Approvals, the one asked last first",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    status: field.wordOf("a status", APPROVAL_STATUSES).exactOptional(),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(approvalView) },
  problems: [],
  page: true,
  example: { query: { status: "waiting" } },
})

const answerApproval = operation({
  id: "answerApproval",
  method: "post",
  path: "/approvals/{approvalId}/answer",
  summary: "Give leave or decline",
  description: "The same answer twice changes nothing.",
  tag: TAG,
  scope: "manage",
  roles: ["manager", "owner"],
  params: approvalParams,
  body: field.group("an answer", {
    answer: field.wordOf("an answer", ["given", "declined"]),
    note: field.note.exactOptional(),
  }),
  answers: { 200: approvalView },
  problems: ["not-found", "deal-closed", "not-yours-to-answer", "already-answered"],
  example: { body: { answer: "given" } },
})

const withdrawApproval = operation({
  id: "withdrawApproval",
  method: "delete",
  path: "/approvals/{approvalId}",
  summary: "Take a request for leave back",
  tag: TAG,
  scope: "log",
  params: approvalParams,
  answers: { 200: approvalView },
  problems: ["not-found", "deal-closed", "not-yours-to-withdraw", "already-answered"],
})

export const approvalOperations = { askApproval, listApprovals, answerApproval, withdrawApproval }
