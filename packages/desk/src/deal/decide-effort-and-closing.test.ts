// The end of a deal and what comes after it, effort among it.

import { describe, expect, test } from "vitest"
import type { DealEvent } from "./events.ts"
import type { OpenedDeal } from "./state.ts"
import {
  because,
  gbp,
  happened,
  log,
  minutesAfterStart,
  offer,
  pastOf,
  tell,
  usd,
  uuid,
} from "./testing/given-when-then.ts"

const closed = (outcome: "won" | "lost" | "walked" | "withdrawn"): DealEvent => ({
  type: "DealClosed",
  data: { outcome },
})

describe("logging effort", () => {
  const effort = { kind: "log-effort", stage: "pitching", hours: 1.5 } as const
  tell([
    {
      name: "hours, money and a note",
      given: "sell GBP",
      when: { ...effort, money: gbp("12.40"), noteId: uuid(2) },
      gives: [
        { type: "EffortLogged", data: { hours: 1.5, money: gbp("12.40"), noteId: uuid(2), effortId: uuid(1001) } },
      ],
    },
    { name: "money alone", given: "sell GBP", when: { ...effort, hours: 0, money: gbp("5") }, gives: ["EffortLogged"] },
    {
      name: "after the end: time is spent then, too",
      given: "sell GBP",
      and: [closed("lost")],
      when: effort,
      gives: ["EffortLogged"],
    },
    {
      name: "of nothing is refused",
      given: "sell GBP",
      when: { ...effort, hours: 0, money: gbp("0") },
      refused: "nothing-to-log",
    },
    {
      name: "of hours given back is refused",
      given: "sell GBP",
      when: { ...effort, hours: -1 },
      refused: "hours-out-of-range",
    },
    {
      name: "of no number is refused",
      given: "sell GBP",
      when: { ...effort, hours: Number.NaN },
      refused: "hours-out-of-range",
    },
    {
      name: "in another currency is refused",
      given: "sell GBP",
      when: { ...effort, money: usd("5") },
      refused: "mixed-currencies",
    },
  ])
})

describe("closing", () => {
  const close = (outcome: "won" | "lost" | "walked" | "withdrawn") => ({ kind: "close-deal", outcome }) as const
  const approvalId = uuid(1)
  const step = {
    move: "offer",
    price: gbp("9"),
    netPrice: gbp("9"),
    line: gbp("10"),
    distance: gbp("1"),
    approver: "owner",
  } as const
  tell([
    {
      name: "won at the agreed price",
      given: "sell GBP | b9300 saccept",
      when: { ...close("won"), reason: because },
      gives: [{ type: "DealClosed", data: { outcome: "won", price: gbp("9300"), reason: because } }],
    },
    {
      name: "won without an agreement is refused",
      given: "sell GBP | b9300",
      when: close("won"),
      refused: "not-agreed",
    },
    { name: "walked when they are away", given: "sell GBP | bwalk", when: close("walked"), gives: ["DealClosed"] },
    { name: "walked when we left for good", given: "sell GBP | sleave", when: close("walked"), gives: ["DealClosed"] },
    {
      name: "walked while both sit here is refused",
      given: "sell GBP | b9300",
      when: close("walked"),
      refused: "nobody-walked",
    },
    {
      name: "lost at any time",
      given: "sell GBP",
      when: close("lost"),
      gives: [{ type: "DealClosed", data: { outcome: "lost" } }],
    },
    {
      name: "withdrawn at any time",
      given: "sell GBP ask 9 | baccept",
      when: close("withdrawn"),
      gives: ["DealClosed"],
    },
    { name: "twice is refused", given: "sell GBP", and: [closed("lost")], when: close("lost"), refused: "deal-closed" },
    {
      name: "for no reason of the list is refused",
      given: "sell GBP",
      when: { ...close("lost"), reason: { code: "x" } },
      refused: "unknown-reason",
    },
    {
      name: "drops the calls and withdraws the questions that wait",
      given: "sell GBP | bwalk",
      and: [
        {
          type: "CallBackPlanned",
          data: { callBackId: uuid(2), dueAt: minutesAfterStart(99).toISOString(), attempt: 1, byPolicy: true },
        },
        { type: "ApprovalAsked", data: { approvalId, ...step, reason: because, askedBy: "sam" } },
      ],
      when: close("lost"),
      gives: [
        "DealClosed",
        { type: "CallBackSettled", data: { callBackId: uuid(2), how: "dropped" } },
        { type: "ApprovalWithdrawn", data: { approvalId } },
      ],
    },
  ])
})

describe("reopening", () => {
  const reopen = { kind: "reopen-deal", reason: because } as const
  const reopened: DealEvent = { type: "DealReopened", data: {} }
  tell([
    {
      name: "what is closed",
      given: "sell GBP",
      and: [closed("lost")],
      when: reopen,
      gives: [{ type: "DealReopened", data: { reason: because } }],
    },
    { name: "what is open is refused", given: "sell GBP", when: reopen, refused: "not-closed" },
    {
      name: "they left for good and come back after all",
      given: "sell GBP | b9000 bleave",
      and: [closed("walked"), reopened],
      when: log({ kind: "return", by: "them" }),
      gives: ["Returned"],
    },
    {
      name: "they can be called as well",
      given: "sell GBP | b9000 bleave",
      and: [closed("walked"), reopened],
      when: log({ kind: "call", by: "us", price: gbp("9500") }),
      gives: ["CalledBack"],
    },
    {
      name: "nor does it matter that they had left before they left for good",
      given: "sell GBP | b9000 bwalk scall9500 bleave",
      and: [closed("walked"), reopened],
      when: log({ kind: "return", by: "them" }),
      gives: ["Returned"],
    },
    {
      name: "but do not offer from afar",
      given: "sell GBP | b9000 bleave",
      and: [closed("walked"), reopened],
      when: log(offer("9100", "them")),
      refused: "is-away",
    },
    {
      name: "an agreement that fell through is talked about again",
      given: "sell GBP | b9300 saccept",
      and: [closed("won"), reopened],
      when: log(offer("9400")),
      gives: ["OfferMade"],
    },
    {
      name: "even when they agreed by telephone",
      given: "sell GBP ask 9995 | bwalk baccept",
      and: [closed("won"), reopened],
      when: log(offer("9400", "them")),
      gives: ["OfferReceived"],
    },
    {
      name: "a lost deal goes on where it was",
      given: "sell GBP | b9300",
      and: [closed("lost"), reopened],
      when: log({ kind: "accept", by: "us" }),
      gives: ["OfferAccepted"],
    },
  ])

  test("a fallen agreement leaves its price with who had accepted it", () => {
    const { state } = pastOf("sell GBP ask 9995 | b9300 saccept", [closed("won"), reopened])
    const { session, moves } = state as OpenedDeal
    expect(session.phase).toEqual({ kind: "talking" })
    expect(session.standing.seller?.price).toEqual(gbp("9300"))
    expect(moves.at(-1)).toMatchObject({ move: { kind: "accept" }, playedAs: { kind: "offer" }, agreed: gbp("9300") })
  })

  test("a fallen agreement can be made again, and taken back", () => {
    const again = pastOf("sell GBP | b9300 saccept", [
      closed("won"),
      reopened,
      { type: "OfferAccepted", data: { by: "them", price: gbp("9300") } },
    ])
    expect((again.state as OpenedDeal).session.phase).toMatchObject({ kind: "agreed", price: gbp("9300") })
    const { state } = happened(again, [{ type: "MoveRetracted", data: { version: 6 } }])
    expect((state as OpenedDeal).session.phase).toEqual({ kind: "talking" })
  })
})

describe("learning what came of it", () => {
  const learn = { kind: "learn-outcome", learnt: "they-bought-elsewhere", price: gbp("9100"), days: 4 } as const
  tell([
    {
      name: "after the end",
      given: "sell GBP",
      and: [closed("lost")],
      when: learn,
      gives: [{ type: "OutcomeLearnt", data: { kind: "they-bought-elsewhere", price: gbp("9100"), days: 4 } }],
    },
    {
      name: "a deal that cost us in the end",
      given: "sell GBP",
      and: [closed("lost")],
      when: { kind: "learn-outcome", learnt: "as-agreed", margin: gbp("-120.50") },
      gives: [{ type: "OutcomeLearnt", data: { kind: "as-agreed", margin: gbp("-120.50") } }],
    },
    {
      name: "what it left in another currency is refused",
      given: "sell GBP",
      and: [closed("lost")],
      when: { kind: "learn-outcome", learnt: "as-agreed", margin: usd("1") },
      refused: "mixed-currencies",
    },
    { name: "before it is refused", given: "sell GBP", when: learn, refused: "still-open" },
    {
      name: "half a day is refused",
      given: "sell GBP",
      and: [closed("lost")],
      when: { ...learn, days: 0.5 },
      refused: "days-out-of-range",
    },
    {
      name: "in another currency is refused",
      given: "sell GBP",
      and: [closed("lost")],
      when: { ...learn, price: usd("1") },
      refused: "mixed-currencies",
    },
  ])
})
