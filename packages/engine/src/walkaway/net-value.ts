// What a price leaves for us: a rising, piecewise linear map from price to value. Selling costs shift it, tax on the margin
// bends it (one sixth of what lies above the purchase price goes to the state), an asking price that nobody tops makes
// it flat. Kept as a sum of call payoffs, so its expectation over a distribution of offers is exact, kinks included;
// a numerical average over prices was the rival and is both slower and rougher.

import { ok, type Refusal, type Result, refuse } from "../units/index.ts"

/** A place where the slope changes. */
export interface Kink {
  readonly price: number
  /** Value left per unit of price from here upwards, >= 0. */
  readonly slopeAbove: number
}

/** Value as a function of price, in the same money. Made by `netValue` and its special cases. */
export interface NetValue {
  /** Value at `price` zero if the first slope held everywhere. */
  readonly intercept: number
  /** Slope below the first kink, > 0. */
  readonly slope: number
  /** Ascending by price. */
  readonly kinks: readonly Kink[]
}

/** Refusal codes: `not-finite`, `net-value-falls` (a slope below zero, or none above zero at the start). */
export const netValue = (intercept: number, slope: number, kinks: readonly Kink[] = []): Result<NetValue, Refusal> => {
  const figures = [intercept, slope, ...kinks.flatMap((kink) => [kink.price, kink.slopeAbove])]
  if (!figures.every(Number.isFinite)) {
    return refuse({ code: "not-finite", message: "A figure of the map from price to value is not a number." })
  }
  if (slope <= 0 || kinks.some((kink) => kink.slopeAbove < 0)) {
    return refuse({ code: "net-value-falls", message: "A higher price would leave less for us." })
  }
  return ok({ intercept, slope, kinks: [...kinks].sort((left, right) => left.price - right.price) })
}

/** Every unit of price is a unit of value, less what selling costs. */
export const plainNet = (sellingCost = 0): NetValue => ({ intercept: -sellingCost, slope: 1, kinks: [] })

/**
 * Tax on the margin: `taxShare` (one sixth for British margin-scheme VAT) of what the price exceeds the purchase price by
 * is lost, nothing below.
 */
export const marginTaxNet = (sellingCost: number, purchasePrice: number, taxShare = 1 / 6): NetValue => ({
  intercept: -sellingCost,
  slope: 1,
  kinks: [{ price: purchasePrice, slopeAbove: 1 - taxShare }],
})

/** The same map when no price above `price` is ever paid (the asking price). */
export const cappedAt = (net: NetValue, price: number): NetValue => ({
  ...net,
  kinks: [...net.kinks.filter((kink) => kink.price < price), { price, slopeAbove: 0 }],
})

/** Value left at a price. */
export const valueAt = (net: NetValue, price: number): number => {
  let value = net.intercept + net.slope * price
  let slope = net.slope
  for (const kink of net.kinks) {
    if (price <= kink.price) break
    value += (kink.slopeAbove - slope) * (price - kink.price)
    slope = kink.slopeAbove
  }
  return value
}

/** Value per unit of price just above a price. */
export const slopeAbove = (net: NetValue, price: number): number => {
  let slope = net.slope
  for (const kink of net.kinks) {
    if (price < kink.price) break
    slope = kink.slopeAbove
  }
  return slope
}

/** The smallest price that leaves at least `value`; infinite when no price does. */
export const priceFor = (net: NetValue, value: number): number => {
  let base = { price: 0, value: net.intercept, slope: net.slope }
  for (const kink of net.kinks) {
    const reached = base.value + base.slope * (kink.price - base.price)
    if (value <= reached) break
    base = { price: kink.price, value: reached, slope: kink.slopeAbove }
  }
  if (base.slope > 0) return base.price + (value - base.value) / base.slope
  return value <= base.value ? base.price : Number.POSITIVE_INFINITY
}

/** E (net(X) - value)+ given the expected excess of X: one call at the price worth `value`, one at each kink above it. */
export const expectedGain = (net: NetValue, excess: (k: number) => number, value: number): number => {
  const start = priceFor(net, value)
  if (start === Number.POSITIVE_INFINITY) return 0
  let slope = slopeAbove(net, start)
  let gain = slope * excess(start)
  for (const kink of net.kinks) {
    if (kink.price <= start) continue
    gain += (kink.slopeAbove - slope) * excess(kink.price)
    slope = kink.slopeAbove
  }
  return gain
}
