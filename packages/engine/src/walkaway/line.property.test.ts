import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import type { Alternative } from "./alternatives.ts"
import { bestAlternative } from "./best-alternative.ts"
import { lineSchedule, walkAwayPrice } from "./line.ts"
import { walkAwayRange } from "./line-range.ts"

const money = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true })
const between = { low: -1000, high: 1000 }
const source = { kind: "typed" } as const

/** Worth rising in price, with a kink and a jump. */
const worthArbitrary = fc
  .record({ cost: money(0, 20), kink: money(50, 150), tax: money(0, 0.5), tier: money(50, 150), bonus: money(0, 10) })
  .map(({ cost, kink, tax, tier, bonus }) => (price: number) => {
    return price - cost - tax * Math.max(0, price - kink) + (price >= tier ? bonus : 0)
  })

const sellerLine = (worth: (price: number) => number, alternative: number) =>
  must(walkAwayPrice({ side: "seller", worth, alternative, between }))
const buyerLine = (worth: (price: number) => number, alternative: number) =>
  must(walkAwayPrice({ side: "buyer", worth, alternative, between }))

const alternativeArbitrary: fc.Arbitrary<Alternative> = fc.oneof(
  fc.record({ value: money(0, 200), odds: money(0, 1), costToPursue: money(0, 20) }).map(({ value, ...rest }) => ({
    id: "n",
    kind: "named" as const,
    value: { p10: value, p50: value, p90: value, source },
    ...rest,
  })),
  money(0, 150).map((value) => ({
    id: "t",
    kind: "trade" as const,
    value: { p10: value, p50: value, p90: value, source },
  })),
)

describe("the line", () => {
  test("is worth the alternative, and a hair below it is not", () => {
    fc.assert(
      fc.property(worthArbitrary, money(0, 200), (worth, alternative) => {
        const line = sellerLine(worth, alternative)
        expect(worth(line)).toBeGreaterThanOrEqual(alternative)
        expect(worth(line - 1e-6)).toBeLessThan(alternative)
      }),
    )
  })

  test("a better alternative never lowers a seller's line nor raises a buyer's", () => {
    fc.assert(
      fc.property(worthArbitrary, money(0, 200), money(0, 50), (worth, alternative, by) => {
        const mirrored = (price: number) => worth(-price)
        expect(sellerLine(worth, alternative + by)).toBeGreaterThanOrEqual(sellerLine(worth, alternative) - 1e-9)
        expect(buyerLine(mirrored, alternative + by)).toBeLessThanOrEqual(buyerLine(mirrored, alternative) + 1e-9)
      }),
    )
  })

  test("of a buyer is the seller's on the mirrored axis", () => {
    fc.assert(
      fc.property(worthArbitrary, money(0, 200), (worth, alternative) => {
        expect(buyerLine((price) => worth(-price), alternative)).toBe(-sellerLine(worth, alternative) + 0)
      }),
    )
  })

  test("scales with the currency", () => {
    fc.assert(
      fc.property(worthArbitrary, money(0, 200), (worth, alternative) => {
        const line = must(
          walkAwayPrice({
            side: "seller",
            worth: (price) => 100 * worth(price / 100),
            alternative: 100 * alternative,
            between: { low: 100 * between.low, high: 100 * between.high },
          }),
        )
        expect(line / 100).toBeCloseTo(sellerLine(worth, alternative), 9)
      }),
    )
  })

  test("on each day is what it would be if asked on that day, and never rises while the alternative falls", () => {
    const falling = fc.array(money(0, 5), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(worthArbitrary, money(150, 200), falling, (worth, start, falls) => {
        let left = start
        const alternativeByDay = falls.map((fall) => {
          left -= fall
          return left
        })
        const lines = lineSchedule({ side: "seller", worth, alternativeByDay, between }).map(must)
        for (const [day, line] of lines.entries()) {
          expect(line).toBe(sellerLine(worth, alternativeByDay[day]))
          if (day > 0) expect(line).toBeLessThanOrEqual(lines[day - 1] + 1e-9)
        }
      }),
    )
  })

  test("with one more alternative to choose from is never lower for a seller", () => {
    fc.assert(
      fc.property(
        worthArbitrary,
        fc.array(alternativeArbitrary, { minLength: 1, maxLength: 4 }),
        alternativeArbitrary,
        (worth, list, extra) => {
          const before = must(bestAlternative(list)).mean
          const after = must(bestAlternative([...list, extra])).mean
          expect(after).toBeGreaterThanOrEqual(before - 1e-9)
          expect(sellerLine(worth, after)).toBeGreaterThanOrEqual(sellerLine(worth, before) - 1e-6)
        },
      ),
    )
  })

  test("lies in its range when the risks are even, on both sides alike", () => {
    fc.assert(
      fc.property(money(0, 100), money(1, 30), money(1, 30), (alternative, spread, doubt) => {
        const worth = (price: number, u: Float64Array) => price + spread * (u[0] - 0.5)
        const problem = { figures: 2, between, alternative: (u: Float64Array) => alternative + doubt * (u[1] - 0.5) }
        const seller = must(walkAwayRange({ ...problem, side: "seller", worth }))
        const buyer = must(walkAwayRange({ ...problem, side: "buyer", worth: (price, u) => worth(-price, u) }))
        expect(seller.low).toBeLessThanOrEqual(seller.line)
        expect(seller.high).toBeGreaterThanOrEqual(seller.line)
        expect(buyer.line).toBeCloseTo(-seller.line, 9)
        expect(buyer.low).toBeCloseTo(-seller.high, 6)
      }),
      { numRuns: 30 },
    )
  })
})
