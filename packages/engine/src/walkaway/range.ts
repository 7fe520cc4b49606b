// Arithmetic of uncertain worths: a mean that adds exactly and a width on either side of the middle that adds in squares,
// as for independent figures. It keeps the skew of an estimate (upside and downside apart) and needs no draws; for
// normal figures it is exact. Products are linear in each factor's width, good while widths are below half the mean.

import { type Estimate, meanOf, Z90 } from "../units/index.ts"

/** An uncertain worth in major units: its mean, and how far p10 and p90 lie from the middle. */
export interface UncertainWorth {
  readonly mean: number
  /** p50 - p10, >= 0. */
  readonly down: number
  /** p90 - p50, >= 0. */
  readonly up: number
}

export const rangeOf = (estimate: Estimate): UncertainWorth => ({
  mean: meanOf(estimate),
  down: estimate.p50 - estimate.p10,
  up: estimate.p90 - estimate.p50,
})

export const knownRange = (value: number): UncertainWorth => ({ mean: value, down: 0, up: 0 })

export const plus = (left: UncertainWorth, right: UncertainWorth): UncertainWorth => ({
  mean: left.mean + right.mean,
  down: Math.hypot(left.down, right.down),
  up: Math.hypot(left.up, right.up),
})

export const minus = (left: UncertainWorth, right: UncertainWorth): UncertainWorth => ({
  mean: left.mean - right.mean,
  down: Math.hypot(left.down, right.up),
  up: Math.hypot(left.up, right.down),
})

/** Both factors independent and not negative. */
export const times = (left: UncertainWorth, right: UncertainWorth): UncertainWorth => ({
  mean: left.mean * right.mean,
  down: Math.hypot(left.down * right.mean, right.down * left.mean),
  up: Math.hypot(left.up * right.mean, right.up * left.mean),
})

/** `factor` >= 0. */
export const scaled = (range: UncertainWorth, factor: number): UncertainWorth => ({
  mean: range.mean * factor,
  down: range.down * factor,
  up: range.up * factor,
})

// The mean of two joined half normals lies this far above the median for each unit of upper less lower width.
const MEAN_SHIFT = 0.3989422804014327 / Z90

const middleOf = (range: UncertainWorth): number => range.mean - (range.up - range.down) * MEAN_SHIFT

/** Mean, p10, p50 and p90. */
export const figuresOf = (range: UncertainWorth): { mean: number; low: number; middle: number; high: number } => {
  const middle = middleOf(range)
  return { mean: range.mean, low: middle - range.down, middle, high: middle + range.up }
}
