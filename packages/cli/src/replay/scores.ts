// How good the predictions were: log loss and area under the curve of the odds of a deal, mean absolute error and coverage of
// the price where there was one. Definitions and clipping as in the prediction task of human-data.md.

import { finalShare, type Replayed } from "./walk-through.ts"

export interface Scores {
  readonly logLoss: number | null
  /** Probability that a talk with a deal was given better odds than one without. */
  readonly auc: number | null
  /** Mean absolute error of the price, in units of the listing. */
  readonly priceError: number | null
  /** Share of agreed prices inside the 80% interval. */
  readonly coverage: number | null
}

const CLIP = 1e-4
const SCORED = { low: 0.25, high: 1.5 }

const mean = (figures: readonly number[]): number | null =>
  figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length

interface Forecast {
  readonly odds: number
  readonly deal: boolean
}

const lossOf = ({ odds, deal }: Forecast): number => {
  const clipped = Math.min(1 - CLIP, Math.max(CLIP, odds))
  return -Math.log(deal ? clipped : 1 - clipped)
}

/** By ranks, ties shared (Mann-Whitney). */
const aucOf = (forecasts: readonly Forecast[]): number | null => {
  const sorted = [...forecasts].sort((left, right) => left.odds - right.odds)
  const deals = sorted.filter(({ deal }) => deal).length
  const others = sorted.length - deals
  if (deals === 0 || others === 0) return null
  let rankSum = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && sorted[end].odds === sorted[start].odds) end += 1
    const rank = (start + end + 1) / 2
    rankSum += rank * sorted.slice(start, end).filter(({ deal }) => deal).length
    start = end
  }
  return (rankSum - (deals * (deals + 1)) / 2) / (deals * others)
}

/** Scores over every point of talks whose end is known. */
export const scoresOf = (replayed: readonly Replayed[]): Scores => {
  const ended = replayed.filter(({ negotiation }) => negotiation.outcome !== null)
  const forecasts = ended.flatMap(({ negotiation, points }) =>
    points.map(({ dealProbability }) => ({ odds: dealProbability, deal: negotiation.outcome?.deal === true })),
  )
  const priced = ended.flatMap(({ negotiation, points }) => {
    const final = finalShare(negotiation)
    return final === undefined || final < SCORED.low || final > SCORED.high
      ? []
      : points.map(({ agreement }) => ({ ...agreement, final }))
  })
  return {
    logLoss: mean(forecasts.map(lossOf)),
    auc: aucOf(forecasts),
    priceError: mean(priced.map(({ price, final }) => Math.abs(price - final))),
    coverage: mean(priced.map(({ low, high, final }) => (final >= low && final <= high ? 1 : 0))),
  }
}
