// The figures by month, each with an interval, and the month against the months before it.

import type { ReviewedDeal } from "./closed-deal.ts"
import { concessionsOf } from "./concessions-needed.ts"
import { hoursBeforeEnd, informedLine, netGainOver } from "./deal-measures.ts"
import type { Interval } from "./interval.ts"
import { judgementOf } from "./judgement.ts"
import { monthOf } from "./months.ts"
import { zAbove } from "./statistics/levels.ts"
import { meanInterval, momentsOf, welchDifference } from "./statistics/means.ts"
import { shareDifference, shareOf } from "./statistics/share-of.ts"

export const TREND_FIGURES = [
  "won-share",
  "wrong-then-share",
  "regret-then",
  "leakage",
  "trapped-share",
  "discount-of-ask",
  "hours-per-deal",
] as const
export type TrendFigure = (typeof TREND_FIGURES)[number]

export interface TrendPoint extends Interval {
  /** `2026-11`. */
  readonly month: string
  readonly deals: number
}

export interface Trend {
  readonly figure: TrendFigure
  /** Share in [0, 1], money a deal, or hours a deal. */
  readonly unit: "share" | "money" | "hours"
  readonly points: readonly TrendPoint[]
  /** The last month less the mean of up to `monthsBefore` before it. */
  readonly change?: Interval & { readonly clear: boolean }
}

type Reading = (deal: ReviewedDeal) => number | undefined

const yes = (answer: boolean): number => (answer ? 1 : 0)

const verdictIs = (deal: ReviewedDeal): number | undefined => {
  const { verdict } = judgementOf(deal)
  return verdict === "not-judged" ? undefined : yes(verdict === "wrong-then")
}

const trapped = (deal: ReviewedDeal): number | undefined => {
  const line = informedLine(deal)
  return line === undefined || deal.price === undefined ? undefined : yes(netGainOver(deal.price, line, deal) < 0)
}

/** Off the ask of what we sold. */
const discount = (deal: ReviewedDeal): number | undefined =>
  deal.side === "buyer" || deal.ask === undefined || deal.ask <= 0 || deal.price === undefined
    ? undefined
    : -netGainOver(deal.price, deal.ask, deal) / deal.ask

/** Each figure of one deal, whether it is a yes or no, and its unit. */
const FIGURES: Readonly<Record<TrendFigure, { read: Reading; counts: boolean; unit: Trend["unit"] }>> = {
  "won-share": {
    read: ({ outcome }) => (outcome === "withdrawn" ? undefined : yes(outcome === "won")),
    counts: true,
    unit: "share",
  },
  "wrong-then-share": { read: verdictIs, counts: true, unit: "share" },
  "regret-then": { read: (deal) => judgementOf(deal).regret, counts: false, unit: "money" },
  leakage: { read: (deal) => concessionsOf(deal)?.leakage.middle, counts: false, unit: "money" },
  "trapped-share": { read: trapped, counts: true, unit: "share" },
  "discount-of-ask": { read: discount, counts: false, unit: "share" },
  "hours-per-deal": { read: hoursBeforeEnd, counts: false, unit: "hours" },
}

/** Fewer deals than these make no point. */
const DEALS_LEAST = 3
/** Fewer than these on either side make no comparison: a handful of deals of zero regret has no spread, and everything differs from it. */
const COMPARED_LEAST = 10
const MONTHS_BEFORE = 6
/** Shared out over the figures, which are all looked at. */
const LEVEL = 0.05 / TREND_FIGURES.length

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const changeOf = (now: readonly number[], before: readonly number[], counts: boolean): Trend["change"] => {
  if (Math.min(now.length, before.length) < COMPARED_LEAST) return undefined
  const { low, middle, high } = counts
    ? shareDifference([sumOf(now), now.length], [sumOf(before), before.length], zAbove(LEVEL / 2))
    : welchDifference(now, before, 1 - LEVEL)
  const alike = momentsOf([...now, ...before]).variance === 0
  return { low, middle, high, clear: !alike && (low > 0 || high < 0) }
}

const trendOf = (figure: TrendFigure, months: readonly (readonly [string, readonly ReviewedDeal[]])[]): Trend => {
  const { read, counts, unit } = FIGURES[figure]
  const series = months.map(([month, deals]) => ({ month, values: deals.flatMap((deal) => read(deal) ?? []) }))
  const points = series
    .filter(({ values }) => values.length >= DEALS_LEAST)
    .map(({ month, values }) => {
      const { low, middle, high } = counts ? shareOf(sumOf(values), values.length) : meanInterval(values)
      return { month, deals: values.length, low, middle, high }
    })
  const before = series.slice(-1 - MONTHS_BEFORE, -1).flatMap(({ values }) => values)
  const change = changeOf(series.at(-1)?.values ?? [], before, counts)
  return { figure, unit, points, ...(change && { change }) }
}

/**
 * All figures over the months in which deals were closed, in order; the last of them is compared with up to six before it. A month
 * with fewer than three deals has no point.
 */
export const trends = (deals: readonly ReviewedDeal[]): readonly Trend[] => {
  const months = [...Map.groupBy(deals, ({ closed }) => monthOf(closed))].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return TREND_FIGURES.map((figure) => trendOf(figure, months))
}
