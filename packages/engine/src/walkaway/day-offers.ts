// The best offer of one day. At most one buyer with a chance, or a Poisson number of them: then P(best <= x) =
// exp(-rate (1 - F(x))), and the expected excess of the best has a closed form for uniform offers. Other families are
// integrated once on 256 panels and read by cubic Hermite, whose slopes we know exactly; error about 1e-7 of the spread.
// One buyer at most (the rival) undercounts a good day: at two buyers a day it loses half of the second chances.

import { ok, type Refusal, type Result, refuse, standardNormalCdf } from "../units/index.ts"
import type { OfferDistribution } from "./offers.ts"

/** How many serious buyers come in a day. */
export type Arrivals =
  | { readonly kind: "poisson"; readonly buyersPerDay: number }
  | { readonly kind: "bernoulli"; readonly chancePerDay: number }

/** The best price offered in a day, if any; a day without buyers counts as minus infinity. */
export interface DayOffers {
  readonly knots: readonly number[]
  readonly support: { readonly low: number; readonly high: number }
  /** P(best >= x): the chance that a price of x is met today. */
  survival(x: number): number
  /** Minus the slope of `survival`. */
  density(x: number): number
  /** E (best - k)+, nothing on a day without buyers. */
  excess(k: number): number
}

/** Refusal code: `bad-arrivals` (rate below 0 or not finite, chance outside [0, 1]). */
export const dayOffers = (offers: OfferDistribution, arrivals: Arrivals): Result<DayOffers, Refusal> => {
  const rate = arrivals.kind === "poisson" ? arrivals.buyersPerDay : arrivals.chancePerDay
  if (!(rate >= 0) || rate === Number.POSITIVE_INFINITY || (arrivals.kind === "bernoulli" && rate > 1)) {
    return refuse({
      code: "bad-arrivals",
      message: `${rate} is not a rate of buyers a day.`,
      remedy: "Give a number of buyers a day from 0, or a chance from 0 to 1.",
    })
  }
  return ok(arrivals.kind === "poisson" ? poissonBest(offers, rate) : oneAtMost(offers, rate))
}

const oneAtMost = (offers: OfferDistribution, chance: number): DayOffers => ({
  knots: offers.knots,
  support: offers.support,
  survival: (x) => chance * offers.survival(x),
  density: (x) => chance * offers.density(x),
  excess: (k) => (chance === 0 ? 0 : chance * offers.excess(k)),
})

const poissonBest = (offers: OfferDistribution, rate: number): DayOffers => ({
  knots: offers.knots,
  support: offers.support,
  survival: (x) => -Math.expm1(-rate * offers.survival(x)),
  density: (x) => rate * offers.density(x) * Math.exp(-rate * offers.survival(x)),
  excess: rate === 0 ? () => 0 : bestExcess(offers, rate),
})

/** Lists sum up, uniform offers integrate on paper, the rest is tabulated once. */
const bestExcess = (offers: OfferDistribution, rate: number): ((k: number) => number) => {
  const { low, high } = offers.support
  const met = (x: number) => -Math.expm1(-rate * offers.survival(x))
  if (offers.kind === "uniform") return uniformBestExcess(low, high, rate)
  if (offers.kind === "discrete" || low === high) return stepExcess(offers.knots, met)
  return tabulatedExcess(offers, rate, met)
}

/** Integral of 1 - exp(-rate (high - x) / (high - low)) from k to high. */
const uniformBestExcess = (low: number, high: number, rate: number) => {
  const scale = (high - low) / rate
  const above = (k: number) => high - k + scale * Math.expm1(-(high - k) / scale)
  return (k: number) => (k >= high ? 0 : k >= low ? above(k) : above(low) - (low - k) * Math.expm1(-rate))
}

/** The chance is constant between listed prices, so the integral is a sum of rectangles. */
const stepExcess = (prices: readonly number[], met: (x: number) => number) => (k: number) => {
  let sum = 0
  let from = k
  for (const price of prices) {
    if (price <= from) continue
    sum += (price - from) * met(price)
    from = price
  }
  return sum
}

const PANELS = 256
const TAIL_SDS = 7.5
const LEVELS = Float64Array.from({ length: PANELS + 1 }, (_, i) => standardNormalCdf(TAIL_SDS * ((2 * i) / PANELS - 1)))

/** Prices at evenly spread normal scores: dense where the offers are, whatever the family. */
const nodesOf = (offers: OfferDistribution): Float64Array => LEVELS.map((level) => offers.quantile(level))

// Two-point Gauss rule on a panel, exact to the third degree: of the same order as the interpolation.
const GAUSS = 0.5 / Math.sqrt(3)

const tabulatedExcess = (offers: OfferDistribution, rate: number, met: (x: number) => number) => {
  const nodes = nodesOf(offers)
  const values = new Float64Array(PANELS + 1)
  const slopes = new Float64Array(PANELS + 1)
  // A lump on the lowest price counts for prices below it only.
  const slopeAt = (x: number) => (x === offers.support.low ? Math.expm1(-rate * (1 - offers.cdf(x))) : -met(x))
  // Beyond the last node two good offers on one day have no weight.
  values[PANELS] = rate * offers.excess(nodes[PANELS])
  for (let i = PANELS; i >= 0; i -= 1) {
    slopes[i] = slopeAt(nodes[i])
    if (i === PANELS) continue
    const width = nodes[i + 1] - nodes[i]
    const middle = nodes[i] + 0.5 * width
    values[i] = values[i + 1] + 0.5 * width * (met(middle - GAUSS * width) + met(middle + GAUSS * width))
  }
  return (k: number) => {
    if (k <= nodes[0]) return values[0] + (nodes[0] - k) * met(nodes[0])
    if (k >= nodes[PANELS]) return rate * offers.excess(k)
    return hermite(nodes, values, slopes, k)
  }
}

const hermite = (nodes: Float64Array, values: Float64Array, slopes: Float64Array, x: number): number => {
  let low = 0
  let high = PANELS
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (nodes[middle] <= x) low = middle
    else high = middle
  }
  const width = nodes[high] - nodes[low]
  const t = (x - nodes[low]) / width
  const s = 1 - t
  return (
    s * s * ((1 + 2 * t) * values[low] + t * width * slopes[low]) +
    t * t * ((1 + 2 * s) * values[high] - s * width * slopes[high])
  )
}
