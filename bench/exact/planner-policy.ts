// Our planner on a tiny negotiation: `solvePlan` on the exact posterior, planned again at every node; away by the rule of
// advice/away.ts, which weighs every day and price in closed form and takes the first step.

import { type PlanProblem, solvePlan } from "@walkaway/engine"
import { type AwayAction, type AwayState, outsideAt, type Policy, type TableState } from "./game.ts"
import { AWAY_DAYS, type Instance, ROUNDS } from "./instance.ts"

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

/** E max(gain of what stands after each round from now, outside), by type; with the chance that it is taken. */
const standingTables = (instance: Instance, { round, standing, weight }: TableState) => {
  const { gain, offers, prices } = instance
  const steps = ROUNDS - round
  const width = prices.length
  const value = new Float64Array(weight.length * (steps + 1))
  const taken = new Float64Array(weight.length * (steps + 1))
  weight.forEach((_, i) => {
    // Chance of each standing price; the last place is "nothing stands".
    let chances = Float64Array.from({ length: width + 1 }, (_chance, s) =>
      (standing < 0 ? width : standing) === s ? 1 : 0,
    )
    for (let k = 0; k <= steps; k += 1) {
      const outside = outsideAt(instance, round + k)
      const cell = i * (steps + 1) + k
      chances.forEach((chance, s) => {
        const better = s < width && gain[s] > outside
        value[cell] += chance * (better ? gain[s] : outside)
        taken[cell] += better ? chance : 0
      })
      if (k === steps) break
      const next = new Float64Array(width + 1)
      chances.forEach((chance, s) => {
        for (let offer = 0; offer < width; offer += 1) {
          next[s === width ? offer : Math.max(s, offer)] += chance * offers[(i * ROUNDS + round + k) * width + offer]
        }
      })
      chances = next
    }
  })
  return { value, taken }
}

const laterRounds = (instance: Instance, cells: Float64Array, round: number): Float64Array => {
  const width = instance.prices.length
  const steps = ROUNDS - round
  return Float64Array.from({ length: instance.prior.length * steps * width }, (_, index) => {
    const i = Math.floor(index / (steps * width))
    return cells[i * ROUNDS * width + round * width + (index % (steps * width))]
  })
}

export const problemAt = (instance: Instance, state: TableState): PlanProblem => {
  const { prices, gain, bluff, callTaken, bluffing, leaving, costPerRound, costPerDay, breakdown } = instance
  const steps = ROUNDS - state.round
  const mass = sum(state.weight)
  const standing = standingTables(instance, state)
  const outside = (days: number) =>
    Float64Array.from({ length: steps + 1 }, (_, k) => outsideAt(instance, state.round + k, days))
  return {
    types: state.weight.length,
    steps,
    prices,
    gain,
    weight: state.weight.map((part) => part / mass),
    outside: outside(0),
    outsideAway: outside(1),
    accept: laterRounds(instance, instance.accept, state.round),
    leave: laterRounds(instance, instance.leave, state.round),
    bluff,
    standing: standing.value,
    standingTaken: standing.taken,
    callTaken,
    bluffing,
    leaving,
    costPerRound,
    costPerDay,
    breakdown,
    mayRaise: true,
  }
}

/** Value per person of the best move at the table under our plan, with the price to ask. */
export const plannedAt = (instance: Instance, state: TableState, starts: number): { ask: number; value: number } => {
  if (state.round >= ROUNDS) return { ask: -1, value: -Infinity }
  const plan = solvePlan(problemAt(instance, state), { sweeps: 2, starts })
  return { ask: plan.path[0], value: plan.first[plan.path[0]] }
}

/** Expected gain of calling at a price after some days, or of only waiting for them (no price). */
const prospect = (
  instance: Instance,
  state: AwayState,
  days: number,
  price: number | undefined,
  back: number,
): number => {
  const outside = outsideAt(instance, state.round, state.day + days)
  const mass = sum(state.bluffing) + sum(state.leaving) + state.lost
  const part = (masses: Float64Array, rates: Instance["bluffing"]): number => {
    const leaves = rates.returnPerDay + rates.lostPerDay
    const stays = (1 - leaves) ** days
    const returned = (rates.returnPerDay * (1 - stays)) / leaves
    const taken =
      price === undefined
        ? 0
        : masses.reduce((total, one, i) => total + one * instance.callTaken[i * instance.prices.length + price], 0) *
          rates.callHeard
    return (
      sum(masses) * returned * (back - outside) +
      stays * taken * ((price === undefined ? 0 : instance.gain[price]) - outside)
    )
  }
  return (
    mass * (outside - days * instance.costPerDay) +
    part(state.bluffing, instance.bluffing) +
    part(state.leaving, instance.leaving)
  )
}

const awayChoice = (instance: Instance, state: AwayState, back: number): AwayAction => {
  let best: { value: number; action: AwayAction } = {
    value: prospect(instance, state, 0, undefined, back),
    action: { kind: "give-up" },
  }
  const offer = (value: number, action: AwayAction) => {
    if (value > best.value + 1e-12) best = { value, action }
  }
  for (let days = 0; days <= AWAY_DAYS - state.day; days += 1) {
    if (days > 0) offer(prospect(instance, state, days, undefined, back), { kind: "wait" })
    instance.prices.forEach((_, price) => {
      offer(prospect(instance, state, days, price, back), days === 0 ? { kind: "call", price } : { kind: "wait" })
    })
  }
  return best.action
}

/** Value per person of having them back, their next offer in hand. */
const valueOfReturn = (
  instance: Instance,
  round: number,
  standing: number,
  weight: Float64Array,
  starts: number,
): number => {
  const { gain, offers, prices } = instance
  const mass = sum(weight)
  if (mass < 1e-12) return 0
  return prices.reduce((value, _, offer) => {
    const heard = weight.map((part, i) => part * offers[(i * ROUNDS + round) * prices.length + offer])
    if (sum(heard) < 1e-12) return value
    const state: TableState = { round: round + 1, standing: Math.max(standing, offer), weight: heard }
    const best = Math.max(
      gain[state.standing],
      outsideAt(instance, round + 1),
      plannedAt(instance, state, starts).value,
    )
    return value + (sum(heard) / mass) * best
  }, 0)
}

/** Plays the planner; from `starts` initial paths. */
export const plannerPolicy = (instance: Instance, starts = 1): Policy => ({
  table: (state, _, worthOf) => {
    const { ask, value } = plannedAt(instance, state, starts)
    const walk = outsideAt(instance, state.round)
    const accept = state.standing >= 0 ? instance.gain[state.standing] : -Infinity
    if (accept >= Math.max(walk, value)) return worthOf({ kind: "accept" })
    return value > walk ? worthOf({ kind: "ask", price: ask }) : worthOf({ kind: "walk" })
  },
  away: (state, _, worthOf) => {
    const { bluffing, leaving, round, standing } = state
    const weight = bluffing.map(
      (part, i) => part * instance.bluffing.returnPerDay + leaving[i] * instance.leaving.returnPerDay,
    )
    return worthOf(awayChoice(instance, state, valueOfReturn(instance, round, standing, weight, starts)))
  },
})
