// What is kept of a unit's value on a day: the figures that are sorted by, and beside them what they rest on, so that the line of any day
// can be told again with its reasons.

import { type Estimate, formatDecimal, type Money } from "@walkaway/engine"
import type { StockWarning } from "@walkaway/engine/stock"
import type { FigureSource } from "./fill-demand.ts"
import type { StockedUnit } from "./state.ts"
import type { UnitValue } from "./value-of-unit.ts"

export interface KeptFigure {
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly source: FigureSource
}

/** What a day's line rests on, beside the figures that are sorted by. */
export interface KeptOutlook {
  readonly dayCost: {
    readonly total: number
    readonly holding: number
    readonly tradeFall: number
    readonly hopeLost: number
  } | null
  readonly soldChance: number | null
  readonly daysToSale: number | null
  /** Buyers a week. */
  readonly arrivals: KeptFigure | null
  /** Money. */
  readonly offers: KeptFigure | null
  /** When the figures were stated, as text. */
  readonly figuresAt: string
}

export type KeptSchedule = readonly { readonly day: number; readonly walkAwayPrice: number }[]

/** A row of `unit_lines` without whose it is. */
export interface LineOfDay {
  readonly line: number
  readonly low: number
  readonly high: number
  readonly mean: number | null
  readonly schedule: KeptSchedule | null
  readonly alternative: string | null
  readonly ask: string | null
  readonly worth: number | null
  readonly room: number | null
  readonly dayCost: number | null
  readonly disposalDay: number | null
  readonly disposalOn: string | null
  readonly outlook: KeptOutlook
  readonly warnings: readonly StockWarning[]
}

/** A day before, as it was kept. */
export interface DayBefore
  extends Pick<LineOfDay, "line" | "ask" | "disposalOn" | "schedule" | "warnings" | "outlook"> {
  readonly day: string
}

/** `days` after a calendar day. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const kept = ({ p10, p50, p90 }: Estimate, source: FigureSource, times = 1): KeptFigure => ({
  low: p10 * times,
  middle: p50 * times,
  high: p90 * times,
  source,
})

const DAYS_A_WEEK = 7
const orNull = (figure: number | undefined): number | null =>
  figure !== undefined && Number.isFinite(figure) ? figure : null

const buyerOf = ({ brief }: UnitValue) => brief.alternatives.find((one) => one.kind === "next-buyer")

const outlookOf = (unit: StockedUnit, value: UnitValue): KeptOutlook => {
  const { waiting, dayCosts } = value.ahead?.outlook ?? {}
  const buyer = buyerOf(value)
  return {
    dayCost: (waiting && dayCosts?.[0]) ?? null,
    soldChance: orNull(waiting?.soldChance),
    daysToSale: orNull(waiting?.daysToSaleMean),
    arrivals: buyer ? kept(buyer.buyersPerDay, value.arrivals, DAYS_A_WEEK) : null,
    offers: buyer?.offers.kind === "estimate" ? kept(buyer.offers.estimate, value.offers) : null,
    figuresAt: unit.figuresAt.toISOString(),
  }
}

const askOf = (ask: Money | undefined): string | null => (ask ? formatDecimal(ask) : null)

/** What is kept of a unit's value on `day`. */
export const lineOfDay = (unit: StockedUnit, value: UnitValue, day: string): LineOfDay => {
  const { line, ahead } = value
  const waiting = ahead?.outlook.waiting
  const outlook = outlookOf(unit, value)
  return {
    line: line.walkAwayPrice,
    low: line.low,
    high: line.high,
    mean: line.alternative?.mean ?? null,
    schedule: line.schedule,
    alternative: line.alternative?.code ?? null,
    ask: askOf(unit.ask),
    worth: orNull(ahead?.outlook.keepByDay[0]),
    room: unit.ask ? Number(formatDecimal(unit.ask)) - line.walkAwayPrice : null,
    dayCost: outlook.dayCost?.total ?? null,
    disposalDay: waiting?.disposalDay ?? null,
    disposalOn: waiting ? dayAfter(day, waiting.disposalDay) : null,
    outlook,
    warnings: ahead?.warnings ?? [],
  }
}
