// Places on a frontier with at least one outcome: 0 is the best of the first side, the last one gives the second side most. Each is found by halving,
// so a player may ask for several a turn; only the greatest product is one pass.

import type { Frontier } from "./frontier.ts"
import { SLACK } from "./slack.ts"

/** First place of an ascending list whose value is at least `level`; the length when there is none. */
export const firstAtLeast = (ascending: Float64Array, level: number): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] < level) low = middle + 1
    else high = middle
  }
  return low
}

/** First place of a descending list whose value is below `level`; the length when there is none. */
const firstBelow = (descending: Float64Array, level: number): number => {
  let low = 0
  let high = descending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (descending[middle] >= level) low = middle + 1
    else high = middle
  }
  return low
}

/** Place of the outcome that gives them most while it is worth `target` or more to us; our best where none is. */
export const placeFor = ({ own }: Frontier, target: number): number => Math.max(0, firstBelow(own, target - SLACK) - 1)

/** Place of our best outcome that is worth `floor` or more to them; the last place where none is. */
export const placeAbove = ({ theirs }: Frontier, floor: number): number =>
  Math.min(theirs.length - 1, firstAtLeast(theirs, floor - SLACK))

/** Place of the greatest product of what both gain over their reservation values; where they gain nowhere, the last. */
export const nashPlace = ({ own, theirs }: Frontier, ours: number, others: number): number => {
  let best = own.length - 1
  let most = Number.NEGATIVE_INFINITY
  for (let place = 0; place < own.length; place += 1) {
    const theirGain = theirs[place] - others
    const product = theirGain < 0 ? theirGain : (own[place] - ours) * theirGain
    if (product > most) {
      most = product
      best = place
    }
  }
  return best
}

/**
 * At most `count` points of a frontier, its ends among them, spread evenly over both utilities: close enough for planning, few enough to
 * plan at every turn.
 */
export const thinned = (frontier: Frontier, count: number): Frontier => {
  const { outcomes, own, theirs } = frontier
  const points = outcomes.length
  if (points <= count) return frontier
  const length = own[0] - own[points - 1] + (theirs[points - 1] - theirs[0])
  const step = length / (count - 1)
  const kept: number[] = []
  let next = 0
  for (let i = 0; i < points; i += 1) {
    const way = own[0] - own[i] + (theirs[i] - theirs[0])
    if (way < next && i < points - 1) continue
    kept.push(i)
    next = Math.max(next, way - (way % step)) + step
  }
  return {
    outcomes: Uint32Array.from(kept, (i) => outcomes[i]),
    own: Float64Array.from(kept, (i) => own[i]),
    theirs: Float64Array.from(kept, (i) => theirs[i]),
  }
}
