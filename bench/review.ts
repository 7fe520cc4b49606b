// Is review to be trusted? Dealerships of two years in which the truth is known, one seed each: whom it accuses of being swayed by spent
// effort, and whether its intervals hold what is true as often as they say.

import { firstOdds, oddsCalibration } from "@walkaway/engine/review"
import { BIASED_HOUSE, type DealershipTruth, HONEST_HOUSE, simulateDealership } from "@walkaway/testkit"
import type { Figures } from "./history.ts"
import { added, largestGap, rateOf, rivalAccuses, scoreCalibration, scoreOthers, scoreSunk } from "./review/score.ts"

/** Percent of the value that one group gets off besides, where a difference is there to be found. */
const UNEQUAL_HOUSE: DealershipTruth = { ...HONEST_HOUSE, groupDiscount: 1.5 }

const percent = (all: readonly boolean[]): number => (100 * all.filter(Boolean).length) / all.length

const scoresOf = (truth: DealershipTruth, seeds: number) =>
  Array.from({ length: seeds }, (_, i) => {
    const house = simulateDealership(i + 1, truth)
    return {
      sunk: scoreSunk(house, truth),
      rival: rivalAccuses(house.deals),
      calibration: scoreCalibration(house, truth),
      others: scoreOthers(house, truth),
      forecasts: firstOdds(house.deals),
    }
  })

const calibrationFigures = (name: string, truth: DealershipTruth, scores: ReturnType<typeof scoresOf>): Figures => {
  const pooled = oddsCalibration(scores.flatMap(({ forecasts }) => forecasts))
  return {
    [`${name}: largest gap between the curve over all seeds and the planted one`]:
      pooled.kind === "measured" ? largestGap(pooled, truth.oddsShift) : Number.NaN,
    [`${name}: odds shift inside its interval, %`]: percent(scores.map(({ calibration }) => calibration.shift)),
    [`${name}: bins inside their intervals, %`]: 100 * rateOf(added(scores.map(({ calibration }) => calibration.bins))),
    [`${name}: hours factor inside its interval, %`]: percent(scores.map(({ calibration }) => calibration.hours)),
    [`${name}: worth shortfall inside its interval, %`]: percent(scores.map(({ calibration }) => calibration.worth)),
    [`${name}: beliefs about limits called wrong, %`]: percent(scores.map(({ calibration }) => !calibration.limits)),
  }
}

/** Over `seeds` houses of each kind, in percent where it says so. */
export const measureReview = (seeds: number): Figures => {
  const honest = scoresOf(HONEST_HOUSE, seeds)
  const biased = scoresOf(BIASED_HOUSE, seeds)
  const unequal = Array.from(
    { length: seeds },
    (_, i) => scoreOthers(simulateDealership(i + 1, UNEQUAL_HOUSE), UNEQUAL_HOUSE).groupsDiffer,
  )
  const both = [...honest, ...biased]
  const slopes = biased.flatMap(({ sunk }) => sunk.slopes)
  return {
    seeds,
    "honest houses in which anybody is accused, %": percent(honest.map(({ sunk }) => sunk.falselyAccused)),
    "biased houses in which an unbiased person is accused, %": percent(biased.map(({ sunk }) => sunk.falselyAccused)),
    "honest houses that the plain regression accuses, %": percent(honest.map(({ rival }) => rival)),
    "swayed people found, %": 100 * rateOf(added(biased.map(({ sunk }) => sunk.found))),
    "planted slope": Math.max(...BIASED_HOUSE.people.map(({ sunkSlope }) => sunkSlope)),
    "mean of its estimates": slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length,
    "planted slope inside its interval, %": 100 * rateOf(added(biased.map(({ sunk }) => sunk.coveredSwayed))),
    "slope of the unbiased inside its interval, %": 100 * rateOf(added(both.map(({ sunk }) => sunk.covered))),
    "drawn slopes inside their intervals, %": 100 * rateOf(added(both.map(({ sunk }) => sunk.coveredShrunk))),
    ...calibrationFigures("honest", HONEST_HOUSE, honest),
    ...calibrationFigures("biased", BIASED_HOUSE, biased),
    "returns within 7 days inside their interval, %": percent(both.map(({ others }) => others.backWithin7)),
    "their calls inside their interval, %": percent(both.map(({ others }) => others.calledUsBack)),
    "leakage inside its interval, %": percent(both.map(({ others }) => others.leakage)),
    "deals beyond the line not called wrong": both.reduce((sum, { others }) => sum + others.misjudged, 0),
    "equal houses said to differ between groups, %": percent(honest.map(({ others }) => others.groupsDiffer)),
    "unequal houses found, %": percent(unequal),
  }
}
