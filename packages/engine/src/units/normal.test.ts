import { describe, expect, test } from "vitest"
import {
  logistic,
  standardNormalCdf,
  standardNormalCdfTable,
  standardNormalExcess,
  standardNormalPdf,
  standardNormalQuantile,
  Z90,
} from "./normal.ts"

// Abramowitz and Stegun, table 26.1, and its continuation by the asymptotic series.
const KNOWN = [
  { z: 0, cdf: 0.5 },
  { z: 1, cdf: 0.841344746068543 },
  { z: 1.96, cdf: 0.97500210485178 },
  { z: 3, cdf: 0.99865010196837 },
  { z: -2, cdf: 0.022750131948179 },
  { z: -6, cdf: 9.865876450377e-10 },
]

describe("the normal distribution", () => {
  test.each(KNOWN)("P(Z <= $z) = $cdf", ({ z, cdf }) => {
    expect(Math.abs(standardNormalCdf(z) / cdf - 1)).toBeLessThan(1e-12)
  })

  test("quantiles undo probabilities", () => {
    for (let z = -6; z <= 4; z += 0.25) expect(standardNormalQuantile(standardNormalCdf(z))).toBeCloseTo(z, 9)
    expect(standardNormalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(standardNormalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(Z90).toBeCloseTo(1.2815515655446004, 14)
  })

  test("the density is the slope of the probability", () => {
    for (let z = -5; z <= 5; z += 0.5) {
      const slope = (standardNormalCdf(z + 1e-5) - standardNormalCdf(z - 1e-5)) / 2e-5
      expect(standardNormalPdf(z)).toBeCloseTo(slope, 9)
    }
  })

  test.each([-3, -0.5, 0, 1, 2.5])("the expected excess over %d is the area above it", (k) => {
    let area = 0
    const width = 1e-3
    for (let z = k + width / 2; z < 10; z += width) area += (z - k) * standardNormalPdf(z) * width
    expect(standardNormalExcess(k)).toBeCloseTo(area, 6)
  })
})

describe("the table of the normal distribution", () => {
  test("is within 3e-7 of the exact probability, between its entries too", () => {
    let worst = 0
    for (let z = -9; z <= 9; z += 0.000_37)
      worst = Math.max(worst, Math.abs(standardNormalCdfTable(z) - standardNormalCdf(z)))
    expect(worst).toBeLessThan(3e-7)
  })

  test("never falls and stays a probability out to infinity", () => {
    let before = standardNormalCdfTable(Number.NEGATIVE_INFINITY)
    expect(before).toBeGreaterThanOrEqual(0)
    for (let z = -8.5; z <= 8.5; z += 0.01) {
      const here = standardNormalCdfTable(z)
      expect(here).toBeGreaterThanOrEqual(before)
      before = here
    }
    expect(standardNormalCdfTable(Number.POSITIVE_INFINITY)).toBe(1)
  })
})

test("the logistic is even about one half and saturates without a fault", () => {
  expect(logistic(0)).toBe(0.5)
  expect(logistic(2) + logistic(-2)).toBeCloseTo(1, 15)
  expect(logistic(1000)).toBe(1)
  expect(logistic(-1000)).toBe(0)
})
