// The efficient frontier of two sides: the outcomes to which no other is better for one and no worse for the other. One pass over a ranking
// (sort and sweep [Kung1975]) instead of comparing all pairs: O(n log n), and O(n) where the ranking is there already. In that order the
// outcomes are one scale between the two sides, from the best of the first to the best of the second, on which a target of the one and a floor
// of the other are places.

import { rankingOf } from "./ranking.ts"
import { SLACK } from "./slack.ts"

/** Efficient outcomes with their utilities, from best to worst for the first side. */
export interface Frontier {
  readonly outcomes: Uint32Array
  /** Of the first side, falling. */
  readonly own: Float64Array
  /** Of the second side, rising. */
  readonly theirs: Float64Array
}

/**
 * Efficient outcomes, from best to worst for the first side (so from worst to best for the second). Outcomes that are the same point for both
 * sides are given once, by the lowest index. An outcome whose second utility is NaN (not known) is passed over.
 * @param ranking of the first side's utilities, where it is there already; its head alone gives the frontier of the outcomes in it
 */
export const paretoFrontier = (
  first: Float64Array,
  second: Float64Array,
  ranking: Uint32Array = rankingOf(first),
): Uint32Array => {
  const found = new Uint32Array(ranking.length)
  let count = 0
  let highest = Number.NEGATIVE_INFINITY
  let level = Number.POSITIVE_INFINITY
  for (let i = 0; i < ranking.length; i += 1) {
    const outcome = ranking[i]
    // Written so that NaN fails it too.
    if (!(second[outcome] > highest + SLACK)) continue
    if (count === 0 || first[outcome] < level - SLACK) count += 1
    found[count - 1] = outcome
    highest = second[outcome]
    level = first[outcome]
  }
  return found.slice(0, count)
}

/** How many outcomes at the head of a ranking are worth `level` or more. O(log n). */
const countFrom = (own: Float64Array, ranking: Uint32Array, level: number): number => {
  let low = 0
  let high = ranking.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (own[ranking[middle]] >= level) low = middle + 1
    else high = middle
  }
  return low
}

const picked = (utilities: Float64Array, outcomes: Uint32Array): Float64Array => {
  const found = new Float64Array(outcomes.length)
  for (let i = 0; i < outcomes.length; i += 1) found[i] = utilities[outcomes[i]]
  return found
}

/** The efficient outcomes at or above `reservation` with their utilities; empty when there are none. @param ranking of `own` */
export const frontierOf = (
  own: Float64Array,
  theirs: Float64Array,
  ranking: Uint32Array,
  reservation: number,
): Frontier => {
  const outcomes = paretoFrontier(own, theirs, ranking.subarray(0, countFrom(own, ranking, reservation)))
  return { outcomes, own: picked(own, outcomes), theirs: picked(theirs, outcomes) }
}
