// The interval of a ratio of two estimates: all values b for which "numerator - b denominator" is not clearly different from zero
// [Fieller1954]. The usual delta interval pretends that the denominator were sure, and misses when it is not.

import type { Interval } from "../interval.ts"

export interface RatioOf {
  readonly numerator: number
  readonly denominator: number
  readonly numeratorVariance: number
  readonly denominatorVariance: number
  readonly covariance: number
}

/** Undefined when the denominator could be zero: then no bounded interval exists. `z` is the normal quantile of its upper end. */
export const fiellerInterval = (ratio: RatioOf, z: number): Interval | undefined => {
  const { numerator, denominator, numeratorVariance, denominatorVariance, covariance } = ratio
  const a = denominator ** 2 - z ** 2 * denominatorVariance
  if (a <= 0) return undefined
  const b = numerator * denominator - z ** 2 * covariance
  const c = numerator ** 2 - z ** 2 * numeratorVariance
  const root = Math.sqrt(Math.max(0, b * b - a * c))
  return { low: (b - root) / a, middle: numerator / denominator, high: (b + root) / a }
}
