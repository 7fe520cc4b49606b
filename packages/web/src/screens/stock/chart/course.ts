// What a chart of a unit shows: the line on the days to come and what stands around it. The list gives it the line alone, the unit's own
// screen also the band and what the trade leaves; both are drawn by one layout.

import type { StockLine, UnitOutlook } from "../../../desk/types.ts"
import { currencyOf, placeable } from "../../../ladder/prices.ts"

export interface CoursePoint {
  /** From today, rising. */
  readonly day: number
  readonly line: number
  readonly low?: number
  readonly high?: number
  readonly trade?: number | undefined
}

export interface Course {
  /** One at least, today first. */
  readonly points: readonly CoursePoint[]
  /** For its place on the axis. */
  readonly ask: number | undefined
  /** The day from which the trade beats waiting; undefined when no buyer is waited for. */
  readonly letGoDay: number | undefined
}

const askOf = (ask: string | null, currency: string): number | undefined =>
  ask === null ? undefined : placeable(ask, currencyOf(currency))

/** Undefined while there is no line, or for whoever may not see it. */
export const courseOfLine = ({ unit, line, figures }: StockLine): Course | undefined => {
  if (!figures || figures.chart.length === 0) return undefined
  const ofToday = line?.sight === "exact" ? line : undefined
  const currency = currencyOf(unit.currency)
  const band = ofToday && { low: placeable(ofToday.low, currency), high: placeable(ofToday.high, currency) }
  return {
    points: figures.chart.map((point, index) => (index === 0 && band ? { ...point, ...band } : point)),
    ask: askOf(unit.ask, unit.currency),
    letGoDay: figures.disposalDay ?? undefined,
  }
}

export const courseOfOutlook = ({ days, ask, currency, disposalDay }: UnitOutlook): Course => ({
  points: days.map(({ day, line, low, high }) => ({ day, line, low, high })),
  ask: askOf(ask, currency),
  letGoDay: disposalDay ?? undefined,
})

/** What keeping it is worth against what the trade leaves: no prices, but what is left for us; undefined where no trade is known. */
export const worthOfOutlook = ({ days, disposalDay }: UnitOutlook): Course | undefined =>
  days.some(({ tradeValue }) => tradeValue !== null)
    ? {
        points: days.map(({ day, worth, tradeValue }) => ({ day, line: worth, trade: tradeValue ?? undefined })),
        ask: undefined,
        letGoDay: disposalDay ?? undefined,
      }
    : undefined
