// The line with its range, when the worth of the deal and of the alternative are not known exactly. A fixed set of
// quasi-random draws stands for what we do not know [Roberts2018]; the same points at every price, so that the answer does
// not flicker. The line itself equates certainty equivalents, which are plain means unless the user asks for caution
// (constant absolute risk aversion [Pratt1964]); the band is where the line of a single draw would lie.

import { lowDiscrepancy, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { type LineProblem, type LineSide, walkAwayPrice } from "./line.ts"

/** One draw: a level in (0, 1) for every uncertain figure, in the caller's order. */
export type Levels = Float64Array

export interface UncertainLineProblem {
  readonly side: LineSide
  /** Worth at a price if the uncertain figures lie at the levels `u`; monotone in price as in `LineProblem`. */
  readonly worth: (price: number, u: Levels) => number
  /** A at the levels `u`; share a level with `worth` where they share a figure. */
  readonly alternative: (u: Levels) => number
  /** How many uncertain figures there are. */
  readonly figures: number
  readonly between: LineProblem["between"]
  /** Draws, default 256. */
  readonly draws?: number
  /** Absolute risk aversion per unit of money, >= 0; 0, the default, is neutral. 1 / 5000 fears a swing of 5,000. */
  readonly riskAversion?: number
}

export interface LineRange {
  /** The price at which deal and alternative are equally good in expectation (or in certainty equivalent). */
  readonly line: number
  /** p10, p50 and p90, in money, of where it would lie if we knew everything; low <= middle <= high on either side. */
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Share of draws for which no price, or every price, in the range would do; they count as the end of the range. */
  readonly offTheScale: number
}

const DRAWS = 256

/** O(draws) root searches. Refusal codes: `bad-risk-aversion`, and those of `walkAwayPrice` for the line itself. */
export const walkAwayRange = (problem: UncertainLineProblem): Result<LineRange, Refusal> => {
  const { side, between, riskAversion = 0 } = problem
  if (!(riskAversion >= 0 && riskAversion < Number.POSITIVE_INFINITY)) {
    return refuse({ code: "bad-risk-aversion", message: `A risk aversion of ${riskAversion} is not a number from 0.` })
  }
  const levels = levelSets(problem.draws ?? DRAWS, problem.figures)
  const equivalent = (values: readonly number[]) => certaintyEquivalent(values, riskAversion)
  const line = walkAwayPrice({
    side,
    between,
    worth: (price) => equivalent(levels.map((u) => problem.worth(price, u))),
    alternative: equivalent(levels.map(problem.alternative)),
  })
  return line.ok ? ok({ line: line.value, ...bandOf(problem, levels) }) : line
}

const levelSets = (draws: number, figures: number): Levels[] => {
  const points = lowDiscrepancy(draws, Math.max(1, figures))
  return Array.from({ length: draws }, (_, i) => points.subarray(i * figures, (i + 1) * figures))
}

/** The sure sum that is as good as equally likely `values` to somebody with constant absolute risk aversion. */
export const certaintyEquivalent = (values: readonly number[], riskAversion: number): number => {
  if (riskAversion === 0) return values.reduce((sum, value) => sum + value, 0) / values.length
  // Measured from the worst value every term lies in [-1, 0], so no swing is too large.
  const worst = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const terms = values.reduce((sum, value) => sum + Math.expm1(-riskAversion * (value - worst)), 0)
  return worst - Math.log1p(terms / values.length) / riskAversion
}

const bandOf = (problem: UncertainLineProblem, levels: readonly Levels[]) => {
  let outside = 0
  const lines = levels.map((u) => {
    const { side, between } = problem
    const line = walkAwayPrice({
      side,
      between,
      worth: (price) => problem.worth(price, u),
      alternative: problem.alternative(u),
    })
    if (line.ok) return line.value
    outside += 1
    return (side === "seller") === (line.error.code === "no-price-is-enough") ? between.high : between.low
  })
  lines.sort((left, right) => left - right)
  return {
    low: atShare(lines, 0.1),
    middle: atShare(lines, 0.5),
    high: atShare(lines, 0.9),
    offTheScale: outside / lines.length,
  }
}

/** Quantile of ascending figures by linear interpolation between the middles of their steps. */
const atShare = (rising: readonly number[], share: number): number => {
  const position = Math.min(rising.length - 1, Math.max(0, share * rising.length - 0.5))
  const index = Math.floor(position)
  const next = Math.min(rising.length - 1, index + 1)
  return rising[index] + (position - index) * (rising[next] - rising[index])
}
