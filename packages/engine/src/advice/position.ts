// Where we stand in the talk, in the frame: the belief, what stands, what a deal at a price gains us, what walking and waiting
// cost. A position holds all that the planner needs and nothing of the past that does not matter any more: effort spent is
// not in it.

import type { Belief } from "../belief/belief.ts"

export interface Position {
  readonly belief: Belief
  /** Answers of theirs so far. */
  readonly round: number
  /** Rounds that the talk can still last, at least 1. */
  readonly roundsLeft: number
  /** Their best offer on the table, -Infinity when there is none. */
  readonly standing: number
  /** Our last price, +Infinity before the first. */
  readonly lastAsk: number
  /** The first price that they saw from us, undefined before it. */
  readonly anchor: number | undefined
  /** Gain over walking now of a deal at a price: rises with it, zero at the line. */
  gainAt(price: number): number
  /** The line in units: no move goes below it. */
  readonly line: number
  /** By how much the alternative falls with every round and with every day. */
  readonly dropPerRound: number
  readonly dropPerDay: number
  readonly costPerRound: number
  readonly costPerDay: number
  readonly breakdown: number
  /** May we name a higher price than before? Not to people: they take it for bad faith. */
  readonly mayRaise: boolean
}
