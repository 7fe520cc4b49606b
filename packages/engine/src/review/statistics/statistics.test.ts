// What the vectors of conformance/review do not show: the edges, and that the parts agree with each other.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { limitGains, limitPosterior } from "../limit-posterior.ts"
import { deal } from "../review-fixtures.ts"
import { brierParts } from "./brier.ts"
import { fiellerInterval } from "./fieller.ts"
import { firthLogit } from "./firth-logit.ts"
import { leastSquares } from "./least-squares.ts"
import { Z95 } from "./levels.ts"
import { meanInterval, medianOf, welchDifference } from "./means.ts"
import { shareDifference, shareOf } from "./share-of.ts"
import { pooled, standAfterHolm } from "./shrinkage.ts"

describe("regressions", () => {
  test("a column that follows from the others, or too few rows, has no fit", () => {
    const rows = [1, 2, 3, 4].map((x) => [1, x, 2 * x])
    expect(leastSquares(rows, [1, 2, 3, 5])).toBeUndefined()
    expect(firthLogit(rows, [true, false, true, false])).toBeUndefined()
    expect(leastSquares([[1, 1]], [1])).toBeUndefined()
  })

  test("complete separation stays finite", () => {
    const rows = Array.from({ length: 40 }, (_, n) => [1, (n - 20) / 10])
    const taken = rows.map(([, x]) => x >= 0)
    const fit = firthLogit(rows, taken)
    expect(fit?.converged).toBe(true)
    expect(fit?.coefficients[1]).toBeGreaterThan(1)
    expect(fit?.coefficients[1]).toBeLessThan(50)
  })
})

describe("the interval of a ratio", () => {
  test("its ends are just clearly different from nothing", () => {
    const ratio = { numerator: 3, denominator: 2, numeratorVariance: 0.4, denominatorVariance: 0.1, covariance: 0.05 }
    const { low, high } = fiellerInterval(ratio, Z95) ?? { low: Number.NaN, high: Number.NaN }
    for (const b of [low, high]) {
      const variance = ratio.numeratorVariance - 2 * b * ratio.covariance + b * b * ratio.denominatorVariance
      expect((ratio.numerator - b * ratio.denominator) ** 2 / variance).toBeCloseTo(Z95 ** 2, 9)
    }
  })

  test("a denominator that may be zero has none", () => {
    const unsure = { numerator: 3, denominator: 1, numeratorVariance: 1, denominatorVariance: 1, covariance: 0 }
    expect(fiellerInterval(unsure, Z95)).toBeUndefined()
  })
})

describe("shares and means", () => {
  test("every share lies in its interval, and more data make it shorter", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (of, some) => {
        const one = shareOf(Math.min(some, of), of)
        const ten = shareOf(10 * Math.min(some, of), 10 * of)
        expect(one.low <= one.middle && one.middle <= one.high).toBe(true)
        expect(ten.high - ten.low).toBeLessThan(one.high - one.low)
      }),
      { numRuns: 40 },
    )
  })

  test("nothing counted is everything possible; more than the whole is a bug", () => {
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 })
    expect(() => shareOf(3, 2)).toThrow("bug")
  })

  test("the difference of two shares changes its sign with their order", () => {
    const [up, down] = [shareDifference([8, 10], [3, 12], Z95), shareDifference([3, 12], [8, 10], Z95)]
    expect(up.middle).toBeCloseTo(0.55, 12)
    expect(up.low).toBeCloseTo(-down.high, 12)
  })

  test("Welch's interval of equal spreads and sizes is Student's, and no spread at all leaves no doubt", () => {
    expect(welchDifference([1, 2, 3, 4], [2, 3, 4, 5]).freedom).toBeCloseTo(6, 12)
    expect(welchDifference([2, 2], [1, 1])).toMatchObject({ low: 1, high: 1 })
    expect(() => meanInterval([1])).toThrow("bug")
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5])
  })
})

test("Murphy's parts add up to the score, whatever the bins", () => {
  const forecast = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), happened: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(fc.array(forecast, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 }),
      (bins) => {
        const { brier, reliability, resolution, uncertainty, withinBins } = brierParts(bins)
        expect(reliability - resolution + uncertainty + withinBins).toBeCloseTo(brier, 12)
        const flat = bins.map((bin) => bin.map((one) => ({ ...one, probability: bin[0].probability })))
        expect(brierParts(flat).withinBins).toBeCloseTo(0, 12)
      },
    ),
    { numRuns: 60 },
  )
})

describe("shrinkage", () => {
  test("equally sharp people differ by what exceeds their errors, and are drawn to the mean in proportion", () => {
    const { between, mean, shrunk } = pooled([1, 3, 5].map((value) => ({ value, error: 1 })))
    expect(between).toBeCloseTo(4 - 1, 9)
    expect(mean).toBeCloseTo(3, 12)
    expect(shrunk[0].value).toBeCloseTo(3 - 2 * 0.75, 9)
  })

  test("people who differ by no more than their errors are all the mean", () => {
    const { between, shrunk } = pooled([1, 1.5, 2].map((value) => ({ value, error: 2 })))
    expect(between).toBe(0)
    expect(shrunk.every(({ value }) => Math.abs(value - 1.5) < 1e-12)).toBe(true)
  })

  test("Holm stops at the first that does not stand", () => {
    expect(standAfterHolm([], 0.05)).toEqual([])
    expect(standAfterHolm([0.02, 0.03], 0.05)).toEqual([true, true])
    expect(standAfterHolm([0.03, 0.03], 0.05)).toEqual([false, false])
  })
})

describe("the belief about a limit", () => {
  const gains = { p10: -100, p50: 50, p90: 300 }

  test("meets its three figures, and cut from below gives what is left", () => {
    const whole = limitPosterior(gains)
    expect([0.1, 0.5, 0.9].map((p) => Math.round(whole.quantile(p)))).toEqual([-100, 50, 300])
    const cut = limitPosterior(gains, 50)
    expect(cut.quantile(0.5)).toBeCloseTo(whole.quantile(0.75), 6)
    expect(limitPosterior(gains, 5000).quantile(0.5)).toBe(5000)
    expect(limitPosterior({ p10: 7, p50: 7, p90: 7 }, 3).quantile(0.9)).toBe(7)
  })

  test("a cheap seller is a high gain for a buyer", () => {
    expect(limitGains({ p10: 8, p50: 10, p90: 13 }, 12, deal({ side: "buyer" }))).toEqual({ p10: -1, p50: 2, p90: 4 })
  })
})
