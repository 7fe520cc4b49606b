// Which moves are steps across the line, and which of them may be made on one's own. The line of these stories is 10,000, so the tiers
// are round: 1.5 % is 150 for the salesperson, 5 % is 500 for the manager.

import { describe } from "vitest"
import { DEFAULT_POLICY } from "../policy/policy.ts"
import { because, gbp, log, offer, tell } from "./testing/given-when-then.ts"

const SELL = "sell GBP line 10000 | b9000"
const BUY = "buy GBP line 10000 | s11000"

const own = { type: "LineCrossed", data: { authority: "own", reason: because } } as const
describe("within the line", () => {
  tell([
    { name: "an offer at the line is only an offer", given: SELL, when: log(offer("10000")), gives: ["OfferMade"] },
    { name: "as a buyer too", given: BUY, when: log(offer("10000")), gives: ["OfferMade"] },
    {
      name: "their figures never cross our line",
      given: SELL,
      when: log(offer("1", "them")),
      gives: ["OfferReceived"],
    },
    {
      name: "nor does their taking of ours",
      given: "sell GBP | b9000 s8000",
      and: [{ type: "LineCommitted", data: { line: gbp("10000") } }],
      when: log({ kind: "accept", by: "them" }),
      gives: ["OfferAccepted"],
    },
    { name: "without a line nothing crosses", given: "sell GBP", when: log(offer("1")), gives: ["OfferMade"] },
    {
      name: "a reason that is not on the list is no matter, nothing needs one",
      given: SELL,
      when: log(offer("10000"), { reason: { code: "because" } }),
      gives: ["OfferMade"],
    },
  ])
})

describe("a policy that wants a line before figures", () => {
  const policy = { lineBeforeOffers: "required" } as const
  tell([
    { name: "refuses an offer", given: "sell GBP", policy, when: log(offer("1")), refused: "line-missing" },
    {
      name: "refuses an acceptance",
      given: "sell GBP | b9000",
      policy,
      when: log({ kind: "accept", by: "us" }),
      refused: "line-missing",
    },
    {
      name: "refuses a call",
      given: "sell GBP | bwalk",
      policy,
      when: log({ kind: "call", by: "us", price: gbp("1") }),
      refused: "line-missing",
    },
    { name: "lets us hold", given: "sell GBP", policy, when: log({ kind: "hold", by: "us" }), gives: ["Held"] },
    { name: "lets them offer", given: "sell GBP", policy, when: log(offer("1", "them")), gives: ["OfferReceived"] },
    {
      name: "logs what had been said",
      given: "sell GBP",
      policy,
      when: log(offer("1"), { alreadySaid: true }),
      gives: ["OfferMade"],
    },
  ])
})

describe("across the line on one's own authority", () => {
  tell([
    {
      name: "a salesperson goes 1.5 % with a reason",
      given: SELL,
      when: log(offer("9850"), { reason: because }),
      gives: [
        "OfferMade",
        { type: "LineCrossed", data: { ...own.data, move: "offer", distance: gbp("150"), approver: "auto" } },
      ],
    },
    {
      name: "a manager goes 5 %",
      given: SELL,
      by: "mia",
      when: log(offer("9500"), { reason: because }),
      gives: ["OfferMade", own],
    },
    {
      name: "the owner goes anywhere",
      given: SELL,
      by: "olga",
      when: log(offer("1"), { reason: because }),
      gives: ["OfferMade", own],
    },
    {
      name: "a buyer's line lies the other way",
      given: BUY,
      when: log(offer("10150"), { reason: because }),
      gives: ["OfferMade", { ...own, data: { ...own.data, distance: gbp("150") } }],
    },
    {
      name: "taking their price is a step too",
      given: "sell GBP line 10000 | b9900",
      when: log({ kind: "accept", by: "us" }, { reason: because }),
      gives: ["OfferAccepted", { type: "LineCrossed", data: { move: "accept", price: gbp("9900"), authority: "own" } }],
    },
    {
      name: "so is calling them back",
      given: `${SELL} bwalk`,
      when: log({ kind: "call", by: "us", price: gbp("9900") }, { reason: because }),
      gives: ["CalledBack", { type: "LineCrossed", data: { move: "call" } }],
    },
    {
      name: "needs no reason where the policy asks none",
      given: SELL,
      policy: { approval: { ...DEFAULT_POLICY.approval, reasonNeeded: false } },
      when: log(offer("9850")),
      gives: ["OfferMade", { type: "LineCrossed", data: { authority: "own" } }],
    },
    {
      name: "for a reason that is not on the list is refused",
      given: SELL,
      when: log(offer("9850"), { reason: { code: "because" } }),
      refused: "unknown-reason",
    },
    {
      name: "the owner must give a reason as well",
      given: SELL,
      by: "olga",
      when: log(offer("9850")),
      gives: ["LineCrossingAttempted"],
    },
  ])
})

describe("what was given besides counts", () => {
  const gift = (cost: string) => ({ kind: "give", by: "us", item: "mats", cost: gbp(cost) }) as const
  tell([
    {
      name: "an offer at the line after a gift lies beyond it",
      given: `${SELL} sgive:mats:100`,
      when: log(offer("10000"), { reason: because }),
      gives: [
        "OfferMade",
        { type: "LineCrossed", data: { price: gbp("10000"), netPrice: gbp("9900"), distance: gbp("100") } },
      ],
    },
    {
      name: "for a buyer it adds to the price",
      given: `${BUY} bgive:fuel:100`,
      when: log(offer("10000"), { reason: because }),
      gives: ["OfferMade", { type: "LineCrossed", data: { netPrice: gbp("10100") } }],
    },
    {
      name: "a gift can push our offer across",
      given: `${SELL} s10050`,
      when: log(gift("100"), { reason: because }),
      gives: [
        "ConcessionGiven",
        { type: "LineCrossed", data: { move: "give", price: gbp("10050"), netPrice: gbp("9950") } },
      ],
    },
    {
      name: "a gift that does not is a gift",
      given: `${SELL} s10050`,
      when: log(gift("50")),
      gives: ["ConcessionGiven"],
    },
    {
      name: "a gift before any price of ours is a gift",
      given: SELL,
      when: log(gift("5000")),
      gives: ["ConcessionGiven"],
    },
    {
      name: "the advertised price is a price of ours",
      given: "sell GBP ask 10050 line 10000",
      when: log(gift("100")),
      gives: ["LineCrossingAttempted"],
    },
    {
      name: "a gift of unknown cost is not guessed at",
      given: `${SELL} s10000`,
      when: log({ kind: "give", by: "us", item: "mats", value: gbp("500") }),
      gives: ["ConcessionGiven"],
    },
    {
      name: "nor is one of unknown cost a step when our offer lies beyond the line already",
      given: `${SELL} s9900`,
      when: log({ kind: "give", by: "us", item: "mats" }),
      gives: ["ConcessionGiven"],
    },
    {
      name: "one of known cost is a further step then",
      given: `${SELL} s9900`,
      when: log(gift("20")),
      gives: [{ type: "LineCrossingAttempted", data: { distance: gbp("120") } }],
    },
    {
      name: "their gifts change nothing",
      given: `${SELL} bgive:cash:500`,
      when: log(offer("10000")),
      gives: ["OfferMade"],
    },
  ])
})

describe("small slips do not add up", () => {
  const slip = { type: "LineMoved", data: { from: gbp("10000"), to: gbp("9850"), reason: because } } as const
  tell([
    {
      name: "a salesperson who let the line slip by 1.5 % cannot cross it by another 1.5 % alone",
      given: SELL,
      and: [slip],
      when: log(offer("9702.25"), { reason: because }),
      gives: [
        { type: "LineCrossingAttempted", data: { approver: "manager", distance: gbp("147.75") } },
        "ApprovalAsked",
      ],
    },
    {
      name: "nor can he let it slip again",
      given: SELL,
      and: [slip],
      when: { kind: "move-line", line: gbp("9702.25"), reason: because },
      refused: "approval-needed",
    },
    {
      name: "thought over before anybody spoke, the line counts as it stands",
      given: "sell GBP line 10000",
      and: [slip],
      when: log(offer("9702.25"), { reason: because }),
      gives: ["OfferMade", own],
    },
  ])
})
