// What we know before and while we talk: the deal itself, what it is worth to us, what we have otherwise, and what we
// assume about how they behave. The readiness sheet fills it; everything that advises reads it.

import type { Prior } from "../belief/index.ts"
import type { Deal } from "../deal/index.ts"
import type { Alternative } from "../walkaway/index.ts"
import type { WorthSheet } from "../worth/index.ts"

/** Behaviour that nobody has measured yet, so guesses that the user sees and may change. */
export interface Assumptions {
  /** Probability a day that somebody who left comes back by himself. */
  readonly returnPerDay: number
  /** Probability a day that somebody who left is lost to another deal. */
  readonly lostPerDay: number
  /** Probability that a person who is still to be had picks up and listens to a call. */
  readonly callHeard: number
  /** Probability that they call us back after we leave with the door open. */
  readonly calledBack: number
  /** Cost of one more round of talk, in major units. */
  readonly costPerRound: number
  /** Cost of waiting or chasing for a day, in major units. */
  readonly costPerDayAway: number
  /** Probability that a round ends the talk for reasons outside it. */
  readonly breakdownPerRound: number
}

export interface Brief {
  readonly deal: Deal
  /** Absent when only the line is known: a price is then worth its distance from the line. */
  readonly sheet?: WorthSheet
  readonly alternatives: readonly Alternative[]
  /** A what-if: all that we could do otherwise is worth so much more than its figures say, in major units. */
  readonly alternativeShift?: number
  /** What the user set; the rest are defaults. */
  readonly assumptions?: Partial<Assumptions>
  /** What is believed about them before any evidence, learnt from own deals; the shipped prior when left out. */
  readonly prior?: Prior
}
