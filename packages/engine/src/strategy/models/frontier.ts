// The efficient outcomes among those that we can bear, by own utility falling and theirs rising: from each of them no other is better for both. It
// turns many issues into one scale, from our best to theirs, on which a target or a floor of theirs is found in O(log n). Memory is taken once;
// a new estimate of their utility is one walk down our ranking.

import { countAtLeast, SLACK } from "../ranking.ts"
import type { Seat } from "../strategy.ts"

export interface Frontier {
  /** How many outcomes are on it, at least 1. */
  count(): number
  /** Outcome at a place; 0 is our best. */
  at(place: number): number
  /** Place of the outcome that gives them most while it is worth `target` or more to us; our best where none is. */
  placeFor(target: number): number
  /** Place of our best outcome that is worth `floor` or more to them; the last place, which gives them most, where none is. */
  placeAbove(floor: number): number
  /** Place of the greatest product of what both gain over their reservation values. */
  nash(theirReservation: number): number
  /** Reads their utilities anew. */
  refresh(): void
}

/** @param theirs utility of each outcome for them; read again at each refresh */
export const frontierOf = (seat: Seat, theirs: Float64Array): Frontier => {
  const { own, ranking, reservation } = seat
  const bearable = countAtLeast(seat, reservation)
  const outcomes = new Uint32Array(bearable)
  let count = 0
  const refresh = (): void => {
    count = 0
    for (let i = 0; i < bearable; i += 1) {
      const outcome = ranking[i]
      if (count > 0 && theirs[outcome] <= theirs[outcomes[count - 1]] + SLACK) continue
      const isEqualForUs = count > 0 && own[outcome] >= own[outcomes[count - 1]] - SLACK
      if (!isEqualForUs) count += 1
      outcomes[count - 1] = outcome
    }
  }
  const firstWhere = (isPast: (outcome: number) => boolean): number => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (isPast(outcomes[middle])) high = middle
      else low = middle + 1
    }
    return low
  }
  let bound = 0
  const isBelowTarget = (outcome: number): boolean => own[outcome] < bound
  const isAboveFloor = (outcome: number): boolean => theirs[outcome] >= bound
  refresh()
  return {
    count: () => count,
    at: (place) => outcomes[place],
    placeFor: (target) => {
      bound = target - SLACK
      return Math.max(0, firstWhere(isBelowTarget) - 1)
    },
    placeAbove: (floor) => {
      bound = floor - SLACK
      return Math.min(count - 1, firstWhere(isAboveFloor))
    },
    nash: (theirReservation) => {
      let best = count - 1
      let most = Number.NEGATIVE_INFINITY
      for (let place = 0; place < count; place += 1) {
        const theirGain = theirs[outcomes[place]] - theirReservation
        const product = theirGain < 0 ? theirGain : (own[outcomes[place]] - reservation) * theirGain
        if (product > most) {
          most = product
          best = place
        }
      }
      return best
    },
    refresh,
  }
}
