// Are our estimates what they say they are? Of the deals to which we gave 70 %, do 70 % close; do limits, worths and hours fall inside
// their ranges eight times in ten, and are they too high or too low on the whole? For odds, limits, worth and hours, by person and team.

import type { ReviewedDeal } from "./closed-deal.ts"
import type { Interval, NotEnough, Share } from "./interval.ts"
import { limitCalibration } from "./limit-calibration.ts"
import { firstOdds, laterOdds, oddsCalibration } from "./odds-calibration.ts"
import { hoursRanges, rangeCalibration, worthRanges } from "./range-calibration.ts"

/** One point of the reliability curve: neighbours pooled until they are enough. */
export interface ReliabilityBin {
  /** Mean of the stated probabilities. */
  readonly stated: number
  readonly observed: Share
}

/** Brier = reliability - resolution + uncertainty + withinBins, exactly. */
export interface BrierParts {
  readonly brier: number
  readonly reliability: number
  readonly resolution: number
  readonly uncertainty: number
  readonly withinBins: number
}

export interface OddsCalibration extends BrierParts {
  readonly kind: "measured"
  readonly forecasts: number
  readonly bins: readonly ReliabilityBin[]
  /** Mean of -log(probability of what happened), natural logarithm, at most 1e-6 from certainty. */
  readonly logScore: number
  /** Stated less observed share: above 0 is too hopeful. */
  readonly tooHigh: Interval
  /** Logits by which the odds are stated too high all along. */
  readonly logitShift: Interval
}

/** How a range of three figures fared. */
export interface RangeCalibration {
  readonly kind: "measured"
  readonly ranges: number
  /** Should be 0.8. */
  readonly inside: Share
  /** Should be 0.1 each. */
  readonly below: Share
  readonly above: Share
  /** All that came over all middle estimates: 1.4 means that it takes 40 % more than we say. Absent when they sum to 0 or less. */
  readonly ratio?: Interval
  /** Actual less middle, mean, in the estimate's unit. */
  readonly bias: Interval
}

/** A limit is never seen, only bounded: each share lies between `low` and `high`, sampling error included. */
export interface LimitCalibration {
  readonly kind: "measured"
  readonly limits: number
  readonly quantiles: readonly {
    readonly stated: 0.1 | 0.5 | 0.9
    /** Share of limits below this quantile. */
    readonly low: number
    readonly high: number
    /** False when `stated` lies outside. */
    readonly fits: boolean
  }[]
}

export interface Calibration {
  readonly person?: string
  /** Odds of a deal at the first advice and at the second, after their first answer. */
  readonly oddsFirst: OddsCalibration | NotEnough
  readonly oddsLater: OddsCalibration | NotEnough
  readonly limits: LimitCalibration | NotEnough
  readonly worth: RangeCalibration | NotEnough
  readonly hours: RangeCalibration | NotEnough
}

/** Every kind of estimate, of everybody or of one person. */
export const calibrationOf = (deals: readonly ReviewedDeal[], person?: string): Calibration => {
  const theirs = person === undefined ? deals : deals.filter((deal) => deal.person === person)
  return {
    ...(person !== undefined && { person }),
    oddsFirst: oddsCalibration(firstOdds(theirs)),
    oddsLater: oddsCalibration(laterOdds(theirs)),
    limits: limitCalibration(theirs),
    worth: rangeCalibration(worthRanges(theirs)),
    hours: rangeCalibration(hoursRanges(theirs)),
  }
}
