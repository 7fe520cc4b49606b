// Searching for a better offer: when is the next one worth its cost? Reservation prices of [McCall1970] by offer and by
// rate, the finite search with and without recall [Lippman1976], and Weitzman's index for unlike boxes [Weitzman1979]:
// open in falling order of index, stop when the best in hand beats the next index. No order is better, and none
// needs enumeration. The value comes from E max min(X, z) [Kleinberg2016], not from the tree of openings.

import { ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { zeroOf } from "./bracket.ts"
import type { OfferDistribution } from "./offers.ts"
import { integrate } from "./quadrature.ts"

/** The price R that solves R (1 - discount) + cost = discount E (X - R)+: offers arrive next period, each costs. */
export const reservationPerOffer = (
  offers: OfferDistribution,
  costPerOffer: number,
  discountPerOffer = 1,
): Result<number, Refusal> =>
  indifference(offers, (R) => (1 - discountPerOffer) * R + costPerOffer - discountPerOffer * offers.excess(R))

/** The price R that solves interest R = -holding + rate E (X - R)+: buyers at a Poisson rate a day, interest a day. */
export const reservationByRate = (
  offers: OfferDistribution,
  search: { readonly buyersPerDay: number; readonly holdingCostPerDay: number; readonly interestPerDay?: number },
): Result<number, Refusal> => {
  const { buyersPerDay, holdingCostPerDay, interestPerDay = 0 } = search
  return indifference(offers, (R) => interestPerDay * R + holdingCostPerDay - buyersPerDay * offers.excess(R))
}

/**
 * The zero of a rising function around the offers. Refusal codes: `search-is-free` (waiting costs nothing, so no price is
 * enough), `search-never-pays` (no offer repays it).
 */
const indifference = (offers: OfferDistribution, dearness: (R: number) => number): Result<number, Refusal> => {
  const centre = Number.isFinite(offers.mean) ? offers.mean : 0
  let reach = Math.max(1, Math.abs(centre))
  while (dearness(centre - reach) >= 0 && reach < 1e15) reach *= 2
  if (dearness(centre - reach) >= 0) {
    return refuse({ code: "search-never-pays", message: "No offer that may come repays the search for it." })
  }
  let above = Math.max(1, Math.abs(centre))
  while (dearness(centre + above) < 0 && above < 1e15) above *= 2
  if (dearness(centre + above) <= 0) {
    return refuse({ code: "search-is-free", message: "Waiting costs nothing, so there is no price at which to stop." })
  }
  return ok(zeroOf(dearness, centre - reach, centre + above))
}

/** A search with a last offer. */
export interface FiniteSearch {
  readonly offers: OfferDistribution
  readonly costPerOffer: number
  /** What is left when nothing was accepted. */
  readonly fallback: number
}

/** Value with n = 1..offersMax offers to come when a refused offer is gone. */
export const valuesWithoutRecall = (search: FiniteSearch, offersMax: number): number[] => {
  const values: number[] = []
  let next = search.fallback
  for (let n = 1; n <= offersMax; n += 1) {
    next = next + search.offers.excess(next) - search.costPerOffer
    values.push(next)
  }
  return values
}

/**
 * With every past offer still open: the threshold, which does not depend on how many are left, and the value with
 * n = 1..offersMax to come, E max(fallback, min(best of n, threshold)). Refusals as `reservationPerOffer`.
 */
export const searchWithRecall = (
  search: FiniteSearch,
  offersMax: number,
): Result<{ threshold: number; values: number[] }, Refusal> => {
  const { offers, fallback, costPerOffer } = search
  const threshold = reservationPerOffer(offers, costPerOffer)
  if (!threshold.ok) return threshold
  const z = threshold.value
  const values = Array.from(
    { length: offersMax },
    (_, i) => Math.max(fallback, z) - integrate((x) => offers.cdf(x) ** (i + 1), fallback, z, offers.knots),
  )
  return ok({ threshold: z, values })
}

/** Something that may be tried once: its reward, what finding out costs, and the wait for it. */
export interface Box {
  readonly reward: OfferDistribution
  readonly cost: number
  /** What a unit of money at its end is worth at its start, in (0, 1]; default 1. */
  readonly discount?: number
}

/** Weitzman's index z: cost = discount E (X - z)+ - (1 - discount) z. Refusals as `reservationPerOffer`. */
export const weitzmanIndex = (box: Box): Result<number, Refusal> =>
  reservationPerOffer(box.reward, box.cost, box.discount ?? 1)

export interface SearchPlan {
  /** Index of every box, in the order given. */
  readonly indices: readonly number[]
  /** Positions of the boxes worth opening, the first one first; stop when the best in hand beats the next index. */
  readonly order: readonly number[]
  /** Expected value under that rule, costs paid. */
  readonly value: number
}

/**
 * The best order in which to try boxes, with a fallback that stays open. Rewards and indices compare without delay, so a
 * box with a discount is refused here. Refusal codes: `discounted-box`, and those of `reservationPerOffer`.
 */
export const searchBoxes = (boxes: readonly Box[], fallback: number): Result<SearchPlan, Refusal> => {
  const indices: number[] = []
  for (const box of boxes) {
    if ((box.discount ?? 1) !== 1) {
      return refuse({
        code: "discounted-box",
        message: "The value of several boxes is known without discounting only.",
      })
    }
    const index = weitzmanIndex(box)
    if (!index.ok) return index
    indices.push(index.value)
  }
  const order = [...boxes.keys()]
    .filter((i) => indices[i] > fallback)
    .sort((left, right) => indices[right] - indices[left])
  return ok({ indices, order, value: cappedMaximum(boxes, indices, order, fallback) })
}

/** E max(fallback, max_i min(X_i, z_i)): integral of the chance that some capped reward lies above x. */
const cappedMaximum = (
  boxes: readonly Box[],
  indices: readonly number[],
  order: readonly number[],
  fallback: number,
): number => {
  if (order.length === 0) return fallback
  const someAbove = (x: number) =>
    1 - order.reduce((none, i) => (x < indices[i] ? none * boxes[i].reward.cdf(x) : none), 1)
  const kinks = order.flatMap((i) => [indices[i], ...boxes[i].reward.knots])
  return fallback + integrate(someAbove, fallback, indices[order[0]], kinks, 32)
}
