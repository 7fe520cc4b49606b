// The few measures of a closed deal that every part of the review shares. All are taken from our side: up is better for us, whichever
// side we are on, so that nothing else here knows buyers from sellers.

import { directionOf } from "../deal/index.ts"
import type { Currency } from "../units/index.ts"
import type { ReviewedDeal } from "./closed-deal.ts"

/** Deals of one currency each; a review never adds two currencies up. */
export const byCurrency = (deals: readonly ReviewedDeal[]): ReadonlyMap<Currency, readonly ReviewedDeal[]> =>
  Map.groupBy(deals, ({ currency }) => currency)

/** Everybody who closed a deal, in alphabetical order of their ids. */
export const peopleOf = (deals: readonly ReviewedDeal[]): readonly string[] =>
  [...new Set(deals.map(({ person }) => person))].sort()

/** Cost to us of the things given besides the price. */
export const giftCost = ({ given }: ReviewedDeal): number =>
  given.reduce((sum, { kind, cost }) => sum + (kind === "gift" ? cost : 0), 0)

/** What a percent is of: the value, else the ask, else the line; undefined without any. Above 0. */
export const scaleOf = ({ value, ask, line }: ReviewedDeal): number | undefined => {
  const scale = value ?? ask ?? line?.committed
  return scale !== undefined && scale > 0 ? scale : undefined
}

/** The line as first committed, moved only by what was stated as a new fact: sliding without one is what review looks for. */
export const informedLine = ({ line }: ReviewedDeal): number | undefined => line && line.committed + informedShift(line)

/** By how much stated facts have moved the line, up or down. */
export const informedShift = (line: NonNullable<ReviewedDeal["line"]>): number =>
  line.shifts.reduce((sum, { from, to, informational }) => sum + (informational ? to - from : 0), 0)

/** The line that results stand against: that of the last advice, which knew every fact; else the informed line. */
export const lineAtEnd = (deal: ReviewedDeal): number | undefined =>
  deal.steps.at(-1)?.walkAwayPrice ?? informedLine(deal)

/** How much better than `line` a price is for us, in money; below 0 is beyond the line. */
export const gainOver = (price: number, line: number, { side }: ReviewedDeal): number =>
  directionOf(side) * (price - line)

/** The same with the gifts taken off. */
export const netGainOver = (price: number, line: number, deal: ReviewedDeal): number =>
  gainOver(price, line, deal) - giftCost(deal)

/** Hours logged up to the end; what is logged later belongs to what came after. */
export const hoursBeforeEnd = ({ effort, closed }: ReviewedDeal): number =>
  effort.reduce((sum, { day, hours }) => sum + (day <= closed ? hours : 0), 0)

/** True when the talk ended without a deal and not because the thing or the need was gone. */
export const leftWithout = ({ outcome }: ReviewedDeal): boolean => outcome === "lost" || outcome === "walked"
