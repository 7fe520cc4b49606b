// The place where a rising function crosses zero, between two prices that enclose it. Chandrupatla's method: inverse
// quadratic interpolation where it is safe, bisection elsewhere, so a jump or a kink (tax, tiers) costs steps but never
// the answer. Newton's method was the rival; worth functions have kinks and sometimes jumps. [Chandrupatla1997]

import { invariant } from "../units/index.ts"

/** Two neighbouring points: the function is negative at `below` and not negative at `above`. */
export interface Bracket {
  readonly below: number
  readonly above: number
}

const STEPS_MAX = 200

/**
 * Narrows [low, high] around the zero of a rising `f` until the ends are closer than `tolerance` (and never closer than
 * the floats allow). Needs f(low) < 0 <= f(high); anything else is a bug of the caller.
 */
export const bracketZero = (f: (x: number) => number, low: number, high: number, tolerance = 0): Bracket => {
  let newest = { x: high, y: f(high) }
  let other = { x: low, y: f(low) }
  invariant(other.y < 0 && newest.y >= 0, `no zero between ${low} (${other.y}) and ${high} (${newest.y})`)
  let fraction = 0.5
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const x = newest.x + fraction * (other.x - newest.x)
    const point = { x, y: f(x) }
    const sameSide = point.y >= 0 === newest.y >= 0
    const third = sameSide ? newest : other
    if (!sameSide) other = newest
    newest = point
    const width = Math.abs(other.x - newest.x)
    const smallest = 2 * Number.EPSILON * Math.max(Math.abs(newest.x), Math.abs(other.x)) + tolerance / 2
    if (newest.y === 0 || smallest >= width / 2) break
    const edge = smallest / width
    fraction = Math.min(1 - edge, Math.max(edge, nextFraction(newest, other, third)))
  }
  if (newest.y === 0) return { below: newest.x, above: newest.x }
  return newest.y < 0 ? { below: newest.x, above: other.x } : { below: other.x, above: newest.x }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Inverse quadratic interpolation if the three points are near enough to a parabola, otherwise the middle. */
const nextFraction = (newest: Point, other: Point, third: Point): number => {
  const xi = (newest.x - other.x) / (third.x - other.x)
  const phi = (newest.y - other.y) / (third.y - other.y)
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5
  const direct = (newest.y / (other.y - newest.y)) * (third.y / (other.y - third.y))
  const slope = (third.x - newest.x) / (other.x - newest.x)
  return direct + slope * (newest.y / (third.y - newest.y)) * (other.y / (third.y - other.y))
}

/** The zero itself: the end of the bracket at which `f` is not negative. */
export const zeroOf = (f: (x: number) => number, low: number, high: number, tolerance = 0): number =>
  bracketZero(f, low, high, tolerance).above
