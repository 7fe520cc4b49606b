// What a unit says of itself on a day: its figures as they stand so long after they were stated, with its stock number and its age. A unit whose worth was stated in one figure has no
// group for these two, and does without.

import { daysBetween } from "@walkaway/contract/brief"
import type { Paper } from "../deal/commands.ts"
import { agedPaper } from "./aged-paper.ts"
import type { StockedUnit } from "./state.ts"

/** Days since it was taken in, as they are counted where the house is; never below zero. */
export const daysInStock = ({ stockedOn }: Pick<StockedUnit, "stockedOn">, now: Date, timeZone: string): number =>
  Math.max(0, daysBetween(new Date(`${stockedOn}T12:00:00Z`), now, timeZone))

export const paperOfUnit = (unit: StockedUnit, now: Date, timeZone: string): Paper => {
  const paper = agedPaper(unit.paper, daysBetween(unit.figuresAt, now, timeZone))
  const own = paper.unit
  if (typeof own !== "object" || own === null || Array.isArray(own)) return paper
  const { stockNumber } = unit
  return { ...paper, unit: { ...own, stockNumber, daysInStock: daysInStock(unit, now, timeZone) } }
}
