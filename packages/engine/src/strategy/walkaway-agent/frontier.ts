// The packages worth talking about: of all outcomes at or above our reservation those that nobody could better for the other side without
// taking from us. In that order they are a price between the two sides, from our best to theirs, and what was planned for one issue works
// for many. Offering anything else would give away what the other side cannot even see.

import { paretoFrontier } from "../../outcomes/frontier.ts"

export interface Frontier {
  /** Outcomes, ours best first. */
  readonly outcomes: Uint32Array
  /** Own utility of each, strictly falling. */
  readonly own: Float64Array
  /** The other side's utility of each, strictly rising. */
  readonly theirs: Float64Array
}

/**
 * The efficient outcomes at or above `reservation`; empty when there are none. Of outcomes equal for both, the first in the ranking.
 * @param ranking outcomes by own utility, best first
 */
export const frontierOf = (
  own: Float64Array,
  theirs: Float64Array,
  ranking: Uint32Array,
  reservation: number,
): Frontier => {
  const bearable = firstFalling(own, ranking, reservation)
  const outcomes = paretoFrontier(own, theirs, ranking.subarray(0, bearable))
  return {
    outcomes,
    own: Float64Array.from(outcomes, (outcome) => own[outcome]),
    theirs: Float64Array.from(outcomes, (outcome) => theirs[outcome]),
  }
}

/** How many outcomes of a ranking are worth at least `level`. */
const firstFalling = (own: Float64Array, ranking: Uint32Array, level: number): number => {
  let low = 0
  let high = ranking.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (own[ranking[middle]] >= level) low = middle + 1
    else high = middle
  }
  return low
}

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
