// Negotiations small enough to be solved exactly: 3 rounds, 5 prices, 4 types. Their offers fall on the same 5 prices; whoever
// walks out may come back, be called once within two days, or be lost unseen. Everything that planner.md section 1 has.

import { logistic, type Random, seededRandom, standardNormalCdf } from "@walkaway/engine"

export const ROUNDS = 3
export const AWAY_DAYS = 2
const PRICES = 5
const TYPES = 4

export interface Instance {
  /** Rising. */
  readonly prices: Float64Array
  /** Gain of a deal at each price over walking at the start. */
  readonly gain: Float64Array
  /** Fall of the alternative a round and a day. */
  readonly drop: number
  readonly prior: Float64Array
  /** By type, round and price: [(type * ROUNDS + round) * prices + price]. */
  readonly accept: Float64Array
  readonly leave: Float64Array
  readonly bluff: number
  /** Chance of naming each price, given that they talk on; same layout. */
  readonly offers: Float64Array
  /** [type * prices + price] */
  readonly callTaken: Float64Array
  readonly bluffing: { readonly returnPerDay: number; readonly lostPerDay: number; readonly callHeard: number }
  readonly leaving: { readonly returnPerDay: number; readonly lostPerDay: number; readonly callHeard: number }
  readonly costPerRound: number
  readonly costPerDay: number
  readonly breakdown: number
}

/** Chances of each price of the grid for an offer about `aim`, none above the limit. */
const offerChances = (prices: Float64Array, aim: number, spread: number, limit: number): number[] => {
  const edges = Array.from(prices, (price, p) => (p === 0 ? -Infinity : (price + prices[p - 1]) / 2))
  const mass = edges.map((edge, p) => {
    if (p > 0 && prices[p] > limit) return 0
    const above = p === prices.length - 1 ? Infinity : edges[p + 1]
    return standardNormalCdf((above - aim) / spread) - standardNormalCdf((edge - aim) / spread)
  })
  const total = mass.reduce((sum, chance) => sum + chance, 0)
  return mass.map((chance) => chance / total)
}

const fillType = (instance: Instance, i: number, random: Random): void => {
  const between = (low: number, high: number) => low + (high - low) * random.uniform()
  const { prices, accept, leave, offers, callTaken } = instance
  const limit = 100 + 12 * random.normal()
  const opening = limit * between(0.6, 0.94)
  const exponent = 1.3 * Math.exp(0.7 * random.normal())
  const [patience, width, push] = [between(1, 4), between(0.8, 2.5), between(0.05, 0.2)]
  for (let round = 0; round < ROUNDS; round += 1) {
    const aim = opening + (limit - opening) * Math.min(1, round / patience) ** exponent
    const chances = offerChances(prices, aim, between(1, 4), limit)
    prices.forEach((price, p) => {
      const cell = (i * ROUNDS + round) * PRICES + p
      accept[cell] = price <= limit ? logistic((aim - price) / width) : 0
      leave[cell] = 0.01 + push * logistic((price - limit - 6) / 4) + (round >= patience ? 0.15 : 0)
      offers[cell] = chances[p]
    })
  }
  prices.forEach((price, p) => {
    callTaken[i * PRICES + p] = price <= limit ? logistic((limit - price) / width) : 0
  })
}

/** A random instance; the seed decides everything. */
export const instanceOf = (seed: number): Instance => {
  const random = seededRandom(seed)
  const between = (low: number, high: number) => low + (high - low) * random.uniform()
  const prices = Float64Array.from({ length: PRICES }, () => between(78, 118)).sort()
  const alternative = between(75, 105)
  const weights = Float64Array.from({ length: TYPES }, () => between(0.2, 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const cells = () => new Float64Array(TYPES * ROUNDS * PRICES)
  const instance: Instance = {
    prices,
    gain: prices.map((price) => price - alternative),
    drop: between(0, 0.3),
    prior: weights.map((weight) => weight / total),
    accept: cells(),
    leave: cells(),
    bluff: 0.04 * random.exponential(),
    offers: cells(),
    callTaken: new Float64Array(TYPES * PRICES),
    bluffing: { returnPerDay: 0.22, lostPerDay: 0.04, callHeard: 0.9 },
    leaving: { returnPerDay: 0.03, lostPerDay: 0.15, callHeard: 0.6 },
    costPerRound: 0.25,
    costPerDay: 0.1,
    breakdown: 0.015,
  }
  for (let i = 0; i < TYPES; i += 1) fillType(instance, i, random)
  return instance
}
