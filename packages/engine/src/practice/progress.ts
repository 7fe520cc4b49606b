// Whether practice makes anybody better: scores over time, each talk being mostly luck. So a mean of the last ten with Student's interval,
// and the later half against the earlier one by Welch's [Welch1947]; where there are too few nothing is said but that.

import type { Interval, NotEnough } from "../review/interval.ts"
import { meanInterval, welchDifference } from "../review/statistics/means.ts"

/** Practices in a mean; and the fewest that make one. */
export const PROGRESS_WINDOW = 10
export const PROGRESS_LEAST = 5

export interface ProgressPoint extends Interval {
  /** The practice that it ends with, counted from 1. */
  readonly practice: number
  /** How many it is the mean of. */
  readonly of: number
}

export interface PracticeProgress {
  /** In the order of the practices; in per cent of the price, over the adviser. */
  readonly scores: readonly number[]
  /** Mean of the last up to ten, with its 95 % interval, from the fifth practice on. */
  readonly means: readonly ProgressPoint[]
  /** The last ten against the ten before; above zero is better. */
  readonly change: (Interval & { readonly clear: boolean }) | NotEnough
}

const alike = (values: readonly number[]): boolean => values.every((value) => value === values[0])

const changeOf = (scores: readonly number[]): PracticeProgress["change"] => {
  const needed = 2 * PROGRESS_WINDOW
  const tooFew = { kind: "not-enough-data", have: scores.length, needed, why: "too-few-deals" } as const
  if (scores.length < needed) return tooFew
  const last = scores.slice(-PROGRESS_WINDOW)
  const before = scores.slice(-needed, -PROGRESS_WINDOW)
  if (alike([...before, ...last])) return { low: 0, middle: 0, high: 0, clear: false }
  const { low, middle, high } = welchDifference(last, before)
  return { low, middle, high, clear: low > 0 || high < 0 }
}

const meanAt = (scores: readonly number[], count: number): ProgressPoint => {
  const window = scores.slice(Math.max(0, count - PROGRESS_WINDOW), count)
  return { practice: count, of: window.length, ...meanInterval(window) }
}

/** Progress over the scores of one person's practices, oldest first. */
export const practiceProgress = (scores: readonly number[]): PracticeProgress => ({
  scores,
  means: scores.flatMap((_, index) => (index + 1 < PROGRESS_LEAST ? [] : [meanAt(scores, index + 1)])),
  change: changeOf(scores),
})
