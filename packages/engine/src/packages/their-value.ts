// What packages are worth to them over the bare price, not as one figure but as many: fixed low-discrepancy points [Roberts2018] stand for
// the customers who may sit there, one dimension a lever, since whoever cares for warranty cares for six months and for twelve.
// The price counts at its face: that is sure, while everything else is a range.

import { directionOf } from "../deal/index.ts"
import { amountOf, isKnown, lowDiscrepancy, quantileOf } from "../units/index.ts"
import type { Footing } from "./footing.ts"
import type { Lever, LeverStep } from "./lever.ts"
import type { PricedBundle } from "./priced.ts"

/** Customers that stand for all. */
const CUSTOMERS = 256

/** What a step is worth to each of them. */
export type StepValues = ReadonlyMap<LeverStep, Float64Array>

export const stepValues = (levers: readonly Lever[]): StepValues => {
  const dimensions = Math.max(1, levers.length)
  const points = lowDiscrepancy(CUSTOMERS, dimensions)
  const values = new Map<LeverStep, Float64Array>()
  levers.forEach(({ steps }, lever) => {
    for (const step of steps) {
      const { valueToThem } = step
      const drawn = Float64Array.from({ length: CUSTOMERS }, (_, customer) =>
        isKnown(valueToThem) ? valueToThem.p50 : quantileOf(valueToThem, points[customer * dimensions + lever]),
      )
      values.set(step, drawn)
    }
  })
  return values
}

/** What a package at its price is worth to each of them over the bare price. */
export const theirValues = (
  { steps, price }: Pick<PricedBundle, "steps" | "price">,
  { keep, side }: Footing,
  values: StepValues,
): Float64Array => {
  // A higher price takes from a buyer and gives to a seller.
  const dearer = directionOf(side) * (amountOf(price) - amountOf(keep))
  const theirs = new Float64Array(CUSTOMERS).fill(-dearer)
  for (const { step } of steps) {
    const one = values.get(step)!
    for (let customer = 0; customer < CUSTOMERS; customer += 1) theirs[customer] += one[customer]
  }
  return theirs
}

export interface TheirRange {
  readonly mean: number
  /** One in ten below, half, one in ten above. */
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Share of customers who would rather have it than the bare price. */
  readonly preferred: number
}

const atShare = (sorted: Float64Array, share: number): number => {
  const position = share * (sorted.length - 1)
  const index = Math.floor(position)
  const next = sorted[Math.min(index + 1, sorted.length - 1)]
  return sorted[index] + (position - index) * (next - sorted[index])
}

export const rangeOfValues = (values: Float64Array): TheirRange => {
  const sorted = Float64Array.from(values).sort()
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: atShare(sorted, 0.1),
    middle: atShare(sorted, 0.5),
    high: atShare(sorted, 0.9),
    preferred: values.filter((value) => value > 0).length / values.length,
  }
}
