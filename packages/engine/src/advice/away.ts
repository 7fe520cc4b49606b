// When they have left: wait, call back with a figure, or let them go. Waiting has a closed form (memoryless returns and losses),
// so every day of the next week and every price is looked at; further calls are planned on the belief after the one
// before went unanswered. A call is worth making while it adds more than it costs.

import { afterCall, afterSilentDay, type Belief, callTaken } from "../belief/belief.ts"
import type { AwayRates } from "../belief/conduct.ts"
import { PLAN_SIZE, thinned } from "./planning-problem.ts"
import type { Position } from "./position.ts"
import { viewTable } from "./table.ts"

/** Days looked ahead. */
export const AWAY_DAYS = 7

export interface Call {
  readonly afterDays: number
  /** In frame units. */
  readonly price: number
  /** Chance that this call is made and taken. */
  readonly taken: number
}

export interface AwayView {
  /** Gain of leaving them be, over walking now. */
  readonly waitValue: number
  readonly waitDeal: number
  /** Gain of the calls planned, the wait for their own return included. */
  readonly callValue: number
  readonly callDeal: number
  readonly calls: readonly Call[]
  /** Chance that they come back by themselves before the last call (or within the horizon). */
  readonly returns: number
}

interface Group {
  readonly rates: AwayRates
  readonly mass: number
  /** Chance at each price that a call, once heard, is taken by a member. */
  readonly taken: Float64Array
}

const groupOf = (belief: Belief, weights: Float64Array, rates: AwayRates, prices: Float64Array): Group => {
  let mass = 0
  for (const weight of weights) mass += weight
  const taken = new Float64Array(prices.length)
  if (mass > 0) {
    const ids = thinned(weights, PLAN_SIZE.types)
    for (const id of ids) {
      for (let p = 0; p < prices.length; p += 1) taken[p] += callTaken(belief.model, id, prices[p]) / ids.length
    }
  }
  return { rates, mass, taken }
}

/** P(back by day d) and P(still within reach on day d) of a group. */
const after = ({ returnPerDay, lostPerDay }: AwayRates, days: number) => {
  const leaves = returnPerDay + lostPerDay
  const stays = (1 - leaves) ** days
  return { back: leaves === 0 ? 0 : (returnPerDay * (1 - stays)) / leaves, stays }
}

const AWAY_PRICES = 64

const pricesFor = (position: Position): Float64Array => {
  const { limit, byLimit } = position.belief.model.set
  const low = Math.max(position.line, position.standing)
  const high = Math.max(low, Math.min(position.lastAsk, limit[byLimit.at(-1)!]))
  return Float64Array.from({ length: AWAY_PRICES }, (_, p) => low + ((high - low) * p) / (AWAY_PRICES - 1))
}

/** Gain of having them back at the table, over the alternative then; with the chance of a deal. */
const backValue = (position: Position): { gain: number; deal: number } => {
  const { model, bluffing, leaving } = position.belief
  const weight = bluffing.map(
    (mass, i) => mass * model.conduct.bluffing.returnPerDay + leaving[i] * model.conduct.leaving.returnPerDay,
  )
  const table = viewTable({ ...position, belief: { ...position.belief, weight } }, { types: 40, prices: 20 })
  const gain = Math.max(0, table.acceptValue, table.askValue)
  return { gain, deal: gain > 0 ? 1 : 0 }
}

interface Prospect {
  readonly days: number
  readonly index: number
  readonly gain: number
  readonly back: number
  readonly taken: number
}

/** Value of waiting `days` and then calling at price index `index`; no call when it is undefined. */
const prospect = (
  position: Position,
  groups: readonly Group[],
  backGain: number,
  days: number,
  gain: number,
  index: number | undefined,
): Prospect => {
  const fallen = days * position.dropPerDay
  let back = 0
  let taken = 0
  let value = -fallen - days * position.costPerDay
  for (const { rates, mass, taken: takes } of groups) {
    const { back: returned, stays } = after(rates, days)
    back += mass * returned
    value += mass * returned * backGain
    if (index === undefined) continue
    const accepted = mass * stays * rates.callHeard * takes[index]
    taken += accepted
    value += accepted * (gain + fallen)
  }
  return { days, index: index ?? -1, gain: value, back, taken }
}

const bestProspect = (
  position: Position,
  groups: readonly Group[],
  backGain: number,
  gains: Float64Array | undefined,
): Prospect => {
  let best: Prospect | undefined
  for (let days = 0; days <= AWAY_DAYS; days += 1) {
    for (let p = 0; p < (gains?.length ?? 1); p += 1) {
      const found = prospect(position, groups, backGain, days, gains?.[p] ?? 0, gains ? p : undefined)
      if (!best || found.gain > best.gain) best = found
    }
  }
  return best!
}

const groupsOf = (belief: Belief, prices: Float64Array): readonly Group[] => [
  groupOf(belief, belief.bluffing, belief.model.conduct.bluffing, prices),
  groupOf(belief, belief.leaving, belief.model.conduct.leaving, prices),
]

/** Plans from a position in which they have left. `attemptsMax` is the policy's limit on calls from now. */
export const viewAway = (position: Position, attemptsMax: number): AwayView => {
  const prices = pricesFor(position)
  const gains = prices.map((price) => position.gainAt(price))
  const back = backValue(position)
  const waiting = bestProspect(position, groupsOf(position.belief, prices), back.gain, undefined)
  const calls: Call[] = []
  let { belief } = position
  let reach = 1
  let value = 0
  let returns = 0
  let day = 0
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const groups = groupsOf(belief, prices)
    const best = bestProspect(position, groups, back.gain, gains)
    const idle = bestProspect(position, groups, back.gain, undefined)
    if (best.gain <= Math.max(1e-6, idle.gain)) break
    day += best.days
    if (day > AWAY_DAYS) break
    calls.push({ afterDays: day, price: prices[best.index], taken: reach * best.taken })
    value += reach * best.gain
    returns += reach * best.back
    reach *= Math.max(0, 1 - best.back - best.taken)
    for (let d = 0; d < best.days; d += 1) belief = afterSilentDay(belief)
    // The next word reaches them a day later at the earliest.
    belief = afterSilentDay(afterCall(belief, prices[best.index]))
    day += 1
  }
  const deal = calls.reduce((sum, call) => sum + call.taken, 0) + returns * back.deal
  return {
    waitValue: waiting.gain,
    waitDeal: waiting.back * back.deal,
    callValue: calls.length > 0 ? value : waiting.gain,
    callDeal: calls.length > 0 ? deal : waiting.back * back.deal,
    calls,
    returns: calls.length > 0 ? returns : waiting.back,
  }
}
