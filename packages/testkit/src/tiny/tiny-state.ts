// The states of a tiny talk and what every move is worth in them, given what the states after it are worth. Masses are joint
// probabilities of type and history, never normalised: values add up, and whoever gives the value of the next states
// (the optimum, a fixed policy, a plan) decides what is being computed.

import { gainOf, NOTHING, outsideAfter, type TinyTalk } from "./tiny-talk.ts"

/** At the table, our turn. */
export interface Seated {
  readonly kind: "seated"
  readonly round: number
  readonly days: number
  /** Index of their best offer, or NOTHING. */
  readonly standing: number
  /** Highest price that may be named. */
  readonly ceiling: number
  readonly mass: Float64Array
}

/** They have left. */
export interface Gone {
  readonly kind: "gone"
  /** Rounds that are over. */
  readonly round: number
  readonly days: number
  /** Days since they left. */
  readonly today: number
  readonly standing: number
  readonly ceiling: number
  readonly bluffing: Float64Array
  readonly leaving: Float64Array
  /** Out of reach, which we do not see. */
  readonly lost: number
}

export type TinyMove =
  | { readonly kind: "accept" }
  | { readonly kind: "walk" }
  | { readonly kind: "ask"; readonly price: number }
  | { readonly kind: "call"; readonly price: number }
  | { readonly kind: "wait" }

/** Value of a state to come, weighted with its mass. */
export interface Next {
  seated(state: Seated): number
  gone(state: Gone): number
}

export const massOf = (mass: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < mass.length; i += 1) sum += mass[i]
  return sum
}

export const openingState = (talk: TinyTalk): Seated => ({
  kind: "seated",
  round: 0,
  days: 0,
  standing: NOTHING,
  ceiling: talk.size.prices - 1,
  mass: talk.prior,
})

const cellOf = ({ size }: TinyTalk, i: number, round: number): number => (i * size.rounds + round) * size.prices

/** P(the best offer is `now` after type i's offer in a round | it was `before`). */
export const offerOdds = (talk: TinyTalk, i: number, round: number, before: number, now: number): number => {
  if (now < before) return 0
  const row = cellOf(talk, i, round)
  // The chance of an offer below the lowest price is what the lowest index does not cover; both are one cell of the table.
  const upTo = (price: number) => (price === NOTHING ? talk.nothingUpTo[i * talk.size.rounds + round] : talk.offerUpTo[row + price])
  return now === before ? upTo(now) : upTo(now) - upTo(now - 1)
}
