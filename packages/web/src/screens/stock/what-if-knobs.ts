// What may come, as somebody turns it, and the question to the desk that follows. What is not turned is not asked, so that it stays as it is.

import type { RequestFor } from "@walkaway/contract/client"

export type WhatIfBody = RequestFor<"whatIfStock">["body"]

export interface Knobs {
  /** How many times as many buyers. */
  readonly buyers: number
  readonly askBy: "percent" | "amount"
  readonly askPercent: number
  readonly askAmount: string | null
  readonly holdingCostPerDay: string | null
  readonly tradeValueBy: string | null
  readonly tradeFallPerDay: string | null
  readonly days: number | null
}

export const AS_NOW: Knobs = {
  buyers: 1,
  askBy: "percent",
  askPercent: 0,
  askAmount: null,
  holdingCostPerDay: null,
  tradeValueBy: null,
  tradeFallPerDay: null,
  days: null,
}

export const isAsNow = (knobs: Knobs): boolean =>
  (Object.keys(AS_NOW) as (keyof Knobs)[]).every((key) => key === "askBy" || knobs[key] === AS_NOW[key])

export const questionOf = (unitIds: readonly string[], knobs: Knobs): WhatIfBody => {
  const { buyers, askBy, askPercent, askAmount, holdingCostPerDay, tradeValueBy, tradeFallPerDay, days } = knobs
  return {
    unitIds: [...unitIds],
    ...(buyers !== 1 && { arrivalsFactor: buyers }),
    ...(askBy === "percent" && askPercent !== 0 && { askPercent }),
    ...(askBy === "amount" && askAmount !== null && { askBy: askAmount }),
    ...(holdingCostPerDay !== null && { holdingCostPerDay }),
    ...(tradeValueBy !== null && { tradeValueBy }),
    ...(tradeFallPerDay !== null && { tradeFallPerDay }),
    ...(days !== null && { days }),
  }
}
