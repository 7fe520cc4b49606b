// Alternatives out of a deal file. What the file gives as prices (the next buyer, the trade) is turned into what is left
// for us at that price with the sheet of this deal, so that every alternative stands on the scale of the deal's worth.

import {
  type Alternative,
  type Estimate,
  known,
  meanOf,
  type NetValue,
  nextBuyerNet,
  type PiecewiseLinear,
  piecewiseLinear,
  tradeNet,
  type WorthSheet,
} from "@walkaway/engine"
import type { Problem } from "../problem.ts"
import type { FiledAlternative } from "./alternative-keys.ts"
import type { FiledDeal } from "./deal-file.ts"
import { given } from "./given.ts"

const typedZero = known(0, { kind: "typed" })

/** Without a sheet a price is what it says. */
const IDENTITY = piecewiseLinear(0, 1, [])

/** The same map from price to value in the form that the dynamic programme wants. */
const netValueOf = ({ intercept, slope, kinks }: PiecewiseLinear): NetValue => ({ intercept, slope, kinks })

/** An estimate of a price as an estimate of what it leaves; a buyer's falls with the price, so the ends change places. */
const through = (worth: PiecewiseLinear, price: Estimate): Estimate => {
  const [low, high] = [worth.evaluate(price.p10), worth.evaluate(price.p90)]
  return { p10: Math.min(low, high), p50: worth.evaluate(price.p50), p90: Math.max(low, high), source: price.source }
}

interface Around {
  readonly deal: FiledDeal
  readonly net: PiecewiseLinear
  readonly trade: PiecewiseLinear
  readonly problems: Problem[]
}

const missingWorth = (index: number): Problem => ({
  code: "missing",
  message: "The alternative does not say what it brings.",
  remedy: "Write price (what is paid) or worth (what is then left for us).",
  path: ["alternatives", index],
})

const broughtBy = (
  one: { worth?: Estimate | undefined; price?: Estimate | undefined },
  index: number,
  around: Around,
): Estimate => {
  if (one.worth) return one.worth
  if (one.price) return through(around.net, one.price)
  around.problems.push(missingWorth(index))
  return typedZero
}

/** Hours of pursuit at what an hour is worth. */
const pursuitCost = (
  one: { cost?: Estimate | undefined; hours?: Estimate | undefined },
  index: number,
  { deal, problems }: Around,
): number => {
  const paid = one.cost ? meanOf(one.cost) : 0
  if (!one.hours) return paid
  const hourly = deal.worthPerHour ?? deal.time?.costPerHour
  if (hourly) return paid + meanOf(one.hours) * meanOf(hourly)
  problems.push({
    code: "missing",
    message: "The other lead takes hours, and the file does not say what an hour is worth.",
    remedy: "Write worthPerHour at the top, for example worthPerHour: 25.",
    path: ["alternatives", index, "hours"],
  })
  return paid
}

const DAYS_A_WEEK = 7

const perDay = ({ p10, p50, p90, source }: Estimate): Estimate => ({
  p10: p10 / DAYS_A_WEEK,
  p50: p50 / DAYS_A_WEEK,
  p90: p90 / DAYS_A_WEEK,
  source,
})

const nextBuyerOf = (one: Extract<FiledAlternative, { kind: "next-buyer" }>, { net, trade }: Around) => ({
  ...given({ offersShift: one.offersShift }),
  offers: { kind: "estimate" as const, estimate: one.offers },
  buyersPerDay: perDay(one.buyersPerWeek),
  holdingCostPerDay: one.holdingCostPerDay,
  days: one.days,
  tradeValue: through(trade, one.tradeValue),
  net: netValueOf(net),
  ...(one.tradeFallPerDay && { tradeFallPerDay: meanOf(one.tradeFallPerDay) * trade.slopeAt(one.tradeValue.p50) }),
  ...(one.priceFallPerDay && { priceFallPerDay: meanOf(one.priceFallPerDay) }),
})

const otherSellerOf = (one: Extract<FiledAlternative, { kind: "other-seller" }>, index: number, around: Around) => {
  const value = one.value ?? around.deal.value
  if (!value) {
    around.problems.push({
      code: "missing",
      message: "The file does not say what the thing at the other seller is worth to us.",
      remedy: "Write value here or at the top.",
      path: ["alternatives", index],
    })
  }
  return {
    value: value ?? typedZero,
    price: one.price,
    odds: one.odds ?? 1,
    costToPursue: one.cost ? meanOf(one.cost) : 0,
  }
}

const alternativeOf = (one: FiledAlternative, index: number, around: Around): Alternative => {
  const head = { id: `${one.kind}-${index + 1}`, ...given({ label: one.item, expiresInDays: one.expiresInDays }) }
  switch (one.kind) {
    case "next-buyer":
      return { ...head, kind: one.kind, ...nextBuyerOf(one, around) }
    case "trade":
      return {
        ...head,
        kind: one.kind,
        value: through(around.trade, one.price),
        ...(one.fees && { cost: meanOf(one.fees) }),
        ...(one.fallPerDay && { fallPerDay: meanOf(one.fallPerDay) }),
      }
    case "other-lead": {
      const costToPursue = pursuitCost(one, index, around)
      return {
        ...head,
        kind: one.kind,
        value: broughtBy(one, index, around),
        odds: one.odds ?? 1,
        hours: 0,
        costToPursue,
      }
    }
    case "named":
      return {
        ...head,
        kind: one.kind,
        value: broughtBy(one, index, around),
        odds: one.odds ?? 1,
        costToPursue: one.cost ? meanOf(one.cost) : 0,
      }
    case "other-work":
      return { ...head, kind: one.kind, hoursFreed: one.hours, worthPerHour: one.worthPerHour }
    case "other-seller":
      return { ...head, kind: one.kind, ...otherSellerOf(one, index, around) }
    case "wait":
      return {
        ...head,
        kind: one.kind,
        value: one.worth,
        odds: one.odds ?? 1,
        days: one.days,
        costPerDay: one.costPerDay ? meanOf(one.costPerDay) : 0,
      }
    case "do-without":
      return { ...head, kind: one.kind, value: one.worth ?? typedZero }
  }
}

/** Ids by kind; a second one of a kind is numbered. */
const withIds = (alternatives: readonly Alternative[]): readonly Alternative[] => {
  const seen = new Map<string, number>()
  return alternatives.map((one) => {
    const count = (seen.get(one.kind) ?? 0) + 1
    seen.set(one.kind, count)
    return { ...one, id: count === 1 ? one.kind : `${one.kind}-${count}` }
  })
}

/** Every alternative of the file, on the scale of the deal's worth. */
export const alternativesOfFile = (
  deal: FiledDeal,
  sheet: WorthSheet | undefined,
  problems: Problem[],
): readonly Alternative[] => {
  if (deal.alternative) {
    return [
      { id: "named", kind: "named", label: "what we do otherwise", value: deal.alternative, odds: 1, costToPursue: 0 },
    ]
  }
  const around: Around = {
    deal,
    net: sheet ? nextBuyerNet(sheet) : IDENTITY,
    trade: sheet ? tradeNet(sheet) : IDENTITY,
    problems,
  }
  return withIds((deal.alternatives ?? []).map((one, index) => alternativeOf(one, index, around)))
}
