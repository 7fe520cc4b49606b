// Where a brief stands: what a price is worth over walking away now, and the line. With a sheet and alternatives the line is
// solved, W(p*) = A; with a committed line alone a price is worth its distance from it. A committed line is kept even where the
// worth says otherwise: advice never goes past either.

import { type Deal, directionOf } from "../deal/index.ts"
import { playSession, type Session } from "../session/index.ts"
import { amountOf, type Money, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { bestAlternative, lineMoney } from "../walkaway/index.ts"
import { meanWorth, withPromisedGiveAways } from "../worth/index.ts"
import type { Brief } from "./brief.ts"

export interface Stand {
  readonly session: Session
  /** Gain of a deal at a price over walking now; major units. */
  gainAt(price: number): number
  /** Price at which the gain is zero. */
  readonly computedLine: number
  /** The line that counts: committed, else computed. */
  readonly line: Money
  /** By how much the alternative falls with a day of waiting, at least 0. */
  readonly dropPerDay: number
}

const NO_LINE: Refusal = {
  code: "no-line",
  message: "The deal says neither where our line is nor what it is worth and what we do otherwise.",
  remedy: 'Add "line 9250" before the bar, or give a deal file with cost and alternative.',
}

/** Days over which the fall of the alternative is averaged. */
const DROP_DAYS = 7

/** What we have given away in words so far, besides the price; it still has to be paid for. */
const promised = (deal: Deal): number =>
  deal.moves.reduce(
    (sum, move) => sum + (move.kind === "give" && move.by === deal.side && move.cost ? amountOf(move.cost) : 0),
    0,
  )

const fromLine = (deal: Deal, line: Money, session: Session): Stand => {
  const direction = directionOf(deal.side)
  const given = promised(deal)
  const computedLine = amountOf(line) + direction * given
  return { session, gainAt: (price) => direction * (price - computedLine), computedLine, line, dropPerDay: 0 }
}

const fromWorth = (brief: Brief, session: Session): Result<Stand, Refusal> => {
  const { deal, alternatives, alternativeShift: shift = 0 } = brief
  const worth = meanWorth(withPromisedGiveAways(brief.sheet!, deal.moves))
  const now = bestAlternative(alternatives, { day: session.day, shift })
  if (!now.ok) return now
  const later = bestAlternative(alternatives, { day: session.day + DROP_DAYS, shift })
  // What has run out by then is worth nothing then; the shell warns of expiries, a plan only needs the slope.
  const dropPerDay = later.ok ? Math.max(0, now.value.mean - later.value.mean) / DROP_DAYS : 0
  const computedLine = worth.inverse(now.value.mean)
  return ok({
    session,
    gainAt: (price) => worth.evaluate(price) - now.value.mean,
    computedLine,
    line: deal.line ?? lineMoney(Math.max(0, computedLine), deal.currency, deal.side),
    dropPerDay,
  })
}

/** Works out where we stand. Refusal codes: `no-line`, those of the session and of the alternatives. */
export const standOfBrief = (brief: Brief): Result<Stand, Refusal> => {
  const { deal, sheet, alternatives } = brief
  const session = playSession(deal)
  if (!session.ok) return session
  if (sheet && alternatives.length > 0) return fromWorth(brief, session.value)
  return deal.line ? ok(fromLine(deal, deal.line, session.value)) : refuse(NO_LINE)
}
