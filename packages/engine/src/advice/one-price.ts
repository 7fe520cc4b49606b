// Prices when there is one thing to say: take it or leave it, a fixed number of falling asks, one call after they left. The
// best single price puts the virtual value at what we have otherwise [Myerson1981], [Riley1983]; the falling path is for
// a buyer who takes the first price he likes. They anchor the planner (it must find them where it should) and serve
// where there is nothing to plan. A fixed mark-up over cost, the trade's habit, ignores what the other side may have.

import { ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { bestPostedPrice, type Demand, plainNet } from "../walkaway/index.ts"

/** One offer to somebody whose limit is not known, in money. */
export interface OnePriceProblem {
  /** The distribution of the most that the buyer would pay; an `OfferDistribution` will do. */
  readonly limit: Demand
  /** What the deal still costs us. */
  readonly costToCome: number
  /** What we have if he refuses. */
  readonly alternative: number
  /** Chance that he can be reached at all, in [0, 1]; default 1. It scales the gain and not the price. */
  readonly available?: number
}

export interface OnePrice {
  /** Undefined: no price is worth naming, take the alternative. */
  readonly price: number | undefined
  /** Expected worth of naming it. */
  readonly value: number
  readonly acceptProbability: number
}

/** Take it or leave it; with `available`, the price of a call after a walk-out. */
export const onePrice = (problem: OnePriceProblem): OnePrice => {
  const { limit, costToCome, alternative, available = 1 } = problem
  const best = bestPostedPrice(limit, plainNet(costToCome), alternative)
  if (best === undefined) return { price: undefined, value: alternative, acceptProbability: 0 }
  const { price, gain, chance } = best
  return { price, value: alternative + available * gain, acceptProbability: available * chance }
}

/** Falling asks to a buyer uniform on [low, high] who takes the first one at or below his limit. */
export interface FallingAsks {
  readonly rounds: number
  readonly low: number
  readonly high: number
  /** What we have when the last ask is refused, >= low. */
  readonly alternative: number
  /** Paid for each ask that is made; default 0. */
  readonly costPerRound?: number
}

/**
 * The asks, first to last, and their expected value. Refusal codes: `alternative-outside-limits` (the formula needs
 * low <= alternative < high), `rounds-too-dear` (fewer rounds are better).
 */
export const fallingAsks = (problem: FallingAsks): Result<{ asks: number[]; value: number }, Refusal> => {
  const { rounds, low, high, alternative, costPerRound = 0 } = problem
  if (!(low <= alternative && alternative < high)) {
    return refuse({
      code: "alternative-outside-limits",
      message: "The alternative does not lie among the buyer's limits.",
    })
  }
  // The asks have constant second differences; the last one meets the alternative.
  const drop = (high - alternative + 0.5 * costPerRound * (rounds - 1) * (rounds + 2)) / (rounds + 1)
  const asks = Array.from({ length: rounds }, (_, i) => high - drop * (i + 1) + 0.5 * costPerRound * (i + 1) * i)
  if (asks.some((ask, i) => ask > (i === 0 ? high : asks[i - 1]))) {
    return refuse({ code: "rounds-too-dear", message: `${rounds} rounds cost more than they bring.` })
  }
  return ok({ asks, value: valueOfAsks(problem, asks) })
}

const valueOfAsks = (problem: FallingAsks, asks: readonly number[]): number => {
  const { low, high, alternative, costPerRound = 0 } = problem
  let left = high
  let value = 0
  for (const ask of asks) {
    value += (left - ask) * ask - (left - low) * costPerRound
    left = ask
  }
  return (value + (left - low) * alternative) / (high - low)
}

/** They left and may come back by themselves; rates a day, gains over the alternative. */
export interface WaitingForReturn {
  readonly returnPerDay: number
  /** Chance a day that they buy elsewhere. */
  readonly gonePerDay: number
  readonly gainIfReturned: number
  readonly costPerDay: number
}

/** Worth of waiting over the alternative; call now iff (chance x gain of a call) exceeds it. Rates not both 0. */
export const waitForReturn = (waiting: WaitingForReturn): number =>
  (waiting.returnPerDay * waiting.gainIfReturned - waiting.costPerDay) / (waiting.returnPerDay + waiting.gonePerDay)
