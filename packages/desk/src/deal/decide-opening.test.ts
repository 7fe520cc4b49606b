// What it takes to open a deal: almost nothing, and what is said must hold together.

import { describe } from "vitest"
import type { OpenDeal } from "./commands.ts"
import { gbp, tell, usd, uuid } from "./testing/given-when-then.ts"

const bare: OpenDeal = {
  kind: "open-deal",
  title: "Golf",
  side: "seller",
  currency: "GBP",
  template: "car",
  ownerId: "sam",
  paper: {},
}

describe("opening a deal", () => {
  tell([
    { name: "takes almost nothing", given: "nothing", when: bare, gives: ["DealOpened"] },
    {
      name: "keeps all that is known, the title without blanks about it",
      given: "nothing",
      when: {
        ...bare,
        title: "  Golf 1.5 ",
        ask: gbp("9995"),
        limit: [gbp("8600"), gbp("9200"), gbp("9800")],
        roundsMax: 12,
        customerId: uuid(1),
        unitId: uuid(2),
        paper: { cost: 8100 },
      },
      gives: [
        {
          type: "DealOpened",
          data: { title: "Golf 1.5", ask: gbp("9995"), roundsMax: 12, customerId: uuid(1), paper: { cost: 8100 } },
        },
      ],
    },
    {
      name: "reads the currency in any case",
      given: "nothing",
      when: { ...bare, currency: "gbp" },
      gives: [{ type: "DealOpened", data: { currency: "GBP" } }],
    },
    { name: "twice is refused", given: "sell GBP", when: bare, refused: "already-opened" },
    { name: "without a title is refused", given: "nothing", when: { ...bare, title: " " }, refused: "text-missing" },
    {
      name: "with an endless title is refused",
      given: "nothing",
      when: { ...bare, title: "x".repeat(201) },
      refused: "text-too-long",
    },
    { name: "for nobody is refused", given: "nothing", when: { ...bare, ownerId: "" }, refused: "owner-missing" },
    {
      name: "in no currency is refused",
      given: "nothing",
      when: { ...bare, currency: "XXQ" },
      refused: "unknown-currency",
    },
    {
      name: "with an ask in another currency is refused",
      given: "nothing",
      when: { ...bare, ask: usd("9995") },
      refused: "mixed-currencies",
    },
    {
      name: "with an ask below zero is refused",
      given: "nothing",
      when: { ...bare, ask: gbp("-1") },
      refused: "negative-price",
    },
    {
      name: "with a limit of theirs that does not rise is refused",
      given: "nothing",
      when: { ...bare, limit: [gbp("9"), gbp("8"), gbp("10")] },
      refused: "range-out-of-order",
    },
    {
      name: "with half a round is refused",
      given: "nothing",
      when: { ...bare, roundsMax: 2.5 },
      refused: "rounds-out-of-range",
    },
    {
      name: "may be logged days later",
      given: "nothing",
      when: bare,
      minutesFromNow: -3 * 24 * 60,
      gives: ["DealOpened"],
    },
    { name: "forgives clocks four minutes", given: "nothing", when: bare, minutesFromNow: 4, gives: ["DealOpened"] },
    { name: "is no prophecy", given: "nothing", when: bare, minutesFromNow: 6, refused: "in-the-future" },
  ])
})
