// What we take for granted about people until the user, or our own records, say otherwise. Returns are low on purpose:
// believing in too many costs a fifth of the gain, believing in too few costs nothing (planner.md section 6).

import { type Conduct, PLANNER_FAMILY, SHIPPED_CONDUCT, type TypeFamily } from "../belief/index.ts"
import { counterpartOf, type Deal, type Side, type Template } from "../deal/index.ts"
import { amountOf, type Estimate, estimateOf, must, type Source } from "../units/index.ts"
import type { Assumptions } from "./brief.ts"

/** Name of the belief before any evidence, as advice quotes it. */
export const SHIPPED_PRIOR = "shipped-1"

export const SHIPPED_FAMILY: TypeFamily = { ...PLANNER_FAMILY, shares: [0.6, 0.25, 0.15] }

/** Shares of the market value (the middle of the belief about their limit). */
const COST_PER_ROUND_SHARE = 0.0005
const COST_PER_DAY_SHARE = 0.001

export const assumptionsOf = (given: Partial<Assumptions>, middle: number): Assumptions => ({
  returnPerDay: SHIPPED_CONDUCT.bluffing.returnPerDay,
  lostPerDay: SHIPPED_CONDUCT.leaving.lostPerDay,
  callHeard: SHIPPED_CONDUCT.bluffing.callHeard,
  calledBack: 0.1,
  costPerRound: COST_PER_ROUND_SHARE * middle,
  costPerDayAway: COST_PER_DAY_SHARE * middle,
  breakdownPerRound: 0.015,
  ...given,
})

/** Somebody who meant it returns and listens less readily than somebody who bluffed, in the shipped proportion. */
export const conductOf = ({ returnPerDay, lostPerDay, callHeard }: Assumptions): Conduct => {
  const { bluffing, leaving } = SHIPPED_CONDUCT
  return {
    ...SHIPPED_CONDUCT,
    bluffing: { returnPerDay, lostPerDay: (lostPerDay * bluffing.lostPerDay) / leaving.lostPerDay, callHeard },
    leaving: {
      returnPerDay: (returnPerDay * leaving.returnPerDay) / bluffing.returnPerDay,
      lostPerDay,
      callHeard: (callHeard * leaving.callHeard) / bluffing.callHeard,
    },
  }
}

// Guesses, said to be guesses. Buyers on Craigslist who bought a car paid .84 (sd .11) of the listing (human-data.md), and more than
// half of UK buyers of used cars pay what is asked (field.md), so the limit lies above what is paid. Where haggling is the custom the
// first price is only a beginning.
type Shares = readonly [low: number, middle: number, high: number]
const LIMIT_OVER_ASK: Readonly<Record<Side, Shares>> = { buyer: [0.82, 0.93, 1.03], seller: [0.82, 0.91, 0.98] }
const LIMIT_OVER_STALL_PRICE: Readonly<Record<Side, Shares>> = { buyer: [0.45, 0.65, 0.9], seller: [0.4, 0.6, 0.85] }
const LIMIT_OVER_LINE: Readonly<Record<Side, Shares>> = { buyer: [0.9, 1.03, 1.16], seller: [0.84, 0.97, 1.1] }

/** What we believe about their limit before anything was said; from the deal, else from the ask, else from our line. */
export const limitBelief = (
  deal: Deal,
  line: number,
  template: Template = "car",
): { readonly limit: Estimate; readonly assumed: boolean } => {
  const given = deal.limit
  if (given) {
    const source: Source = { kind: "typed" }
    return {
      limit: must(estimateOf(amountOf(given.low), amountOf(given.middle), amountOf(given.high), source)),
      assumed: false,
    }
  }
  const them = counterpartOf(deal.side)
  const [base, shares, detail] = deal.ask
    ? ([
        amountOf(deal.ask),
        (template === "haggle" ? LIMIT_OVER_STALL_PRICE : LIMIT_OVER_ASK)[them],
        "share of the price asked",
      ] as const)
    : ([line, LIMIT_OVER_LINE[them], "share of our line"] as const)
  const [p10, p50, p90] = shares.map((share) => share * base)
  return { limit: must(estimateOf(p10, p50, p90, { kind: "default", detail })), assumed: true }
}
