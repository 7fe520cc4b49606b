// A function of the price made of straight pieces that meet: worth with a tax that starts at the purchase price, a discount
// that counts below the ask. Sums of such functions are such functions, means and draws of a worth included, and the price at
// which one reaches a worth is solved piece by piece, exactly. Bisection, the rival, is slower and never quite there.

import { invariant } from "../units/index.ts"

/** From `at` on the slope changes by `change`. */
export interface Bend {
  readonly at: number
  readonly change: number
}

/** A place where the slope changes. */
export interface PriceKink {
  readonly price: number
  /** Worth gained per unit of price from here upwards. */
  readonly slopeAbove: number
}

export interface PiecewiseLinear {
  /** Worth at price zero if the first slope held everywhere. */
  readonly intercept: number
  /** Slope below the first kink. */
  readonly slope: number
  /** Ascending by price. */
  readonly kinks: readonly PriceKink[]
  /** Worth at a price. */
  evaluate(price: number): number
  /** Worth gained when the price rises by one; at a kink, that of the piece above it. */
  slopeAt(price: number): number
  /** The one price at which the worth is reached, on all real prices. The function must rise or fall throughout. */
  inverse(worth: number): number
}

const merged = (bends: readonly Bend[]): Bend[] => {
  const changeAt = new Map<number, number>()
  for (const { at, change } of bends) changeAt.set(at, (changeAt.get(at) ?? 0) + change)
  return [...changeAt]
    .map(([at, change]) => ({ at, change }))
    .filter(({ change }) => change !== 0)
    .sort((left, right) => left.at - right.at)
}

const kinksOf = (slope: number, bends: readonly Bend[]): readonly PriceKink[] => {
  let slopeAbove = slope
  return bends.map(({ at, change }) => {
    slopeAbove += change
    return { price: at, slopeAbove }
  })
}

/** The function with `slope` left of all bends, on the line through (0, intercept). */
export const piecewiseLinear = (intercept: number, slope: number, bends: readonly Bend[]): PiecewiseLinear => {
  const sorted = merged(bends)
  const kinks = kinksOf(slope, sorted)
  const evaluate = (price: number): number =>
    sorted.reduce((worth, { at, change }) => worth + change * Math.max(0, price - at), intercept + slope * price)
  const slopeAt = (price: number): number =>
    kinks.reduce((last, { price: at, slopeAbove }) => (price >= at ? slopeAbove : last), slope)
  const inverse = (worth: number): number => {
    let piece = { from: 0, height: intercept, slope }
    for (const { price, slopeAbove } of kinks) {
      const height = evaluate(price)
      if ((worth - height) * Math.sign(piece.slope) <= 0) break
      piece = { from: price, height, slope: slopeAbove }
    }
    invariant(piece.slope !== 0, "a worth that does not move with the price has no inverse")
    return piece.from + (worth - piece.height) / piece.slope
  }
  return { intercept, slope, kinks, evaluate, slopeAt, inverse }
}
