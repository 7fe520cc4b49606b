// One recursion over all histories of a tiny negotiation, played by any policy: the optimum looks at every action, our planner
// names one. Beliefs are unnormalised weights by type, so a value is a sum over what may still happen, never an estimate.

import { AWAY_DAYS, type Instance, ROUNDS } from "./instance.ts"

/** At the table in a round, with the index of what stands (-1: nothing). */
export interface TableState {
  readonly round: number
  readonly standing: number
  readonly weight: Float64Array
}

/** They have left in a round; masses by type and spirit, and those lost unseen. */
export interface AwayState {
  readonly round: number
  readonly standing: number
  readonly day: number
  readonly bluffing: Float64Array
  readonly leaving: Float64Array
  readonly lost: number
}

export type TableAction =
  | { readonly kind: "accept" }
  | { readonly kind: "walk" }
  | { readonly kind: "ask"; readonly price: number }
export type AwayAction =
  | { readonly kind: "give-up" }
  | { readonly kind: "wait" }
  | { readonly kind: "call"; readonly price: number }

/** Chooses among actions by their values, or without looking at them. */
export interface Policy {
  table(state: TableState, actions: readonly TableAction[], worthOf: (action: TableAction) => number): number
  away(state: AwayState, actions: readonly AwayAction[], worthOf: (action: AwayAction) => number): number
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

export const outsideAt = ({ drop }: Instance, round: number, days = 0): number => -drop * (round + days)

export const tableActions = ({ prices }: Instance, { round, standing }: TableState): readonly TableAction[] => [
  { kind: "walk" },
  ...(standing >= 0 ? [{ kind: "accept" } as const] : []),
  ...(round < ROUNDS ? Array.from(prices, (_, price) => ({ kind: "ask", price }) as const) : []),
]

export const awayActions = ({ prices }: Instance, { day }: AwayState): readonly AwayAction[] => [
  { kind: "give-up" },
  ...Array.from(prices, (_, price) => ({ kind: "call", price }) as const),
  ...(day < AWAY_DAYS ? [{ kind: "wait" } as const] : []),
]

/** Value of a policy from a state, weights included. */
export const playedFrom = (instance: Instance, policy: Policy) => {
  const { gain, accept, leave, bluff, offers, callTaken, breakdown, costPerRound, costPerDay, prices } = instance
  const width = prices.length

  const atTable = (state: TableState): number =>
    sum(state.weight) < 1e-12
      ? 0
      : policy.table(state, tableActions(instance, state), (action) => ofTable(state, action))

  const ofTable = (state: TableState, action: TableAction): number => {
    const mass = sum(state.weight)
    if (action.kind === "walk") return mass * outsideAt(instance, state.round)
    if (action.kind === "accept") return mass * gain[state.standing]
    return (
      breakdown * mass * outsideAt(instance, state.round + 1) -
      costPerRound * mass +
      (1 - breakdown) * asked(state, action.price)
    )
  }

  const asked = ({ round, standing, weight }: TableState, price: number): number => {
    const cell = (i: number) => (i * ROUNDS + round) * width + price
    const refused = weight.map((mass, i) => mass * (1 - accept[cell(i)]))
    const taken = weight.reduce((total, mass, i) => total + mass * accept[cell(i)], 0)
    const bluffing = refused.map((mass) => mass * bluff)
    const leaving = refused.map((mass, i) => mass * leave[cell(i)])
    const talking = refused.map((mass, i) => mass * (1 - bluff - leave[cell(i)]))
    const walked = whenAway({ round, standing, day: 0, bluffing, leaving, lost: 0 })
    return taken * gain[price] + walked + spoken(round, standing, talking)
  }

  /** Whoever talks on, or comes back, has something to say: the offer of the round. */
  const spoken = (round: number, standing: number, weight: Float64Array): number => {
    let value = 0
    for (let offer = 0; offer < width; offer += 1) {
      const next = weight.map((mass, i) => mass * offers[(i * ROUNDS + round) * width + offer])
      value += atTable({ round: round + 1, standing: Math.max(standing, offer), weight: next })
    }
    return value
  }

  const whenAway = (state: AwayState): number =>
    sum(state.bluffing) + sum(state.leaving) + state.lost < 1e-12
      ? 0
      : policy.away(state, awayActions(instance, state), (action) => ofAway(state, action))

  const ofAway = (state: AwayState, action: AwayAction): number => {
    const { round, standing, day, bluffing, leaving, lost } = state
    const mass = sum(bluffing) + sum(leaving) + lost
    const outside = outsideAt(instance, round, day)
    if (action.kind === "give-up") return mass * outside
    if (action.kind === "call") {
      const takes = (masses: Float64Array, heard: number) =>
        masses.reduce((total, part, i) => total + part * heard * callTaken[i * width + action.price], 0)
      const taken = takes(bluffing, instance.bluffing.callHeard) + takes(leaving, instance.leaving.callHeard)
      return taken * gain[action.price] + (mass - taken) * outside
    }
    const { bluffing: back, leaving: gone } = instance
    const returned = bluffing.map((part, i) => part * back.returnPerDay + leaving[i] * gone.returnPerDay)
    const stay = (masses: Float64Array, rates: typeof back) =>
      masses.map((part) => part * (1 - rates.returnPerDay - rates.lostPerDay))
    const next: AwayState = {
      round,
      standing,
      day: day + 1,
      bluffing: stay(bluffing, back),
      leaving: stay(leaving, gone),
      lost: lost + back.lostPerDay * sum(bluffing) + gone.lostPerDay * sum(leaving),
    }
    return spoken(round, standing, returned) + whenAway(next) - costPerDay * mass
  }

  return { atTable, ofTable }
}

/** Looks at everything. */
export const optimal: Policy = {
  table: (_, actions, worthOf) => Math.max(...actions.map(worthOf)),
  away: (_, actions, worthOf) => Math.max(...actions.map(worthOf)),
}

/** Value of an instance from the start. */
export const valueFromStart = (instance: Instance, policy: Policy): number =>
  playedFrom(instance, policy).atTable({ round: 0, standing: -1, weight: instance.prior })
