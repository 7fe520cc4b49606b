import { describe, expect, test } from "vitest"
import { type Estimate, known, must, type Source } from "../units/index.ts"
import { ALTERNATIVE_KINDS, type Alternative, type NextBuyerAlternative, valueAlternative } from "./alternatives.ts"
import { nextBuyerOutlook } from "./next-buyer-range.ts"

const source: Source = { kind: "typed", detail: "owner" }
const range = (p10: number, p50: number, p90: number): Estimate => ({ p10, p50, p90, source })
const sure = (value: number): Estimate => known(value, source)

const nextBuyer: NextBuyerAlternative = {
  id: "next",
  kind: "next-buyer",
  offers: { kind: "normal", mean: 9500, sd: 300 },
  buyersPerDay: sure(0.15),
  holdingCostPerDay: sure(12),
  days: 60,
  tradeValue: sure(8700),
  tradeFallPerDay: 8,
}

const ROWS: readonly { name: string; alternative: Alternative; mean: number; width: number }[] = [
  {
    name: "trade, five days later, with fees",
    alternative: { id: "t", kind: "trade", value: range(8600, 8700, 8800), fallPerDay: 8, cost: 60 },
    mean: 8600,
    width: 200,
  },
  {
    name: "another lead at one in four, six hours of 30",
    alternative: { id: "l", kind: "other-lead", value: sure(2000), odds: 0.25, hours: 6, costToPursue: 20 },
    mean: 300,
    width: 0,
  },
  {
    name: "something named",
    alternative: { id: "n", kind: "named", value: range(800, 1000, 1200), odds: 0.5, costToPursue: 100 },
    mean: 400,
    width: 200,
  },
  {
    name: "ten hours elsewhere",
    alternative: { id: "w", kind: "other-work", hoursFreed: sure(10), worthPerHour: range(20, 30, 40) },
    mean: 300,
    width: 200,
  },
  {
    name: "another seller",
    alternative: {
      id: "s",
      kind: "other-seller",
      value: range(10_100, 10_500, 10_900),
      price: range(9700, 10_000, 10_300),
      odds: 1,
      costToPursue: 50,
    },
    mean: 450,
    width: 1000,
  },
  {
    name: "a wait of ten days",
    alternative: { id: "x", kind: "wait", value: sure(700), odds: 0.5, days: 10, costPerDay: 5 },
    mean: 300,
    width: 0,
  },
  { name: "going without", alternative: { id: "d", kind: "do-without", value: sure(-150) }, mean: -150, width: 0 },
]

const context = { day: 5, worthPerHour: sure(30) }

describe("one alternative", () => {
  test.each(ROWS)("$name", ({ alternative, mean, width }) => {
    const value = must(valueAlternative(alternative, context))
    expect(value.mean).toBeCloseTo(mean, 9)
    expect(value.high - value.low).toBeCloseTo(width, 9)
    expect(value.source.kind).toBe("typed")
  })

  test("every kind but the next buyer is in the table", () => {
    const kinds = new Set([...ROWS.map((row) => row.alternative.kind), "next-buyer"])
    expect([...kinds].sort()).toEqual([...ALTERNATIVE_KINDS].sort())
  })

  test("a next buyer is worth the value of its day", () => {
    const outlook = must(nextBuyerOutlook(nextBuyer))
    const value = must(valueAlternative(nextBuyer, { day: 20 }))
    expect(value.mean).toBeCloseTo(outlook.valueByDay[20], 9)
    expect(value.low).toBe(value.high)
    expect(value.source.kind).toBe("modelled")
  })

  test("not knowing the market widens the range, with the known value inside", () => {
    const vague: NextBuyerAlternative = {
      ...nextBuyer,
      offersShift: range(-200, 0, 200),
      buyersPerDay: range(0.08, 0.15, 0.25),
    }
    const value = must(valueAlternative(vague))
    const middle = must(valueAlternative(nextBuyer)).mean
    expect(value.low).toBeLessThan(middle - 50)
    expect(value.high).toBeGreaterThan(middle + 50)
  })

  test("the last day counts, the day after it is worth nothing and says so", () => {
    const offer: Alternative = { id: "o", kind: "named", value: sure(900), odds: 1, costToPursue: 0, expiresInDays: 3 }
    expect(must(valueAlternative(offer, { day: 3 }))).toMatchObject({ expired: false, mean: 900 })
    expect(must(valueAlternative(offer, { day: 4 }))).toMatchObject({ expired: true, mean: 0, low: 0, high: 0 })
  })

  test.each<{ name: string; alternative: Alternative; code: string }>([
    {
      name: "odds above one",
      alternative: { id: "n", kind: "named", value: sure(1), odds: 1.1, costToPursue: 0 },
      code: "bad-odds",
    },
    {
      name: "hours without a price",
      alternative: { id: "l", kind: "other-lead", value: sure(1), odds: 1, hours: 2, costToPursue: 0 },
      code: "hour-without-price",
    },
    { name: "half a day", alternative: { ...nextBuyer, days: 1.5 }, code: "bad-days" },
    {
      name: "offers without spread",
      alternative: { ...nextBuyer, offers: { kind: "normal", mean: 9500, sd: 0 } },
      code: "offers-without-spread",
    },
  ])("refuses $name", ({ alternative, code }) => {
    expect(valueAlternative(alternative)).toMatchObject({ ok: false, error: { code } })
  })
})
