// Utilities of every outcome from what each issue adds: a weighted evaluation per value, summed. Issues of numbers come as tables over their
// steps, so linear and other formulas of one issue need no case of their own.

import type { IssueTable } from "../strategy/strategy.ts"

/**
 * Sum of the issues' parts for every outcome.
 * @param parts of each issue, what each of its values adds
 * @param constant added to all
 */
export const additiveUtilities = (
  { sizes, values }: IssueTable,
  parts: readonly Float64Array[],
  constant = 0,
): Float64Array => {
  const width = sizes.length
  const utilities = new Float64Array(values.length / width).fill(constant)
  for (let issue = 0; issue < width; issue += 1) {
    const part = parts[issue]
    for (let outcome = 0; outcome < utilities.length; outcome += 1)
      utilities[outcome] += part[values[outcome * width + issue]]
  }
  return utilities
}

/** Sums of decimals differ in the last digits; twelve are kept, so that outcomes worth the same are ties for everybody. */
const DIGITS = 1e12

export interface Fitted {
  readonly utilities: Float64Array
  readonly reservation: number
  /** They did not lie in [0, 1] as they were. */
  readonly wasScaled: boolean
}

/**
 * Utilities brought into [0, 1], the reservation with them: left alone where they lie there, else stretched so that the lowest (or 0, where none
 * is below) becomes 0 and the highest 1. A reservation beyond the ends becomes the end.
 */
export const fittedUtilities = (utilities: Float64Array, reservation: number): Fitted => {
  let low = 0
  let high = Number.NEGATIVE_INFINITY
  for (const utility of utilities) {
    if (utility < low) low = utility
    if (utility > high) high = utility
  }
  const wasScaled = low < -1 / DIGITS || high > 1 + 1 / DIGITS
  const from = wasScaled ? low : 0
  const span = wasScaled ? Math.max(high - low, Number.MIN_VALUE) : 1
  const brought = (utility: number): number =>
    Math.min(1, Math.max(0, Math.round(((utility - from) / span) * DIGITS) / DIGITS))
  return { utilities: utilities.map(brought), reservation: brought(reservation), wasScaled }
}
