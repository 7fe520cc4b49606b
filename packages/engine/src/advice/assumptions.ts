// What we take for granted about people until the user, or our own records, say otherwise. Returns are low on purpose:
// believing in too many costs a fifth of the gain, believing in too few costs nothing (planner.md section 6).

import { type Conduct, type LimitShares, limitShares, SHIPPED_CONDUCT } from "../belief/index.ts"
import { counterpartOf, type Deal, type Side, type Template } from "../deal/index.ts"
import { amountOf, type Estimate, estimateOf, must, type Source } from "../units/index.ts"
import type { Assumptions } from "./brief.ts"

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

// A guess, said to be one: without an ask there is only our own line to go by.
const LIMIT_OVER_LINE: Readonly<Record<Side, LimitShares>> = { buyer: [0.9, 1.03, 1.16], seller: [0.84, 0.97, 1.1] }

/** `assumed`: nobody typed it. */
export interface LimitBelief {
  readonly limit: Estimate
  readonly assumed: boolean
}

/** What we believe about their limit before anything was said; from the deal, else from the ask, else from our line. */
export const limitBelief = (deal: Deal, line: number, template: Template = "car"): LimitBelief => {
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
    ? ([amountOf(deal.ask), limitShares(them, template), "share of the price asked"] as const)
    : ([line, LIMIT_OVER_LINE[them], "share of our line"] as const)
  const [p10, p50, p90] = shares.map((share) => share * base)
  return { limit: must(estimateOf(p10, p50, p90, { kind: "default", detail })), assumed: true }
}
