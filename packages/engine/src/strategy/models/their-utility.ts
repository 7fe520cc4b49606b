// What an outcome is worth to the other side: known, learnt from its offers, or some of each. Where the seat knows a utility it is used as it is;
// a model fills only the gaps. A learnt estimate of 10,000 outcomes is not made again in every turn but about a hundred times a talk,
// which no tactic here would notice.

import type { Seat } from "../strategy.ts"

export interface TheirUtility {
  /** In [0, 1], by outcome; changes in place. */
  readonly of: Float64Array
  /** Takes an offer of theirs in. @returns whether `of` has changed */
  hear(offer: number, time: number): boolean
}

/** Learns from offers; knows outcomes only by their values of each issue. */
export interface OpponentModel {
  hear(offer: number, time: number): void
  /** Estimated utility of an outcome for them, in [0, 1]. */
  utility(outcome: number): number
}

export type MakeModel = (seat: Seat) => OpponentModel

const REFRESHES = 100

/** Their utility as the seat knows it, with a model for what it does not. */
export const theirUtility = (seat: Seat, makeModel: MakeModel): TheirUtility => {
  const { theirs } = seat
  const gaps = new Uint32Array(theirs.length)
  let gapCount = 0
  for (let outcome = 0; outcome < theirs.length; outcome += 1) {
    if (Number.isNaN(theirs[outcome])) {
      gaps[gapCount] = outcome
      gapCount += 1
    }
  }
  if (gapCount === 0) return { of: theirs, hear: () => false }
  const of = Float64Array.from(theirs)
  const model = makeModel(seat)
  const fill = (): void => {
    for (let i = 0; i < gapCount; i += 1) of[gaps[i]] = model.utility(gaps[i])
  }
  const pause = 1 / REFRESHES
  let filledAt = 0
  let isFresh = true
  fill()
  return {
    of,
    hear: (offer, time) => {
      model.hear(offer, time)
      if (!isFresh && time < filledAt + pause) return false
      isFresh = false
      filledAt = time
      fill()
      return true
    },
  }
}
