import { describe, expect, test } from "vitest"
import {
  type Estimate,
  estimateOf,
  isKnown,
  isNormal,
  known,
  meanOf,
  quantileOf,
  type Source,
  varianceOf,
} from "./estimate.ts"
import { must } from "./result.ts"

const source: Source = { kind: "typed", detail: "test" }
const range = (p10: number, p50: number, p90: number): Estimate => must(estimateOf(p10, p50, p90, source))

const RANGES = [
  { name: "an even range", estimate: range(8600, 9200, 9800) },
  { name: "a range with a long upper end", estimate: range(90, 100, 200) },
  { name: "a range with a long lower end", estimate: range(-300, 10, 12) },
  { name: "a range that only goes up", estimate: range(5, 5, 9) },
  { name: "a range that only goes down", estimate: range(1, 9, 9) },
]

/** E g(X) as the average of g over 200,000 evenly spaced quantiles. */
const average = (estimate: Estimate, g: (x: number) => number): number => {
  const count = 200_000
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += g(quantileOf(estimate, (i + 0.5) / count))
  return sum / count
}

describe.each(RANGES)("$name", ({ estimate }) => {
  const { p10, p50, p90 } = estimate
  const spread = p90 - p10

  test("has its three figures as percentiles", () => {
    expect(quantileOf(estimate, 0.1)).toBeCloseTo(p10, 9)
    expect(quantileOf(estimate, 0.5)).toBeCloseTo(p50, 9)
    expect(quantileOf(estimate, 0.9)).toBeCloseTo(p90, 9)
  })

  test("has the mean of its quantiles", () => {
    expect(Math.abs(meanOf(estimate) - average(estimate, (x) => x))).toBeLessThan(1e-5 * spread)
  })

  test("has the variance of its quantiles", () => {
    const mean = meanOf(estimate)
    const variance = average(estimate, (x) => (x - mean) ** 2)
    expect(Math.abs(varianceOf(estimate) - variance)).toBeLessThan(2e-4 * spread ** 2)
  })
})

test("an even range is the normal distribution whose 10th and 90th percentiles it gives", () => {
  const estimate = range(100 - 1.2815515655446004 * 12, 100, 100 + 1.2815515655446004 * 12)
  expect(isNormal(estimate)).toBe(true)
  expect(meanOf(estimate)).toBeCloseTo(100, 12)
  expect(Math.sqrt(varianceOf(estimate))).toBeCloseTo(12, 12)
  expect(quantileOf(estimate, 0.975)).toBeCloseTo(100 + 1.959963984540054 * 12, 9)
})

test("a known figure has no spread", () => {
  const estimate = known(42, source)
  expect(isKnown(estimate)).toBe(true)
  expect(isNormal(estimate)).toBe(true)
  expect(meanOf(estimate)).toBe(42)
  expect(varianceOf(estimate)).toBe(0)
  expect(quantileOf(estimate, 0.01)).toBe(42)
})

test("a skewed range is not taken for a normal one", () => {
  expect(isNormal(range(90, 100, 111))).toBe(false)
  expect(isKnown(range(90, 100, 111))).toBe(false)
})

test.each([
  { name: "low above middle", figures: [2, 1, 3], code: "range-out-of-order" },
  { name: "middle above high", figures: [1, 3, 2], code: "range-out-of-order" },
  { name: "a gap", figures: [1, Number.NaN, 3], code: "not-finite" },
  { name: "no end", figures: [1, 2, Number.POSITIVE_INFINITY], code: "not-finite" },
] as const)("a range with $name is refused", ({ figures: [p10, p50, p90], code }) => {
  expect(estimateOf(p10, p50, p90, source)).toMatchObject({ ok: false, error: { code } })
})
