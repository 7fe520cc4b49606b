// The range of a unit's line on the days to come. Today's range is known (fixed draws through the whole worth); by day only the part
// that comes from waiting changes, as the days run out in which a guess about buyers can matter. The two parts add in squares,
// as everywhere for independent figures; drawing the whole worth anew for each day would cost a hundred times as much.

import { ok, type Refusal, type Result } from "../units/index.ts"
import { bestAlternative } from "./best-alternative.ts"
import type { StockOutlook, StockUnit } from "./stock-outlook.ts"

export interface LineBand {
  /** p10 by day, at most the line. */
  readonly lowByDay: Float64Array
  /** p90 by day, at least the line. */
  readonly highByDay: Float64Array
}

/** How far a line lies from its range when waiting spreads by `spread` on a day, `first` today, and by `whole` in all today. */
const widthOn = (spread: number, first: number, whole: number): number => {
  if (!(first > 0)) return whole
  if (first >= whole) return (whole * spread) / first
  return Math.sqrt(whole * whole - first * first + spread * spread)
}

/** The band around an outlook that begins at `today`. Refusals as `bestAlternative`. */
export const stockBand = (
  unit: StockUnit,
  outlook: StockOutlook,
  today: { readonly low: number; readonly high: number },
): Result<LineBand, Refusal> => {
  const { lineByDay } = outlook
  const days = lineByDay.length
  const down = new Float64Array(days)
  const up = new Float64Array(days)
  for (let day = 0; day < days; day += 1) {
    const best = bestAlternative(unit.alternatives, { day })
    if (!best.ok) return best
    const [low, middle, high] = [best.value.low, best.value.middle, best.value.high].map(unit.worth.inverse)
    down[day] = Math.max(0, middle - low)
    up[day] = Math.max(0, high - middle)
  }
  const below = Math.max(0, lineByDay[0] - today.low)
  const above = Math.max(0, today.high - lineByDay[0])
  return ok({
    lowByDay: lineByDay.map((line, day) => Math.max(0, line - widthOn(down[day], down[0], below))),
    highByDay: lineByDay.map((line, day) => line + widthOn(up[day], up[0], above)),
  })
}
