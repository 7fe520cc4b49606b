import { describe, expect, test } from "vitest"
import { must, parseCurrency } from "../units/index.ts"
import { lineMoney, lineSchedule, walkAwayPrice } from "./line.ts"
import { certaintyEquivalent, walkAwayRange } from "./line-range.ts"

const between = { low: 0, high: 20_000 }
/** Margin-scheme car bought at 8,600 with 200 of costs to come. */
const carWorth = (price: number) => price - 200 - Math.max(0, price - 8600) / 6

describe("the line", () => {
  test.each([
    { name: "seller, below the tax kink", side: "seller", worth: carWorth, alternative: 8000, line: 8200 },
    { name: "seller, above the tax kink", side: "seller", worth: carWorth, alternative: 8900, line: 9200 },
    { name: "buyer", side: "buyer", worth: (p: number) => 10_400 - p - 150, alternative: 650, line: 9600 },
    {
      name: "a jump in worth",
      side: "seller",
      worth: (p: number) => (p < 9500 ? p - 300 : p),
      alternative: 9400,
      line: 9500,
    },
  ] as const)("$name", ({ side, worth, alternative, line }) => {
    const found = must(walkAwayPrice({ side, worth, alternative, between }))
    expect(found).toBeCloseTo(line, 8)
    expect(worth(found)).toBeGreaterThanOrEqual(alternative - 1e-9)
  })

  test.each([
    { name: "even the best price falls short", alternative: 30_000, code: "no-price-is-enough" },
    { name: "even the worst price will do", alternative: -500, code: "any-price-is-enough" },
    { name: "an unknown alternative", alternative: Number.NaN, code: "worth-not-a-number" },
  ])("refuses: $name", ({ alternative, code }) => {
    for (const side of ["seller", "buyer"] as const) {
      const worth = side === "seller" ? carWorth : (price: number) => carWorth(20_000 - price)
      expect(walkAwayPrice({ side, worth, alternative, between })).toMatchObject({ error: { code } })
    }
  })

  test("refuses prices the wrong way round", () => {
    const upside = { low: 9000, high: 8000 }
    const problem = { side: "seller", worth: carWorth, alternative: 8000, between: upside } as const
    expect(walkAwayPrice(problem)).toMatchObject({ error: { code: "bad-price-range" } })
  })

  test("in money it is rounded to the side that is still worth it", () => {
    const GBP = must(parseCurrency("GBP"))
    expect(lineMoney(9250.001, GBP, "seller").minor).toBe(925_001n)
    expect(lineMoney(9250.009, GBP, "buyer").minor).toBe(925_000n)
  })

  test("by day it follows the alternative, and says where there is none", () => {
    const lines = lineSchedule({
      side: "seller",
      worth: (price, day) => price - 200 - 10 * day,
      alternativeByDay: [9000, 8950, 99_999],
      between,
    })
    expect(must(lines[0])).toBeCloseTo(9200, 8)
    expect(must(lines[1])).toBeCloseTo(9160, 8)
    expect(lines[2]).toMatchObject({ error: { code: "no-price-is-enough" } })
  })
})

describe("the line with its range", () => {
  /** Costs to come uniform on 100..300, the alternative uniform on 8,800..9,000. */
  const uncertain = {
    side: "seller",
    worth: (price: number, u: Float64Array) => price - 100 - 200 * u[0],
    alternative: (u: Float64Array) => 8800 + 200 * u[1],
    figures: 2,
    between,
  } as const

  test("the middle is the line of the means, the band that of the sum of two uniforms", () => {
    const range = must(walkAwayRange(uncertain))
    expect(range.line).toBeCloseTo(9100, 0)
    expect(Math.abs(range.middle - 9100)).toBeLessThan(3)
    // The sum of two uniforms on 200 has its tenth at 200 sqrt(0.2).
    expect(Math.abs(range.low - (8900 + 200 * Math.sqrt(0.2)))).toBeLessThan(6)
    expect(Math.abs(range.high - (9300 - 200 * Math.sqrt(0.2)))).toBeLessThan(6)
    expect(range.offTheScale).toBe(0)
  })

  test("a figure in both cancels: the line is sharp", () => {
    const shared = { ...uncertain, alternative: (u: Float64Array) => 9000 - 200 * u[0] }
    const range = must(walkAwayRange(shared))
    expect(range.high - range.low).toBeCloseTo(0, 8)
  })

  test("who fears a risky alternative takes less, who fears a risky deal asks more", () => {
    const riskAversion = 1 / 50
    const riskyAlternative = { ...uncertain, worth: (price: number) => price - 200, riskAversion }
    const riskyDeal = { ...uncertain, alternative: () => 8900, riskAversion }
    expect(must(walkAwayRange(riskyAlternative)).line).toBeLessThan(9090)
    expect(must(walkAwayRange(riskyDeal)).line).toBeGreaterThan(9110)
    expect(walkAwayRange({ ...uncertain, riskAversion: -1 })).toMatchObject({ error: { code: "bad-risk-aversion" } })
  })

  test("the certainty equivalent of a normal risk is its mean less half of aversion times variance", () => {
    const values = Array.from({ length: 20_001 }, (_, i) => 100 * (i / 10_000 - 1))
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length
    expect(certaintyEquivalent(values, 1e-4)).toBeCloseTo(-0.5e-4 * variance, 3)
    expect(certaintyEquivalent([0, 1e9], 1)).toBeCloseTo(Math.LN2, 9)
  })

  test("draws without a line count as the end of the scale", () => {
    const narrow = { ...uncertain, between: { low: 8900, high: 9150 } }
    const range = must(walkAwayRange(narrow))
    expect(range.offTheScale).toBeGreaterThan(0.1)
    expect(range.high).toBe(9150)
  })
})
