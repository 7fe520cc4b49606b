// A share with the Jeffreys interval: the middle 95 % of Beta(count + 1/2, rest + 1/2), with the ends set to 0 and 1 where nothing or all
// was counted. Wald's interval, the usual one, is far too short for the small numbers of a dealership [Brown2001].

import betaQuantile from "@stdlib/stats-base-dists-beta-quantile"
import { invariant } from "../../units/index.ts"
import type { Interval, Share } from "../interval.ts"

/** `count` of `of`, 0 <= count <= of; of nothing, the share is unknown: 0 to 1 with the middle at 1/2. */
export const shareOf = (count: number, of: number, confidence = 0.95): Share => {
  invariant(count >= 0 && count <= of, `${count} is no part of ${of}`)
  if (of === 0) return { low: 0, middle: 0.5, high: 1, count, of }
  const tail = (1 - confidence) / 2
  const quantile = (p: number) => betaQuantile(p, count + 0.5, of - count + 0.5)
  return {
    low: count === 0 ? 0 : quantile(tail),
    middle: count / of,
    high: count === of ? 1 : quantile(1 - tail),
    count,
    of,
  }
}

/**
 * First share less the second, with the interval of Agresti and Caffo: Wald's after one more success and one more failure in each
 * [AgrestiCaffo2000]. `z` is the standard normal quantile of the interval's upper end.
 */
export const shareDifference = (
  [count, of]: readonly [count: number, of: number],
  [countBefore, ofBefore]: readonly [count: number, of: number],
  z: number,
): Interval => {
  const [p, q] = [(count + 1) / (of + 2), (countBefore + 1) / (ofBefore + 2)]
  const error = Math.sqrt((p * (1 - p)) / (of + 2) + (q * (1 - q)) / (ofBefore + 2))
  const [low, high] = [p - q - z * error, p - q + z * error]
  const plain = of > 0 && ofBefore > 0 ? count / of - countBefore / ofBefore : p - q
  return { low, middle: Math.min(high, Math.max(low, plain)), high }
}
