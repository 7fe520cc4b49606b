// A negotiation small enough to be solved exactly: three rounds, five prices, four types, the walk-out, the return and one call
// back included (planner.md section 4). Types concede with time; what they would offer falls on the grid of prices, the
// next price down. Everything is drawn from a seed, so an instance is known by its number.

import { type AwayRates, logistic, type Random, seededRandom, standardNormalCdf } from "@walkaway/engine"

export interface TinySize {
  readonly rounds: number
  readonly prices: number
  readonly types: number
  /** Days that people can be waited for. */
  readonly awayDays: number
}

export const TINY_SIZE: TinySize = { rounds: 3, prices: 5, types: 4, awayDays: 3 }

/** Prices are named by their index; NOTHING stands before the first offer. */
export const NOTHING = -1

export interface TinyTalk {
  readonly size: TinySize
  readonly prices: Float64Array
  /** What we have without them, now, and by how much it falls. */
  readonly alternative: number
  readonly dropPerRound: number
  readonly dropPerDay: number
  readonly costPerRound: number
  readonly costPerDay: number
  readonly breakdown: number
  /** False where a price is never raised. */
  readonly mayRaise: boolean
  readonly prior: Float64Array
  readonly bluff: number
  readonly bluffing: AwayRates
  readonly leaving: AwayRates
  /** P(type i accepts price p in a round), [(i * rounds + round) * prices + p]. */
  readonly accept: Float64Array
  /** P(type i leaves in earnest | not accepted), same layout. */
  readonly leave: Float64Array
  /** P(the offer of type i in a round is at most price o), same layout. */
  readonly offerUpTo: Float64Array
  /** P(type i takes a call at price p | heard), [i * prices + p]. */
  readonly callTaken: Float64Array
}

interface TinyType {
  readonly limit: number
  readonly opening: number
  readonly exponent: number
  readonly patience: number
}

const typeFrom = (random: Random, rounds: number): TinyType => {
  const limit = 100 + 12 * random.normal()
  return {
    limit,
    opening: limit * (0.6 + 0.34 * random.uniform()),
    exponent: 1.3 * Math.exp(0.7 * random.normal()),
    patience: rounds * (0.4 + 1.2 * random.uniform()),
  }
}

const weightsFrom = (random: Random, count: number): Float64Array => {
  const weights = Float64Array.from({ length: count }, () => random.exponential())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

interface Manners {
  readonly spread: number
  readonly width: number
  readonly push: number
}

/** The answers of one type in one round, written at `row`. */
const fillAnswers = (
  talk: TinyTalk,
  { limit, opening, exponent, patience }: TinyType,
  { spread, width, push }: Manners,
  round: number,
  row: number,
): void => {
  const aim = opening + (limit - opening) * Math.min(1, round / patience) ** exponent
  const within = standardNormalCdf((limit - aim) / spread)
  talk.prices.forEach((price, p) => {
    talk.accept[row + p] = price <= limit ? logistic((aim - price) / width) : 0
    talk.leave[row + p] = 0.01 + push * logistic((price - limit - 6) / 4) + (round >= patience ? 0.15 : 0)
    const next = p + 1 < talk.prices.length ? Math.min(limit, talk.prices[p + 1]) : limit
    talk.offerUpTo[row + p] = standardNormalCdf((next - aim) / spread) / within
  })
}

/** The instance of a seed. */
export const tinyTalkOf = (seed: number, mayRaise = true, size: TinySize = TINY_SIZE): TinyTalk => {
  const random = seededRandom(seed)
  const between = (low: number, high: number) => low + (high - low) * random.uniform()
  const { rounds, prices, types } = size
  const lowest = between(80, 90)
  const gap = (between(20, 36) * 4) / (4 * (prices - 1))
  const cells = () => new Float64Array(types * rounds * prices)
  const talk: TinyTalk = {
    size,
    prices: Float64Array.from({ length: prices }, (_, p) => lowest + gap * p),
    alternative: between(75, 105),
    dropPerRound: between(0, 0.3),
    dropPerDay: between(0, 0.3),
    costPerRound: 0.25,
    costPerDay: 0.1,
    breakdown: 0.015,
    mayRaise,
    prior: weightsFrom(random, types),
    bluff: Math.min(0.3, 0.1 * random.exponential()),
    bluffing: { returnPerDay: 0.22, lostPerDay: 0.04, callHeard: 0.9 },
    leaving: { returnPerDay: 0.03, lostPerDay: 0.15, callHeard: 0.6 },
    accept: cells(),
    leave: cells(),
    offerUpTo: cells(),
    callTaken: new Float64Array(types * prices),
  }
  const manners = { spread: between(1, 4), width: between(0.8, 2.5), push: between(0.05, 0.2) }
  for (let i = 0; i < types; i += 1) {
    const type = typeFrom(random, rounds)
    for (let round = 0; round < rounds; round += 1)
      fillAnswers(talk, type, manners, round, (i * rounds + round) * prices)
    talk.prices.forEach((price, p) => {
      talk.callTaken[i * prices + p] = price <= type.limit ? logistic((type.limit - price) / manners.width) : 0
    })
  }
  return talk
}

/** Gain of a deal at a price over walking at the start. */
export const gainOf = ({ prices, alternative }: TinyTalk, price: number): number => prices[price] - alternative

/** The same of walking after some rounds and days: not above zero. */
export const outsideAfter = ({ dropPerRound, dropPerDay }: TinyTalk, rounds: number, days: number): number =>
  -rounds * dropPerRound - days * dropPerDay
