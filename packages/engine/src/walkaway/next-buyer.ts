// What it is worth to keep the unit and wait for the next buyer: a dynamic programme over the days until it must go. Each
// day costs its holding, may bring buyers, and the trade value falls; so the line falls with age and there is a day on which
// disposal beats waiting. The stationary reservation price of [McCall1970] was the rival: it is the limit for an endless
// horizon and constant trade value, neither of which a dealer has. Steps are closed forms, 120 of them a unit.

import { invariant, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { type Arrivals, type DayOffers, dayOffers } from "./day-offers.ts"
import { expectedGain, type NetValue, plainNet, priceFor } from "./net-value.ts"
import type { OfferDistribution } from "./offers.ts"
import { bestPostedPrice, type Demand } from "./posted-price.ts"

export const SELLING_MODES = ["accept-or-reject", "posted-price"] as const
/** Buyers name a price and we say yes or no; or we post one and they do. */
export type SellingMode = (typeof SELLING_MODES)[number]

/** Days are whole, 0 is today; money in major units. */
export interface NextBuyerPlan {
  /** The best price a serious buyer would pay. */
  readonly offers: OfferDistribution
  readonly arrivals: Arrivals
  /** T: on this day the unit goes for its trade value at the latest. */
  readonly days: number
  readonly holdingCostPerDay: number
  /** What a unit of money tomorrow is worth today, in (0, 1]; default 1. */
  readonly discountPerDay?: number
  /** What a price leaves for us; default the price itself. Selling costs and tax belong here. */
  readonly net?: NetValue
  /** Net trade value on day t = 0..T: a constant, a list of T + 1 figures, or a function. */
  readonly tradeValue: number | ArrayLike<number> | ((day: number) => number)
  /** Every buyer pays this much less for each day that passes; default 0. */
  readonly priceFallPerDay?: number
  /** Default `accept-or-reject`. */
  readonly mode?: SellingMode
}

export interface NextBuyerOutlook {
  /** V(t), t = 0..T: worth of holding the unit at the start of day t, sunk costs left out. */
  readonly valueByDay: Float64Array
  /** The price that leaves exactly V(t): the line against anybody who is at the table on day t. */
  readonly lineByDay: Float64Array
  /** t = 0..T-1: the plan itself sells during day t from this price on (accept-or-reject), or posts it. */
  readonly priceByDay: Float64Array
  /** t = 0..T-1: worth of keeping it through day t whatever the trade gives that day; V(t) is the better of the two. */
  readonly waitingByDay: Float64Array
  /** t = 0..T-1: probability that a buyer takes it during day t if it still stands here. */
  readonly chanceByDay: Float64Array
  /** First day on which disposal to the trade is at least as good as waiting; T at the latest. */
  readonly disposalDay: number
  /** Probability that a buyer takes it before that day. */
  readonly soldChance: number
  /** Expected days on our books, sold or not. */
  readonly daysHeldMean: number
  /** Expected days until a sale, given that there is one; NaN when there never is. A sale during day t counts t + 1. */
  readonly daysToSaleMean: number
}

/** One day of the programme: what the day adds to tomorrow's value, at which price, with which chance. */
interface Day {
  readonly gain: number
  readonly price: number
  readonly chance: number
}

/**
 * Backward induction in O(days). Refusal codes: `bad-days`, `bad-discount`, `bad-arrivals`, `not-finite`,
 * `trade-values-too-few`.
 */
export const nextBuyer = (plan: NextBuyerPlan): Result<NextBuyerOutlook, Refusal> => {
  const refusal = checkPlan(plan)
  if (refusal) return refuse(refusal)
  const demand = dayOffers(plan.offers, plan.arrivals)
  if (!demand.ok) return demand
  const trade = Float64Array.from({ length: plan.days + 1 }, (_, day) => tradeValueOn(plan.tradeValue, day))
  if (!trade.every(Number.isFinite)) {
    return refuse({ code: "trade-values-too-few", message: "A day up to the last one has no trade value." })
  }
  return ok(solve(plan, demand.value, trade))
}

const tradeValueOn = (values: NextBuyerPlan["tradeValue"], day: number): number =>
  typeof values === "number" ? values : typeof values === "function" ? values(day) : values[day]

const checkPlan = (plan: NextBuyerPlan): Refusal | undefined => {
  const { days, discountPerDay = 1, holdingCostPerDay, priceFallPerDay = 0 } = plan
  if (!Number.isInteger(days) || days < 0) {
    return { code: "bad-days", message: `${days} is not a whole number of days from 0.` }
  }
  if (!(discountPerDay > 0 && discountPerDay <= 1)) {
    return { code: "bad-discount", message: `A discount a day of ${discountPerDay} is not above 0 and at most 1.` }
  }
  if (!Number.isFinite(holdingCostPerDay) || !Number.isFinite(priceFallPerDay)) {
    return { code: "not-finite", message: "The holding cost or the fall of prices is not a number." }
  }
  return undefined
}

const solve = (plan: NextBuyerPlan, demand: DayOffers, trade: Float64Array): NextBuyerOutlook => {
  const { days, holdingCostPerDay, discountPerDay = 1, net = plainNet() } = plan
  const valueByDay = new Float64Array(days + 1)
  const lineByDay = new Float64Array(days + 1)
  const priceByDay = new Float64Array(days)
  const waitingByDay = new Float64Array(days)
  const chanceByDay = new Float64Array(days)
  const dayOf = plan.mode === "posted-price" ? postedDay : acceptDay
  let disposalDay = days
  valueByDay[days] = trade[days]
  lineByDay[days] = priceFor(net, trade[days])
  for (let t = days - 1; t >= 0; t -= 1) {
    const day = dayOf(demand, net, (plan.priceFallPerDay ?? 0) * t, valueByDay[t + 1])
    const waiting = discountPerDay * (valueByDay[t + 1] + day.gain) - holdingCostPerDay
    if (waiting <= trade[t]) disposalDay = t
    valueByDay[t] = Math.max(trade[t], waiting)
    lineByDay[t] = priceFor(net, valueByDay[t])
    priceByDay[t] = day.price
    waitingByDay[t] = waiting
    chanceByDay[t] = day.chance
  }
  const byDay = { valueByDay, lineByDay, priceByDay, waitingByDay, chanceByDay }
  return { ...byDay, disposalDay, ...timing(chanceByDay, disposalDay) }
}

const acceptDay = (demand: DayOffers, net: NetValue, fall: number, keep: number): Day => {
  const price = priceFor(net, keep)
  const excess = fall === 0 ? demand.excess : (k: number) => demand.excess(k + fall)
  return { gain: expectedGain(net, excess, keep), price, chance: demand.survival(price + fall) }
}

const postedDay = (demand: DayOffers, net: NetValue, fall: number, keep: number): Day => {
  const best = bestPostedPrice(fall === 0 ? demand : lowered(demand, fall), net, keep)
  return best ?? { gain: 0, price: priceFor(net, keep), chance: 0 }
}

/** The same demand with everybody paying `fall` less. */
const lowered = (demand: Demand, fall: number): Demand => ({
  knots: demand.knots.map((price) => price - fall),
  support: { low: demand.support.low - fall, high: demand.support.high - fall },
  survival: (price) => demand.survival(price + fall),
  density: (price) => demand.density(price + fall),
})

const timing = (chances: Float64Array, disposalDay: number) => {
  let unsold = 1
  let daysHeldMean = 0
  let weightedDays = 0
  for (let t = 0; t < disposalDay; t += 1) {
    daysHeldMean += unsold
    weightedDays += (t + 1) * unsold * chances[t]
    unsold *= 1 - chances[t]
  }
  const soldChance = 1 - unsold
  invariant(soldChance >= 0 && soldChance <= 1, "the odds of a sale leave [0, 1]")
  return { soldChance, daysHeldMean, daysToSaleMean: soldChance > 0 ? weightedDays / soldChance : Number.NaN }
}
