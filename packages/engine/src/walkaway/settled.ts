// A list of alternatives with nothing uncertain in what the days change: arrivals, holding and trade value at their middles. What is
// told day by day is told from here, because a range a day would cost a dynamic programme a draw; today's range is not.

import type { Estimate } from "../units/index.ts"
import type { Alternative } from "./alternatives.ts"

const atMiddle = (estimate: Estimate): Estimate => ({ ...estimate, p10: estimate.p50, p90: estimate.p50 })

/** The same list with nothing uncertain in what the days change. */
export const settled = (alternatives: readonly Alternative[]): readonly Alternative[] =>
  alternatives.map((one) => {
    if (one.kind !== "next-buyer") return one
    const { offersShift: _shift, ...rest } = one
    return {
      ...rest,
      buyersPerDay: atMiddle(one.buyersPerDay),
      holdingCostPerDay: atMiddle(one.holdingCostPerDay),
      tradeValue: atMiddle(one.tradeValue),
    }
  })
