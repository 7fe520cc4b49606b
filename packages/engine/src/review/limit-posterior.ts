// The belief about their limit as a distribution of gains over a line, from our side. Between and beyond the three figures it is the
// two-piece normal that the engine uses for every range; cut from below where something they said or did proves more.

import { directionOf } from "../deal/index.ts"
import { type Estimate, quantileOf, standardNormalCdf, Z90 } from "../units/index.ts"
import type { Percentiles, ReviewedDeal } from "./closed-deal.ts"

export interface LimitPosterior {
  /** The gain with probability p below it, p in (0, 1). */
  quantile(p: number): number
}

const shareBelow = ({ p10, p50, p90 }: Estimate, gain: number): number => {
  const spread = (gain < p50 ? p50 - p10 : p90 - p50) / Z90
  if (spread <= 0) return gain < p50 ? 0 : 1
  return standardNormalCdf((gain - p50) / spread)
}

/** Their limit as a gain over `line`: for a buyer's side the cheapest seller is the highest gain, so the figures change places. */
export const limitGains = ({ p10, p50, p90 }: Percentiles, line: number, { side }: ReviewedDeal): Percentiles => {
  const direction = directionOf(side)
  const gain = (limit: number) => direction * (limit - line)
  return direction === 1
    ? { p10: gain(p10), p50: gain(p50), p90: gain(p90) }
    : { p10: gain(p90), p50: gain(p50), p90: gain(p10) }
}

/** Where nearly nothing of the belief is left above the cut, it says nothing more than the cut. */
const LEAST_LEFT = 1e-6

/** Belief about the limit, given that it is at least `atLeast` (a gain). */
export const limitPosterior = (gains: Percentiles, atLeast = Number.NEGATIVE_INFINITY): LimitPosterior => {
  const estimate: Estimate = { ...gains, source: { kind: "modelled" } }
  const cut = Number.isFinite(atLeast) ? shareBelow(estimate, atLeast) : 0
  const left = 1 - cut
  return {
    quantile: (p) => (left < LEAST_LEFT ? atLeast : Math.max(atLeast, quantileOf(estimate, cut + p * left))),
  }
}
