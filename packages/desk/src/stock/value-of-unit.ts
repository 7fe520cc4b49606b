// A unit on a day: where its line lies, what the days to come look like, what is wrong with its price. Its line is that of a deal at its
// advertised price; the days ahead begin at that line, so that every screen shows one figure.

import { type LineOutput, lineOutputOf, type Problem, readDealFile } from "@walkaway/contract"
import { completedPaper, documentOf, type Unadvisable } from "@walkaway/contract/brief"
import {
  amountOf,
  type Brief,
  lineOfBrief,
  type Money,
  meanWorth,
  ok,
  type Refusal,
  type Result,
  refuse,
} from "@walkaway/engine"
import {
  defaultDemand,
  type LearntDemand,
  type StockOutlook,
  type StockUnit,
  type StockWarning,
  stockOutlook,
  stockWarnings,
} from "@walkaway/engine/stock"
import type { Paper } from "../deal/commands.ts"
import type { Policy } from "../policy/policy.ts"
import { type FigureSource, type FilledPaper, withDemand } from "./fill-demand.ts"
import { paperOfUnit } from "./paper-of-unit.ts"
import type { StockedUnit } from "./state.ts"

/** What a house that has learnt nothing believes. */
export const NOTHING_LEARNT: LearntDemand = { house: defaultDemand(), bySegment: new Map() }

export const figuresOfUnit = (unit: { readonly currency: string; readonly ask?: Money | undefined }) => ({
  side: "seller",
  template: "car",
  currency: unit.currency,
  ...(unit.ask && { ask: unit.ask }),
})

/** What the unit says of itself today, and of its buyers what the house has learnt where it is silent. */
export const filledPaper = (unit: StockedUnit, policy: Policy, now: Date, learnt: LearntDemand): FilledPaper =>
  withDemand(paperOfUnit(unit, now, policy.timeZone), unit.ask, learnt)

interface Said {
  readonly paper: Paper
  readonly currency: string
  readonly ask?: Money | undefined
}

const readUnit = (unit: Said, paper: Paper, policy: Policy) =>
  readDealFile(documentOf(figuresOfUnit(unit), completedPaper(paper, policy, "salesperson")))

/** Whether what is stated is enough for a line; how the days go by and what the house has learnt change nothing about that. */
export const saysEnough = (unit: Said, policy: Policy): boolean =>
  readUnit(unit, withDemand(unit.paper, unit.ask, NOTHING_LEARNT).paper, policy).ok

export interface UnitValue {
  readonly brief: Brief
  readonly line: LineOutput
  readonly arrivals: FigureSource
  readonly offers: FigureSource
  /** Absent when its line was stated and not worked out. */
  readonly ahead?: {
    readonly unit: StockUnit
    readonly outlook: StockOutlook
    readonly warnings: readonly StockWarning[]
  }
}

const incomplete = (stockNumber: string, problems: readonly Problem[]): Unadvisable => ({
  code: "worth-incomplete",
  message: `Unit ${stockNumber} does not say enough for a line yet.`,
  remedy: "State its figures: stand-in cost and what happens without this buyer.",
  problems,
})

const ofEngine = (refusal: Refusal): Result<never, Unadvisable> => refuse({ ...refusal, problems: [] })

const aheadOf = (brief: Brief, ask: Money | undefined, lineToday: number): Result<UnitValue["ahead"], Refusal> => {
  if (!brief.sheet || brief.alternatives.length === 0) return ok(undefined)
  const unit: StockUnit = {
    alternatives: brief.alternatives,
    worth: meanWorth(brief.sheet),
    ...(ask && { ask: amountOf(ask) }),
  }
  const outlook = stockOutlook(unit, { lineToday })
  if (!outlook.ok) return outlook
  return ok({ unit, outlook: outlook.value, warnings: stockWarnings(unit, outlook.value) })
}

/** Values a unit. Refusals: `worth-incomplete` with what is missing, and those of the engine's line. */
export const valueOfUnit = (
  unit: StockedUnit,
  policy: Policy,
  now: Date,
  learnt: LearntDemand = NOTHING_LEARNT,
): Result<UnitValue, Unadvisable> => {
  const { paper, arrivals, offers } = filledPaper(unit, policy, now, learnt)
  const read = readUnit(unit, paper, policy)
  if (!read.ok) return refuse(incomplete(unit.stockNumber, read.error))
  const { brief } = read.value
  const view = lineOfBrief(brief)
  if (!view.ok) return ofEngine(view.error)
  const line = lineOutputOf(brief, view.value)
  const ahead = aheadOf(brief, unit.ask, line.walkAwayPrice)
  if (!ahead.ok) return ofEngine(ahead.error)
  return ok({ brief, line, arrivals, offers, ...(ahead.value && { ahead: ahead.value }) })
}
