// Beliefs about limits against limits that nobody ever sees. What they agreed to or offered proves that the limit lies at least there;
// that they left at our last figure and stayed away is taken at its word: it lay short of it. So each quantile's share of limits below
// is bounded, not measured, and a belief is called wrong only when even the bounds leave no room for it.

import type { LimitCalibration } from "./calibration.ts"
import type { ReviewedDeal } from "./closed-deal.ts"
import { leftWithout, netGainOver } from "./deal-measures.ts"
import type { NotEnough } from "./interval.ts"
import { limitGains, limitPosterior } from "./limit-posterior.ts"
import { shareOf } from "./statistics/share-of.ts"

const QUANTILES = [0.1, 0.5, 0.9] as const
const LIMITS_LEAST = 20

interface Bounded {
  /** Quantiles of the first belief, and what came to light, as gains over one and the same price. */
  readonly believed: readonly number[]
  readonly atLeast: number
  readonly atMost: number
}

const stayedAway = ({ walkOuts, leftBy, learnt }: ReviewedDeal): boolean => {
  const last = walkOuts.at(-1)
  const cameBack = last?.returned !== undefined || learnt.some(({ kind }) => kind === "they-came-back")
  return leftBy === "them" && !cameBack
}

const boundsOf = (deal: ReviewedDeal): readonly Bounded[] => {
  const believed = deal.steps[0]?.limit
  if (!believed || deal.outcome === "withdrawn") return []
  const gain = (price: number) => netGainOver(price, 0, deal)
  const proven = deal.price ?? deal.lastTheirs
  const refused = leftWithout(deal) && stayedAway(deal) ? deal.lastOurs : undefined
  const { quantile } = limitPosterior(limitGains(believed, 0, deal))
  const atLeast = proven === undefined ? Number.NEGATIVE_INFINITY : gain(proven)
  const atMost = refused === undefined ? Number.POSITIVE_INFINITY : Math.max(atLeast, gain(refused))
  return [{ believed: QUANTILES.map(quantile), atLeast, atMost }]
}

/** Quantiles count from our side: at 0.1 they have little to give. Not enough below 20. */
export const limitCalibration = (deals: readonly ReviewedDeal[]): LimitCalibration | NotEnough => {
  const all = deals.flatMap(boundsOf)
  const n = all.length
  if (n < LIMITS_LEAST) return { kind: "not-enough-data", have: n, needed: LIMITS_LEAST, why: "too-few-deals" }
  return {
    kind: "measured",
    limits: n,
    quantiles: QUANTILES.map((stated, q) => {
      const surelyBelow = all.filter(({ believed, atMost }) => atMost <= believed[q]).length
      const surelyAbove = all.filter(({ believed, atLeast }) => atLeast > believed[q]).length
      const low = shareOf(surelyBelow, n).low
      const high = shareOf(n - surelyAbove, n).high
      return { stated, low, high, fits: low <= stated && stated <= high }
    }),
  }
}
