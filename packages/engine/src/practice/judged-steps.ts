// Our moves one by one, beside the adviser's: what it would have done there, what that was worth and what ours was worth, both by what could
// be believed then. Their limit is not read here: a lucky move may have been a poor one, and the other way round.

import type { Advice, AdvisedMove } from "../advice/advice.ts"
import { adviseOn, figuresOf, type Outlook, outlookOn } from "../advice/advise.ts"
import { viewAway } from "../advice/away.ts"
import type { Brief } from "../advice/brief.ts"
import { evaluateMoves } from "../advice/moves.ts"
import { valueOfAsking } from "../advice/table.ts"
import type { Move, Side } from "../deal/index.ts"
import { type Phase, playSession } from "../session/index.ts"
import { amountOf, compareMoney, type Money, must } from "../units/index.ts"
import { CALLS_MOST } from "./practice.ts"
import { briefAfter } from "./result.ts"

export interface JudgedStep {
  /** Index of our move among the deal's. */
  readonly at: number
  readonly move: Move
  /** What ours was worth there, over walking away then, in major units; undefined where a plan has no place for it (a price raised again). */
  readonly value?: number
  readonly advised: { readonly move: AdvisedMove; readonly price?: Money; readonly value: number }
  /** What the difference cost by what could be believed then; at least 0, undefined with `value`. */
  readonly cost?: number
}

/** Rising figures with one more among them. */
const withFigure = (figures: Float64Array, figure: number): Float64Array =>
  figures.some((known) => Math.abs(known - figure) < 1e-9) ? figures : Float64Array.of(...figures, figure).sort()

/** Gain of naming a price at the table, in frame units. */
const gainOfAsking = ({ position, reading, frame, brief }: Outlook, units: number): number | undefined => {
  if (units <= position.standing + 1e-9) return position.gainAt(position.standing)
  if (units > position.lastAsk + 1e-9) return undefined
  const figures = withFigure(figuresOf(position, frame, brief.deal.currency), units)
  const { table } = evaluateMoves(position, reading, figures, 0)
  const index = table.problem.prices.findIndex((price) => Math.abs(price - units) < 1e-9)
  return index < 0 ? undefined : valueOfAsking(table.problem, table.plan, index)
}

/** The same move as advice knows it; undefined for what is no decision. */
export const advisedKindOf = (move: Move): AdvisedMove | undefined => {
  switch (move.kind) {
    case "offer":
      return "counter"
    case "hold":
    case "reject":
      return "hold"
    case "wait":
      return "let-walk"
    case "call":
      return "call-back"
    case "accept":
    case "walk":
      return move.kind
    default:
      return undefined
  }
}

/** What the adviser would do, all calls that there are being made already or not. */
const advisedIn = (advice: Advice, phase: Phase): JudgedStep["advised"] => {
  const valued = (kind: AdvisedMove) => advice.moves.find(({ move }) => move === kind)?.expectedValue ?? 0
  const { recommended } = advice
  const calledEnough = phase.kind === "away" && phase.calls >= CALLS_MOST
  if (recommended.move !== "call-back" || !calledEnough) return { ...recommended, value: valued(recommended.move) }
  return valued("let-walk") > 0 ? { move: "let-walk", value: valued("let-walk") } : { move: "walk", value: 0 }
}

/** Value of a move that has a figure which is not the advised one, in frame units. */
const gainOfFigure = (outlook: Outlook, move: Move): number | undefined => {
  const { position, frame } = outlook
  if (move.kind === "offer") return gainOfAsking(outlook, frame.toUnits(amountOf(move.price)))
  if (move.kind !== "call") return undefined
  return viewAway(position, CALLS_MOST, Float64Array.of(frame.toUnits(amountOf(move.price)))).callValue
}

const valueOfMove = (before: Brief, advice: Advice, advised: JudgedStep["advised"], move: Move): number | undefined => {
  const kind = advisedKindOf(move)
  const named = move.kind === "offer" || move.kind === "call"
  if (kind === advised.move && (!named || (advised.price && compareMoney(move.price, advised.price) === 0)))
    return advised.value
  if (!named) return advice.moves.find((one) => one.move === kind)?.expectedValue
  const outlook = must(outlookOn(before))
  const gain = gainOfFigure(outlook, move)
  return gain === undefined ? undefined : gain * outlook.frame.perUnit
}

const judged = (brief: Brief, at: number, move: Move): JudgedStep => {
  const before = briefAfter(brief, at)
  const advice = must(adviseOn(before))
  const advised = advisedIn(advice, must(playSession(before.deal)).phase)
  const value = valueOfMove(before, advice, advised, move)
  return value === undefined
    ? { at, move, advised }
    : { at, move, value, advised, cost: Math.max(0, advised.value - value) }
}

/** Ours by decision: the days of one wait are one, and coming back to the table is said with the price named there. */
const isDecision = (moves: readonly Move[], at: number, self: Side, from: number): boolean => {
  const move = moves[at]
  if (move.kind === "wait") {
    const before = moves[at - 1]
    return at > from && before?.kind === "walk" && before.by !== self
  }
  return move.by === self && move.kind !== "return" && move.kind !== "give" && move.kind !== "expire"
}

/** The end that a practice writes by itself after an open walk-out to which nobody called is no second decision. */
const isEcho = (moves: readonly Move[], at: number): boolean => {
  const [move, day, walk] = [moves[at], moves[at - 1], moves[at - 2]]
  return move.kind === "walk" && day?.kind === "wait" && walk?.kind === "walk" && walk.by === move.by
}

/** Every decision of ours after the first `from` moves, in order. */
export const judgedSteps = (brief: Brief, from: number): readonly JudgedStep[] => {
  const { moves, side } = brief.deal
  return moves.flatMap((move, at) =>
    at >= from && isDecision(moves, at, side, from) && !isEcho(moves, at) ? [judged(brief, at, move)] : [],
  )
}
