// Ranges of three figures against what came: how often it lay inside, below and above, by how much the middle is off, and by which factor.

import type { RangeCalibration } from "./calibration.ts"
import type { Percentiles, ReviewedDeal } from "./closed-deal.ts"
import type { Interval, NotEnough } from "./interval.ts"
import { around, meanInterval, studentT } from "./statistics/means.ts"
import { shareOf } from "./statistics/share-of.ts"

export interface RangeAndActual {
  readonly range: Percentiles
  readonly actual: number
}

/** Worth at the agreed price, where the realised margin is known. */
export const worthRanges = (deals: readonly ReviewedDeal[]): readonly RangeAndActual[] =>
  deals.flatMap(({ worth }) => (worth?.realised === undefined ? [] : [{ range: worth, actual: worth.realised }]))

/** Hours still to come, as estimated, and as they came. */
export const hoursRanges = (deals: readonly ReviewedDeal[]): readonly RangeAndActual[] =>
  deals.flatMap(({ hoursToCome }) => (hoursToCome ? [{ range: hoursToCome, actual: hoursToCome.spentAfter }] : []))

const RANGES_LEAST = 20

/** Ratio of the sums, with the interval of a ratio estimator: the spread of "actual - ratio x middle" [Cochran1977]. */
const ratioOfSums = (pairs: readonly RangeAndActual[]): Interval | undefined => {
  const middles = pairs.reduce((sum, { range }) => sum + range.p50, 0)
  const actuals = pairs.reduce((sum, { actual }) => sum + actual, 0)
  if (middles <= 0 || actuals < 0) return undefined
  const ratio = actuals / middles
  const squares = pairs.reduce((sum, { range, actual }) => sum + (actual - ratio * range.p50) ** 2, 0)
  const n = pairs.length
  return around(ratio, (studentT(0.95, n - 1) * Math.sqrt((squares * n) / (n - 1))) / middles)
}

/** Not enough below 20. */
export const rangeCalibration = (pairs: readonly RangeAndActual[]): RangeCalibration | NotEnough => {
  const n = pairs.length
  if (n < RANGES_LEAST) return { kind: "not-enough-data", have: n, needed: RANGES_LEAST, why: "too-few-deals" }
  const below = pairs.filter(({ range, actual }) => actual < range.p10).length
  const above = pairs.filter(({ range, actual }) => actual > range.p90).length
  const ratio = ratioOfSums(pairs)
  return {
    kind: "measured",
    ranges: n,
    inside: shareOf(n - below - above, n),
    below: shareOf(below, n),
    above: shareOf(above, n),
    ...(ratio && { ratio }),
    bias: meanInterval(pairs.map(({ range, actual }) => actual - range.p50)),
  }
}
