// A short list of prices with their chances: an attempt that works or not, or a few named outcomes. Chances may add
// up to less than one: the rest is "nothing comes of it", which is worse than any fallback and not a price of zero.

import { ok, type Refusal, type Result, refuse } from "../units/index.ts"
import type { OfferDistribution } from "./offers.ts"

/** One possible price and its chance. */
export interface OfferOutcome {
  readonly price: number
  /** In (0, 1]. */
  readonly chance: number
}

const ROUNDING = 1e-9

/** Refusal codes: `bad-odds` (a chance outside (0, 1], or more than one in all), `not-finite`. */
export const discreteOffers = (outcomes: readonly OfferOutcome[]): Result<OfferDistribution, Refusal> => {
  const total = outcomes.reduce((sum, { chance }) => sum + chance, 0)
  if (!outcomes.every(({ chance }) => chance > 0 && chance <= 1) || total > 1 + ROUNDING || outcomes.length === 0) {
    return refuse({
      code: "bad-odds",
      message: "The chances of the outcomes are not above zero with a sum of at most one.",
      remedy: "Give each outcome a chance above 0, all together 1 or less.",
    })
  }
  if (!outcomes.every(({ price }) => Number.isFinite(price))) {
    return refuse({ code: "not-finite", message: "The price of an outcome is not a number." })
  }
  return ok(fromOutcomes([...outcomes].sort((left, right) => left.price - right.price)))
}

const fromOutcomes = (rising: readonly OfferOutcome[]): OfferDistribution => {
  const sumOver = (part: (outcome: OfferOutcome) => number) => rising.reduce((sum, outcome) => sum + part(outcome), 0)
  const total = sumOver(({ chance }) => chance)
  const certain = total > 1 - ROUNDING
  const above = (x: number) => sumOver(({ price, chance }) => (price > x ? chance : 0))
  return {
    kind: "discrete",
    mean: sumOver(({ price, chance }) => price * chance),
    support: { low: certain ? rising[0].price : Number.NEGATIVE_INFINITY, high: rising[rising.length - 1].price },
    knots: rising.map(({ price }) => price),
    cdf: (x) => (x >= rising[rising.length - 1].price ? 1 : 1 - above(x)),
    survival: (x) => sumOver(({ price, chance }) => (price >= x ? chance : 0)),
    density: () => 0,
    quantile: (p) => {
      let reached = certain ? 0 : 1 - total
      if (p <= reached) return Number.NEGATIVE_INFINITY
      for (const { price, chance } of rising) {
        reached += chance
        if (p <= reached) return price
      }
      return rising[rising.length - 1].price
    },
    excess: (k) => sumOver(({ price, chance }) => Math.max(0, price - k) * chance),
  }
}
