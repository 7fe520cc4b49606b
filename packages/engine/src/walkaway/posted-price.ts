// The best single price against a demand that is met or not: maximise (value left at p - what we keep if nobody takes it) x
// P(somebody meets p). Between the kinks of the map and the jumps of the density the optimum is where the slope
// changes sign (the virtual value of [Myerson1981] is zero); every stretch is solved by bracketing and the best taken,
// so a tax kink or a lump of buyers at one price is not missed, as it would be by one golden section over all prices.

import { zeroOf } from "./bracket.ts"
import { type NetValue, priceFor, slopeAbove, valueAt } from "./net-value.ts"

/** A chance that falls with price: `survival(p)` is the chance that p is met, `density` minus its slope. */
export interface Demand {
  readonly knots: readonly number[]
  readonly support: { readonly low: number; readonly high: number }
  survival(price: number): number
  density(price: number): number
}

export interface PostedPrice {
  readonly price: number
  /** Expected value over `keep`, >= 0. */
  readonly gain: number
  readonly chance: number
}

/** The best price when `keep` is what we hold if nobody meets it; undefined when no price is worth more than keeping. */
export const bestPostedPrice = (demand: Demand, net: NetValue, keep: number): PostedPrice | undefined => {
  const floor = priceFor(net, keep)
  const gainAt = (price: number) => (valueAt(net, price) - keep) * demand.survival(price)
  let best: PostedPrice | undefined
  const consider = (price: number) => {
    const gain = gainAt(price)
    if (gain > (best?.gain ?? 0)) best = { price, gain, chance: demand.survival(price) }
  }
  const ends = stretches(demand, net, floor)
  for (let i = 0; i < ends.length; i += 1) {
    consider(ends[i])
    const next = i + 1 < ends.length ? ends[i + 1] : beyond(demand, net, keep, ends[i])
    if (next > ends[i]) considerInside(demand, net, keep, ends[i], next, consider)
  }
  return best
}

/** Where the formula changes, from the lowest price that beats keeping. */
const stretches = (demand: Demand, net: NetValue, floor: number): number[] => {
  if (floor === Number.POSITIVE_INFINITY) return []
  const inner = [...demand.knots, ...net.kinks.map((kink) => kink.price)].filter((price) => price > floor)
  return [floor, ...inner.sort((left, right) => left - right)]
}

/** Slope of the gain inside a stretch, where the map is a straight line. */
const gainSlope = (demand: Demand, net: NetValue, keep: number, slope: number) => (price: number) =>
  slope * demand.survival(price) - (valueAt(net, price) - keep) * demand.density(price)

/** A price past the last end at which the gain falls already; the end itself when the support stops there. */
const beyond = (demand: Demand, net: NetValue, keep: number, from: number): number => {
  if (from >= demand.support.high || demand.survival(from) === 0) return from
  if (demand.support.high < Number.POSITIVE_INFINITY) return demand.support.high
  const slope = gainSlope(demand, net, keep, slopeAbove(net, from))
  let step = Math.max(1e-3, 1e-3 * Math.abs(from))
  while (slope(from + step) > 0 && step < 1e15) step *= 2
  return from + step
}

const considerInside = (
  demand: Demand,
  net: NetValue,
  keep: number,
  low: number,
  high: number,
  consider: (price: number) => void,
): void => {
  const slope = gainSlope(demand, net, keep, slopeAbove(net, low))
  const inset = (high - low) * 1e-9
  const falling = (price: number) => -slope(price)
  if (falling(low + inset) >= 0 || falling(high - inset) < 0) return
  consider(zeroOf(falling, low + inset, high - inset))
}
