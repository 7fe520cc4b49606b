import { describe, expect, test } from "vitest"
import { must, parseCurrency } from "../units/index.ts"
import { worthSheetOf } from "./checked-sheet.ts"
import { withDefaults } from "./defaults.ts"
import type { WorthSheetDraft } from "./sheet.ts"
import { bareCar, figure, GBP, range, sure } from "./worth-fixtures.ts"

const haggler: WorthSheetDraft = { side: "buyer", currency: GBP, template: "haggle", valueToUs: sure(90) }
const { ask: _ask, ...unasked } = bareCar
const heard = { kind: "precedent", code: "p", label: "P", customers: sure(2), probability: sure(0.1) } as const

const refused: readonly (readonly [name: string, draft: WorthSheetDraft, code: string, path: string | undefined])[] = [
  ["a buyer with stock", { ...haggler, unit: { standInCost: sure(1) } }, "wrong-side", "unit"],
  ["a seller with a value to him", { ...bareCar, valueToUs: sure(1) }, "wrong-side", "valueToUs"],
  [
    "a buyer who does not say what it is worth",
    { side: "buyer", currency: GBP, template: "haggle" },
    "no-value",
    "valueToUs",
  ],
  [
    "a range that falls",
    { ...bareCar, unit: { standInCost: range(3, 2, 1) } },
    "range-out-of-order",
    "unit.standInCost",
  ],
  ["a figure that is none", { ...bareCar, unit: { standInCost: sure(Number.NaN) } }, "not-finite", "unit.standInCost"],
  [
    "a probability of 20",
    { ...bareCar, finance: { commission: sure(600), takeUp: sure(20) } },
    "not-a-probability",
    "finance.takeUp",
  ],
  ["a fee of 2 for 2%", { ...bareCar, cardFeeRate: sure(2) }, "not-a-rate", "cardFeeRate"],
  ["hours below zero", { ...bareCar, time: { hours: sure(-1) } }, "below-zero", "time.hours"],
  ["a tax of 20 for 20%", { ...bareCar, tax: { scheme: "qualifying", rate: 20 } }, "out-of-range", "tax.rate"],
  [
    "sunk hours below zero",
    { ...bareCar, sunk: [{ stage: "meeting", hours: -1, money: 0 }] },
    "out-of-range",
    "sunk[0].hours",
  ],
  ["a precedent without a price", { ...unasked, interests: [heard] }, "no-reference", "interests[0].reference"],
  [
    "a margin scheme without stock",
    { side: "seller", currency: GBP, template: "haggle", tax: { scheme: "margin", rate: 0.2 } },
    "no-purchase-price",
    "tax.purchasePrice",
  ],
  [
    "hours without a price in a currency that has no default",
    { ...haggler, currency: must(parseCurrency("JPY")), time: { hours: sure(1) } },
    "no-cost-of-hour",
    "time.costPerHour",
  ],
  [
    "rates that eat the price",
    { ...bareCar, cardFeeRate: sure(0.6), commission: { basis: "price", rate: sure(0.5) } },
    "rates-too-high",
    undefined,
  ],
]

describe("worthSheetOf refuses", () => {
  test.each(refused)("%s", (_name, draft, code, path) => {
    const result = worthSheetOf(draft)
    expect(result.ok ? "accepted" : [result.error.code, result.error.path]).toEqual([code, path])
  })
})

test("filling the gaps twice changes nothing", () => {
  const once = withDefaults({
    side: "seller",
    currency: GBP,
    template: "car",
    ask: figure(9995),
    unit: { standInCost: sure(8200) },
  })
  expect(withDefaults(once)).toEqual(once)
})
