// Many units at once: what the stock is worth, and what would be if more buyers came, the ask moved, holding cost another sum or the
// trade paid less. A what-if changes the units' figures and values them by the same programme, before and after, so a change
// of nothing changes nothing. Buyers are not taken to pay more because more is asked, nor to come because less is: nobody has
// measured either here, so another ask moves room and verdict and no worth.

import { type Estimate, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import type { Alternative, NextBuyerAlternative, TradeAlternative } from "./alternatives.ts"
import { type OutlookWish, type StockOutlook, type StockUnit, stockOutlook } from "./stock-outlook.ts"

/** What is left out stays as it is. Money in major units. */
export interface StockChange {
  /** More or fewer buyers, >= 0. */
  readonly arrivalsFactor?: number
  readonly askBy?: number
  /** In percent of the ask, above -100; after `askBy`. */
  readonly askPercent?: number
  readonly holdingCostPerDay?: number
  /** Added to what the trade leaves today. */
  readonly tradeValueBy?: number
  readonly tradeFallPerDay?: number
  /** Whole days until it must go. */
  readonly days?: number
}

export const STOCK_VERDICTS = ["wait", "dispose", "reprice"] as const
/** dispose: the trade beats waiting today; reprice: the ask lies below the line; else wait. */
export type StockVerdict = (typeof STOCK_VERDICTS)[number]

/** A unit's figures of today. */
export interface StockStand {
  readonly line: number
  readonly worth: number
  readonly room?: number
  readonly disposalDay?: number
  readonly dayCost?: number
  readonly soldChance?: number
  readonly verdict: StockVerdict
}

const sure = (value: number, { source }: Estimate): Estimate => ({ p10: value, p50: value, p90: value, source })

const moved = (estimate: Estimate, by: number): Estimate => ({
  ...estimate,
  p10: estimate.p10 + by,
  p50: estimate.p50 + by,
  p90: estimate.p90 + by,
})

const scaled = (estimate: Estimate, factor: number): Estimate => ({
  ...estimate,
  p10: estimate.p10 * factor,
  p50: estimate.p50 * factor,
  p90: estimate.p90 * factor,
})

const changedBuyer = (buyer: NextBuyerAlternative, change: StockChange): NextBuyerAlternative => ({
  ...buyer,
  buyersPerDay: scaled(buyer.buyersPerDay, change.arrivalsFactor ?? 1),
  holdingCostPerDay:
    change.holdingCostPerDay === undefined
      ? buyer.holdingCostPerDay
      : sure(change.holdingCostPerDay, buyer.holdingCostPerDay),
  tradeValue: moved(buyer.tradeValue, change.tradeValueBy ?? 0),
  days: change.days ?? buyer.days,
  ...(change.tradeFallPerDay !== undefined && { tradeFallPerDay: change.tradeFallPerDay }),
})

const changedTrade = (trade: TradeAlternative, change: StockChange): TradeAlternative => ({
  ...trade,
  value: moved(trade.value, change.tradeValueBy ?? 0),
  ...(change.tradeFallPerDay !== undefined && { fallPerDay: change.tradeFallPerDay }),
})

const changedAlternative = (one: Alternative, change: StockChange): Alternative => {
  if (one.kind === "next-buyer") return changedBuyer(one, change)
  return one.kind === "trade" ? changedTrade(one, change) : one
}

/** The unit as it would be. */
export const changedUnit = (unit: StockUnit, change: StockChange): StockUnit => {
  const { askBy = 0, askPercent = 0 } = change
  return {
    ...unit,
    alternatives: unit.alternatives.map((one) => changedAlternative(one, change)),
    ...(unit.ask !== undefined && { ask: Math.max(0, (unit.ask + askBy) * (1 + askPercent / 100)) }),
  }
}

const verdictOf = (disposalDay: number | undefined, room: number | undefined): StockVerdict => {
  if (disposalDay === 0) return "dispose"
  return room !== undefined && room < 0 ? "reprice" : "wait"
}

/** Today's figures out of an outlook. */
export const stockStand = ({ ask }: StockUnit, outlook: StockOutlook): StockStand => {
  const line = outlook.lineByDay[0]
  const room = ask === undefined ? undefined : ask - line
  const { waiting, keepByDay, dayCosts } = outlook
  return {
    line,
    worth: keepByDay[0],
    verdict: verdictOf(waiting?.disposalDay, room),
    ...(room !== undefined && { room }),
    ...(waiting && { disposalDay: waiting.disposalDay, soldChance: waiting.soldChance }),
    ...(waiting && dayCosts.length > 0 && { dayCost: dayCosts[0].total }),
  }
}

const checkChange = (change: StockChange): Refusal | undefined => {
  const figures = Object.values(change).filter((figure) => figure !== undefined)
  if (!figures.every(Number.isFinite)) {
    return { code: "not-finite", message: "A figure of the what-if is not a number." }
  }
  const { arrivalsFactor = 1, askPercent = 0, holdingCostPerDay = 0, days = 0 } = change
  if (arrivalsFactor < 0 || holdingCostPerDay < 0 || askPercent <= -100) {
    return { code: "change-out-of-range", message: "Buyers, asks and holding costs cannot fall below zero." }
  }
  return Number.isInteger(days) && days >= 0
    ? undefined
    : { code: "bad-days", message: `${days} is not a whole number of days from 0.` }
}

export interface StockWhatIf {
  readonly before: StockStand
  readonly after: StockStand
  /** Whether the verdict changes. */
  readonly flips: boolean
}

/**
 * A unit before and after a change. `lineToday`: where its line is known to lie now; what the change moves is added to it.
 * Refusal codes: `not-finite`, `change-out-of-range`, `bad-days`, and those of `stockOutlook`.
 */
export const stockWhatIf = (
  unit: StockUnit,
  change: StockChange,
  wish: Pick<OutlookWish, "lineToday"> = {},
): Result<StockWhatIf, Refusal> => {
  const refusal = checkChange(change)
  if (refusal) return refuse(refusal)
  const now = stockOutlook(unit, { days: 1 })
  if (!now.ok) return now
  const would = changedUnit(unit, change)
  const then = stockOutlook(would, { days: 1 })
  if (!then.ok) return then
  const shift = wish.lineToday === undefined ? 0 : wish.lineToday - now.value.lineByDay[0]
  const standOf = (one: StockUnit, outlook: StockOutlook) =>
    stockStand(one, { ...outlook, lineByDay: outlook.lineByDay.map((line) => Math.max(0, line + shift)) })
  const before = standOf(unit, now.value)
  const after = standOf(would, then.value)
  return ok({ before, after, flips: before.verdict !== after.verdict })
}
