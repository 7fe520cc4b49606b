// One logged negotiation, walked through with hindsight switched off: at every price of theirs, what the model of people
// expects and what we would have advised. A log knows neither our worth nor our alternative, so the line is an
// assumption in units of the listing, the same for all, and said in the summary.

import {
  type Advice,
  adviseOn,
  type BargainingPoint,
  bargainingPoints,
  type Currency,
  counterpartOf,
  dealOf,
  type LearntPrior,
  type Money,
  type Move,
  moneyFromAmount,
  type Negotiation,
  peopleOf,
  predict,
  priorFor,
  type Side,
  segmentOf,
} from "@walkaway/engine"

export interface ReplayOptions {
  /** Ours. */
  readonly side: Side
  readonly currency: Currency
  /** What was learnt about counterparts; the shipped prior when left out. */
  readonly learnt: LearntPrior | undefined
  /** Our walk-away price in units of the listing. */
  readonly lineShare: number
  /** Ask for advice too; predictions alone are faster. */
  readonly advise: boolean
}

/** What was believed and advised after one bargaining price. Prices of `agreement` in units of the listing. */
export interface ReplayPoint {
  readonly k: number
  readonly by: Side
  readonly price: Money
  readonly dealProbability: number
  readonly agreement: { readonly price: number; readonly low: number; readonly high: number }
  /** Only after a price of theirs. */
  readonly advice?: Advice
}

export interface Replayed {
  readonly negotiation: Negotiation
  readonly points: readonly ReplayPoint[]
}

/** Prediction points are counted up to the sixth bargaining price [human-data]. */
const POINTS_MAX = 6

const moneyOf = (share: number, { listing }: Negotiation, currency: Currency): Money =>
  moneyFromAmount(share * listing, currency, "nearest")

const movesUntil = (
  points: readonly BargainingPoint[],
  k: number,
  negotiation: Negotiation,
  currency: Currency,
): Move[] =>
  points
    .filter((point) => point.k <= k)
    .map(({ by, price }): Move => ({ kind: "offer", by, price: moneyOf(price, negotiation, currency) }))

const adviceAt = (
  negotiation: Negotiation,
  points: readonly BargainingPoint[],
  k: number,
  { side, currency, lineShare, learnt }: ReplayOptions,
): Advice | undefined => {
  const prior = priorFor(learnt, counterpartOf(side), segmentOf(negotiation))
  const deal = dealOf({
    side,
    currency,
    ask: moneyOf(1, negotiation, currency),
    line: moneyOf(lineShare, negotiation, currency),
    moves: movesUntil(points, k, negotiation, currency),
  })
  const advice = deal.ok ? adviseOn({ deal: deal.value, alternatives: [], prior }) : undefined
  return advice?.ok ? advice.value : undefined
}

/** Walks through one negotiation. */
export const walkThrough = (negotiation: Negotiation, options: ReplayOptions): Replayed => {
  const all = bargainingPoints(negotiation)
  const people = peopleOf(options.learnt)
  const points = all.slice(0, POINTS_MAX).flatMap((point): ReplayPoint[] => {
    const seen = predict(people, negotiation, point.k, options.side)
    if (!seen) return []
    const theirs = point.by !== options.side
    const advice = theirs && options.advise ? adviceAt(negotiation, all, point.k, options) : undefined
    const { low, median, high } = seen.price
    return [
      {
        k: point.k,
        by: point.by,
        price: moneyOf(point.price, negotiation, options.currency),
        dealProbability: seen.dealProbability,
        agreement: { price: median, low, high },
        ...(advice && { advice }),
      },
    ]
  })
  return { negotiation, points }
}

/** Final price in units of the listing, where there was a deal with a known price. */
export const finalShare = ({ outcome, listing }: Negotiation): number | undefined =>
  outcome?.deal && outcome.price !== null ? outcome.price / listing : undefined
