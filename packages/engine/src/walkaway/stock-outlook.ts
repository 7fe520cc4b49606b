// The days ahead of a unit in stock as a dealer needs them: the line on each day, the day on which the trade beats waiting, what one
// more day costs and of what that cost consists, how likely a buyer takes it first. One dynamic programme a unit, uncertain
// figures at their middles, so that a stock of ten thousand is valued in seconds; the range of today's line is not found here.
// A stationary "days of supply" figure was the rival: it has no day on which to stop, and no price.

import { meanOf, ok, type Refusal, type Result } from "../units/index.ts"
import type { PiecewiseLinear } from "../worth/index.ts"
import type { Alternative, NextBuyerAlternative } from "./alternatives.ts"
import { bestAlternative } from "./best-alternative.ts"
import type { NextBuyerOutlook } from "./next-buyer.ts"
import { nextBuyerOutlook } from "./next-buyer-range.ts"
import { settled } from "./settled.ts"

/** A unit as far as its days matter; money in major units. */
export interface StockUnit {
  /** What we do without today's buyer; among them, as a rule, waiting for the next one. */
  readonly alternatives: readonly Alternative[]
  /** What a sale leaves for us by its price. */
  readonly worth: Pick<PiecewiseLinear, "evaluate" | "inverse">
  readonly ask?: number
}

/** What is lost on a day on which nobody buys; the parts add up. */
export interface DayCost {
  readonly total: number
  readonly holding: number
  /** What the trade gives less a day later. */
  readonly tradeFall: number
  /** How much the hope of a buyer, worth of keeping above the trade value, shrinks in a day; below zero when it grows. */
  readonly hopeLost: number
}

/** Every array runs from day 0, today, to the same last day. */
export interface StockOutlook {
  /** Worth of keeping the unit, or of the best other thing named. */
  readonly keepByDay: Float64Array
  readonly lineByDay: Float64Array
  /** What the trade leaves on that day; absent when no buyer is waited for. */
  readonly tradeByDay?: Float64Array
  /** Probability that a buyer has taken it before that day. */
  readonly soldBefore?: Float64Array
  /** One for each day but the last. */
  readonly dayCosts: readonly DayCost[]
  /** The programme behind it; absent when no buyer is waited for. */
  readonly waiting?: NextBuyerOutlook
  readonly buyer?: NextBuyerAlternative
}

export interface OutlookWish {
  /** Days to look ahead, default 120; fewer when the unit must go sooner. */
  readonly days?: number
  /** The line of today if it is known better, with its ranges: the days ahead are moved so that they begin there. */
  readonly lineToday?: number
}

export const OUTLOOK_DAYS = 120

const isBuyer = (one: Alternative): one is NextBuyerAlternative => one.kind === "next-buyer"

/** Worth on each day only from what needs no plan: a buyer to come and the trade. */
const surelyKept = (list: readonly Alternative[], waiting: NextBuyerOutlook | undefined, days: number) =>
  Float64Array.from({ length: days + 1 }, (_, day) =>
    list.reduce((best, one) => {
      if (one.kind === "trade") return Math.max(best, meanOf(one.value) - (one.cost ?? 0) - (one.fallPerDay ?? 0) * day)
      const value = waiting?.valueByDay
      return value ? Math.max(best, value[Math.min(day, value.length - 1)]) : best
    }, Number.NEGATIVE_INFINITY),
  )

const needsNoPlan = (one: Alternative): boolean =>
  (one.kind === "trade" || one.kind === "next-buyer") && one.expiresInDays === undefined

const keptByDay = (
  list: readonly Alternative[],
  waiting: NextBuyerOutlook | undefined,
  days: number,
): Result<Float64Array, Refusal> => {
  if (list.length > 0 && list.filter(isBuyer).length <= 1 && list.every(needsNoPlan)) {
    return ok(surelyKept(list, waiting, days))
  }
  const kept: number[] = []
  for (let day = 0; day <= days; day += 1) {
    const best = bestAlternative(list, { day })
    if (!best.ok && day === 0) return best
    if (!best.ok) break
    kept.push(best.value.mean)
  }
  return ok(Float64Array.from(kept))
}

/** The day after a day until which something is left to decide. */
const horizonOf = (buyer: NextBuyerAlternative | undefined, wish: OutlookWish): number => {
  const days = wish.days ?? OUTLOOK_DAYS
  return buyer ? Math.min(days, buyer.days) : days
}

const tradeOf = ({ tradeValue, tradeFallPerDay = 0 }: NextBuyerAlternative, days: number): Float64Array =>
  Float64Array.from({ length: days + 1 }, (_, day) => tradeValue.p50 - tradeFallPerDay * day)

const soldBeforeOf = ({ chanceByDay, disposalDay }: NextBuyerOutlook, days: number): Float64Array => {
  const sold = new Float64Array(days + 1)
  for (let day = 0; day < days; day += 1) {
    sold[day + 1] = day < disposalDay ? 1 - (1 - sold[day]) * (1 - chanceByDay[day]) : sold[day]
  }
  return sold
}

const dayCostsOf = (kept: Float64Array, trade: Float64Array | undefined, holding: number): readonly DayCost[] =>
  Array.from({ length: Math.max(0, kept.length - 1) }, (_, day) => {
    const lost = kept[day] - kept[day + 1]
    const tradeFall = trade ? trade[day] - trade[day + 1] : 0
    return { total: lost + holding, holding, tradeFall, hopeLost: lost - tradeFall }
  })

const linesOf = ({ worth }: StockUnit, kept: Float64Array, today: number | undefined): Float64Array => {
  const lines = kept.map((value) => worth.inverse(value))
  const shift = today === undefined ? 0 : today - lines[0]
  return lines.map((line) => Math.max(0, line + shift))
}

/**
 * The days ahead of a unit, O(days). With other alternatives than a buyer to come and the trade a plan is made for each day.
 * Refusals as `nextBuyer` and `bestAlternative`.
 */
export const stockOutlook = (unit: StockUnit, wish: OutlookWish = {}): Result<StockOutlook, Refusal> => {
  const list = settled(unit.alternatives)
  const buyer = list.find(isBuyer)
  const waiting = buyer && nextBuyerOutlook(buyer)
  if (waiting && !waiting.ok) return waiting
  const kept = keptByDay(list, waiting?.value, horizonOf(buyer, wish))
  if (!kept.ok) return kept
  const days = kept.value.length - 1
  const trade = buyer && tradeOf(buyer, days)
  return ok({
    keepByDay: kept.value,
    lineByDay: linesOf(unit, kept.value, wish.lineToday),
    dayCosts: dayCostsOf(kept.value, trade, buyer?.holdingCostPerDay.p50 ?? 0),
    ...(buyer && trade && waiting && { buyer, tradeByDay: trade, waiting: waiting.value }),
    ...(waiting && { soldBefore: soldBeforeOf(waiting.value, days) }),
  })
}
