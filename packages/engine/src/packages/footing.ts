// What all packages of a deal are held equal to: the price that they are compared with, what it leaves us, and the line that none of them
// passes. The price is said (`keep`), follows from what is to be left (`value`), or is what the adviser would say now.

import { adviseOn } from "../advice/advise.ts"
import type { Brief } from "../advice/brief.ts"
import { type Stand, standOfBrief } from "../advice/stand.ts"
import { counterpartOf, directionOf, type Side } from "../deal/index.ts"
import { amountOf, compareMoney, type Money, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { lineMoney } from "../walkaway/index.ts"
import { meanWorth, type PiecewiseLinear, type WorthFigures, withPromisedGiveAways } from "../worth/index.ts"

import { saidPrice, saidStep } from "./said.ts"

export interface PackagesWish {
  /** The packages are worth to us what this price alone is. */
  readonly keep?: Money
  /** They leave us this much, major units; only where the deal says what it is worth. */
  readonly value?: number
  /** Where neither is said: what would be said now, for whoever has asked the adviser already. Past the line it is the line. */
  readonly advised?: Money
}

export interface Footing {
  /** Ours. */
  readonly side: Side
  readonly stand: Stand
  /** Absent when only the line is known. */
  readonly figures?: WorthFigures
  /** What is left at a price with the terms as they stand; without a sheet the gain over walking. */
  readonly worth: Pick<PiecewiseLinear, "evaluate" | "inverse">
  readonly keep: Money
  /** What `keep` leaves us. */
  readonly leaves: number
}

const refusal = (code: string, message: string, remedy: string): Result<never, Refusal> =>
  refuse({ code, message, remedy })

const over = (kind: "agreed" | "over"): Result<never, Refusal> =>
  refusal(
    "already-over",
    kind === "agreed" ? "The deal is agreed; there is nothing left to offer." : "The deal is off for good.",
    "Leave the last move away to see the packages before it.",
  )

const NO_WORTH = refusal(
  "worth-incomplete",
  "The deal says where the line is, not what it is worth, so there is nothing to keep.",
  "Give a price to keep instead, or state cost (or value, for a buyer) and an alternative.",
)
const BEYOND = refusal("beyond-line", "That is past our line.", "Keep the line or a better price.")

/** Worth by distance from the line. */
const fromLine = ({ gainAt, computedLine }: Stand, direction: number): Footing["worth"] => ({
  evaluate: gainAt,
  inverse: (gain) => computedLine + direction * gain,
})

/** What would be said now: the advised figure, else our last price, else the ask, else the line. */
const priceNow = (brief: Brief, { session, line }: Stand): Money => {
  const { side, ask } = brief.deal
  const advice = adviseOn(brief)
  const advised = advice.ok ? advice.value.recommended : undefined
  const theirs = session.standing[counterpartOf(side)]?.price
  if (advised?.move === "accept" && theirs) return theirs
  return advised?.price ?? session.offers[side].at(-1) ?? (side === "seller" ? ask : undefined) ?? line
}

/** Past the line that is committed, or past the one that the figures say. */
const isBeyond = ({ line, computedLine }: Stand, side: Side, keep: Money): boolean => {
  const direction = directionOf(side)
  const price = amountOf(keep)
  return direction * (price - amountOf(line)) < 0 || direction * (price - computedLine) < -1e-9 * Math.abs(price)
}

/** The stricter of the two lines. */
const strictLine = ({ line, computedLine }: Stand, side: Side): Money => {
  const computed = lineMoney(computedLine, line.currency, side)
  return compareMoney(computed, line) * directionOf(side) > 0 ? computed : line
}

const keepOf = (brief: Brief, wish: PackagesWish, stand: Stand, worth: Footing["worth"]): Money => {
  if (wish.keep) return wish.keep
  const { side, currency } = brief.deal
  if (wish.value !== undefined) return lineMoney(worth.inverse(wish.value), currency, side)
  const now = wish.advised ?? priceNow(brief, stand)
  if (!isBeyond(stand, side, now)) return now
  const line = strictLine(stand, side)
  return saidPrice(line, saidStep(amountOf(line), currency), side)
}

/**
 * Refusal codes: `already-over`, `worth-incomplete` (a value to keep without a sheet), `beyond-line` (the price to keep is past our line),
 * and those of the stand.
 */
export const footingOf = (brief: Brief, wish: PackagesWish = {}): Result<Footing, Refusal> => {
  const stand = standOfBrief(brief)
  if (!stand.ok) return stand
  const { phase } = stand.value.session
  if (phase.kind === "agreed" || phase.kind === "over") return over(phase.kind)
  const { deal, sheet } = brief
  const { side } = deal
  const figures = sheet && brief.alternatives.length > 0 ? withPromisedGiveAways(sheet, deal.moves) : undefined
  if (!figures && wish.value !== undefined) return NO_WORTH
  const worth = figures ? meanWorth(figures) : fromLine(stand.value, directionOf(side))
  const keep = keepOf(brief, wish, stand.value, worth)
  if (isBeyond(stand.value, side, keep)) return BEYOND
  const leaves = worth.evaluate(amountOf(keep))
  return ok({ side, stand: stand.value, ...(figures && { figures }), worth, keep, leaves })
}
