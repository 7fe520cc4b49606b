// Steps across the line that are held back, allowed by somebody, or had been said already. The line is 10,000, as for the crossings.

import { describe, expect, test } from "vitest"
import type { DealEvent } from "./events.ts"
import { heldOf } from "./held.ts"
import type { OpenedDeal } from "./state.ts"
import {
  because,
  decided,
  gbp,
  happened,
  log,
  offer,
  pastOf,
  type Story,
  tell,
  uuid,
} from "./testing/given-when-then.ts"

const SELL = "sell GBP line 10000 | b9000"
const BUY = "buy GBP line 10000 | s11000"

const own = { type: "LineCrossed", data: { authority: "own", reason: because } } as const
const none = { type: "LineCrossed", data: { authority: "none" } } as const

const asked = (
  price: string,
  more: Partial<Extract<DealEvent, { type: "ApprovalAsked" }>["data"]> = {},
): DealEvent => ({
  type: "ApprovalAsked",
  data: {
    approvalId: uuid(1),
    move: "offer",
    price: gbp(price),
    netPrice: gbp(price),
    line: gbp("10000"),
    distance: gbp("400"),
    approver: "manager",
    reason: because,
    askedBy: "sam",
    ...more,
  },
})
const given: DealEvent = { type: "ApprovalAnswered", data: { approvalId: uuid(1), answer: "given" } }
const declined: DealEvent = { type: "ApprovalAnswered", data: { approvalId: uuid(1), answer: "declined" } }

describe("held back", () => {
  const attempt = {
    type: "LineCrossingAttempted",
    data: { price: gbp("9600"), distance: gbp("400"), approver: "manager" },
  } as const
  tell([
    { name: "for want of a reason", given: SELL, when: log(offer("9850")), gives: ["LineCrossingAttempted"] },
    {
      name: "again and again, an event each time",
      given: SELL,
      and: [
        {
          type: "LineCrossingAttempted",
          data: { ...attempt.data, move: "offer", netPrice: gbp("9600"), line: gbp("10000") },
        },
      ],
      when: log(offer("9600")),
      gives: [attempt],
    },
    {
      name: "for want of authority: with a reason it is asked for in the same breath",
      given: SELL,
      when: log(offer("9600"), { reason: because }),
      gives: [attempt, { type: "ApprovalAsked", data: { askedBy: "sam", approver: "manager", reason: because } }],
    },
    {
      name: "beyond 5 % the owner is asked",
      given: SELL,
      by: "mia",
      when: log(offer("9499.99"), { reason: because }),
      gives: ["LineCrossingAttempted", { type: "ApprovalAsked", data: { askedBy: "mia", approver: "owner" } }],
    },
    {
      name: "what waits already is not asked for twice",
      given: SELL,
      and: [asked("9600")],
      when: log(offer("9600"), { reason: because }),
      gives: [{ type: "LineCrossingAttempted", data: { approvalId: uuid(1) } }],
    },
    {
      name: "what was given already is pointed at",
      given: SELL,
      and: [asked("9600"), given],
      when: log(offer("9700"), { reason: because }),
      gives: [{ type: "LineCrossingAttempted", data: { approvalId: uuid(1) } }],
    },
    {
      name: "an acceptance across the line does not end the deal",
      given: SELL,
      when: log({ kind: "accept", by: "us" }),
      gives: ["LineCrossingAttempted"],
    },
  ])

  const heldBy = (story: Omit<Story, "name">) => {
    const outcome = decided({ name: "", ...story })
    return outcome.ok ? heldOf(outcome.value) : undefined
  }
  test("the caller is told what it needs", () => {
    expect(heldBy({ given: SELL, when: log(offer("9850")) })).toMatchObject({ needs: "reason", approver: "auto" })
    expect(heldBy({ given: SELL, when: log(offer("9600")) })).toMatchObject({ needs: "reason", approver: "manager" })
    expect(heldBy({ given: SELL, when: log(offer("9600"), { reason: because }) })).toEqual({
      needs: "approval",
      approver: "manager",
      distance: gbp("400"),
      approvalId: uuid(1001),
    })
    expect(heldBy({ given: SELL, when: log(offer("10000")) })).toBeUndefined()
    expect(heldBy({ given: SELL, when: log(offer("9850"), { reason: because }) })).toBeUndefined()
  })
})

describe("on an approval", () => {
  const approvalId = uuid(1)
  tell([
    {
      name: "the move is made, and says by what leave and for what reason",
      given: SELL,
      and: [asked("9600"), given],
      when: log(offer("9600"), { approvalId }),
      gives: ["OfferMade", { type: "LineCrossed", data: { authority: "approval", approvalId, reason: because } }],
    },
    {
      name: "a better price is covered",
      given: SELL,
      and: [asked("9600"), given],
      when: log(offer("9700"), { approvalId }),
      gives: ["OfferMade", "LineCrossed"],
    },
    {
      name: "a worse one is not",
      given: SELL,
      and: [asked("9600"), given],
      when: log(offer("9599.99"), { approvalId }),
      refused: "approval-too-narrow",
    },
    {
      name: "for a buyer a worse price is a higher one",
      given: BUY,
      and: [asked("10400"), given],
      when: log(offer("10400.01"), { approvalId }),
      refused: "approval-too-narrow",
    },
    {
      name: "nor the same price with a gift since",
      given: SELL,
      and: [asked("9600"), given, { type: "ConcessionGiven", data: { by: "us", item: "mats", cost: gbp("40") } }],
      when: log(offer("9600"), { approvalId }),
      refused: "approval-too-narrow",
    },
    {
      name: "nor another kind of move",
      given: "sell GBP line 10000 | b9600",
      and: [asked("9600"), given],
      when: log({ kind: "accept", by: "us" }, { approvalId }),
      refused: "approval-too-narrow",
    },
    {
      name: "that still waits is none",
      given: SELL,
      and: [asked("9600")],
      when: log(offer("9600"), { approvalId }),
      refused: "approval-not-given",
    },
    {
      name: "that was declined is none",
      given: SELL,
      and: [asked("9600"), declined],
      when: log(offer("9600"), { approvalId }),
      refused: "approval-not-given",
    },
    {
      name: "that nobody asked for is none",
      given: SELL,
      when: log(offer("9600"), { approvalId }),
      refused: "no-such-approval",
    },
    {
      name: "is good for one move",
      given: SELL,
      and: [
        asked("9600"),
        given,
        { type: "OfferMade", data: { price: gbp("9600") } },
        {
          type: "LineCrossed",
          data: {
            move: "offer",
            price: gbp("9600"),
            netPrice: gbp("9600"),
            line: gbp("10000"),
            distance: gbp("400"),
            approver: "manager",
            authority: "approval",
            approvalId,
          },
        },
      ],
      when: log(offer("9600"), { approvalId }),
      refused: "approval-not-given",
    },
  ])
})

describe("what had been said at the table", () => {
  const alreadySaid = true
  tell([
    {
      name: "is logged without authority",
      given: SELL,
      when: log(offer("5000"), { alreadySaid }),
      gives: ["OfferMade", none],
    },
    {
      name: "with the reason, if there is one",
      given: SELL,
      when: log(offer("5000"), { alreadySaid, reason: because }),
      gives: ["OfferMade", { type: "LineCrossed", data: { authority: "none", reason: because } }],
    },
    {
      name: "is never refused for its reason",
      given: SELL,
      when: log(offer("5000"), { alreadySaid, reason: { code: "because" } }),
      gives: ["OfferMade", none],
    },
    {
      name: "nor for a useless approval",
      given: SELL,
      when: log(offer("5000"), { alreadySaid, approvalId: uuid(7) }),
      gives: ["OfferMade", none],
    },
    {
      name: "counts as one's own when it was within one's authority",
      given: SELL,
      when: log(offer("9850"), { alreadySaid, reason: because }),
      gives: ["OfferMade", own],
    },
    {
      name: "is still refused by the protocol",
      given: "sell GBP line 10000 | bleave",
      when: log(offer("5000"), { alreadySaid }),
      refused: "already-over",
    },
  ])
})

test("taking a crossing back gives back the leave and forgets the step", () => {
  const step = {
    move: "offer",
    price: gbp("9600"),
    netPrice: gbp("9600"),
    line: gbp("10000"),
    distance: gbp("400"),
    approver: "manager",
  } as const
  const made = happened(pastOf(SELL, [asked("9600"), given]), [
    { type: "OfferMade", data: { price: gbp("9600") } },
    { type: "LineCrossed", data: { ...step, authority: "approval", approvalId: uuid(1) } },
  ])
  expect(made.state).toMatchObject({ crossings: [{ moveVersion: 6, version: 7 }], approvals: [{ status: "used" }] })
  const { state } = happened(made, [{ type: "MoveRetracted", data: { version: 6 } }])
  expect((state as OpenedDeal).crossings).toEqual([])
  expect((state as OpenedDeal).approvals).toMatchObject([{ status: "given" }])
})
