// Practice: negotiate a copy of a deal, or an invented one, against a simulated counterpart. Nothing of it touches the deal. A talk is nobody's but
// the one's who practises; managers see how often and how well somebody practises, and which kinds of move cost him most.

import { SIDES } from "@walkaway/engine"
import { PARTNER_KINDS } from "@walkaway/engine/practice"
import { z } from "zod"
import { ofKind } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { EMPTY, operation } from "../operation.ts"
import { personsPracticeView, practiceInShort, practiceProgressView, practiceView } from "../views/practice-view.ts"

const TAG = "practice"

const practiceParams = field.group("the path", { practiceId: field.idText })

const startPractice = operation({
  id: "startPractice",
  method: "post",
  path: "/practices",
  summary: "Start a practice: on a copy of a deal, or on an invented one",
  tag: TAG,
  scope: "log",
  body: field.group("a practice", {
    dealId: field.idText.exactOptional().meta({ description: "The deal to copy; an invented one when left out." }),
    from: field.wordOf("a place", ["start", "now"]).default("start").meta({
      description: "Of a deal: before the first word, or where the talk stands.",
    }),
    side: field.wordOf("a side", SIDES).default("seller").meta({ description: "Of an invented deal." }),
    currency: field
      .line("a currency", 3)
      .exactOptional()
      .meta({ description: "Of an invented deal; the house's when left out." }),
    kind: field.wordOf("a kind", PARTNER_KINDS).exactOptional().meta({
      description: "Whom to meet; anybody whom the house's belief holds possible when left out.",
    }),
    tellKind: field.yesOrNo.default(false).meta({ description: "Tell who it is although it was left to chance." }),
  }),
  answers: { 201: practiceView },
  problems: ["not-found", "line-hidden", "deal-closed", "already-over", "worth-incomplete", "unknown-currency"],
  example: { body: { side: "seller", kind: "tough" } },
})

const MOVE_KINDS = ["offer", "hold", "accept", "walk", "return", "call", "wait"] as const

const moveIn = z
  .discriminatedUnion(
    "kind",
    [
      field.group("an offer", { kind: z.literal("offer"), price: field.moneyIn }),
      field.group("a hold", { kind: z.literal("hold") }),
      field.group("an acceptance", { kind: z.literal("accept") }),
      field.group("a walk-out", {
        kind: z.literal("walk"),
        door: field.wordOf("a door", ["open", "closed"]).default("open"),
      }),
      field.group("a return", { kind: z.literal("return") }),
      field.group("a call", { kind: z.literal("call"), price: field.moneyIn }),
      field.group("a wait", { kind: z.literal("wait"), days: field.wholeNumber("a number of days", 1, 14) }),
    ],
    { error: ofKind("a move", MOVE_KINDS) },
  )
  .meta({ id: "PracticeMove" })

const movePractice = operation({
  id: "movePractice",
  method: "post",
  path: "/practices/{practiceId}/moves",
  summary: "Make a move and hear the answer",
  description: "When it ends the practice, the answer has the judgement.",
  tag: TAG,
  scope: "log",
  params: practiceParams,
  body: moveIn,
  answers: { 200: practiceView },
  problems: [
    "not-found",
    "already-over",
    "they-have-left",
    "called-enough",
    "nothing-to-wait-for",
    "nothing-to-accept",
    "nothing-to-hold",
    "is-away",
    "not-away",
  ],
  precondition: "required",
  example: { body: { kind: "offer", price: "9750" } },
})

const getPractice = operation({
  id: "getPractice",
  method: "get",
  path: "/practices/{practiceId}",
  summary: "A practice of one's own; what they wanted is in it when it is over",
  tag: TAG,
  scope: "read",
  params: practiceParams,
  answers: { 200: practiceView },
  problems: ["not-found"],
})

const listPractices = operation({
  id: "listPractices",
  method: "get",
  path: "/practices",
  summary: "One's own practices, the last first",
  description:
    "A practice begun by a key counts for whoever made the key, and is among his. A key gets those alone that it began itself.",
  tag: TAG,
  scope: "read",
  query: field.group("the query", { dealId: field.idText.exactOptional(), ...field.pageKeys }),
  answers: { 200: field.pageOf(practiceInShort) },
  problems: [],
  page: true,
})

const getPracticeProgress = operation({
  id: "getPracticeProgress",
  method: "get",
  path: "/practices/progress",
  summary: "What becomes of one's scores, or how many are lacking",
  tag: TAG,
  scope: "read",
  answers: { 200: practiceProgressView },
  problems: [],
})

const listPracticeByPerson = operation({
  id: "listPracticeByPerson",
  method: "get",
  path: "/practices/people",
  summary: "How everybody practises, by name: how many talks, the scores, and the moves that cost most",
  description: "No talk, deal or price is in it. A salesperson sees himself only.",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    personId: field.opaqueId.exactOptional().meta({ description: "Only this person." }),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(personsPracticeView) },
  problems: ["not-yours-to-see"],
  page: true,
})

const dropPractice = operation({
  id: "dropPractice",
  method: "delete",
  path: "/practices/{practiceId}",
  summary: "Throw away a practice that is not over",
  tag: TAG,
  scope: "log",
  params: practiceParams,
  answers: { 204: EMPTY },
  problems: ["not-found", "already-over"],
})

export const practiceOperations = {
  startPractice,
  listPractices,
  getPracticeProgress,
  listPracticeByPerson,
  getPractice,
  movePractice,
  dropPractice,
}
