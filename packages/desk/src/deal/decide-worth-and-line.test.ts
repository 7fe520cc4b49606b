// What is known and what is held to: worth, ask, owner, customer, and the line, which slips only with authority.

import { describe, expect, test } from "vitest"
import { firstLine } from "./anchor.ts"
import type { DealEvent } from "./events.ts"
import type { OpenedDeal } from "./state.ts"
import { because, gbp, happened, pastOf, tell, usd, uuid } from "./testing/given-when-then.ts"

const lineMoved = (from: string, to: string): DealEvent => ({
  type: "LineMoved",
  data: { from: gbp(from), to: gbp(to), reason: because },
})

describe("stating the worth", () => {
  tell([
    {
      name: "keeps the paper, the limit and the reason",
      given: "sell GBP",
      when: { kind: "state-worth", paper: { cost: 8100 }, limit: [gbp("1"), gbp("2"), gbp("3")], reason: because },
      gives: [{ type: "WorthStated", data: { paper: { cost: 8100 }, reason: because } }],
    },
    {
      name: "with a limit in another currency is refused",
      given: "sell GBP",
      when: { kind: "state-worth", paper: {}, limit: [gbp("1"), usd("2"), gbp("3")] },
      refused: "mixed-currencies",
    },
    {
      name: "for a reason that is not on the list is refused",
      given: "sell GBP",
      when: { kind: "state-worth", paper: {}, reason: { code: "because" } },
      refused: "unknown-reason",
    },
  ])
})

describe("changing the ask", () => {
  tell([
    {
      name: "says from what to what",
      given: "sell GBP ask 9995",
      when: { kind: "change-ask", ask: gbp("9495") },
      gives: [{ type: "AskChanged", data: { from: gbp("9995"), to: gbp("9495") } }],
    },
    { name: "to the same is no event", given: "sell GBP ask 9995", when: { kind: "change-ask", ask: gbp("9995") } },
    {
      name: "below a seller's line is refused",
      given: "sell GBP ask 9995 line 9250",
      when: { kind: "change-ask", ask: gbp("9249.99") },
      refused: "ask-past-line",
    },
    {
      name: "is theirs when we buy, so no line holds it",
      given: "buy GBP ask 9995 line 9250",
      when: { kind: "change-ask", ask: gbp("9900") },
      gives: ["AskChanged"],
    },
    {
      name: "after the agreement is refused",
      given: "sell GBP ask 9995 | baccept",
      when: { kind: "change-ask", ask: gbp("9495") },
      refused: "already-over",
    },
  ])

  const askCut: DealEvent = { type: "AskChanged", data: { from: gbp("9995"), to: gbp("9495") } }
  test.each([
    { name: "before any move it is what they can take", given: "sell GBP ask 9995", standing: "9495" },
    { name: "nor does their offer make it stale", given: "sell GBP ask 9995 | b8500", standing: "9495" },
    { name: "an offer of ours stays where it is", given: "sell GBP ask 9995 | b8500 s9750", standing: "9750" },
  ])("the ask on the table: $name", ({ given, standing }) => {
    const deal = pastOf(given, [askCut]).state as OpenedDeal
    expect(deal.session.standing.seller?.price).toEqual(gbp(standing))
  })
})

describe("naming the customer and handing the deal over", () => {
  tell([
    {
      name: "a customer is named",
      given: "sell GBP",
      when: { kind: "name-customer", customerId: uuid(1) },
      gives: ["CustomerNamed"],
    },
    {
      name: "the same customer twice is no event",
      given: "sell GBP",
      and: [{ type: "CustomerNamed", data: { customerId: uuid(1) } }],
      when: { kind: "name-customer", customerId: uuid(1) },
    },
    {
      name: "a salesperson hands over his own deal",
      given: "sell GBP",
      when: { kind: "assign-deal", ownerId: "tom" },
      gives: [{ type: "DealAssigned", data: { from: "sam", to: "tom" } }],
    },
    {
      name: "a salesperson takes no colleague's deal",
      given: "sell GBP",
      by: "tom",
      when: { kind: "assign-deal", ownerId: "tom" },
      refused: "not-your-deal",
    },
    {
      name: "a manager hands over any",
      given: "sell GBP",
      by: "mia",
      when: { kind: "assign-deal", ownerId: "tom" },
      gives: ["DealAssigned"],
    },
    { name: "to its owner is no event", given: "sell GBP", when: { kind: "assign-deal", ownerId: "sam" } },
    {
      name: "to nobody is refused",
      given: "sell GBP",
      when: { kind: "assign-deal", ownerId: " " },
      refused: "owner-missing",
    },
  ])
})

describe("committing the line", () => {
  tell([
    {
      name: "keeps line and target",
      given: "sell GBP",
      when: { kind: "commit-line", line: gbp("9250"), target: gbp("9600") },
      gives: [{ type: "LineCommitted", data: { line: gbp("9250"), target: gbp("9600") } }],
    },
    {
      name: "a second time is refused",
      given: "sell GBP line 9250",
      when: { kind: "commit-line", line: gbp("9250") },
      refused: "line-already-committed",
    },
    {
      name: "a seller's target below it is refused",
      given: "sell GBP",
      when: { kind: "commit-line", line: gbp("9250"), target: gbp("9249") },
      refused: "target-past-line",
    },
    {
      name: "a buyer's target above it is refused",
      given: "buy GBP",
      when: { kind: "commit-line", line: gbp("9250"), target: gbp("9251") },
      refused: "target-past-line",
    },
    {
      name: "in another currency is refused",
      given: "sell GBP",
      when: { kind: "commit-line", line: usd("9250") },
      refused: "mixed-currencies",
    },
    {
      name: "below zero is refused",
      given: "sell GBP",
      when: { kind: "commit-line", line: gbp("-1") },
      refused: "negative-price",
    },
    {
      name: "after the talk is refused: it would flatter the record",
      given: "sell GBP ask 9995 | baccept",
      when: { kind: "commit-line", line: gbp("9250") },
      refused: "already-over",
    },
  ])
})

describe("moving the line", () => {
  const to = (line: string) => ({ kind: "move-line", line: gbp(line), reason: because }) as const
  tell([
    {
      name: "before the talk goes anywhere, with a reason",
      given: "sell GBP line 9250",
      when: to("5000"),
      gives: [{ type: "LineMoved", data: { from: gbp("9250"), to: gbp("5000"), reason: because } }],
    },
    {
      name: "without a reason is refused",
      given: "sell GBP line 9250",
      when: { kind: "move-line", line: gbp("9300") },
      refused: "reason-needed",
    },
    {
      name: "for a reason that is not on the list is refused",
      given: "sell GBP line 9250",
      when: { kind: "move-line", line: gbp("9300"), reason: { code: "because" } },
      refused: "unknown-reason",
    },
    { name: "that is not there is refused", given: "sell GBP", when: to("9250"), refused: "no-line" },
    { name: "to where it is is no event", given: "sell GBP line 9250 target 9600", when: to("9250") },
    {
      name: "may change the target alone",
      given: "sell GBP line 9250 target 9600",
      when: { ...to("9250"), target: gbp("9700") },
      gives: [{ type: "LineMoved", data: { target: gbp("9700") } }],
    },
    {
      name: "past the target that was set is refused until a target is given",
      given: "sell GBP line 9250 target 9600",
      when: to("9650"),
      refused: "target-past-line",
    },
    {
      name: "towards us is anybody's in the middle of the talk",
      given: "sell GBP line 9250 | b8500",
      when: to("9900"),
      gives: ["LineMoved"],
    },
    {
      name: "1.5 % down in the middle of the talk is a salesperson's",
      given: "sell GBP line 10000 | b8500",
      when: to("9850"),
      gives: ["LineMoved"],
    },
    {
      name: "a penny more is not",
      given: "sell GBP line 10000 | b8500",
      when: to("9849.99"),
      refused: "approval-needed",
    },
    {
      name: "5 % down is a manager's",
      given: "sell GBP line 10000 | b8500",
      by: "mia",
      when: to("9500"),
      gives: ["LineMoved"],
    },
    {
      name: "a penny more is the owner's",
      given: "sell GBP line 10000 | b8500",
      by: "mia",
      when: to("9499.99"),
      refused: "approval-needed",
    },
    {
      name: "the owner moves it anywhere",
      given: "sell GBP line 10000 | b8500",
      by: "olga",
      when: to("1"),
      gives: ["LineMoved"],
    },
    {
      name: "in small slices adds up from the first line",
      given: "sell GBP line 10000 | b8500",
      and: [lineMoved("10000", "9850")],
      when: to("9849"),
      refused: "approval-needed",
    },
    {
      name: "up for a buyer is the losing direction",
      given: "buy GBP line 10000 | s11000",
      when: to("10151"),
      refused: "approval-needed",
    },
    { name: "down for a buyer is free", given: "buy GBP line 10000 | s11000", when: to("9000"), gives: ["LineMoved"] },
    {
      name: "after the talk is refused",
      given: "sell GBP line 9250 | b9300 saccept",
      when: to("9300"),
      refused: "already-over",
    },
  ])

  test("the first line is remembered through all moves of it", () => {
    const past = happened(pastOf("sell GBP line 10000"), [lineMoved("10000", "9900"), lineMoved("9900", "9800")])
    const { line } = past.state as OpenedDeal
    expect(firstLine(line!)).toEqual(gbp("10000"))
    expect(line).toMatchObject({ price: gbp("9800"), changes: [{ to: gbp("9900") }, { to: gbp("9800") }] })
  })
})
