// What is logged of a talk, what its protocol refuses, what lapses by the clock, and what can be taken back.

import { describe, expect, test } from "vitest"
import type { OpenedDeal } from "./state.ts"
import { because, gbp, happened, log, minutesAfterStart, offer, pastOf, tell, usd } from "./testing/given-when-then.ts"

const tomorrow = minutesAfterStart(24 * 60)

describe("logging a move", () => {
  tell([
    { name: "our offer", given: "sell GBP", when: log(offer("9750")), gives: ["OfferMade"] },
    {
      name: "their offer, for how long it stands",
      given: "sell GBP",
      when: log({ kind: "offer", by: "them", price: gbp("8500"), expiresAt: tomorrow }),
      gives: [{ type: "OfferReceived", data: { price: gbp("8500"), expiresAt: tomorrow.toISOString() } }],
    },
    {
      name: "an acceptance takes the price on the table",
      given: "sell GBP | b9300",
      when: log({ kind: "accept", by: "us" }),
      gives: [{ type: "OfferAccepted", data: { by: "us", price: gbp("9300") } }],
    },
    {
      name: "the advertised price can be taken as it stands",
      given: "sell GBP ask 9995",
      when: log({ kind: "accept", by: "them" }),
      gives: [{ type: "OfferAccepted", data: { by: "them", price: gbp("9995") } }],
    },
    { name: "a hold", given: "sell GBP | b8500", when: log({ kind: "hold", by: "us" }), gives: ["Held"] },
    { name: "a no", given: "sell GBP | b8500", when: log({ kind: "reject", by: "us" }), gives: ["OfferRejected"] },
    {
      name: "an offer withdrawn",
      given: "sell GBP | b8500",
      when: log({ kind: "expire", by: "them" }),
      gives: ["OfferExpired"],
    },
    {
      name: "our leaving for good, with the reason",
      given: "sell GBP | b8500",
      when: log({ kind: "walk", by: "us", door: "closed", reason: because }),
      gives: [{ type: "WalkedOut", data: { by: "us", door: "closed", reason: because } }],
    },
    { name: "their return", given: "sell GBP | bwalk", when: log({ kind: "return", by: "them" }), gives: ["Returned"] },
    {
      name: "a gift",
      given: "sell GBP",
      when: log({ kind: "give", by: "us", item: "mats", cost: gbp("40"), value: gbp("120") }),
      gives: [{ type: "ConcessionGiven", data: { item: "mats", cost: gbp("40"), value: gbp("120") } }],
    },
    {
      name: "by a colleague: turning over is normal",
      given: "sell GBP",
      by: "tom",
      when: log(offer("9750")),
      gives: ["OfferMade"],
    },
  ])
})

describe("a malformed move is refused:", () => {
  tell([
    {
      name: "another currency",
      given: "sell GBP",
      when: log({ kind: "offer", by: "us", price: usd("1") }),
      refused: "mixed-currencies",
    },
    { name: "below zero", given: "sell GBP", when: log(offer("-1")), refused: "negative-price" },
    {
      name: "a gift that costs less than nothing",
      given: "sell GBP",
      when: log({ kind: "give", by: "us", item: "mats", cost: gbp("-1") }),
      refused: "negative-price",
    },
    {
      name: "a gift valued in another currency",
      given: "sell GBP",
      when: log({ kind: "give", by: "us", item: "mats", value: usd("1") }),
      refused: "mixed-currencies",
    },
    {
      name: "a gift of nothing",
      given: "sell GBP",
      when: log({ kind: "give", by: "us", item: " " }),
      refused: "text-missing",
    },
    {
      name: "an offer that lapses as it is made",
      given: "sell GBP",
      when: log({ kind: "offer", by: "us", price: gbp("9"), expiresAt: minutesAfterStart(1) }),
      refused: "expires-too-early",
    },
    {
      name: "a thing of tomorrow",
      given: "sell GBP",
      when: log(offer("9")),
      minutesFromNow: 60,
      refused: "in-the-future",
    },
    {
      name: "a reason for leaving that is not on the list",
      given: "sell GBP",
      when: log({ kind: "walk", by: "them", door: "open", reason: { code: "because" } }),
      refused: "unknown-reason",
    },
  ])
})

describe("the protocol of the talk refuses", () => {
  tell([
    {
      name: "taking what was never offered",
      given: "sell GBP",
      when: log({ kind: "accept", by: "us" }),
      refused: "nothing-to-accept",
    },
    {
      name: "anything after the agreement",
      given: "sell GBP ask 9 | baccept",
      when: log(offer("9")),
      refused: "already-over",
    },
    {
      name: "anything after a door was shut",
      given: "sell GBP | bleave",
      when: log(offer("9")),
      refused: "already-over",
    },
    {
      name: "offers of somebody who left",
      given: "sell GBP | bwalk",
      when: log(offer("9", "them")),
      refused: "is-away",
    },
    { name: "the return of nobody", given: "sell GBP", when: log({ kind: "return", by: "them" }), refused: "not-away" },
    {
      name: "calling somebody who sits here",
      given: "sell GBP",
      when: log({ kind: "call", by: "us", price: gbp("9") }),
      refused: "not-away",
    },
    {
      name: "the lapse of no offer",
      given: "sell GBP",
      when: log({ kind: "expire", by: "us" }),
      refused: "nothing-to-expire",
    },
    {
      name: "a move before the last one",
      given: "sell GBP | b8500",
      when: log(offer("9")),
      minutesFromNow: -5,
      refused: "out-of-order",
    },
  ])

  test("and names the time of the move before it", () => {
    const past = pastOf("sell GBP | b8500")
    expect((past.state as OpenedDeal).moves.at(-1)?.occurredAt.toISOString()).toBe("2026-11-23T10:01:00.000Z")
  })
})

describe("offers that lapse by the clock", () => {
  const made = {
    type: "OfferMade",
    data: { price: gbp("9750"), expiresAt: minutesAfterStart(2).toISOString() },
  } as const
  const stays = { type: "OfferMade", data: { price: gbp("9750"), expiresAt: tomorrow.toISOString() } } as const
  const expire = log({ kind: "expire", by: "us" })
  tell([
    { name: "lapse at their hour", given: "sell GBP", and: [made], by: "desk", when: expire, gives: ["OfferExpired"] },
    { name: "not before", given: "sell GBP", and: [stays], by: "desk", when: expire },
    { name: "not when nothing was said of an hour", given: "sell GBP | s9750", by: "desk", when: expire },
    { name: "not when another offer took its place", given: "sell GBP", and: [made, stays], by: "desk", when: expire },
    {
      name: "not after the agreement",
      given: "sell GBP",
      and: [made, { type: "OfferAccepted", data: { by: "them", price: gbp("9750") } }],
      by: "desk",
      when: expire,
    },
    {
      name: "not after the deal is closed, and then without a word",
      given: "sell GBP",
      and: [made, { type: "DealClosed", data: { outcome: "lost" } }],
      by: "desk",
      when: expire,
    },
    { name: "earlier by hand", given: "sell GBP", and: [stays], when: expire, gives: ["OfferExpired"] },
  ])
})

describe("taking a move back", () => {
  tell([
    {
      name: "the last one",
      given: "sell GBP | b8500 s9750",
      when: { kind: "retract-move", version: 3 },
      gives: ["MoveRetracted"],
    },
    {
      name: "an earlier one is refused",
      given: "sell GBP | b8500 s9750",
      when: { kind: "retract-move", version: 2 },
      refused: "not-the-last-move",
    },
    {
      name: "none is refused",
      given: "sell GBP",
      when: { kind: "retract-move", version: 1 },
      refused: "not-the-last-move",
    },
    {
      name: "an acceptance",
      given: "sell GBP ask 9 | baccept",
      when: { kind: "retract-move", version: 2 },
      gives: ["MoveRetracted"],
    },
    {
      name: "a walk-out, with the reminders to call",
      given: "sell GBP | bwalk",
      and: [
        {
          type: "CallBackPlanned",
          data: {
            callBackId: "0193a5c4-7b2e-7c3d-8e4f-000000000001",
            dueAt: tomorrow.toISOString(),
            attempt: 1,
            byPolicy: true,
          },
        },
      ],
      when: { kind: "retract-move", version: 2 },
      gives: ["MoveRetracted", { type: "CallBackSettled", data: { how: "dropped" } }],
    },
  ])

  test("gives back the talk before it", () => {
    const before = pastOf("sell GBP ask 9995 | b8500 s9750")
    const after = happened(pastOf("sell GBP ask 9995 | b8500 s9750 bwalk"), [
      { type: "MoveRetracted", data: { version: 4 } },
    ])
    expect((after.state as OpenedDeal).session).toEqual((before.state as OpenedDeal).session)
    expect((after.state as OpenedDeal).moves).toEqual((before.state as OpenedDeal).moves)
  })
})
