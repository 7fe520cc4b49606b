// What is wrong with the price of a unit, told by code with the figures that show it. Each warning is one comparison of the ask, the
// line, the buyers believed in and the trade; none is the normal case. Two thresholds are ours and guesses: nobody comes when
// fewer than one serious buyer in a hundred would pay the ask, and a buyer talks two per cent off whatever is asked.
// A score of "price to market" was the rival: it compares with other people's asks and says nothing of this unit's line.

import { type OfferDistribution, offersOf } from "./offers.ts"
import type { StockOutlook, StockUnit } from "./stock-outlook.ts"

export const STOCK_WARNING_CODES = [
  "ask-below-line",
  "thin-room",
  "nobody-will-come",
  "loss-at-ask",
  "past-disposal",
  "trade-falls-faster",
] as const
export type StockWarningCode = (typeof STOCK_WARNING_CODES)[number]

/** Money in major units. */
export type StockWarning =
  | { readonly code: "ask-below-line"; readonly ask: number; readonly line: number; readonly by: number }
  /** `usual`: what may be expected to be talked off the ask. */
  | { readonly code: "thin-room"; readonly room: number; readonly share: number; readonly usual: number }
  /** `buyersPay`: nine serious buyers in ten pay at most that; `chance`: that one pays the ask. */
  | {
      readonly code: "nobody-will-come"
      readonly ask: number
      readonly buyersPay: number
      readonly chance: number
    }
  /** `left`, below zero: what a sale at the full ask leaves. */
  | { readonly code: "loss-at-ask"; readonly ask: number; readonly left: number }
  | {
      readonly code: "past-disposal"
      readonly tradeValue: number
      readonly waiting: number
      readonly by: number
    }
  /** `hopePerDay`: what the buyers of one day add to the worth of keeping it, in expectation. */
  | { readonly code: "trade-falls-faster"; readonly tradeFallPerDay: number; readonly hopePerDay: number }

/** Of the ask; a buyer who gets nothing off feels that he got nothing. */
export const USUAL_CONCESSION = 0.02
/** Fewer serious buyers than this would pay the ask: it is far above the market. */
export const PAYS_ASK_CHANCE_MIN = 0.01

const aboutRoom = (ask: number, line: number): readonly StockWarning[] => {
  const room = ask - line
  if (room < 0) return [{ code: "ask-below-line", ask, line, by: -room }]
  const usual = USUAL_CONCESSION * ask
  return room < usual ? [{ code: "thin-room", room, share: ask > 0 ? room / ask : 0, usual }] : []
}

const aboutBuyers = (ask: number, offers: OfferDistribution): readonly StockWarning[] => {
  const chance = offers.survival(ask)
  return chance < PAYS_ASK_CHANCE_MIN
    ? [{ code: "nobody-will-come", ask, buyersPay: offers.quantile(0.9), chance }]
    : []
}

const aboutAsk = (unit: StockUnit, outlook: StockOutlook): readonly StockWarning[] => {
  const { ask, worth } = unit
  if (ask === undefined) return []
  const offers = outlook.buyer && offersOf(outlook.buyer.offers)
  const left = worth.evaluate(ask)
  return [
    ...aboutRoom(ask, outlook.lineByDay[0]),
    ...(offers?.ok ? aboutBuyers(ask, offers.value) : []),
    ...(left < 0 ? [{ code: "loss-at-ask", ask, left } as const] : []),
  ]
}

/** What one day's buyers add: keeping it through the day is worth tomorrow's value and this, less the holding. */
const hopeOf = ({ waiting, buyer }: StockOutlook): number => {
  if (!waiting || !buyer || waiting.waitingByDay.length === 0) return 0
  const { discountPerDay = 1, holdingCostPerDay } = buyer
  const hope = (waiting.waitingByDay[0] + holdingCostPerDay.p50) / discountPerDay - waiting.valueByDay[1]
  return Math.max(0, hope)
}

const aboutTrade = (outlook: StockOutlook): readonly StockWarning[] => {
  const { waiting, tradeByDay } = outlook
  if (!waiting || !tradeByDay) return []
  if (waiting.disposalDay === 0) {
    const kept = waiting.waitingByDay.length > 0 ? waiting.waitingByDay[0] : tradeByDay[0]
    return [{ code: "past-disposal", tradeValue: tradeByDay[0], waiting: kept, by: tradeByDay[0] - kept }]
  }
  const tradeFallPerDay = outlook.dayCosts[0]?.tradeFall ?? 0
  const hopePerDay = hopeOf(outlook)
  return tradeFallPerDay > hopePerDay ? [{ code: "trade-falls-faster", tradeFallPerDay, hopePerDay }] : []
}

/** In the order of `STOCK_WARNING_CODES`; empty when nothing is wrong. */
export const stockWarnings = (unit: StockUnit, outlook: StockOutlook): readonly StockWarning[] => [
  ...aboutAsk(unit, outlook),
  ...aboutTrade(outlook),
]
