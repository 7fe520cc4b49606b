// What a practice came to for our side, in money over walking away before it: the deal at its price, or nothing, less what the rounds and
// the days cost. The adviser plans with the same sum, so that the two can be compared.

import { assumptionsOf } from "../advice/assumptions.ts"
import type { Brief } from "../advice/brief.ts"
import { type Stand, standOfBrief } from "../advice/stand.ts"
import { dealOf, type Move } from "../deal/index.ts"
import { amountOf, type Money, must, type Refusal, type Result } from "../units/index.ts"

export type PracticeEnd =
  | { readonly kind: "agreed"; readonly price: Money }
  /** Nobody signed: we left, or they did. */
  | { readonly kind: "we-left" }
  | { readonly kind: "they-left" }
  | { readonly kind: "open" }

export interface PracticeResult {
  readonly end: PracticeEnd
  /** Major units over walking away at the start, time counted. */
  readonly gain: number
  /** What the rounds and days cost of it, at least 0. */
  readonly timeCost: number
}

/** What a practice is measured by: where we stood before it. */
export interface Yardstick {
  readonly stand: Stand
  readonly middle: number
  readonly costPerRound: number
  readonly costPerDay: number
}

/** The yardstick of a brief as it was before the practice; `middle` in major units, from the counterpart. */
export const yardstickOf = (before: Brief, middle: number): Result<Yardstick, Refusal> => {
  const stand = standOfBrief(before)
  if (!stand.ok) return stand
  const { costPerRound, costPerDayAway } = assumptionsOf(before.assumptions ?? {}, middle)
  return { ok: true, value: { stand: stand.value, middle, costPerRound, costPerDay: costPerDayAway } }
}

/** The brief before the practice began: its first `count` moves. */
export const briefAfter = (brief: Brief, count: number): Brief => ({
  ...brief,
  deal: must(dealOf({ ...brief.deal, moves: brief.deal.moves.slice(0, count) })),
})

const daysIn = (moves: readonly Move[]): number =>
  moves.reduce((days, move) => days + (move.kind === "wait" ? move.days : 0), 0)

const endOf = (brief: Brief): PracticeEnd => {
  const { phase } = must(standOfBrief(brief)).session
  if (phase.kind === "agreed") return { kind: "agreed", price: phase.price }
  if (phase.kind === "over") return { kind: phase.leftBy === brief.deal.side ? "we-left" : "they-left" }
  return { kind: "open" }
}

/** What the moves after the first `from` came to. */
export const resultOf = (
  brief: Brief,
  from: number,
  { stand, costPerRound, costPerDay }: Yardstick,
): PracticeResult => {
  const end = endOf(brief)
  const moves = brief.deal.moves.slice(from)
  const days = daysIn(moves)
  const rounds = moves.filter(
    (move) => move.kind !== "wait" && move.by === brief.deal.side && ["offer", "hold", "reject"].includes(move.kind),
  ).length
  const timeCost = rounds * costPerRound + days * costPerDay
  const deal = end.kind === "agreed" ? stand.gainAt(amountOf(end.price)) : -days * stand.dropPerDay
  return { end, gain: deal - timeCost, timeCost }
}
