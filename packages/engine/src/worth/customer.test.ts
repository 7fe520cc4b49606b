import { describe, expect, test } from "vitest"
import { customerAt } from "./customer.ts"
import { waterfallAt } from "./waterfall.ts"
import { bareCar, range, sheetOf, sure } from "./worth-fixtures.ts"

/** Costs 80 to serve, fails to pay one time in a hundred, comes back with 500 one time in five. */
const customer = {
  ...bareCar,
  after: { ...bareCar.after, costToServe: sure(80), paymentDefault: { probability: sure(0.01), loss: sure(4000) } },
  relationship: { repeatProbability: sure(0.2), margin: sure(500), discountPerYear: 1, years: 3 },
}

describe("this customer at this price", () => {
  test("is his own parts, apart from any customer's", () => {
    const { customerValue, parts } = customerAt(sheetOf(customer), 9400, 900)
    expect(customerValue.mean).toBeCloseTo(-80 - 40 + 100, 9)
    expect(parts.map(({ code }) => code)).toEqual([
      "returns",
      "warranty",
      "payment-default",
      "cost-to-serve",
      "repeat-business",
    ])
  })

  test.each([
    ["well above the alternative", 9400, true, 280],
    ["below it", 9000, false, -120],
  ])("%s", (_name, price, wanted, surplus) => {
    const answer = customerAt(sheetOf(customer), price, 900)
    expect([answer.wanted, answer.wantedProbability]).toEqual([wanted, wanted ? 1 : 0])
    expect(answer.surplus).toBeCloseTo(surplus, 9)
    expect(answer.priceForYes).toBeCloseTo(8200 + 900 + 20, 9)
  })

  test("at the price for a yes is as likely wanted as not when what is unknown is even", () => {
    const sheet = sheetOf({ ...customer, unit: { standInCost: sure(8200), preparation: range(100, 200, 300) } })
    const { priceForYes } = customerAt(sheet, 9400, 900)
    expect(customerAt(sheet, priceForYes, 900).wantedProbability).toBeCloseTo(0.5, 2)
  })
})

describe("the waterfall", () => {
  test("runs from the price to what is left, with effort spent beside it", () => {
    const sheet = sheetOf({
      ...customer,
      time: { hours: sure(2), costPerHour: sure(30) },
      sunk: [
        { stage: "meeting", hours: 3, money: 20, note: "test drive" },
        { stage: "prospecting", hours: 1, money: 0 },
        { stage: "meeting", hours: 2, money: 0 },
      ],
    })
    const { steps, sunk, worth } = waterfallAt(sheet, 9400, sheet.sunk)
    expect(steps.filter(({ amount }) => amount !== 0).map(({ code, runningTotal }) => [code, runningTotal])).toEqual([
      ["price", 9400],
      ["stand-in-cost", 1200],
      ["time-to-come", 1140],
      ["payment-default", 1100],
      ["cost-to-serve", 1020],
      ["repeat-business", 1120],
    ])
    expect(worth.mean).toBe(1120)
    expect(sunk).toEqual([
      { stage: "prospecting", hours: 1, money: 0, value: 30, notes: [] },
      { stage: "meeting", hours: 5, money: 20, value: 170, notes: ["test drive"] },
    ])
  })
})
