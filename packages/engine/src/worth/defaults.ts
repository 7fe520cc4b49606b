// What a sheet leaves out and every deal of its template has becomes a wide range that says "default", never a silent zero;
// a typed 0 stays 0. Ranges are shares of the reference price (the ask, else what the thing is worth to us or stands us
// in at), so they hold in any currency; hours are priced by currency. Most are guesses and say so; the rest cite
// [WheelsAI] (preparation), [MerchantSavvy] (card fees) and [WarrantyAdmin] (claims a car). Replace them with own records.

import { type Currency, type Estimate, meanOf, type Source } from "../units/index.ts"
import type { AfterFigures, GiveAwayFigures, NextBuyerFigures, TimeFigures, WorthFiguresDraft } from "./sheet.ts"

const fallback = (detail: string): Source => ({ kind: "default", detail })

type Shares = readonly [low: number, middle: number, high: number]

const rangeOf = ([p10, p50, p90]: Shares, detail: string, scale = 1): Estimate => ({
  p10: p10 * scale,
  p50: p50 * scale,
  p90: p90 * scale,
  source: fallback(detail),
})

/** Price that the shares below refer to; undefined when the sheet names no price at all. */
export const referencePriceOf = ({ ask, unit, valueToUs }: WorthFiguresDraft): number | undefined =>
  ask?.amount ?? (valueToUs ? meanOf(valueToUs) : unit && meanOf(unit.standInCost))

/** Share of the reference price; GBP 300 to 800 on cars around GBP 12,000 [WheelsAI]. */
const PREPARATION: Shares = [0.025, 0.04, 0.065]
/** Share of what is paid: 0.3% by debit to 1.7% by credit card, and much is paid by transfer or finance [MerchantSavvy]. */
const CARD_FEE: Shares = [0.001, 0.004, 0.01]
/** Share of the reference price: claims of GBP 40 to 150 a car around GBP 12,000 [WarrantyAdmin]. */
const WARRANTY: Shares = [0.003, 0.006, 0.0125]
const RETURN_PROBABILITY: Shares = [0.005, 0.015, 0.04]
/** Share of the reference price lost when the car comes back. */
const RETURN_LOSS: Shares = [0.03, 0.06, 0.12]
const HOURS_TO_COME: Shares = [1, 2, 4]
const HOURS_NEXT_BUYER: Shares = [2, 4, 7]
const COST_OF_MONEY: Shares = [0.04, 0.08, 0.15]
/** What a give-away is worth to the one who gets it, per unit of what it costs the one who gives. */
const VALUE_PER_COST: Shares = [0.5, 1, 2]

/** Wage, contributions and desk of a salesperson in major units an hour. */
const COST_OF_HOUR: Readonly<Record<string, Shares>> = { GBP: [18, 25, 40], EUR: [20, 28, 45], USD: [22, 32, 50] }

/** Default cost of an hour, where we have one. */
export const defaultCostPerHour = (currency: Currency): Estimate | undefined =>
  COST_OF_HOUR[currency] && rangeOf(COST_OF_HOUR[currency], "guess: loaded cost of a salesperson's hour")

/** What a give-away is worth to its receiver, or costs its giver, when only the other figure is known. */
export const otherFigureOfGiveAway = (given: number, wanted: "value" | "cost"): Estimate => {
  const shares: Shares = wanted === "value" ? VALUE_PER_COST : [1 / VALUE_PER_COST[2], 1, 1 / VALUE_PER_COST[0]]
  return rangeOf(shares, "guess: half to twice the figure known", given)
}

/** Share of the reference price that an unpriced give-away costs: mats to a service. */
const UNPRICED_GIVE_AWAY: Shares = [0.002, 0.005, 0.015]

const completedGiveAway = (gift: GiveAwayFigures, reference: number | undefined): GiveAwayFigures => {
  if (!gift.cost && !gift.value && reference !== undefined) {
    const range = rangeOf(UNPRICED_GIVE_AWAY, "guess: share of the price", reference)
    return { ...gift, cost: range, value: range }
  }
  if (gift.cost && !gift.value) return { ...gift, value: otherFigureOfGiveAway(meanOf(gift.cost), "value") }
  if (gift.value && !gift.cost) return { ...gift, cost: otherFigureOfGiveAway(meanOf(gift.value), "cost") }
  return gift
}

const completedTime = (draft: WorthFiguresDraft): TimeFigures | undefined => {
  const costPerHour = draft.time?.costPerHour ?? defaultCostPerHour(draft.currency)
  const hours =
    draft.time?.hours ?? (draft.template === "car" ? rangeOf(HOURS_TO_COME, "guess: hours to come") : undefined)
  return hours && costPerHour ? { hours, costPerHour } : draft.time
}

/** Between nothing and the same as here: whether the next buyer takes extras and finance too is not known. */
const nextBuyerMargin = ({ extras = [], finance }: WorthFiguresDraft): Estimate | undefined => {
  const margin =
    extras.reduce((sum, { retail, cost }) => sum + meanOf(retail) - meanOf(cost), 0) +
    (finance ? meanOf(finance.commission) * meanOf(finance.takeUp) : 0)
  return margin > 0 ? rangeOf([0, 0.5, 1], "guess: between nothing and the same as here", margin) : undefined
}

const completedNextBuyer = (draft: WorthFiguresDraft): NextBuyerFigures => {
  const isCar = draft.template === "car" && draft.side === "seller"
  const margin = draft.nextBuyer?.margin ?? nextBuyerMargin(draft)
  const hours = draft.nextBuyer?.hours ?? (isCar ? rangeOf(HOURS_NEXT_BUYER, "guess: hours a buyer") : undefined)
  return { ...(margin && { margin }), ...(hours && { hours }) }
}

const completedAfter = (after: AfterFigures | undefined, reference: number): AfterFigures => ({
  ...after,
  returns: after?.returns ?? {
    probability: rangeOf(RETURN_PROBABILITY, "guess: share of cars that come back"),
    loss: rangeOf(RETURN_LOSS, "guess: share of the price lost on a return", reference),
  },
  warranty: after?.warranty ?? rangeOf(WARRANTY, "share of the price; WarrantyAdmin", reference),
})

/** In the UK a dealer's used car is under the margin scheme unless he says otherwise [HMRC718]. */
const completedCarTax = (draft: WorthFiguresDraft): Pick<WorthFiguresDraft, "tax"> => {
  const { tax, unit, currency, template } = draft
  if (!unit) return {}
  const purchasePrice = {
    amount: meanOf(unit.standInCost),
    source: fallback("purchase price taken as the stand-in cost"),
  }
  if (!tax && currency === "GBP" && template === "car") return { tax: { scheme: "margin", rate: 0.2, purchasePrice } }
  return tax?.scheme === "margin" && !tax.purchasePrice ? { tax: { ...tax, purchasePrice } } : {}
}

const carDefaults = (draft: WorthFiguresDraft): Partial<WorthFiguresDraft> => {
  const reference = referencePriceOf(draft)
  if (draft.side !== "seller" || draft.template !== "car" || reference === undefined) return {}
  const preparation = draft.unit?.preparation ?? rangeOf(PREPARATION, "share of the price; WheelsAI", reference)
  return {
    ...(draft.unit && { unit: { ...draft.unit, preparation } }),
    cardFeeRate: draft.cardFeeRate ?? rangeOf(CARD_FEE, "share of what is paid; MerchantSavvy"),
    after: completedAfter(draft.after, reference),
  }
}

/** The sheet with every gap that has a default filled and flagged. Filling twice changes nothing. */
export const withDefaults = (draft: WorthFiguresDraft): WorthFiguresDraft => {
  const time = completedTime(draft)
  const reference = referencePriceOf(draft)
  const costOfMoneyPerYear =
    draft.payment?.costOfMoneyPerYear ?? rangeOf(COST_OF_MONEY, "guess: overdraft or stocking rate")
  return {
    ...draft,
    ...carDefaults(draft),
    ...completedCarTax(draft),
    ...(time && { time }),
    ...(draft.payment && { payment: { ...draft.payment, costOfMoneyPerYear } }),
    ...(draft.giveAways && { giveAways: draft.giveAways.map((gift) => completedGiveAway(gift, reference)) }),
    nextBuyer: completedNextBuyer(draft),
  }
}
