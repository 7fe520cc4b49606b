// One unit, continuous time, no early disposal: the cases with an answer on paper. They anchor the daily dynamic programme
// of next-buyer.ts (its limit for short days) and serve back-of-envelope screens. Posted price against exponential
// buyers: [Gallego1994] with one unit; the holding cost and the uniform case are our own integrals of the same equation.

/** A unit that must go after `days`; money in major units, rates a day. */
export interface ExponentialStockUnit {
  /** Mean of what a buyer would pay. */
  readonly meanValue: number
  readonly buyersPerDay: number
  readonly days: number
  /** What it brings on the last day. */
  readonly salvage: number
  /** Default 0. */
  readonly holdingCostPerDay?: number
}

/** Worth and best posted price with `days` left: V = m ln u, p = V + m, where u' = rate/e - u h/m and u(0) = e^(A/m). */
export const exponentialStockUnit = (unit: ExponentialStockUnit): { value: number; price: number } => {
  const { meanValue, buyersPerDay, days, salvage, holdingCostPerDay = 0 } = unit
  // Decay of u over the days, and the integral of that decay; the second is `days` when holding costs nothing.
  const decay = Math.exp((-holdingCostPerDay * days) / meanValue)
  const elapsed =
    holdingCostPerDay === 0
      ? days
      : (-Math.expm1((-holdingCostPerDay * days) / meanValue) * meanValue) / holdingCostPerDay
  const u = Math.exp(salvage / meanValue) * decay + (buyersPerDay / Math.E) * elapsed
  const value = meanValue * Math.log(u)
  return { value, price: value + meanValue }
}

/** Buyers name prices uniform on [low, high]; low <= salvage < high. */
export interface UniformStockUnit {
  readonly low: number
  readonly high: number
  readonly buyersPerDay: number
  readonly days: number
  readonly salvage: number
}

/** The price from which to accept with `days` left: the Riccati equation V' = rate (high - V)^2 / (2 (high - low)). */
export const uniformStockUnitReservation = (unit: UniformStockUnit): number => {
  const { low, high, buyersPerDay, days, salvage } = unit
  const room = high - salvage
  return high - room / (1 + (room * buyersPerDay * days) / (2 * (high - low)))
}
