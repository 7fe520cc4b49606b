// Stated odds of a deal against what came of them. One forecast a deal for each kind, since the steps of one talk share its end.
// Besides the curve, one figure: by how many logits the odds are too high all along, which is what a hopeful house does.

import { logistic } from "../units/index.ts"
import type { OddsCalibration } from "./calibration.ts"
import type { AdvisedStep, ReviewedDeal } from "./closed-deal.ts"
import type { Interval, NotEnough } from "./interval.ts"
import { brierParts, logScoreOf, pooledBins } from "./statistics/brier.ts"
import { Z95 } from "./statistics/levels.ts"
import { around, meanInterval } from "./statistics/means.ts"
import { shareOf } from "./statistics/share-of.ts"

/** One stated probability and what came of it. */
export interface Forecast {
  readonly person: string
  readonly probability: number
  readonly happened: boolean
}

/** Odds of the plan that was followed: of the chosen move, else of the recommended one. */
const oddsAt = ({ chosen, recommended, moves }: AdvisedStep): number | undefined =>
  moves.find(({ move }) => move === (chosen?.move ?? recommended))?.dealProbability

const forecastOf = (deal: ReviewedDeal, step: AdvisedStep | undefined): readonly Forecast[] => {
  const probability = step && oddsAt(step)
  if (probability === undefined || deal.outcome === "withdrawn") return []
  return [{ person: deal.person, probability, happened: deal.outcome === "won" }]
}

/** Taking what stands and leaving for good settle the matter: their odds are no forecast. */
const isOpen = ({ chosen, recommended }: AdvisedStep): boolean => {
  const move = chosen?.move ?? recommended
  return move !== "accept" && move !== "walk"
}

/** Odds at the first advice of each deal. */
export const firstOdds = (deals: readonly ReviewedDeal[]): readonly Forecast[] =>
  deals.flatMap((deal) => forecastOf(deal, deal.steps.find(isOpen)))

/**
 * Odds at the second advice, once they had answered. Not at the last one: which advice is the last depends on how the talk ended, and a
 * forecast picked by its outcome looks wrong however right it is.
 */
export const laterOdds = (deals: readonly ReviewedDeal[]): readonly Forecast[] =>
  deals.flatMap((deal) => forecastOf(deal, deal.steps.filter(isOpen)[1]))

const FORECASTS_LEAST = 40
const IN_BIN_LEAST = 20
const BINS_MAX = 10
/** Stated odds are held this far from certainty before their logit is taken. */
const HELD = 1e-3

const heldLogit = (probability: number): number => {
  const p = Math.min(1 - HELD, Math.max(HELD, probability))
  return Math.log(p / (1 - p))
}

const STEPS = 60

/** The s for which logistic(logit(stated) - s) fits best, by Newton's method on a concave likelihood. */
const logitShiftOf = (forecasts: readonly Forecast[]): Interval => {
  const logits = forecasts.map(({ probability }) => heldLogit(probability))
  // One half of a success and one half of a failure keep the figure finite when everything, or nothing, happened.
  const happened = forecasts.reduce((sum, one) => sum + (one.happened ? 1 : 0), 0)
  let shift = 0
  let information = 1
  for (let step = 0; step < STEPS; step += 1) {
    const chances = logits.map((logit) => logistic(logit - shift))
    const prior = logistic(-shift)
    const score = chances.reduce((sum, chance) => sum + chance, 0) + prior - (happened + 0.5)
    information = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0) + prior * (1 - prior)
    const move = Math.max(-1, Math.min(1, score / Math.max(information, 1e-9)))
    shift += move
    if (Math.abs(move) < 1e-10) break
  }
  return around(shift, Z95 / Math.sqrt(information))
}

/** Not enough below 40 forecasts; bins hold at least 20. */
export const oddsCalibration = (forecasts: readonly Forecast[]): OddsCalibration | NotEnough => {
  if (forecasts.length < FORECASTS_LEAST) {
    return { kind: "not-enough-data", have: forecasts.length, needed: FORECASTS_LEAST, why: "too-few-deals" }
  }
  const bins = pooledBins(forecasts, IN_BIN_LEAST, BINS_MAX)
  return {
    kind: "measured",
    forecasts: forecasts.length,
    bins: bins.map((bin) => ({
      stated: bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length,
      observed: shareOf(bin.filter(({ happened }) => happened).length, bin.length),
    })),
    ...brierParts(bins),
    logScore: logScoreOf(forecasts),
    tooHigh: meanInterval(forecasts.map(({ probability, happened }) => probability - (happened ? 1 : 0))),
    logitShift: logitShiftOf(forecasts),
  }
}
