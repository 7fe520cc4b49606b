// What a plan means in figures: the odds that it ends in a deal, the better estimate of its value, and what it would be worth to
// know the person opposite. All by type, so that a move's gains at risk can be summed over types.

import type { AwayRates } from "../belief/conduct.ts"
import { bracketAt, type Plan, type PlanProblem, staysPerDay } from "./plan.ts"

/** Chance that a walk-out at step k still ends in a deal: they come back into the plan, or take our call. */
const awayDeal = (problem: PlanProblem, rates: AwayRates, i: number, call: number, back: number): number =>
  rates.returnPerDay * back + staysPerDay(rates) * rates.callHeard * problem.callTaken[i * problem.prices.length + call]

/** Chance of a deal for type i when price index `ask` is asked at step k. */
const dealAt = (problem: PlanProblem, i: number, k: number, ask: number, call: number, next: number): number => {
  const { steps, prices, accept, leave, bluff, breakdown, bluffing, leaving } = problem
  const cell = (i * steps + k) * prices.length + ask
  const walked =
    bluff * awayDeal(problem, bluffing, i, call, next) + leave[cell] * awayDeal(problem, leaving, i, call, next)
  return (1 - breakdown) * (accept[cell] + (1 - accept[cell]) * (walked + (1 - bluff - leave[cell]) * next))
}

/** Probability of a deal by type if price index `ask` is asked now and the plan followed after it. */
export const dealOdds = (problem: PlanProblem, plan: Plan, ask: number): Float64Array => {
  const { types, steps, standingTaken } = problem
  return Float64Array.from({ length: types }, (_, i) => {
    const row = i * (steps + 1)
    let next = standingTaken[row + steps]
    for (let k = steps - 1; k >= 0; k -= 1) {
      next = plan.stops[k]
        ? standingTaken[row + k]
        : dealAt(problem, i, k, k === 0 ? ask : plan.path[k], plan.calls[k], next)
    }
    return next
  })
}

/**
 * Expected value of the plan's prices when stopping may look at the type: an estimate, above the plan's own bound and nearer to what is
 * realised by replanning (planner.md section 5).
 */
export const likelyValue = (problem: PlanProblem, plan: Plan, ask: number): number => {
  const { types, steps, standing, weight } = problem
  let sum = 0
  for (let i = 0; i < types; i += 1) {
    const row = i * (steps + 1)
    let next = standing[row + steps]
    for (let k = steps - 1; k >= 0; k -= 1) {
      const asked = bracketAt(problem, i, k, k === 0 ? ask : plan.path[k], plan.calls[k], next)
      next = k === 0 ? asked : Math.max(standing[row + k], asked)
    }
    sum += weight[i] * next
  }
  return sum
}

/** Every fourth price is enough for a figure that is a bound by nature. */
const KNOWN_STRIDE = 4

/** Expected value if each type were known from here on: an upper end of what knowing them could add. */
export const knownValue = (problem: PlanProblem): number => {
  const { types, steps, prices, standing, weight } = problem
  let sum = 0
  for (let i = 0; i < types; i += 1) {
    const row = i * (steps + 1)
    const call = bestKnownCall(problem, i)
    let next = standing[row + steps]
    for (let k = steps - 1; k >= 0; k -= 1) {
      let best = standing[row + k]
      for (let p = prices.length - 1; p >= 0; p -= KNOWN_STRIDE) {
        const asked = bracketAt(problem, i, k, p, call, next)
        if (asked > best) best = asked
      }
      next = best
    }
    sum += weight[i] * next
  }
  return sum
}

const bestKnownCall = ({ prices, callTaken, gain, outsideAway }: PlanProblem, i: number): number => {
  let best = 0
  let bestScore = -Infinity
  for (let p = 0; p < prices.length; p += 1) {
    const score = callTaken[i * prices.length + p] * (gain[p] - outsideAway[0])
    if (score > bestScore) {
      bestScore = score
      best = p
    }
  }
  return best
}
