// A British used car by hand. Asked 9,995, sold at 9,400; bought for 7,800, 400 spent on it since, so it stands in at 8,200.

import { describe, expect, test } from "vitest"
import { barePrice } from "../deal/index.ts"
import { must, parseMoney } from "../units/index.ts"
import type { WorthSheetDraft } from "./sheet.ts"
import { withPromisedGiveAways } from "./terms-figures.ts"
import { meanWorth, nextBuyerNet, tradeNet, worthAt } from "./worth.ts"
import { bareCar, figure, GBP, range, sheetOf, sure } from "./worth-fixtures.ts"

const pounds = (text: string) => must(parseMoney(text, GBP))

/** 9,400 - 8,200 - 150 - 47 - 266.67 - 60 - 20 - 90 - 119 + 243. */
const worked: WorthSheetDraft = {
  ...bareCar,
  unit: { standInCost: sure(8200), preparation: sure(150) },
  tax: { scheme: "margin", rate: 0.2, purchasePrice: figure(7800) },
  cardFeeRate: sure(0.005),
  time: { hours: sure(2), costPerHour: sure(30) },
  after: { returns: { probability: sure(0.02), loss: sure(1000) }, warranty: sure(90) },
  interests: [
    {
      kind: "precedent",
      code: "precedent",
      label: "Neighbours hear of it",
      customers: sure(4),
      probability: sure(0.05),
    },
  ],
  relationship: { repeatProbability: sure(0.3), margin: sure(1000), discountPerYear: 0.9, years: 2 },
}

const deviations: readonly (readonly [name: string, change: Partial<WorthSheetDraft>, price: number, worth: number])[] =
  [
    ["only what the car stands in at", {}, 9400, 1200],
    ["below the stand-in cost", {}, 8000, -200],
    [
      "margin scheme: a sixth of 9,400 - 7,800",
      { tax: { scheme: "margin", rate: 0.2, purchasePrice: figure(7800) } },
      9400,
      1200 - 1600 / 6,
    ],
    [
      "margin scheme without a margin costs nothing",
      { tax: { scheme: "margin", rate: 0.2, purchasePrice: figure(9500) } },
      9400,
      1200,
    ],
    [
      "margin scheme at another rate (Germany, 19%)",
      { tax: { scheme: "margin", rate: 0.19, purchasePrice: figure(7800) } },
      9400,
      1200 - (1600 * 19) / 119,
    ],
    [
      "qualifying: a sixth of the price less input tax",
      { tax: { scheme: "qualifying", rate: 0.2, inputTax: sure(1300) } },
      9400,
      1200 - 9400 / 6 + 1300,
    ],
    [
      "over-allowance: 3,000 allowed, worth 2,600 in the trade",
      { partExchange: { allowance: figure(3000), tradeValue: sure(2600) } },
      9400,
      800,
    ],
    [
      "settlement passes through",
      { partExchange: { allowance: figure(3000), tradeValue: sure(2600), settlement: figure(1200) } },
      9400,
      800,
    ],
    ["under-allowance is ours", { partExchange: { allowance: figure(2400), tradeValue: sure(2600) } }, 9400, 1400],
    [
      "card fee on what is paid on top: 9,400 - 3,000 + 1,200",
      {
        cardFeeRate: sure(0.01),
        partExchange: { allowance: figure(3000), tradeValue: sure(3000), settlement: figure(1200) },
      },
      9400,
      1200 - 76,
    ],
    ["commission on the price", { commission: { basis: "price", rate: sure(0.01) } }, 9400, 1200 - 94],
    ["commission on the margin", { commission: { basis: "margin", rate: sure(0.1) } }, 9400, 1200 - 120],
    ["no commission on a loss", { commission: { basis: "margin", rate: sure(0.1) } }, 8000, -200],
    ["extras at retail less cost", { extras: [{ item: "paint", retail: sure(399), cost: sure(120) }] }, 9400, 1479],
    ["finance commission if they take it", { finance: { commission: sure(600), takeUp: sure(0.4) } }, 9400, 1440],
    [
      "waiting: 73 days at 10% a year on all but the deposit",
      { payment: { days: sure(73), deposit: figure(400), costOfMoneyPerYear: sure(0.1) } },
      9400,
      1200 - 180,
    ],
    ["mats at cost", { giveAways: [{ item: "mats", cost: sure(40), value: sure(120) }] }, 9400, 1160],
    ["two hours at 30", { time: { hours: sure(2), costPerHour: sure(30) } }, 9400, 1140],
    [
      "not paid one time in fifty",
      { after: { ...bareCar.after, paymentDefault: { probability: sure(0.02), loss: sure(5000) } } },
      9400,
      1100,
    ],
    [
      "a bay that another job needs",
      { interests: [{ kind: "capacity", code: "bay", label: "Bay", cost: sure(70) }] },
      9400,
      1130,
    ],
    ["all of it", worked, 9400, 1200 - 150 - 47 - 1600 / 6 - 60 - 20 - 90 - 119 + 243],
  ]

describe("the worth of a used car, by hand", () => {
  test.each(deviations)("%s", (_name, change, price, expected) => {
    const sheet = sheetOf({ ...bareCar, ...change })
    expect(worthAt(sheet, price).mean).toBeCloseTo(expected, 6)
    expect(meanWorth(sheet).evaluate(price)).toBeCloseTo(expected, 6)
    expect(worthAt(sheet, price).method).toBe("exact")
  })

  test("the next buyer brings the thing, its tax and fees, and our hours with him; not this customer's parts", () => {
    const sheet = sheetOf({ ...worked, nextBuyer: { hours: sure(3) } })
    expect(nextBuyerNet(sheet).evaluate(9400)).toBeCloseTo(1200 - 150 - 47 - 1600 / 6 - 20 - 90 - 90, 6)
  })

  test("the trade takes it as it stands", () => {
    expect(tradeNet(sheetOf(worked)).evaluate(8100)).toBeCloseTo(8100 - 8200 - 50, 6)
  })

  test("worth bends at the purchase price and at the ask", () => {
    const { kinks, slopeAt } = meanWorth(sheetOf(worked))
    expect(kinks.map(({ price }) => price)).toEqual([7800, 9995])
    expect(slopeAt(7000)).toBeCloseTo(1 - 0.005 + 4 * 0.05, 9)
    expect(slopeAt(12_000)).toBeCloseTo(1 - 0.005 - 1 / 6, 9)
  })
})

describe("a range", () => {
  const normal = { ...bareCar, unit: { standInCost: sure(8200), preparation: range(100, 150, 200) } }

  test("of one figure has that figure's ends, however skewed", () => {
    const sheet = sheetOf({ ...bareCar, unit: { standInCost: sure(8200), preparation: range(100, 150, 400) } })
    const { low, high, method } = worthAt(sheet, 9400)
    expect([low, high, method]).toEqual([expect.closeTo(800, 9), expect.closeTo(1100, 9), "exact"])
  })

  test("of two normal figures adds in quadrature: 50 and 120 make 130", () => {
    const { low, high, method } = worthAt(
      sheetOf({ ...normal, after: { ...bareCar.after, warranty: range(0, 120, 240) } }),
      9400,
    )
    expect([low, high, method]).toEqual([expect.closeTo(930 - 130, 9), expect.closeTo(930 + 130, 9), "exact"])
  })

  test("of a product is sampled, at the exact mean", () => {
    const sheet = sheetOf({ ...normal, time: { hours: range(1, 2, 3), costPerHour: range(20, 30, 40) } })
    const worth = worthAt(sheet, 9400)
    expect([worth.mean, worth.method]).toEqual([expect.closeTo(990, 9), "sampled"])
  })
})

describe("terms on the table", () => {
  test("replace the sheet's package", () => {
    const sheet = sheetOf({ ...bareCar, finance: { commission: sure(600), takeUp: sure(0.5) } })
    const partExchange = { allowance: pounds("3000"), tradeValue: pounds("2600") }
    const terms = { ...barePrice(pounds("9400")), partExchange, giveAways: [{ item: "mats", cost: pounds("40") }] }
    expect(worthAt(sheet, barePrice(pounds("9400"))).mean).toBeCloseTo(1200, 9)
    expect(worthAt(sheet, terms).mean).toBeCloseTo(760, 9)
    expect(worthAt(sheet, pounds("9400")).mean).toBeCloseTo(1500, 9)
  })

  test("promised gifts join it; one without a figure is a flagged range", () => {
    const promised = withPromisedGiveAways(sheetOf(bareCar), [
      { kind: "give", by: "seller", item: "fuel", cost: pounds("60") },
      { kind: "give", by: "seller", item: "service" },
    ])
    const part = worthAt(promised, 9400).parts.find(({ code }) => code === "give-aways")
    expect(part?.source.kind).toBe("default")
    expect(part?.mean).toBeLessThan(-60)
  })
})

describe("what is left out", () => {
  test("is a flagged range where a car has it", () => {
    const { tax: _t, cardFeeRate: _c, time: _h, after: _a, ...rest } = bareCar
    const { parts } = worthAt(sheetOf({ ...rest, unit: { standInCost: sure(8200) } }), 9400)
    const defaults = parts.filter(({ source }) => source.kind === "default").map(({ code }) => code)
    expect(defaults).toEqual(["preparation", "card-fee", "tax", "time-to-come", "returns", "warranty"])
    for (const part of parts.slice(2)) expect(part.mean).toBeLessThan(0)
  })

  test("is nothing in a haggle", () => {
    const costs = [{ code: "cost", label: "What it cost", factors: [sure(20)] }]
    const sheet = sheetOf({ side: "seller", currency: GBP, template: "haggle", costs })
    expect(worthAt(sheet, 50).parts.map(({ code }) => code)).toEqual(["price", "cost"])
  })
})
