// The efficient frontier of two sides: the outcomes to which no other is better for one and no worse for the other. One pass over a ranking
// (sort and sweep [Kung1975]) instead of comparing all pairs: O(n log n), and O(n) where the ranking is there already.

import { rankingOf } from "./ranking.ts"

/**
 * Efficient outcomes, from best to worst for the first side (so from worst to best for the second). Outcomes that are the same point for both
 * sides are given once, by the lowest index. An outcome whose second utility is NaN (not known) is passed over.
 * @param ranking of the first side's utilities, where it is there already
 */
export const paretoFrontier = (
  first: Float64Array,
  second: Float64Array,
  ranking: Uint32Array = rankingOf(first),
): Uint32Array => {
  const found = new Uint32Array(ranking.length)
  let count = 0
  let highest = Number.NEGATIVE_INFINITY
  let from = 0
  while (from < ranking.length) {
    const level = first[ranking[from]]
    let best = -1
    let to = from
    for (; to < ranking.length && first[ranking[to]] === level; to += 1) {
      const outcome = ranking[to]
      if (second[outcome] > highest) {
        highest = second[outcome]
        best = outcome
      }
    }
    if (best >= 0) found[count++] = best
    from = to
  }
  return found.slice(0, count)
}
