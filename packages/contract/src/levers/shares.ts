// Ranges as shares of some amount, for what nobody has typed or recorded yet: they hold in any currency, and each says that it is a guess or
// where it comes from.

import { type Estimate, meanOf, type Source } from "@walkaway/engine"

/** One in ten below, half, one in ten above; per unit of the amount, rising. */
export type Shares = readonly [low: number, middle: number, high: number]

export const guess = (detail: string): Source => ({ kind: "default", detail: `guess: ${detail}` })

export const modelled = (detail: string): Source => ({ kind: "modelled", detail })

/** The shares of an amount; of one below zero they turn round. */
export const sharesOf = (amount: number, [low, middle, high]: Shares, source: Source): Estimate => {
  const [p10, p90] = amount < 0 ? [amount * high, amount * low] : [amount * low, amount * high]
  return { p10: p10 + 0, p50: amount * middle + 0, p90: p90 + 0, source }
}

/** A figure so many times over, its source kept unless another is given. */
export const times = ({ p10, p50, p90, source }: Estimate, factor: number, from: Source = source): Estimate => {
  const ends = [p10 * factor, p90 * factor].sort((a, b) => a - b)
  return { p10: ends[0] + 0, p50: p50 * factor + 0, p90: ends[1] + 0, source: from }
}

/** The same figure seen by the one who has it taken from him. */
export const taken = (estimate: Estimate): Estimate => times(estimate, -1)

/** What something costs in money that is worth to them these shares of that. */
export const worthPerCost = (cost: Estimate, shares: Shares, source: Source): Estimate =>
  sharesOf(meanOf(cost), shares, source)
