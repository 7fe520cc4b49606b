// Means and their differences, with Student intervals. Between two groups Welch's: their spreads need not be alike [Welch1947].

import tQuantile from "@stdlib/stats-base-dists-t-quantile"
import { invariant } from "../../units/index.ts"
import type { Interval } from "../interval.ts"

export interface Moments {
  readonly count: number
  readonly mean: number
  /** Of the sample, divisor count - 1; 0 for a single value. */
  readonly variance: number
}

/** At least one value. */
export const momentsOf = (values: readonly number[]): Moments => {
  invariant(values.length > 0, "no values have no mean")
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { count: values.length, mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 }
}

/** The t with `confidence` between -t and t; `freedom` > 0, need not be whole. */
export const studentT = (confidence: number, freedom: number): number => tQuantile((1 + confidence) / 2, freedom)

export const around = (middle: number, reach: number): Interval => ({
  low: middle - reach,
  middle,
  high: middle + reach,
})

/** Student's interval for a mean; at least two values. */
export const meanInterval = (values: readonly number[], confidence = 0.95): Interval => {
  const { count, mean, variance } = momentsOf(values)
  invariant(count > 1, "one value has no spread")
  return around(mean, studentT(confidence, count - 1) * Math.sqrt(variance / count))
}

export interface WelchDifference extends Interval {
  readonly freedom: number
  /** Difference over its standard error. */
  readonly t: number
}

/** Mean of the first less mean of the second; at least two values each, not both without spread. */
export const welchDifference = (
  first: readonly number[],
  second: readonly number[],
  confidence = 0.95,
): WelchDifference => {
  const [a, b] = [momentsOf(first), momentsOf(second)]
  const [va, vb] = [a.variance / a.count, b.variance / b.count]
  const error = Math.sqrt(va + vb)
  const middle = a.mean - b.mean
  if (error === 0) return { ...around(middle, 0), freedom: a.count + b.count - 2, t: middle === 0 ? 0 : Infinity }
  const freedom = (va + vb) ** 2 / (va ** 2 / (a.count - 1) + vb ** 2 / (b.count - 1))
  return { ...around(middle, studentT(confidence, freedom) * error), freedom, t: middle / error }
}

/** The value below which half of them lie; at least one value. */
export const medianOf = (values: readonly number[]): number => {
  invariant(values.length > 0, "no values have no median")
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2
}
