// A negotiation, or the beginning of one, as a list of turns: who was asked, what they saw, what they did. This is
// the only reading of a log that the fit and the filter know, so nothing that came later can leak into either. What
// the last person will do is unknown while the talk goes on: then there is no answer, and no evidence.

import { counterpartOf, type Side } from "../../deal/side.ts"
import type { LoggedMove, Negotiation } from "./negotiation.ts"
import type { Situation, Talk } from "./situation.ts"
import { type BargainingPoint, bargainingPoints, nearPrice } from "./standing-offers.ts"
import { emptyTable, namePrice, shareOfGap, situationAt, type Table } from "./table.ts"

export const COUNTER_KINDS = ["opening", "hold", "half", "inside", "outside"] as const
export type CounterKind = (typeof COUNTER_KINDS)[number]

/** A price named: of which kind, and for an inside counter at which share of the gap. */
export interface Counter {
  readonly kind: CounterKind
  readonly price: number
  readonly share: number
}

/** What one person did at one turn. `speak`: they named a price when only they could (the first, or after a pass). */
export type Answer =
  | { readonly did: "accept" }
  | { readonly did: "end" }
  | { readonly did: "pass" }
  | { readonly did: "counter"; readonly counter: Counter }
  | { readonly did: "speak"; readonly counter: Counter }

export interface Turn {
  readonly situation: Situation
  readonly answer: Answer
}

/** Distance from the exact middle, in units of the listing, that rounding explains. */
const HALF_WITHIN = 0.004
const EDGE = 0.005

/** Sorts a price named in a situation into its kind. */
export const counterOf = (situation: Situation, price: number): Counter => {
  if (situation.side === "buyer" && situation.own === null) return { kind: "opening", price, share: 0 }
  const stand = situation.own ?? 1
  if (nearPrice(price, stand)) return { kind: "hold", price, share: 0 }
  const share = shareOfGap(situation, price)
  if (share === null || share <= 0 || share >= 1) return { kind: "outside", price, share: 0 }
  if (Math.abs((share - 0.5) * ((situation.price ?? 0.7) - stand)) <= HALF_WITHIN)
    return { kind: "half", price, share: 0.5 }
  return { kind: "inside", price, share: Math.min(1 - EDGE, Math.max(EDGE, share)) }
}

/** Minutes between a move and the one before it; the usual pause when the log has no times. */
const pauseBefore = (moves: readonly LoggedMove[], index: number): number => {
  const now = moves[index].seconds
  const before = index === 0 ? 0 : moves[index - 1].seconds
  return now === null || before === null ? 0.78 : Math.max(0, now - before) / 60
}

const talkFor = (side: Side, moves: readonly LoggedMove[], from: number, to: number): Talk => {
  const said = moves.slice(0, to + 1)
  const by = (who: Side, has: (move: LoggedMove) => boolean) => said.some((move) => move.by === who && has(move))
  const other = counterpartOf(side)
  return {
    firm: moves.slice(from + 1, to + 1).some((move) => move.by === other && move.firm),
    ownFirm: by(side, (move) => move.firm),
    outside: by(other, (move) => move.outside),
    ownOutside: by(side, (move) => move.outside),
    ownAgreed: by(side, (move) => move.agree),
    pauseMinutes: pauseBefore(moves, to),
    walkSignal: said.some((move) => move.walkSignal),
    messages: moves.slice(from + 1, to).filter((move) => move.kind === "message").length,
  }
}

/** What follows a bargaining point, when it is known. */
const answersAfter = (
  situation: Situation,
  point: BargainingPoint,
  next: BargainingPoint | undefined,
  table: Table,
  deal: boolean | null,
): Turn[] => {
  if (next === undefined) return deal === null ? [] : [{ situation, answer: { did: deal ? "accept" : "end" } }]
  if (next.by !== point.by)
    return [{ situation, answer: { did: "counter", counter: counterOf(situation, next.price) } }]
  const again = situationAt(table, point.by)
  return [
    { situation, answer: { did: "pass" } },
    { situation: again, answer: { did: "speak", counter: counterOf(again, next.price) } },
  ]
}

/** The table after a log, what the person asked last sees there, and every turn before it. */
export interface Reading {
  readonly turns: readonly Turn[]
  readonly table: Table
  /** The turn that is open: whose answer to the last price is not known (or not yet). */
  readonly open: Situation | null
}

/**
 * Reads a log up to and including its `upTo`-th bargaining price (all of them when left out). The outcome counts as an
 * answer only when the whole log is read.
 */
export const readTurns = (negotiation: Negotiation, upTo = Number.POSITIVE_INFINITY): Reading => {
  const points = bargainingPoints(negotiation).slice(0, upTo)
  const deal = upTo === Number.POSITIVE_INFINITY ? (negotiation.outcome?.deal ?? null) : null
  const table = emptyTable(negotiation.listing)
  const turns: Turn[] = []
  let open: Situation | null = null
  for (const [index, point] of points.entries()) {
    if (index === 0) {
      const first = situationAt(table, point.by)
      turns.push({ situation: first, answer: { did: "speak", counter: counterOf(first, point.price) } })
    }
    namePrice(table, point.by, point.price, negotiation.moves[point.moveIndex].formal)
    const { seconds } = negotiation.moves[point.moveIndex]
    table.minutes = seconds === null ? null : seconds / 60
    const from = index === 0 ? -1 : points[index - 1].moveIndex
    const side = counterpartOf(point.by)
    open = situationAt(table, side, talkFor(side, negotiation.moves, from, point.moveIndex))
    turns.push(...answersAfter(open, point, points[index + 1], table, deal))
  }
  return { turns, table, open }
}
