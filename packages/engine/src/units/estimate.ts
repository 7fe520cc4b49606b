// What is not known exactly: a low, a middle and a high figure that somebody would give when asked ("one in ten it
// is below, half and half, one in ten it is above"), with where it comes from. Between and beyond the three we
// join two half normals at the median: it meets any three ordered figures exactly, is defined for every skew and has
// closed moments. The metalog [Keelin2016] was the rival; with three points it fails on strong skew.

import { standardNormalQuantile, Z90 } from "./normal.ts"
import { ok, type Refusal, type Result, refuse } from "./result.ts"

/** Where a figure comes from; `detail` names the person, file, model or paper. */
export interface Source {
  readonly kind: "typed" | "imported" | "modelled" | "learnt" | "default"
  readonly detail?: string
}

/** Percentiles of one uncertain figure; equal figures mean that it is known. Unit: whatever its owner says. */
export interface Estimate {
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly source: Source
}

/** A figure without uncertainty. */
export const known = (value: number, source: Source): Estimate => ({ p10: value, p50: value, p90: value, source })

/** Checks order and finiteness. Refusal codes: `not-finite`, `range-out-of-order`. */
export const estimateOf = (p10: number, p50: number, p90: number, source: Source): Result<Estimate, Refusal> => {
  if (![p10, p50, p90].every(Number.isFinite)) {
    return refuse({ code: "not-finite", message: "A figure of the range is not a number." })
  }
  if (p10 > p50 || p50 > p90) {
    return refuse({
      code: "range-out-of-order",
      message: `The range ${p10}, ${p50}, ${p90} does not rise.`,
      remedy: "Give low, middle and high in this order.",
    })
  }
  return ok({ p10, p50, p90, source })
}

export const isKnown = (estimate: Estimate): boolean => estimate.p10 === estimate.p90

/** Standard deviations of the lower and the upper half normal. */
const halves = ({ p10, p50, p90 }: Estimate) => ({ lower: (p50 - p10) / Z90, upper: (p90 - p50) / Z90 })

const INVERSE_SQRT_TWO_PI = 0.3989422804014327

/** Expected value: the median moved by the difference of the halves over sqrt(2 pi). */
export const meanOf = (estimate: Estimate): number => {
  const { lower, upper } = halves(estimate)
  return estimate.p50 + (upper - lower) * INVERSE_SQRT_TWO_PI
}

/** Variance: half of each second moment about the median, less the squared shift of the mean. */
export const varianceOf = (estimate: Estimate): number => {
  const { lower, upper } = halves(estimate)
  const shift = (upper - lower) * INVERSE_SQRT_TWO_PI
  return 0.5 * (lower * lower + upper * upper) - shift * shift
}

/** True when the three figures are those of a normal distribution (a known figure included). */
export const isNormal = ({ p10, p50, p90 }: Estimate): boolean =>
  Math.abs(p90 - p50 - (p50 - p10)) <= 1e-12 * Math.max(Math.abs(p10), Math.abs(p90))

/** The figure with probability `p` below it, p in (0, 1). */
export const quantileOf = (estimate: Estimate, p: number): number => {
  const { lower, upper } = halves(estimate)
  const z = standardNormalQuantile(p)
  return estimate.p50 + z * (z < 0 ? lower : upper)
}
