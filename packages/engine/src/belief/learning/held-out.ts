// Is it better on deals that it has not seen? Scores of the same deals under two beliefs, compared pair by pair with deals about the same
// thing as one cluster, since they share what is odd about it. A fit is taken when its gain is sure at 95 % from one side: a
// house that is like the shipped people is then moved once in twenty times at most, and by little. Parts of a trade share that
// chance between them [Dunn1961], or a trade cut into twenty would always find one.

import { standardNormalQuantile } from "../../units/index.ts"

/** One deal's held-out score under the new belief less that under the old one. */
export interface Difference {
  readonly post: string
  readonly gain: number
}

export interface Comparison {
  /** Mean a deal, and its standard error. */
  readonly gain: number
  readonly error: number
}

const WRONG_ONCE_IN = 20

/** Standard errors that a gain must be worth, where so many are looked at together. */
export const sureOf = (looks: number): number => standardNormalQuantile(1 - 1 / (WRONG_ONCE_IN * looks))

export const compared = (differences: readonly Difference[]): Comparison => {
  const count = Math.max(1, differences.length)
  const mean = differences.reduce((sum, { gain }) => sum + gain, 0) / count
  const byPost = new Map<string, number>()
  for (const { post, gain } of differences) byPost.set(post, (byPost.get(post) ?? 0) + gain - mean)
  let squares = 0
  for (const sum of byPost.values()) squares += sum * sum
  const clusters = byPost.size
  const inflated = clusters > 1 ? (squares * clusters) / (clusters - 1) : 0
  return { gain: mean, error: Math.sqrt(inflated) / count }
}

export const isSure = ({ gain, error }: Comparison, looks = 1): boolean => gain > sureOf(looks) * error && gain > 0

/** Beyond so many times the deals that there are, a forecast is worth nothing. */
const FORECAST_MOST = 20

const rounded = (count: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1)
  return Math.ceil(count / unit) * unit
}

/**
 * About how many more deals it takes until a gain like this one is sure: the error falls with the root of their number. Null when there
 * is no gain to become sure of, or when it would be a guess.
 */
export const moreDealsNeeded = (comparison: Comparison, deals: number, looks = 1): number | null => {
  if (isSure(comparison, looks)) return 0
  const { gain, error } = comparison
  if (!(gain > 0)) return null
  const wanted = deals * ((sureOf(looks) * error) / gain) ** 2
  return wanted > FORECAST_MOST * deals ? null : rounded(Math.max(1, wanted - deals))
}
