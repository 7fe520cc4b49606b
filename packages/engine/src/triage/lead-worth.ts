// What winning a lead is worth: what the price leaves over the line, since below the line we would rather have the alternative. Not
// the amount of the order, which is what sales tools multiply with: a big order at the line is worth nothing.

import type { Side } from "../deal/index.ts"
import { type Estimate, meanOf, type Source } from "../units/index.ts"

const MODELLED: Source = { kind: "modelled", detail: "price over the line" }

/** Distances of two independent figures add up like the sides of a right angle. */
const together = (left: number, right: number): number => Math.hypot(left, right)

/**
 * Surplus over the alternative at the price that a deal is expected to close at: price less line for a seller, line less price
 * for a buyer; never below zero, since we would leave. Both in major units; the two are taken as independent.
 */
export const worthOverLine = (side: Side, price: Estimate, line: Estimate): Estimate => {
  const [high, low] = side === "seller" ? [price, line] : [line, price]
  const p50 = high.p50 - low.p50
  const p10 = p50 - together(high.p50 - high.p10, low.p90 - low.p50)
  const p90 = p50 + together(high.p90 - high.p50, low.p50 - low.p10)
  return { p10: Math.max(0, p10), p50: Math.max(0, p50), p90: Math.max(0, p90), source: MODELLED }
}

/** Share of an order's amount that is left over the alternative until the organisation says its own: a guess. */
export const MARGIN_DEFAULT: Estimate = {
  p10: 0.05,
  p50: 0.1,
  p90: 0.2,
  source: { kind: "default", detail: "a guess" },
}

/** Worth of an order of which only the amount is known: its amount times the share that is left for us. */
export const worthOfAmount = (amount: number, margin: Estimate = MARGIN_DEFAULT): Estimate => {
  const [low, high] = amount < 0 ? [margin.p90, margin.p10] : [margin.p10, margin.p90]
  return { p10: amount * low, p50: amount * margin.p50, p90: amount * high, source: shareSource(margin) }
}

const shareSources = new WeakMap<Estimate, Source>()

/** One source for all orders with the same share: there may be a million. */
const shareSource = (margin: Estimate): Source => {
  const before = shareSources.get(margin)
  if (before) return before
  const share = `${Math.round(100 * meanOf(margin))}% of the amount`
  const source: Source =
    margin.source.kind === "default"
      ? { kind: "default", detail: `a guess: ${share}` }
      : { kind: "modelled", detail: share }
  shareSources.set(margin, source)
  return source
}
