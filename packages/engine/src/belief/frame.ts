// One frame for every deal: prices in units of 1 % of the middle of the range in which we believe their limit, seen as the
// seller sees them. A buyer's deal is reflected about that middle, p -> 2m - p, so that "higher is better for us" holds and
// the belief, the planner and their tables are written once. Scaling the currency changes nothing inside the frame.

import { directionOf, type Side } from "../deal/index.ts"

export interface Frame {
  /** Ours. */
  readonly self: Side
  /** Price in major units that becomes 100. */
  readonly middle: number
  /** Major units to frame units. */
  toUnits(price: number): number
  /** Frame units to major units. */
  toPrice(units: number): number
  /** Amounts of money, not prices: major units to frame units and back. */
  readonly perUnit: number
}

/** The frame of a deal; `middle` is a positive price in major units. */
export const frameOf = (self: Side, middle: number): Frame => {
  const perUnit = middle / 100
  const direction = directionOf(self)
  return {
    self,
    middle,
    perUnit,
    toUnits: (price) => 100 + (direction * (price - middle)) / perUnit,
    toPrice: (units) => middle + direction * (units - 100) * perUnit,
  }
}
