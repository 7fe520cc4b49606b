// The pocket waterfall [MarnRosiello1992]: from the price, step by step, to what is left for us. A seller starts at the price and a buyer
// at what the thing is worth to him. Effort already spent stands beside it in rows of its own, struck out: it comes in as
// another argument, after the steps are done, and enters no total.

import { type Estimate, meanOf, type Source } from "../units/index.ts"
import { partsOf } from "./part-list.ts"
import type { PartGroup } from "./parts.ts"
import { EFFORT_STAGES, type EffortStage, type SunkEntry, type WorthFigures } from "./sheet.ts"
import { worthOfParts } from "./worth.ts"

export interface WaterfallStep {
  readonly code: string
  readonly label: string
  readonly group: PartGroup
  /** Expected, signed: what this step adds. Major units. */
  readonly amount: number
  /** What is left after this step; after the last one it is the worth. */
  readonly runningTotal: number
  readonly low: number
  readonly high: number
  readonly source: Source
}

/** Effort spent in one stage, for show. */
export interface SunkRow {
  readonly stage: EffortStage
  readonly hours: number
  readonly money: number
  /** Money plus hours at the expected cost of an hour; money alone when that is unknown. */
  readonly value: number
  readonly notes: readonly string[]
}

export interface Waterfall {
  readonly price: number
  readonly steps: readonly WaterfallStep[]
  /** What is left for us, with its range. */
  readonly worth: { readonly mean: number; readonly low: number; readonly high: number }
  readonly sunk: readonly SunkRow[]
}

/** Hours and money of all effort spent. */
export const sunkTotals = (sunk: readonly SunkEntry[]): { readonly hours: number; readonly money: number } => ({
  hours: sunk.reduce((sum, { hours }) => sum + hours, 0),
  money: sunk.reduce((sum, { money }) => sum + money, 0),
})

/** One row a stage that has effort, in the order of the stages. */
export const sunkRows = (sunk: readonly SunkEntry[], costPerHour?: Estimate): readonly SunkRow[] =>
  EFFORT_STAGES.flatMap((stage) => {
    const entries = sunk.filter((entry) => entry.stage === stage)
    if (entries.length === 0) return []
    const { hours, money } = sunkTotals(entries)
    const value = money + (costPerHour ? hours * meanOf(costPerHour) : 0)
    return [{ stage, hours, money, value, notes: entries.flatMap(({ note }) => (note ? [note] : [])) }]
  })

const stepsAt = (figures: WorthFigures, price: number): Omit<Waterfall, "sunk"> => {
  const { parts, mean, low, high } = worthOfParts(partsOf(figures), price)
  let runningTotal = 0
  const steps = parts.map((part): WaterfallStep => {
    runningTotal += part.mean
    const { code, label, group, source } = part
    return { code, label, group, amount: part.mean, runningTotal, low: part.low, high: part.high, source }
  })
  return { price, steps, worth: { mean, low, high } }
}

/** The waterfall at a price in major units, with the effort spent beside it. */
export const waterfallAt = (figures: WorthFigures, price: number, sunk: readonly SunkEntry[]): Waterfall => ({
  ...stepsAt(figures, price),
  sunk: sunkRows(sunk, figures.time?.costPerHour),
})
