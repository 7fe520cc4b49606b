// Calling people back: planned as they leave, settled or dropped, and at hours in which people answer.

import { describe, expect, test } from "vitest"
import { DEFAULT_POLICY } from "../policy/policy.ts"
import { callBackTime } from "./call-back-time.ts"
import type { DealEvent } from "./events.ts"
import type { OpenedDeal } from "./state.ts"
import { gbp, happened, log, minutesAfterStart, pastOf, tell, usd, uuid } from "./testing/given-when-then.ts"

const AWAY = "sell GBP | b9000 bwalk"
const callBackId = uuid(1)
const soon = minutesAfterStart(2)
const tomorrow = minutesAfterStart(24 * 60)
const planned = (dueAt: Date, attempt = 1, id = callBackId): DealEvent => ({
  type: "CallBackPlanned",
  data: { callBackId: id, dueAt: dueAt.toISOString(), attempt, byPolicy: true },
})
const settled = (how: "called" | "not-reached" | "dropped", id = callBackId): DealEvent => ({
  type: "CallBackSettled",
  data: { callBackId: id, how },
})
const noCalls = { callBack: { ...DEFAULT_POLICY.callBack, attemptsMax: 0 } }

describe("when they leave", () => {
  const walk = (by: "us" | "them", door: "open" | "closed") => log({ kind: "walk", by, door })
  tell([
    {
      name: "with the door open a call is planned for the next day",
      given: "sell GBP | b9000",
      when: walk("them", "open"),
      gives: [
        "WalkedOut",
        { type: "CallBackPlanned", data: { attempt: 1, byPolicy: true, dueAt: "2026-11-24T10:02:00.000Z" } },
      ],
    },
    {
      name: "for good nobody is called",
      given: "sell GBP | b9000",
      when: walk("them", "closed"),
      gives: ["WalkedOut"],
    },
    {
      name: "we are not called by ourselves",
      given: "sell GBP | b9000",
      when: walk("us", "open"),
      gives: ["WalkedOut"],
    },
    {
      name: "under a policy of no calls none is planned",
      given: "sell GBP | b9000",
      policy: noCalls,
      when: walk("them", "open"),
      gives: ["WalkedOut"],
    },
    {
      name: "again after a return, the attempts start anew",
      given: "sell GBP | bwalk",
      and: [planned(tomorrow), settled("not-reached"), { type: "Returned", data: { by: "them" } }],
      when: walk("them", "open"),
      gives: ["WalkedOut", { type: "CallBackPlanned", data: { attempt: 1 } }],
    },
  ])
})

describe("when they are back, or it is over", () => {
  const droppedByMove = { type: "CallBackSettled", data: { callBackId, how: "dropped", byMove: true } } as const
  tell([
    {
      name: "their return drops what waits",
      given: AWAY,
      and: [planned(tomorrow)],
      when: log({ kind: "return", by: "them" }),
      gives: ["Returned", droppedByMove],
    },
    {
      name: "so does their acceptance",
      given: "sell GBP ask 9995 | bwalk",
      and: [planned(tomorrow)],
      when: log({ kind: "accept", by: "them" }),
      gives: ["OfferAccepted", droppedByMove],
    },
    {
      name: "so does their leaving for good",
      given: AWAY,
      and: [planned(tomorrow)],
      when: log({ kind: "walk", by: "them", door: "closed" }),
      gives: ["WalkedOut", droppedByMove],
    },
    {
      name: "what was settled stays settled",
      given: AWAY,
      and: [planned(tomorrow), settled("called")],
      when: log({ kind: "return", by: "them" }),
      gives: ["Returned"],
    },
  ])
})

describe("calling", () => {
  const call = log({ kind: "call", by: "us", price: gbp("9500") })
  tell([
    {
      name: "settles the one that is due first",
      given: AWAY,
      and: [planned(tomorrow, 1, uuid(2)), planned(soon, 2, uuid(3))],
      when: call,
      gives: ["CalledBack", { type: "CallBackSettled", data: { callBackId: uuid(3), how: "called", byMove: true } }],
    },
    { name: "unplanned settles nothing", given: AWAY, when: call, gives: ["CalledBack"] },
  ])

  test("a call that is taken back waits to be made again", () => {
    const called = happened(pastOf(AWAY, [planned(tomorrow)]), [
      { type: "CalledBack", data: { by: "us", price: gbp("9500") } },
      { type: "CallBackSettled", data: { callBackId, how: "called", byMove: true } },
    ])
    expect(called.state).toMatchObject({ callBacks: [{ status: "called", settledByMove: 5 }] })
    const { state } = happened(called, [{ type: "MoveRetracted", data: { version: 5 } }])
    expect((state as OpenedDeal).callBacks[0]).not.toHaveProperty("settledAt")
    expect(state).toMatchObject({ callBacks: [{ status: "planned" }] })
  })
})

describe("settling by hand", () => {
  const settle = (how: "called" | "not-reached" | "dropped") => ({ kind: "settle-call-back", callBackId, how }) as const
  tell([
    { name: "called", given: AWAY, and: [planned(soon)], when: settle("called"), gives: ["CallBackSettled"] },
    {
      name: "not reached: the next is planned three days on",
      given: AWAY,
      and: [planned(soon)],
      when: settle("not-reached"),
      gives: [
        { type: "CallBackSettled", data: { how: "not-reached" } },
        { type: "CallBackPlanned", data: { attempt: 2, byPolicy: true, dueAt: "2026-11-26T10:04:00.000Z" } },
      ],
    },
    {
      name: "not reached for the last time: enough",
      given: AWAY,
      and: [planned(soon), settled("not-reached"), planned(soon, 2, uuid(2))],
      when: { kind: "settle-call-back", callBackId: uuid(2), how: "not-reached" },
      gives: ["CallBackSettled"],
    },
    {
      name: "not reached while another waits: one is enough",
      given: AWAY,
      policy: { callBack: { ...DEFAULT_POLICY.callBack, attemptsMax: 9 } },
      and: [planned(soon), planned(tomorrow, 2, uuid(2))],
      when: settle("not-reached"),
      gives: ["CallBackSettled"],
    },
    { name: "dropped", given: AWAY, and: [planned(soon)], when: settle("dropped"), gives: ["CallBackSettled"] },
    {
      name: "the same twice is no event",
      given: AWAY,
      and: [planned(soon), settled("called")],
      when: settle("called"),
    },
    {
      name: "otherwise than it was is refused",
      given: AWAY,
      and: [planned(soon), settled("called")],
      when: settle("dropped"),
      refused: "already-settled",
    },
    { name: "what nobody planned is refused", given: AWAY, when: settle("called"), refused: "no-such-call-back" },
  ])
})

describe("planning by hand", () => {
  const plan = { kind: "plan-call-back", dueAt: tomorrow, price: gbp("9500") } as const
  const spent = [planned(soon), settled("not-reached"), planned(soon, 2, uuid(2)), settled("not-reached", uuid(2))]
  tell([
    {
      name: "while they are away, with a price to name",
      given: AWAY,
      when: plan,
      gives: [{ type: "CallBackPlanned", data: { attempt: 1, byPolicy: false, price: gbp("9500") } }],
    },
    {
      name: "counts the attempts",
      given: AWAY,
      and: [planned(soon)],
      when: plan,
      gives: [{ type: "CallBackPlanned", data: { attempt: 2 } }],
    },
    {
      name: "a dropped one was no attempt",
      given: AWAY,
      and: [planned(soon), settled("dropped")],
      when: plan,
      gives: [{ type: "CallBackPlanned", data: { attempt: 1 } }],
    },
    { name: "more often than the policy is refused", given: AWAY, and: spent, when: plan, refused: "attempts-spent" },
    { name: "but to managers", given: AWAY, and: spent, by: "mia", when: plan, gives: ["CallBackPlanned"] },
    { name: "while they sit here is refused", given: "sell GBP | b9000", when: plan, refused: "not-away" },
    { name: "while we are away is refused", given: "sell GBP | swalk", when: plan, refused: "not-away" },
    {
      name: "for yesterday is refused",
      given: AWAY,
      when: { kind: "plan-call-back", dueAt: minutesAfterStart(-60) },
      refused: "due-too-early",
    },
    {
      name: "in another currency is refused",
      given: AWAY,
      when: { ...plan, price: usd("1") },
      refused: "mixed-currencies",
    },
  ])
})

describe("falling due", () => {
  const due = { kind: "call-back-due", callBackId } as const
  const fell: DealEvent = { type: "CallBackFellDue", data: { callBackId } }
  tell([
    { name: "at its hour", given: AWAY, and: [planned(soon)], by: "desk", when: due, gives: ["CallBackFellDue"] },
    { name: "not before", given: AWAY, and: [planned(tomorrow)], by: "desk", when: due },
    { name: "once", given: AWAY, and: [planned(soon), fell], by: "desk", when: due },
    { name: "not when it was settled", given: AWAY, and: [planned(soon), settled("called")], by: "desk", when: due },
    { name: "not when nobody planned it", given: AWAY, by: "desk", when: due },
    {
      name: "not after closing, and without a word",
      given: AWAY,
      and: [planned(soon), { type: "DealClosed", data: { outcome: "lost" } }],
      by: "desk",
      when: due,
    },
    { name: "by nobody's hand", given: AWAY, and: [planned(soon)], by: "olga", when: due, refused: "only-the-desk" },
  ])
})

describe("the hour of a call", () => {
  const at = (text: string, hours: number, timeZone = "Europe/London") =>
    callBackTime(new Date(text), hours, { ...DEFAULT_POLICY, timeZone }).toISOString()
  test.each([
    { name: "within the window stays", left: "2026-11-23T10:00:00Z", hours: 24, due: "2026-11-24T10:00:00.000Z" },
    { name: "before nine moves to nine", left: "2026-11-23T06:30:00Z", hours: 24, due: "2026-11-24T09:00:00.000Z" },
    { name: "at six it is the next morning", left: "2026-11-23T18:00:00Z", hours: 24, due: "2026-11-25T09:00:00.000Z" },
    { name: "a minute before six stays", left: "2026-11-23T17:59:00Z", hours: 24, due: "2026-11-24T17:59:00.000Z" },
    { name: "hours may be parts", left: "2026-11-23T10:00:00Z", hours: 0.5, due: "2026-11-23T10:30:00.000Z" },
    {
      name: "nine in summer time is eight in Greenwich",
      left: "2026-07-01T22:00:00Z",
      hours: 1,
      due: "2026-07-02T08:00:00.000Z",
    },
    {
      name: "on the morning the clocks go forward it is nine by the new ones",
      left: "2026-03-28T20:00:00Z",
      hours: 1,
      due: "2026-03-29T08:00:00.000Z",
    },
    {
      name: "on the morning they go back it is nine by the old ones",
      left: "2026-10-24T20:00:00Z",
      hours: 1,
      due: "2026-10-25T09:00:00.000Z",
    },
  ])("$name", ({ left, hours, due }) => {
    expect(at(left, hours)).toBe(due)
  })

  test("is the organisation's, wherever it lives", () => {
    expect(at("2026-11-23T10:00:00Z", 24, "Pacific/Auckland")).toBe("2026-11-24T20:00:00.000Z")
    expect(at("2026-11-23T10:00:00Z", 24, "America/Los_Angeles")).toBe("2026-11-24T17:00:00.000Z")
  })
})
