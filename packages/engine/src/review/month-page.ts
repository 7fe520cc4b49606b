// A month in the five to seven figures that matter, chosen by rule: what is always asked for first, then whatever is clear and costs
// most. Everything else stays in the reports. Two minutes are the limit, so what is merely interesting is left out.

import type { ReviewedDeal } from "./closed-deal.ts"
import type { Interval } from "./interval.ts"
import { monthOf } from "./months.ts"
import { alwaysThere, candidatesOf } from "./page-candidates.ts"

export const PAGE_FIGURES = [
  "deals-and-won",
  "judgement",
  "regret-then",
  "leakage",
  "agreement-trap",
  "left-gains",
  "sunk-cost",
  "odds-too-hopeful",
  "hours-underestimated",
  "returns",
  "changed",
] as const
export type PageFigure = (typeof PAGE_FIGURES)[number]

/** Why a figure is on the page. */
export const PAGE_REASONS = ["always", "costs-most", "clear-change", "clear-bias", "not-enough-data"] as const

export interface PageEntry {
  readonly figure: PageFigure
  readonly because: (typeof PAGE_REASONS)[number]
  readonly unit: "share" | "money" | "hours" | "ratio" | "percent" | "count"
  readonly value?: Interval
  readonly of?: number
  /** What it costs a month in the middle, where that can be said, in money: the rank. */
  readonly money?: number
  /** Which trend has changed, for "changed". */
  readonly detail?: string
}

export interface MonthPage {
  readonly month: string
  readonly deals: number
  /** 5 to 7, in the order of reading. */
  readonly entries: readonly PageEntry[]
}

const ENTRIES_LEAST = 5
const ENTRIES_MOST = 7

/**
 * The page of `month` (`2026-11`) from all deals of one currency. Order of choice: the three that always stand; what is clear, by the
 * money it costs; what is clear without a sum; then, up to five, whatever has figures, and last what lacks them.
 */
export const monthPage = (deals: readonly ReviewedDeal[], month: string): MonthPage => {
  const now = deals.filter(({ closed }) => monthOf(closed) === month)
  const history = deals.filter(({ closed }) => monthOf(closed) <= month)
  const candidates = candidatesOf(now, history)
  const clear = candidates.filter((one) => one.clear).toSorted((a, b) => (b.entry.money ?? 0) - (a.entry.money ?? 0))
  const rest = candidates.filter((one) => !one.clear)
  const fillers = [...rest.filter(({ entry }) => entry.value), ...rest.filter(({ entry }) => !entry.value)]
  const always = alwaysThere(now)
  const chosen = clear.slice(0, ENTRIES_MOST - always.length)
  const filling = fillers.slice(0, Math.max(0, ENTRIES_LEAST - always.length - chosen.length))
  return {
    month,
    deals: now.length,
    entries: [...always, ...chosen.map(({ entry }) => entry), ...filling.map(({ entry }) => plainly(entry))],
  }
}

/** A filler is there to be looked at, not because anything is wrong. */
const plainly = (entry: PageEntry): PageEntry =>
  entry.because === "not-enough-data" ? entry : { ...entry, because: "always" }
