// The layout of advice at 80 and 120 columns, from an advice that is written down here, so that tuning the engine does not move it.

import { type Advice, dealOf, ledgerOf, moneyFromAmount, must, parseCurrency, parseNotation } from "@walkaway/engine"
import { expect, test } from "vitest"
import { inkFor } from "../terminal/ink.ts"
import { adviceView } from "./advice-view.ts"

const currency = must(parseCurrency("GBP"))
const pounds = (amount: number) => moneyFromAmount(amount, currency, "nearest")
const deal = must(dealOf(must(parseNotation("sell GBP ask 9995 line 9250 | s9995 b8500 s9750 bwalk"))))

const advice: Advice = {
  side: "seller",
  currency,
  walkAwayPrice: pounds(9250),
  recommended: { move: "call-back", price: pounds(9550) },
  runnerUp: { move: "let-walk", behind: 12 },
  moves: [
    { move: "accept", price: pounds(8500), available: false, expectedValue: -750, dealProbability: 1, valueAtRisk: 0 },
    {
      move: "counter",
      price: pounds(9650),
      available: false,
      expectedValue: 61,
      dealProbability: 0.31,
      valueAtRisk: 40,
    },
    { move: "hold", price: pounds(9750), available: false, expectedValue: 52, dealProbability: 0.28, valueAtRisk: 49 },
    { move: "walk", available: true, expectedValue: 0, dealProbability: 0, valueAtRisk: 101 },
    { move: "let-walk", available: true, expectedValue: 27, dealProbability: 0.09, valueAtRisk: 74 },
    {
      move: "call-back",
      price: pounds(9550),
      available: true,
      expectedValue: 39,
      dealProbability: 0.24,
      valueAtRisk: 62,
    },
  ],
  value: { atLeast: 39, likely: 44, ifKnown: 101 },
  reasons: [
    { code: "offer-below-line", price: 8500, amount: 750 },
    { code: "near-tie", move: "let-walk", amount: 12 },
  ],
  switchPoints: [
    // biome-ignore lint/suspicious/noThenProperty: the key of the format.
    { when: { figure: "standing-offer", turns: "above", price: pounds(9420) }, then: "accept" },
    // biome-ignore lint/suspicious/noThenProperty: the key of the format.
    { when: { figure: "line", turns: "above", price: pounds(9640) }, then: "let-walk" },
  ],
  belief: { limit: { p10: 8800, p50: 9280, p90: 9790 }, zopaProbability: 0.53, prior: "shipped-2" },
  prior: { id: "shipped-2", deals: 0 },
  callBack: {
    calls: [
      { afterDays: 0, price: pounds(9550), acceptProbability: 0.18 },
      { afterDays: 2, price: pounds(9400), acceptProbability: 0.07 },
    ],
    attemptsMax: 2,
    stopAfterDays: 4,
    expectedValue: 39,
    returnProbability: 0.08,
  },
  engine: "0.1.0",
}

const view = (columns: number) =>
  adviceView({
    paper: { brief: { deal, alternatives: [] } },
    advice,
    ledger: ledgerOf(deal),
    screen: { columns },
    ink: inkFor({ colours: false }),
  })

test("at 80 columns", () => {
  expect(view(80)).toMatchInlineSnapshot(`
    "Selling, GBP · they have left

    Call them back now with £9,550; do not go below £9,250.

      we                                                             ▼ £9,750  ▼
            ─────────────────▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒┃▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒────────────
      they      ▲ £8,500
                                           line £9,250

    The most they pay, we believe: £9,280 (£8,800 to £9,790). The odds that some
    price suits both: 53%.

                                                             value  deal  at risk
      Accept £8,500     ◂▒▒▒▒▒▒▒▒▒▒│                         −£750  100%       £0
      Counter £9,650               │███████████████████████   +£61   31%      £40
      Hold £9,750                  │███████████████████▋      +£52   28%      £49
      Leave                        │                            £0    0%     £101
    ≈ Let them go                  │██████████▏               +£27    9%      £74
    ▸ Call back £9,550             │██████████████▊           +£39   24%      £62
      The dimmed ones need them back at the table.

    Why
      · Their offer of £8,500 is £750 below our line.
      · Let them go is as good within £12; choose by feel.

    What would change this
      · If they offer £9,420 or higher: accept.
      · If our line were £9,640 or higher: let them go.

    Calling back
      · Now: £9,550, taken with 18%.
      · In 2 days: £9,400, taken with 7%.
      · At most 2 calls, none after 4 days; worth £39. They come back by themselves
        with 8%."
  `)
})

test.each([60, 80, 100, 120])("no row is wider than %i columns", (columns) => {
  const rows = view(columns).split("\n")
  expect(rows.filter((row) => [...row].length > columns)).toEqual([])
})

test("colours change nothing but colours", () => {
  const coloured = adviceView({
    paper: { brief: { deal, alternatives: [] } },
    advice,
    ledger: ledgerOf(deal),
    screen: { columns: 80 },
    ink: inkFor({ colours: true }),
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out.
  expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, "")).toBe(view(80))
})
