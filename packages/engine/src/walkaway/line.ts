// The line: the price at which this deal is worth exactly as much as what we would do without it, W(p*) = A. Solved by
// bracketing because worth bends (tax, tiers) and may jump. A buyer is the same problem on the mirrored price axis, so there
// is one code for both sides. The break-even price (W = 0) was the obvious rival and forgets that the unit sells again.

import { type Currency, type Money, moneyFromAmount, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { zeroOf } from "./bracket.ts"

/** Which way a better price lies: up for a seller, down for a buyer. The words are those of the deal room. */
export type LineSide = "buyer" | "seller"

/** +1 where a higher price is better, -1 where a lower one is. */
export const mirrorOf = (side: LineSide): 1 | -1 => (side === "seller" ? 1 : -1)

export interface LineProblem {
  readonly side: LineSide
  /** Worth of the deal at a price, in major units: never falls as the price gets better for us; may bend and jump. */
  readonly worth: (price: number) => number
  /** A: what we can do without it, on the same scale. */
  readonly alternative: number
  /** Prices that are at all conceivable; the line is looked for between them. */
  readonly between: { readonly low: number; readonly high: number }
}

/**
 * The worst price that is still worth at least the alternative. Refusal codes: `bad-price-range`, `worth-not-a-number`,
 * `no-price-is-enough` (even the best conceivable price falls short), `any-price-is-enough` (even the worst beats it).
 */
export const walkAwayPrice = (problem: LineProblem): Result<number, Refusal> => {
  const { side, worth, alternative, between } = problem
  const mirror = mirrorOf(side)
  const surplus = (x: number) => worth(mirror * x) - alternative
  const worst = side === "seller" ? between.low : -between.high
  const best = side === "seller" ? between.high : -between.low
  const refusal = refusalAtEnds(worst, best, surplus)
  return refusal ? refuse(refusal) : ok(mirror * zeroOf(surplus, worst, best) + 0)
}

const refusalAtEnds = (worst: number, best: number, surplus: (x: number) => number): Refusal | undefined => {
  if (!(worst < best) || !Number.isFinite(best - worst)) {
    return { code: "bad-price-range", message: "The lowest conceivable price is not below the highest." }
  }
  const atBest = surplus(best)
  const atWorst = surplus(worst)
  if (Number.isNaN(atBest) || Number.isNaN(atWorst)) {
    return { code: "worth-not-a-number", message: "The worth of the deal or of the alternative is not a number." }
  }
  if (atBest < 0) {
    return {
      code: "no-price-is-enough",
      message: `At the best conceivable price the deal is worth ${-atBest} less than the best alternative.`,
      remedy: "Do not do this deal, or change something besides the price.",
    }
  }
  if (atWorst >= 0) {
    return {
      code: "any-price-is-enough",
      message: `At the worst conceivable price the deal is still worth ${atWorst} more than the best alternative.`,
      remedy: "Widen the range of prices, or check the alternative.",
    }
  }
  return undefined
}

/** The line as a sum that can be named: rounded to the side on which the deal is still worth it. */
export const lineMoney = (line: number, currency: Currency, side: LineSide): Money =>
  moneyFromAmount(line, currency, side === "seller" ? "up" : "down")

/** The line on each day, when time changes the alternative, the worth, or both. */
export interface LineScheduleProblem {
  readonly side: LineSide
  /** Worth of the deal at a price if struck on that day. */
  readonly worth: (price: number, day: number) => number
  /** A by day, from today; its length is that of the schedule. */
  readonly alternativeByDay: ArrayLike<number>
  readonly between: LineProblem["between"]
}

/** One line or refusal a day, day 0 first. */
export const lineSchedule = (problem: LineScheduleProblem): Result<number, Refusal>[] =>
  Array.from(problem.alternativeByDay, (alternative, day) =>
    walkAwayPrice({
      side: problem.side,
      between: problem.between,
      alternative,
      worth: (price) => problem.worth(price, day),
    }),
  )
