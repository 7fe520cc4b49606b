// What must hold for the worth of every sheet, whatever its figures.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { directionOf } from "../deal/index.ts"
import { type Estimate, isNormal, lowDiscrepancy, Z90 } from "../units/index.ts"
import { POINTS, sampledRange, worthDraw } from "./draws.ts"
import { partsOf } from "./part-list.ts"
import type { WorthSheetDraft } from "./sheet.ts"
import { waterfallAt } from "./waterfall.ts"
import { meanWorth, rangeAt, worthAt } from "./worth.ts"
import { drafts, figure, prices, range, ranges, sheetOf } from "./worth-fixtures.ts"

const scaledEstimate = ({ p10, p50, p90, source }: Estimate, by: number): Estimate => ({
  p10: p10 * by,
  p50: p50 * by,
  p90: p90 * by,
  source,
})

/** A plain seller's sheet, with his money in other units when `by` is not 1. */
const exported = ([cost, gift, loss]: readonly Estimate[], by: number): WorthSheetDraft => ({
  side: "seller",
  currency: sheetOf(drafted).currency,
  template: "car",
  ask: figure(9995 * by),
  unit: { standInCost: scaledEstimate(cost, by) },
  giveAways: [{ item: "mats", cost: scaledEstimate(gift, by) }],
  time: { hours: range(1, 2, 4), costPerHour: scaledEstimate(range(20, 25, 30), by) },
  after: { paymentDefault: { probability: range(0.01, 0.02, 0.03), loss: scaledEstimate(loss, by) } },
})

const [drafted] = fc.sample(drafts, { numRuns: 1, seed: 7 })

describe("worth", () => {
  test("gets better with a better price, in the mean and in every draw", () => {
    fc.assert(
      fc.property(drafts, prices, fc.double({ min: 1, max: 2000, noNaN: true }), (draft, price, step) => {
        const sheet = sheetOf(draft)
        const better = price + step * directionOf(sheet.side)
        expect(meanWorth(sheet).evaluate(better)).toBeGreaterThan(meanWorth(sheet).evaluate(price))
        const draw = worthDraw(sheet)
        const points = lowDiscrepancy(16, Math.max(1, draw.dimensions))
        for (let point = 0; point < 16; point += 1) {
          const uniforms = points.subarray(point * draw.dimensions, (point + 1) * draw.dimensions)
          expect(draw(better, uniforms)).toBeGreaterThan(draw(price, uniforms))
        }
      }),
    )
  })

  test("is the sum of its parts, exactly, and the waterfall ends at it", () => {
    fc.assert(
      fc.property(drafts, prices, (draft, price) => {
        const sheet = sheetOf(draft)
        const worth = worthAt(sheet, price)
        expect(worth.parts.reduce((sum, { mean }) => sum + mean, 0)).toBe(worth.mean)
        expect(meanWorth(sheet).evaluate(price)).toBeCloseTo(worth.mean, 6)
        const { steps } = waterfallAt(sheet, price, sheet.sunk)
        expect(steps.at(-1)?.runningTotal).toBe(worth.mean)
        for (const part of [worth, ...worth.parts]) expect(part.low).toBeLessThanOrEqual(part.high)
      }),
      { numRuns: 60 },
    )
  })

  test("solves for the price of a worth exactly", () => {
    fc.assert(
      fc.property(drafts, prices, (draft, price) => {
        const mean = meanWorth(sheetOf(draft))
        expect(mean.inverse(mean.evaluate(price))).toBeCloseTo(price, 6)
      }),
    )
  })

  test("of a buyer mirrors that of a seller: value less price against price less cost", () => {
    fc.assert(
      fc.property(ranges(9000), ranges(300), ranges(10), prices, (standInCost, fixed, customers, price) => {
        const mirror = 20_000
        const both = { currency: sheetOf(drafted).currency, template: "haggle", ask: figure(9000) } as const
        const heard = {
          kind: "precedent",
          code: "p",
          label: "P",
          customers,
          probability: range(0.1, 0.2, 0.4),
        } as const
        const costs = [{ code: "c", label: "C", factors: [fixed] }]
        const seller = sheetOf({ ...both, side: "seller", unit: { standInCost }, costs, interests: [heard] })
        const { p10, p50, p90, source } = standInCost
        const valueToUs = { p10: mirror - p90, p50: mirror - p50, p90: mirror - p10, source }
        const interests = [{ ...heard, reference: figure(mirror - 9000) }]
        const buyer = sheetOf({ ...both, side: "buyer", valueToUs, costs, interests })
        const [ours, theirs] = [worthAt(seller, price), worthAt(buyer, mirror - price)]
        expect(theirs.mean).toBeCloseTo(ours.mean, 6)
        expect(meanWorth(buyer).slopeAt(mirror - price - 1e-9)).toBeCloseTo(-meanWorth(seller).slopeAt(price + 1e-9), 9)
      }),
    )
  })

  test("in other units of money is the same worth in those units, defaults included", () => {
    fc.assert(
      fc.property(
        fc.tuple(ranges(9000), ranges(90), ranges(5000)),
        prices,
        fc.constantFrom(0.01, 3, 150),
        (three, price, by) => {
          const plain = worthAt(sheetOf(exported(three, 1)), price)
          const scaled = worthAt(sheetOf(exported(three, by)), price * by)
          for (const key of ["mean", "low", "high"] as const) {
            expect(scaled[key] / by).toBeCloseTo(plain[key], 4)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe("a sampled range", () => {
  test("agrees with the exact one within 8% of its half width, however the figures fall", () => {
    const normals = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 10, max: 200 })), {
        minLength: 2,
        maxLength: 20,
      })
      .map((pairs) => pairs.map(([middle, half]) => range(middle - half, middle, middle + half)))
    fc.assert(
      fc.property(normals, (factors) => {
        expect(factors.every(isNormal)).toBe(true)
        const costs = factors.map((factor, index) => ({ code: `c${index}`, label: "C", factors: [factor] }))
        const { side, currency, template } = {
          side: "seller",
          template: "haggle",
          currency: sheetOf(drafted).currency,
        } as const
        const parts = partsOf(sheetOf({ side, currency, template, costs }))
        const exact = rangeAt(parts, 5000)
        expect(exact.method).toBe("exact")
        const sampled = sampledRange(parts, 5000, { mean: exact.mean, deviation: (exact.high - exact.low) / 2 / Z90 })
        const tolerance = 0.08 * ((exact.high - exact.low) / 2)
        expect(Math.abs(sampled.low - exact.low)).toBeLessThan(tolerance)
        expect(Math.abs(sampled.high - exact.high)).toBeLessThan(tolerance)
      }),
      { numRuns: 60 },
    )
  })

  test("has the exact mean of a product of skewed figures within one per cent of its spread", () => {
    const sheet = sheetOf({ ...exported([range(8000, 8200, 8900), range(10, 40, 50), range(2000, 5000, 6000)], 1) })
    const draw = worthDraw(sheet)
    const points = lowDiscrepancy(POINTS, draw.dimensions)
    let sum = 0
    for (let point = 0; point < POINTS; point += 1) {
      sum += draw(9500, points.subarray(point * draw.dimensions, (point + 1) * draw.dimensions))
    }
    const { low, high, mean } = worthAt(sheet, 9500)
    expect(Math.abs(sum / POINTS - mean)).toBeLessThan(0.01 * (high - low))
  })
})
