// Moves: what either side said or did. A move of ours that crosses the line without a reason or the authority for it is held, not
// refused: 202 tells what it needs, and the attempt is in the log.

import { z } from "zod"
import { ofKind } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { dealView, heldView, moveView } from "../views/deal-view.ts"
import { dealParams } from "./deals.ts"

const TAG = "moves"

const MOVE_KINDS = ["offer", "hold", "accept", "reject", "expire", "walk", "return", "call", "give"] as const

const priced = { price: field.moneyIn, expiresAt: field.instant.exactOptional() }

/** The keys of each kind of move, as `MoveWish` of the desk has them. */
const wishes = {
  offer: { kind: z.literal("offer"), by: field.by, ...priced },
  hold: { kind: z.literal("hold"), by: field.by },
  accept: { kind: z.literal("accept"), by: field.by },
  reject: { kind: z.literal("reject"), by: field.by },
  expire: { kind: z.literal("expire"), by: field.by },
  walk: { kind: z.literal("walk"), by: field.by, door: field.wordOf("a door", ["open", "closed"]).default("open") },
  return: { kind: z.literal("return"), by: field.by },
  call: { kind: z.literal("call"), by: field.by, ...priced },
  give: {
    kind: z.literal("give"),
    by: field.by,
    item: field
      .line("what was given")
      .meta({ description: "A thing. It stays in the log for ever: words about a person belong in a note." }),
    cost: field.moneyIn.exactOptional(),
    value: field.moneyIn.exactOptional(),
  },
} as const

/** What crossing the line may need, whatever the move. */
const authority = {
  reason: field.reasonIn.exactOptional(),
  approvalId: field.idText.exactOptional(),
  alreadySaid: field.yesOrNo.exactOptional().meta({ description: "It was said at the table already: log it anyway." }),
  occurredAt: field.occurredAt,
}

const withKeys = <More extends z.core.$ZodLooseShape>(more: More) =>
  z.discriminatedUnion(
    "kind",
    [
      field.group("an offer", { ...wishes.offer, ...more }),
      field.group("a hold", { ...wishes.hold, ...more }),
      field.group("an acceptance", { ...wishes.accept, ...more }),
      field.group("a rejection", { ...wishes.reject, ...more }),
      field.group("a lapse", { ...wishes.expire, ...more }),
      field.group("a walk-out", { ...wishes.walk, ...more }),
      field.group("a return", { ...wishes.return, ...more }),
      field.group("a call", { ...wishes.call, ...more }),
      field.group("a gift", { ...wishes.give, ...more }),
    ],
    { error: ofKind("a move", MOVE_KINDS) },
  )

export const moveWish = withKeys({}).meta({ id: "MoveWish" })

const logMove = operation({
  id: "logMove",
  method: "post",
  path: "/deals/{dealId}/moves",
  summary: "Log a move of either side",
  description: "201: it was made. 202: it crosses the line and was held; `held` says what it needs.",
  tag: TAG,
  scope: "log",
  params: dealParams,
  body: withKeys(authority).meta({ id: "MoveToLog" }),
  answers: {
    201: z.strictObject({ deal: dealView, held: z.null() }),
    202: z.strictObject({ deal: dealView, held: heldView }),
  },
  problems: [
    "not-found",
    "deal-closed",
    "line-missing",
    "approval-not-given",
    "approval-too-narrow",
    "expires-too-early",
    "unknown-reason",
    "already-over",
    "nothing-to-accept",
    "nothing-to-hold",
    "nothing-to-expire",
    "is-away",
    "not-away",
    "in-the-future",
    "out-of-order",
  ],
  precondition: "required",
  example: { body: { kind: "offer", by: "them", price: "8500" } },
})

const listMoves = operation({
  id: "listMoves",
  method: "get",
  path: "/deals/{dealId}/moves",
  summary: "The moves that stand, the first first",
  tag: TAG,
  scope: "read",
  params: dealParams,
  answers: { 200: z.strictObject({ items: z.array(moveView) }) },
  problems: ["not-found"],
})

const retractMove = operation({
  id: "retractMove",
  method: "delete",
  path: "/deals/{dealId}/moves/{version}",
  summary: "Take back the last move: a slip of the thumb",
  tag: TAG,
  scope: "log",
  params: field.group("the path", {
    dealId: field.idText,
    version: field.wholeNumberText("a move's version", 1, 999_999_999),
  }),
  answers: { 200: dealView },
  problems: ["not-found", "deal-closed", "not-the-last-move"],
  precondition: "required",
})

export const moveOperations = { logMove, listMoves, retractMove }
