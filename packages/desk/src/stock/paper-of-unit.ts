// What a unit says of itself on a day: its figures, with its stock number and its age. A unit whose worth was stated in one figure has no
// group for these two, and does without.

import { daysBetween } from "@walkaway/contract/brief"
import type { Paper } from "../deal/commands.ts"
import type { StockedUnit } from "./state.ts"

/** Days since it was taken in, as they are counted where the house is; never below zero. */
export const daysInStock = ({ stockedOn }: Pick<StockedUnit, "stockedOn">, now: Date, timeZone: string): number =>
  Math.max(0, daysBetween(new Date(`${stockedOn}T12:00:00Z`), now, timeZone))

export const paperOfUnit = (unit: StockedUnit, now: Date, timeZone: string): Paper => {
  const own = unit.paper.unit
  if (typeof own !== "object" || own === null || Array.isArray(own)) return unit.paper
  const { stockNumber } = unit
  return { ...unit.paper, unit: { ...own, stockNumber, daysInStock: daysInStock(unit, now, timeZone) } }
}
