// What a refusal tells about the other side's limit, in the two cases that can be worked out: a uniform limit and a buyer who
// takes every price up to it (the belief is cut off), and a normal limit with soft acceptance, logistic in the distance
// to it (the belief is weighted and integrated). Anchors for the particle filter, which must agree with both.

import { logistic, standardNormalPdf } from "../units/index.ts"
import { integrate, type OfferDistribution, uniformOffers } from "../walkaway/index.ts"

/** Limit uniform on [low, high], prices refused by somebody who would take any up to his limit; lowest refused > low. */
export const uniformAfterRefusals = (low: number, high: number, refused: readonly number[]): OfferDistribution =>
  uniformOffers(low, Math.min(high, ...refused))

/** Limit normal; a price p is taken with probability logistic((limit - p) / scale). Money throughout. */
export interface SoftRefusal {
  readonly mean: number
  readonly sd: number
  readonly refusedPrice: number
  /** > 0; the softer the acceptance, the larger. */
  readonly scale: number
}

export interface SoftPosterior {
  /** Prior probability of the refusal. */
  readonly refuseProbability: number
  /** Mean of the limit after it. */
  readonly mean: number
  /** Chance that `price` is taken next. */
  acceptProbability(price: number): number
}

const REACH_SDS = 10

/** By quadrature over ten standard deviations either way, error below 1e-9. */
export const normalAfterSoftRefusal = (refusal: SoftRefusal): SoftPosterior => {
  const { mean, sd, refusedPrice, scale } = refusal
  const taken = (limit: number, price: number) => logistic((limit - price) / scale)
  const expect = (g: (limit: number) => number) =>
    integrate(
      (z) => standardNormalPdf(z) * (1 - taken(mean + sd * z, refusedPrice)) * g(mean + sd * z),
      -REACH_SDS,
      REACH_SDS,
      [(refusedPrice - mean) / sd],
      64,
    )
  const refuseProbability = expect(() => 1)
  return {
    refuseProbability,
    mean: expect((limit) => limit) / refuseProbability,
    acceptProbability: (price) => expect((limit) => taken(limit, price)) / refuseProbability,
  }
}
