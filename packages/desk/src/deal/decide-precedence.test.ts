// When several things are wrong at once, the answer is the first of a fixed order: existence, closing, what the command names, authority,
// form, protocol, policy. Each row breaks a rule of one layer and one of the next, in the same command.

import { describe, expect, test } from "vitest"
import { DEFAULT_POLICY } from "../policy/policy.ts"
import type { DealCommand } from "./commands.ts"
import type { DealEvent } from "./events.ts"
import { because, decided, gbp, log, offer, type Story, tell, usd, uuid } from "./testing/given-when-then.ts"

const LOST: DealEvent = { type: "DealClosed", data: { outcome: "lost" } }
const nowhere = { code: "not-on-the-list" }
const bad = usd("-1")
const approvalId = uuid(1)
const callBackId = uuid(2)

/** Every command but opening, each wrong in as many ways as it can be. */
const WRONG: readonly Exclude<DealCommand, { kind: "open-deal" }>[] = [
  { kind: "state-worth", paper: {}, limit: [bad, bad, bad], reason: nowhere },
  { kind: "change-ask", ask: bad },
  { kind: "name-customer", customerId: "" },
  { kind: "assign-deal", ownerId: "" },
  { kind: "commit-line", line: bad, target: bad },
  { kind: "move-line", line: bad, reason: nowhere },
  log({ kind: "offer", by: "us", price: bad }) as Extract<DealCommand, { kind: "log-move" }>,
  { kind: "retract-move", version: 99 },
  { kind: "ask-approval", move: { kind: "offer", by: "us", price: bad }, reason: nowhere },
  { kind: "answer-approval", approvalId, answer: "given" },
  { kind: "withdraw-approval", approvalId },
  { kind: "plan-call-back", dueAt: new Date(0), price: bad },
  { kind: "settle-call-back", callBackId, how: "called" },
  { kind: "close-deal", outcome: "won", reason: nowhere },
  { kind: "log-effort", stage: "other", hours: -1, money: bad },
  { kind: "reopen-deal", reason: nowhere },
  { kind: "learn-outcome", learnt: "unknown", price: bad, days: -1 },
]
const AFTER_THE_END = ["log-effort", "reopen-deal", "learn-outcome"]

const codeOf = (story: Omit<Story, "name">) => {
  const outcome = decided({ name: "", ...story })
  return outcome.ok ? undefined : outcome.error.code
}

describe("1. whether the deal exists comes first:", () => {
  test.each(WRONG)("$kind", (when) => {
    expect(codeOf({ given: "nothing", by: "tom", when, minutesFromNow: 60 })).toBe("no-such-deal")
  })
  tell([
    {
      name: "open-deal",
      given: "sell GBP",
      when: { kind: "open-deal", title: "", side: "seller", currency: "XXQ", template: "car", ownerId: "", paper: {} },
      minutesFromNow: 60,
      refused: "already-opened",
    },
  ])
})

describe("2. whether it is closed comes second:", () => {
  test.each(WRONG.filter(({ kind }) => !AFTER_THE_END.includes(kind)))("$kind", (when) => {
    expect(codeOf({ given: "sell GBP", and: [LOST], by: "tom", when, minutesFromNow: 60 })).toBe("deal-closed")
  })
  test.each(WRONG.filter(({ kind }) => AFTER_THE_END.includes(kind)))("not for $kind", (when) => {
    expect(codeOf({ given: "sell GBP", and: [LOST], when })).not.toBe("deal-closed")
  })
})

const asked: DealEvent = {
  type: "ApprovalAsked",
  data: {
    approvalId,
    move: "offer",
    price: gbp("9600"),
    netPrice: gbp("9600"),
    line: gbp("10000"),
    distance: gbp("400"),
    approver: "manager",
    reason: because,
    askedBy: "sam",
  },
}
const declined: DealEvent = { type: "ApprovalAnswered", data: { approvalId, answer: "declined" } }

describe("what is named comes before authority:", () => {
  tell([
    {
      name: "answer-approval",
      given: "sell GBP",
      by: "tom",
      when: { kind: "answer-approval", approvalId, answer: "given" },
      refused: "no-such-approval",
    },
    {
      name: "withdraw-approval",
      given: "sell GBP",
      by: "tom",
      when: { kind: "withdraw-approval", approvalId },
      refused: "no-such-approval",
    },
    {
      name: "settle-call-back, before the time",
      given: "sell GBP",
      when: { kind: "settle-call-back", callBackId, how: "called" },
      minutesFromNow: 60,
      refused: "no-such-call-back",
    },
  ])
})

describe("3. authority comes before form and state:", () => {
  tell([
    {
      name: "assign-deal",
      given: "sell GBP",
      by: "tom",
      when: { kind: "assign-deal", ownerId: "" },
      minutesFromNow: 60,
      refused: "not-your-deal",
    },
    {
      name: "move-line",
      given: "sell GBP line 10000 | b9000",
      when: { kind: "move-line", line: gbp("1"), target: usd("1"), reason: nowhere },
      minutesFromNow: 60,
      refused: "approval-needed",
    },
    {
      name: "answer-approval",
      given: "sell GBP line 10000",
      and: [asked, declined],
      by: "tom",
      when: { kind: "answer-approval", approvalId, answer: "given" },
      minutesFromNow: 60,
      refused: "not-yours-to-answer",
    },
    {
      name: "withdraw-approval",
      given: "sell GBP line 10000",
      and: [asked, declined],
      by: "tom",
      when: { kind: "withdraw-approval", approvalId },
      minutesFromNow: 60,
      refused: "not-yours-to-withdraw",
    },
    {
      name: "call-back-due",
      given: "sell GBP",
      when: { kind: "call-back-due", callBackId },
      minutesFromNow: 60,
      refused: "only-the-desk",
    },
  ])
})

const required = { ...DEFAULT_POLICY, lineBeforeOffers: "required" } as const

describe("4. form comes before the protocol:", () => {
  const over = "sell GBP ask 9995 line 9000 | baccept"
  tell([
    {
      name: "the time first of all",
      given: over,
      when: log({ kind: "offer", by: "us", price: bad }),
      minutesFromNow: 60,
      refused: "in-the-future",
    },
    { name: "log-move", given: over, when: log({ kind: "offer", by: "us", price: bad }), refused: "mixed-currencies" },
    {
      name: "ask-approval",
      given: over,
      when: { kind: "ask-approval", move: { kind: "offer", by: "us", price: bad } },
      refused: "mixed-currencies",
    },
    { name: "change-ask", given: over, when: { kind: "change-ask", ask: gbp("-1") }, refused: "negative-price" },
    { name: "commit-line", given: over, when: { kind: "commit-line", line: gbp("-1") }, refused: "negative-price" },
    { name: "move-line", given: over, when: { kind: "move-line", line: gbp("-1") }, refused: "negative-price" },
    {
      name: "plan-call-back",
      given: "sell GBP",
      when: { kind: "plan-call-back", dueAt: new Date(0), price: gbp("-1") },
      refused: "negative-price",
    },
    {
      name: "learn-outcome",
      given: "sell GBP",
      when: { kind: "learn-outcome", learnt: "unknown", days: -1 },
      refused: "days-out-of-range",
    },
    {
      name: "retract-move",
      given: "sell GBP",
      when: { kind: "retract-move", version: 9 },
      minutesFromNow: 60,
      refused: "in-the-future",
    },
  ])
})

describe("5. the protocol comes before the policy:", () => {
  const over = "sell GBP ask 9995 line 9900 | baccept"
  tell([
    {
      name: "log-move, when it is over",
      given: over,
      when: log(offer("1"), { reason: nowhere }),
      refused: "already-over",
    },
    {
      name: "log-move, without a line",
      given: "sell GBP | bleave",
      policy: required,
      when: log(offer("1")),
      refused: "already-over",
    },
    {
      name: "log-move, walking away",
      given: "sell GBP | bleave",
      when: log({ kind: "walk", by: "us", door: "open", reason: nowhere }),
      refused: "already-over",
    },
    {
      name: "log-move, out of order",
      given: "sell GBP line 10000 | b9000",
      when: log(offer("1"), { reason: nowhere }),
      minutesFromNow: -9,
      refused: "out-of-order",
    },
    {
      name: "ask-approval",
      given: over,
      when: { kind: "ask-approval", move: offer("1"), reason: nowhere },
      refused: "already-over",
    },
    { name: "move-line", given: over, when: { kind: "move-line", line: gbp("9999") }, refused: "already-over" },
    {
      name: "plan-call-back",
      given: "sell GBP",
      policy: { callBack: { ...DEFAULT_POLICY.callBack, attemptsMax: 0 } },
      when: { kind: "plan-call-back", dueAt: new Date(4e12) },
      refused: "not-away",
    },
    {
      name: "close-deal",
      given: "sell GBP",
      when: { kind: "close-deal", outcome: "won", reason: nowhere },
      refused: "not-agreed",
    },
    { name: "reopen-deal", given: "sell GBP", when: { kind: "reopen-deal", reason: nowhere }, refused: "not-closed" },
  ])
})

describe("6. within the policy an unknown reason comes before the approval:", () => {
  tell([
    {
      name: "log-move",
      given: "sell GBP line 10000 | b9000",
      when: log(offer("9600"), { reason: nowhere, approvalId }),
      refused: "unknown-reason",
    },
  ])
})
