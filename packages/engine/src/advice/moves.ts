// The six moves side by side, each with its value, its odds and the gains it puts at risk, from one plan, so that the bars
// compare. At the table, the two moves of the away game say what they would be worth if they walked out now.

import { afterReply, limitAtLeast, weightsAnywhere } from "../belief/index.ts"
import type { AdvisedMove } from "./advice.ts"
import { type AwayView, viewAway } from "./away.ts"
import { dealOdds } from "./plan-figures.ts"
import { PLAN_SIZE } from "./planning-problem.ts"
import type { Position } from "./position.ts"
import type { Reading } from "./reading.ts"
import { facingNow } from "./reading.ts"
import { type TableView, valueOfAsking, viewTable } from "./table.ts"

/** A move in frame units. */
export interface ValuedMove {
  readonly move: AdvisedMove
  readonly price?: number
  readonly available: boolean
  readonly gain: number
  readonly deal: number
  readonly atRisk: number
}

/** All that was worked out for a position. */
export interface Evaluation {
  readonly moves: readonly ValuedMove[]
  readonly table: TableView
  /** The away game: as it is, or as it would be if they walked out now. */
  readonly away: AwayView
  readonly isAway: boolean
}

/** Gains that exist with them, on average: what each would still pay beyond our line. */
export const gainsInThem = (position: Position): number => {
  const weights = weightsAnywhere(position.belief)
  const { limit } = position.belief.model.set
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) sum += weights[i] * Math.max(0, position.gainAt(limit[i]))
  return sum
}

const askMove = (
  position: Position,
  table: TableView,
  move: "counter" | "hold",
  index: number,
  available: boolean,
): ValuedMove => {
  const { problem, plan, ids } = table
  const { limit } = position.belief.model.set
  const odds = dealOdds(problem, plan, index)
  let deal = 0
  let atRisk = 0
  odds.forEach((chance, j) => {
    deal += problem.weight[j] * chance
    atRisk += problem.weight[j] * (1 - chance) * Math.max(0, position.gainAt(limit[ids[j]]))
  })
  return { move, price: problem.prices[index], available, gain: valueOfAsking(problem, plan, index), deal, atRisk }
}

/** Best figure that differs from our last one and from what stands. */
const counterIndex = (position: Position, { problem, plan, ask }: TableView): number | undefined => {
  const { prices } = problem
  const first = prices[0] <= position.standing + 1e-9 ? 1 : 0
  const last = prices.at(-1)! >= position.lastAsk - 1e-9 ? prices.length - 2 : prices.length - 1
  if (last < first) return undefined
  if (ask >= first && ask <= last) return ask
  let best = first
  for (let p = first + 1; p <= last; p += 1) if (plan.first[p] > plan.first[best]) best = p
  return best
}

const walkMove = (position: Position): ValuedMove => ({
  move: "walk",
  available: true,
  gain: 0,
  deal: 0,
  atRisk: gainsInThem(position),
})

const awayMoves = (position: Position, view: AwayView, available: boolean): readonly ValuedMove[] => {
  const gains = gainsInThem(position)
  const zopa = Math.max(1e-9, limitAtLeast(position.belief, position.line))
  const atRisk = (deal: number) => gains * Math.max(0, 1 - deal / zopa)
  const letWalk = {
    move: "let-walk",
    available,
    gain: view.waitValue,
    deal: view.waitDeal,
    atRisk: atRisk(view.waitDeal),
  } as const
  const call = view.calls[0]
  if (!call) return [letWalk]
  return [
    letWalk,
    {
      move: "call-back",
      price: call.price,
      available,
      gain: view.callValue,
      deal: view.callDeal,
      atRisk: atRisk(view.callDeal),
    },
  ]
}

/** The belief if they walked out on our last price now. */
const walkedOut = (position: Position, reading: Reading): Position => ({
  ...position,
  belief: afterReply(position.belief, facingNow(reading), { kind: "walk" }),
})

/** Values every move from a position. `figures` are the prices that can be said. */
export const evaluateMoves = (
  position: Position,
  reading: Reading,
  figures: Float64Array,
  attemptsMax: number,
): Evaluation => {
  const gone = position.belief.away
  const seated = gone
    ? { ...position, belief: { ...position.belief, weight: weightsAnywhere(position.belief) } }
    : position
  const table = viewTable(seated, PLAN_SIZE, figures)
  // From here on our first figure counts as said: it is the one that everything else is compared with.
  const anchored = { ...position, anchor: position.anchor ?? table.problem.prices[table.ask] }
  const awayPosition = gone ? anchored : walkedOut(anchored, reading)
  // Past the line there is no figure to call with.
  const callable = figures.at(-1)! >= position.line - 1e-9
  const away = viewAway(awayPosition, callable ? attemptsMax : 0, figures)
  const moves: ValuedMove[] = []
  if (Number.isFinite(position.standing)) {
    const gain = position.gainAt(position.standing)
    moves.push({ move: "accept", price: position.standing, available: !gone, gain, deal: 1, atRisk: 0 })
  }
  const counter = counterIndex(position, table)
  if (counter !== undefined) moves.push(askMove(seated, table, "counter", counter, !gone))
  if (Number.isFinite(position.lastAsk))
    moves.push(askMove(seated, table, "hold", table.problem.prices.length - 1, !gone))
  moves.push(walkMove(position), ...awayMoves(awayPosition, away, gone))
  return { moves, table, away, isAway: gone }
}
