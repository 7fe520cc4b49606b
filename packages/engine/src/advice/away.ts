// When they have left: wait, call back with a figure, or let them go. Waiting has a closed form (memoryless returns and losses),
// so every day of the next week and every price is looked at; further calls are planned on the belief after the one
// before went unanswered. A call is worth making while it adds more than it costs.

import { type Belief, callTaken } from "../belief/belief.ts"
import type { AwayRates } from "../belief/conduct.ts"
import { dealOdds } from "./plan-figures.ts"
import { thinned } from "./planning-problem.ts"
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

/** People who left in one spirit: how many are within reach, and who of them takes a call at which price. */
interface Group {
  readonly rates: AwayRates
  /** Mass of each member that is left to be had. */
  readonly members: Float64Array
  /** Chance that a member takes a call once heard, [member * prices + price]. */
  readonly takes: Float64Array
}

const groupOf = (belief: Belief, weights: Float64Array, rates: AwayRates, prices: Float64Array): Group => {
  let mass = 0
  for (let i = 0; i < weights.length; i += 1) mass += weights[i]
  if (mass === 0) return { rates, members: new Float64Array(0), takes: new Float64Array(0) }
  const takes = new Float64Array(AWAY_TYPES * prices.length)
  thinned(weights, AWAY_TYPES).forEach((id, j) => {
    for (let p = 0; p < prices.length; p += 1) takes[j * prices.length + p] = callTaken(belief.model, id, prices[p])
  })
  return { rates, members: new Float64Array(AWAY_TYPES).fill(mass / AWAY_TYPES), takes }
}

/** What counts of a group when a call is planned: its mass, and the mass that would take a call at each price. */
interface Reach {
  readonly rates: AwayRates
  readonly mass: number
  readonly taking: Float64Array
}

const reachOf = ({ rates, members, takes }: Group, width: number): Reach => {
  const taking = new Float64Array(width)
  let mass = 0
  for (let j = 0; j < members.length; j += 1) {
    mass += members[j]
    for (let p = 0; p < width; p += 1) taking[p] += members[j] * takes[j * width + p]
  }
  return { rates, mass, taking }
}

const massOf = (members: Float64Array): number => {
  let mass = 0
  for (let j = 0; j < members.length; j += 1) mass += members[j]
  return mass
}

/** The group after one silent day. */
const afterDay = (group: Group): Group => {
  const { stays } = after(group.rates, 1)
  return { ...group, members: group.members.map((member) => member * stays) }
}

/** The group after some silent days and a call that was not taken. */
const afterMissedCall = ({ rates, members, takes }: Group, days: number, call: number, width: number): Group => {
  const { stays } = after(rates, days)
  return {
    rates,
    takes,
    members: members.map((member, j) => member * stays * (1 - rates.callHeard * takes[j * width + call])),
  }
}

/** P(back by day d) and P(still within reach on day d) of a group. */
const after = ({ returnPerDay, lostPerDay }: AwayRates, days: number) => {
  const leaves = returnPerDay + lostPerDay
  const stays = (1 - leaves) ** days
  return { back: leaves === 0 ? 0 : (returnPerDay * (1 - stays)) / leaves, stays }
}

const AWAY_PRICES = 40
const AWAY_TYPES = 60

const pricesFor = (position: Position): Float64Array => {
  const { limit, byLimit } = position.belief.model.set
  const low = Math.max(position.line, position.standing)
  const high = Math.max(low, Math.min(position.lastAsk, limit[byLimit.at(-1)!]))
  return Float64Array.from({ length: AWAY_PRICES }, (_, p) => low + ((high - low) * p) / (AWAY_PRICES - 1))
}

/** Having them back is one small summand: a coarse plan of it will do. */
const BACK_SIZE = { types: 30, prices: 16 }
const BACK_ROUNDS = 8

/** What it is worth to have them back at the table, over the alternative then, and the odds of a deal with them. */
interface Back {
  readonly gain: number
  readonly deal: number
}

const backAtTable = (position: Position): Back => {
  const { model, bluffing, leaving } = position.belief
  const weight = new Float64Array(bluffing.length)
  for (let i = 0; i < weight.length; i += 1) {
    weight[i] = bluffing[i] * model.conduct.bluffing.returnPerDay + leaving[i] * model.conduct.leaving.returnPerDay
  }
  const roundsLeft = Math.min(position.roundsLeft, BACK_ROUNDS)
  const table = viewTable({ ...position, roundsLeft, belief: { ...position.belief, weight } }, BACK_SIZE)
  const gain = Math.max(0, table.acceptValue, table.askValue)
  if (gain === 0) return { gain, deal: 0 }
  if (table.acceptValue >= table.askValue) return { gain, deal: 1 }
  const odds = dealOdds(table.problem, table.plan, table.ask)
  return { gain, deal: odds.reduce((sum, chance, j) => sum + table.problem.weight[j] * chance, 0) }
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
  reach: readonly Reach[],
  backGain: number,
  days: number,
  gain: number,
  index: number,
): Prospect => {
  const fallen = days * position.dropPerDay
  let back = 0
  let taken = 0
  for (const { rates, mass, taking } of reach) {
    const { back: returned, stays } = after(rates, days)
    back += mass * returned
    if (index >= 0) taken += stays * rates.callHeard * taking[index]
  }
  return {
    days,
    index,
    gain: back * backGain + taken * (gain + fallen) - fallen - days * position.costPerDay,
    back,
    taken,
  }
}

const NO_CALL = -1

/** Best day and price of the next call. */
const bestCall = (position: Position, reach: readonly Reach[], backGain: number, gains: Float64Array): Prospect => {
  let best = prospect(position, reach, backGain, 0, gains[0], 0)
  for (let days = 0; days <= AWAY_DAYS; days += 1) {
    for (let p = 0; p < gains.length; p += 1) {
      const found = prospect(position, reach, backGain, days, gains[p], p)
      if (found.gain > best.gain) best = found
    }
  }
  return best
}

/** Best number of days to wait without calling. */
const bestWait = (position: Position, reach: readonly Reach[], backGain: number): Prospect => {
  let best = prospect(position, reach, backGain, 0, 0, NO_CALL)
  for (let days = 1; days <= AWAY_DAYS; days += 1) {
    const found = prospect(position, reach, backGain, days, 0, NO_CALL)
    if (found.gain > best.gain) best = found
  }
  return best
}

/** Less than this is nothing, in units. */
const NOTHING = 1e-6

/**
 * Plans from a position in which they have left. `attemptsMax` is the policy's limit on calls from now; `figures` are the prices to
 * call with, rising, otherwise an even grid.
 */
export const viewAway = (position: Position, attemptsMax: number, figures?: Float64Array): AwayView => {
  const { belief } = position
  const prices = figures ?? pricesFor(position)
  const gains = prices.map((price) => position.gainAt(price))
  const { gain: backGain, deal: backDeal } = backAtTable(position)
  let groups: readonly Group[] = [
    groupOf(belief, belief.bluffing, belief.model.conduct.bluffing, prices),
    groupOf(belief, belief.leaving, belief.model.conduct.leaving, prices),
  ]
  const reachNow = () => groups.map((group) => reachOf(group, prices.length))
  const waiting = bestWait(position, reachNow(), backGain)
  const calls: Call[] = []
  let value = 0
  let returns = 0
  let day = 0
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const reach = reachNow()
    const best = bestCall(position, reach, backGain, gains)
    if (best.gain <= Math.max(NOTHING, bestWait(position, reach, backGain).gain) || day + best.days > AWAY_DAYS) break
    calls.push({ afterDays: day + best.days, price: prices[best.index], taken: best.taken })
    value += best.gain
    returns += best.back
    // The next word reaches them a day later at the earliest; until then some come back by themselves.
    day += best.days + 1
    groups = groups.map((group) => afterMissedCall(group, best.days, best.index, prices.length))
    if (attempt + 1 < attemptsMax) {
      const back = groups.reduce((sum, { rates, members }) => sum + rates.returnPerDay * massOf(members), 0)
      returns += back
      value += back * backGain
    }
    groups = groups.map((group) => afterDay(group))
  }
  const letGo = { waitValue: waiting.gain, waitDeal: waiting.back * backDeal, calls, returns: waiting.back }
  if (calls.length === 0) return { ...letGo, callValue: letGo.waitValue, callDeal: letGo.waitDeal }
  return {
    ...letGo,
    callValue: value,
    callDeal: calls.reduce((sum, { taken }) => sum + taken, 0) + returns * backDeal,
    returns,
  }
}
