// The worth of waiting for the next buyer when how many come, what they would pay, what holding costs and what the trade
// gives are ranges. A fixed set of 64 quasi-random draws [Roberts2018] goes through the dynamic programme, so the answer
// does not flicker; linear error propagation was the rival and misses that waiting is worth at least the trade value.

import { type Estimate, lowDiscrepancy, ok, quantileOf, type Refusal, type Result } from "../units/index.ts"
import type { NetValue } from "./net-value.ts"
import { type NextBuyerOutlook, nextBuyer, type SellingMode } from "./next-buyer.ts"
import { type OfferDistribution, type OfferModel, offersOf } from "./offers.ts"
import type { UncertainWorth } from "./range.ts"

/** A next-buyer plan as data, its uncertain figures as estimates. Money in major units. */
export interface UncertainNextBuyer {
  /** The best price that a serious buyer would pay: differs from buyer to buyer. */
  readonly offers: OfferModel
  /** How far all of `offers` may lie off, in money: our ignorance of the market's level. */
  readonly offersShift?: Estimate
  readonly buyersPerDay: Estimate
  readonly holdingCostPerDay: Estimate
  /** Days until the unit goes for its trade value at the latest. */
  readonly days: number
  /** Net of fees, today. */
  readonly tradeValue: Estimate
  readonly tradeFallPerDay?: number
  readonly priceFallPerDay?: number
  readonly discountPerDay?: number
  readonly net?: NetValue
  readonly mode?: SellingMode
}

const DRAWS = 64
const UNCERTAIN_FIGURES = 4
const draws = lowDiscrepancy(DRAWS, UNCERTAIN_FIGURES)

/** The value of every day, draw by draw. A list of alternatives is asked for many days, and its buyers do not change. */
const drawnByBuyer = new WeakMap<UncertainNextBuyer, Result<readonly ArrayLike<number>[], Refusal>>()

const drawnValues = (buyer: UncertainNextBuyer): Result<readonly ArrayLike<number>[], Refusal> => {
  const values: ArrayLike<number>[] = []
  const count = isCertain(buyer) ? 1 : DRAWS
  for (let i = 0; i < count; i += 1) {
    const at = (j: number) => (count === 1 ? 0.5 : draws[i * UNCERTAIN_FIGURES + j])
    const outlook = outlookAt(buyer, at)
    if (!outlook.ok) return outlook
    values.push(outlook.value.valueByDay)
  }
  return ok(values)
}

/** Worth of holding the unit on day `day` (0 is today). Refusals as `nextBuyer` and `offersOf`. */
export const nextBuyerWorth = (buyer: UncertainNextBuyer, day: number): Result<UncertainWorth, Refusal> => {
  const drawn = drawnByBuyer.get(buyer) ?? drawnValues(buyer)
  drawnByBuyer.set(buyer, drawn)
  if (!drawn.ok) return drawn
  const index = Math.min(Math.round(day), buyer.days)
  return ok(rangeOfDraws(drawn.value.map((values) => values[index])))
}

const isCertain = ({ offersShift, buyersPerDay, holdingCostPerDay, tradeValue }: UncertainNextBuyer): boolean =>
  [offersShift, buyersPerDay, holdingCostPerDay, tradeValue].every((e) => e === undefined || e.p10 === e.p90)

/** The days ahead when every uncertain figure is at its middle. Refusals as `nextBuyer` and `offersOf`. */
export const nextBuyerOutlook = (buyer: UncertainNextBuyer): Result<NextBuyerOutlook, Refusal> =>
  outlookAt(buyer, () => 0.5)

/** The days ahead with the uncertain figures at the levels u(0)..u(3) of their distributions. */
const outlookAt = (buyer: UncertainNextBuyer, u: (figure: number) => number) => {
  const offers = offersOf(buyer.offers)
  if (!offers.ok) return offers
  const { offersShift, buyersPerDay, holdingCostPerDay, tradeValue, tradeFallPerDay = 0, days } = buyer
  const tradeNow = quantileOf(tradeValue, u(3))
  return nextBuyer({
    ...pick(buyer),
    offers: offersShift ? shifted(offers.value, quantileOf(offersShift, u(0))) : offers.value,
    arrivals: { kind: "poisson", buyersPerDay: Math.max(0, quantileOf(buyersPerDay, u(1))) },
    holdingCostPerDay: quantileOf(holdingCostPerDay, u(2)),
    days,
    tradeValue: (t) => tradeNow - tradeFallPerDay * t,
  })
}

const pick = ({ net, mode, discountPerDay, priceFallPerDay }: UncertainNextBuyer) => ({
  ...(net && { net }),
  ...(mode && { mode }),
  ...(discountPerDay !== undefined && { discountPerDay }),
  ...(priceFallPerDay !== undefined && { priceFallPerDay }),
})

const shifted = (offers: OfferDistribution, by: number): OfferDistribution => ({
  kind: offers.kind,
  mean: offers.mean + by,
  support: { low: offers.support.low + by, high: offers.support.high + by },
  knots: offers.knots.map((price) => price + by),
  cdf: (x) => offers.cdf(x - by),
  survival: (x) => offers.survival(x - by),
  density: (x) => offers.density(x - by),
  quantile: (p) => offers.quantile(p) + by,
  excess: (k) => offers.excess(k - by),
})

const rangeOfDraws = (values: readonly number[]): UncertainWorth => {
  const rising = [...values].sort((left, right) => left - right)
  const at = (p: number) => rising[Math.min(rising.length - 1, Math.floor(p * rising.length))]
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, down: at(0.5) - at(0.1), up: at(0.9) - at(0.5) }
}
