// Leave to cross the line: who asks, who answers, and that nobody answers himself.

import { describe } from "vitest"
import type { DealEvent } from "./events.ts"
import { because, gbp, offer, tell, uuid } from "./testing/given-when-then.ts"

const SELL = "sell GBP line 10000 | b9000"
const approvalId = uuid(1)

const asked = (approver: "manager" | "owner", askedBy = "sam"): DealEvent => ({
  type: "ApprovalAsked",
  data: {
    approvalId,
    move: "offer",
    price: gbp("9600"),
    netPrice: gbp("9600"),
    line: gbp("10000"),
    distance: gbp("400"),
    approver,
    reason: because,
    askedBy,
  },
})
const answered = (answer: "given" | "declined"): DealEvent => ({
  type: "ApprovalAnswered",
  data: { approvalId, answer },
})
const withdrawn: DealEvent = { type: "ApprovalWithdrawn", data: { approvalId } }
const closed: DealEvent = { type: "DealClosed", data: { outcome: "lost" } }

describe("asking beforehand", () => {
  const ask = { kind: "ask-approval", move: offer("9600"), reason: because } as const
  tell([
    {
      name: "names step, reason and asker",
      given: SELL,
      when: ask,
      gives: [
        {
          type: "ApprovalAsked",
          data: { approvalId: uuid(1001), distance: gbp("400"), approver: "manager", reason: because, askedBy: "sam" },
        },
      ],
    },
    { name: "within the line is refused", given: SELL, when: { ...ask, move: offer("10000") }, refused: "within-line" },
    {
      name: "for a move of theirs is refused",
      given: SELL,
      when: { ...ask, move: offer("1", "them") },
      refused: "within-line",
    },
    { name: "without a line is refused", given: "sell GBP", when: ask, refused: "within-line" },
    {
      name: "within one's own authority is refused",
      given: SELL,
      when: { ...ask, move: offer("9850") },
      refused: "no-approval-needed",
    },
    { name: "a manager need not ask", given: SELL, by: "mia", when: ask, refused: "no-approval-needed" },
    { name: "the same twice is refused", given: SELL, and: [asked("manager")], when: ask, refused: "already-asked" },
    {
      name: "another price is another question",
      given: SELL,
      and: [asked("manager")],
      when: { ...ask, move: offer("9700") },
      gives: ["ApprovalAsked"],
    },
    {
      name: "again after a no is allowed",
      given: SELL,
      and: [asked("manager"), answered("declined")],
      when: ask,
      gives: ["ApprovalAsked"],
    },
    {
      name: "without a reason is refused",
      given: SELL,
      when: { kind: "ask-approval", move: offer("9600") },
      refused: "reason-needed",
    },
    {
      name: "for a reason that is not on the list is refused",
      given: SELL,
      when: { ...ask, reason: { code: "because" } },
      refused: "unknown-reason",
    },
    {
      name: "for a move that cannot be made is refused",
      given: SELL,
      when: { ...ask, move: { kind: "call", by: "us", price: gbp("9600") } },
      refused: "not-away",
    },
  ])
})

describe("answering", () => {
  const give = { kind: "answer-approval", approvalId, answer: "given", noteId: uuid(2) } as const
  const decline = { kind: "answer-approval", approvalId, answer: "declined" } as const
  tell([
    {
      name: "a manager answers what a manager may",
      given: SELL,
      and: [asked("manager")],
      by: "mia",
      when: give,
      gives: [{ type: "ApprovalAnswered", data: { approvalId, answer: "given", noteId: uuid(2) } }],
    },
    { name: "or says no", given: SELL, and: [asked("manager")], by: "mia", when: decline, gives: ["ApprovalAnswered"] },
    {
      name: "a manager does not answer for the owner",
      given: SELL,
      and: [asked("owner")],
      by: "mia",
      when: give,
      refused: "not-yours-to-answer",
    },
    {
      name: "the owner answers for managers",
      given: SELL,
      and: [asked("manager")],
      by: "olga",
      when: give,
      gives: ["ApprovalAnswered"],
    },
    {
      name: "the owner answers for himself",
      given: SELL,
      and: [asked("owner")],
      by: "olga",
      when: give,
      gives: ["ApprovalAnswered"],
    },
    {
      name: "salespeople answer nothing",
      given: SELL,
      and: [asked("manager")],
      by: "tom",
      when: give,
      refused: "not-yours-to-answer",
    },
    {
      name: "a manager made since then does not answer his own question",
      given: SELL,
      and: [asked("manager", "mia")],
      by: "mia",
      when: give,
      refused: "not-yours-to-answer",
    },
    {
      name: "another manager does",
      given: SELL,
      and: [asked("manager", "mia")],
      by: "max",
      when: give,
      gives: ["ApprovalAnswered"],
    },
    {
      name: "the owner may answer his own",
      given: SELL,
      and: [asked("manager", "olga")],
      by: "olga",
      when: give,
      gives: ["ApprovalAnswered"],
    },
    {
      name: "the same once more is no event",
      given: SELL,
      and: [asked("manager"), answered("given")],
      by: "mia",
      when: give,
    },
    {
      name: "the opposite afterwards is refused",
      given: SELL,
      and: [asked("manager"), answered("given")],
      by: "mia",
      when: decline,
      refused: "already-answered",
    },
    {
      name: "what was withdrawn is refused",
      given: SELL,
      and: [asked("manager"), withdrawn],
      by: "mia",
      when: give,
      refused: "already-answered",
    },
    { name: "what nobody asked is refused", given: SELL, by: "mia", when: give, refused: "no-such-approval" },
    {
      name: "after closing is refused",
      given: SELL,
      and: [asked("manager"), closed],
      by: "mia",
      when: give,
      refused: "deal-closed",
    },
  ])
})

describe("withdrawing the question", () => {
  const withdraw = { kind: "withdraw-approval", approvalId } as const
  tell([
    { name: "is the asker's", given: SELL, and: [asked("manager")], when: withdraw, gives: ["ApprovalWithdrawn"] },
    {
      name: "or the owner's",
      given: SELL,
      and: [asked("manager")],
      by: "olga",
      when: withdraw,
      gives: ["ApprovalWithdrawn"],
    },
    {
      name: "not a manager's",
      given: SELL,
      and: [asked("manager")],
      by: "mia",
      when: withdraw,
      refused: "not-yours-to-withdraw",
    },
    { name: "twice is no event", given: SELL, and: [asked("manager"), withdrawn], when: withdraw },
    {
      name: "after the answer is refused",
      given: SELL,
      and: [asked("manager"), answered("given")],
      when: withdraw,
      refused: "already-answered",
    },
    { name: "of nothing is refused", given: SELL, when: withdraw, refused: "no-such-approval" },
  ])
})
