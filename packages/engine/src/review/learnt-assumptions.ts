// What our own records say about leaving and calling back, as the assumptions that the belief starts from. The shipped figures are low
// and weak on purpose; records move them by what happened over what those very figures had expected of the same walk-outs (indirect
// standardisation with a Gamma prior around 1 [ClaytonKaldor1987]). So a house with three walk-outs stays where it was, a house
// with three hundred goes by its own, and nobody has to know who bluffed: only the sum of both kinds is seen.

import betaQuantile from "@stdlib/stats-base-dists-beta-quantile"
import { assumptionsOf } from "../advice/assumptions.ts"
import type { Assumptions } from "../advice/brief.ts"
import { type AwayRates, SHIPPED_CONDUCT } from "../belief/index.ts"
import type { Source } from "../units/index.ts"
import { callBackStatistics, watchedAbsence } from "./call-backs.ts"
import type { ReviewedDeal } from "./closed-deal.ts"
import type { Interval } from "./interval.ts"
import { Z95 } from "./statistics/levels.ts"

export interface LearntFigure extends Interval {
  /** What it would be without records. */
  readonly shipped: number
  /** Walk-outs or calls that it rests on, and how many of them ended so. */
  readonly cases: number
  readonly events: number
  readonly source: Source
}

export interface LearntAssumptions {
  readonly returnPerDay: LearntFigure
  readonly callHeard: LearntFigure
  readonly calledBack: LearntFigure
  /** The middles, ready for a brief; a figure without a single case is left to its default. */
  readonly assumptions: Partial<Assumptions>
}

/** The shipped figures weigh as much as so many expected events, and so many leavings of ours. */
const PRIOR_EVENTS = 4
const PRIOR_LEAVINGS = 10
/** Share of those who leave that do not mean it, before anything is known: the shipped chances of either are about alike. */
const BLUFFING_SHARE = 0.5
/** No learnt chance is a certainty. */
const CHANCE_MOST = 0.95

const returnWithin = (days: number, { returnPerDay, lostPerDay }: AwayRates, factor: number): number => {
  const back = Math.min(CHANCE_MOST, returnPerDay * factor)
  const leaves = Math.min(1, back + lostPerDay)
  return leaves === 0 ? 0 : (back * (1 - (1 - leaves) ** days)) / leaves
}

/**
 * Returns that the shipped conduct, `factor` times as ready to return, expects of people watched for so many days each: their cumulative
 * hazard, which counts days in sight and so needs no correction for those whose watch broke off.
 */
const expectedReturns = (watched: readonly number[], factor: number): number => {
  const { bluffing, leaving } = SHIPPED_CONDUCT
  return watched.reduce((sum, days) => {
    const back =
      BLUFFING_SHARE * returnWithin(days, bluffing, factor) + (1 - BLUFFING_SHARE) * returnWithin(days, leaving, factor)
    return sum - Math.log1p(-Math.min(back, 1 - 1e-9))
  }, 0)
}

const FACTOR_MOST = 20

/** The factor at which prior and expected events together make `events`; both rise with it. */
const factorFor = (events: number, expected: (factor: number) => number): number => {
  let [low, high] = [0, FACTOR_MOST]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (PRIOR_EVENTS * middle + expected(middle) < events) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Quantile of a Gamma(shape, 1) at the normal quantile `z`: Wilson and Hilferty's cube, good to a percent from shape 4 on. */
const gammaQuantile = (shape: number, z: number): number =>
  shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3

const learntSource = (cases: number): Source =>
  cases === 0
    ? { kind: "default", detail: "no records yet" }
    : { kind: "learnt", detail: `own records, ${cases} ${cases === 1 ? "case" : "cases"}` }

const byFactor = (
  shipped: number,
  cases: number,
  events: number,
  expected: (factor: number) => number,
): LearntFigure => {
  const at = (total: number) => Math.min(CHANCE_MOST, shipped * factorFor(total, expected))
  const shape = PRIOR_EVENTS + events
  return {
    low: at(gammaQuantile(shape, -Z95)),
    middle: cases === 0 ? shipped : at(shape),
    high: at(gammaQuantile(shape, Z95)),
    shipped,
    cases,
    events,
    source: learntSource(cases),
  }
}

const calledBackFigure = (shipped: number, events: number, cases: number): LearntFigure => {
  const [a, b] = [shipped * PRIOR_LEAVINGS + events, (1 - shipped) * PRIOR_LEAVINGS + cases - events]
  return {
    low: betaQuantile(0.025, a, b),
    middle: a / (a + b),
    high: betaQuantile(0.975, a, b),
    shipped,
    cases,
    events,
    source: learntSource(cases),
  }
}

/** The return and call-back assumptions of a brief from the walk-outs in `deals`. */
export const learntAssumptions = (deals: readonly ReviewedDeal[]): LearntAssumptions => {
  const shipped = assumptionsOf({}, 1)
  const walkOuts = deals.flatMap((deal) => deal.walkOuts.filter(({ by }) => by === "them"))
  const absences = walkOuts.map(watchedAbsence)
  // Somebody back on the same day was away for a day, as the belief counts.
  const watched = absences.map(({ days, happened }) => (happened ? Math.max(1, days) : days))
  const returns = absences.filter(({ happened }) => happened).length
  const calls = walkOuts.flatMap((walkOut) => walkOut.calls)
  const rated = calls.flatMap(({ taken, takenProbability: odds, heardAssumed = shipped.callHeard }) =>
    odds === undefined ? [] : [{ taken, odds: Math.min(1, (odds * shipped.callHeard) / heardAssumed) }],
  )
  const expectedTaken = rated.reduce((sum, { odds }) => sum + odds, 0)
  const takenOfRated = rated.filter(({ taken }) => taken).length
  const { calledUsBack } = callBackStatistics(deals)
  const figures = {
    returnPerDay: byFactor(shipped.returnPerDay, watched.length, returns, (f) => expectedReturns(watched, f)),
    callHeard: byFactor(shipped.callHeard, rated.length, takenOfRated, (f) => f * expectedTaken),
    calledBack: calledBackFigure(shipped.calledBack, calledUsBack.count, calledUsBack.of),
  }
  const assumptions = Object.fromEntries(
    Object.entries(figures).flatMap(([name, { cases, middle }]) => (cases > 0 ? [[name, middle]] : [])),
  )
  return { ...figures, assumptions }
}
