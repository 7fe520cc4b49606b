// What to coach: over the talks of one person, which of his moves cost most, told by what he did and what the adviser would have done there. Ranked
// by what a talk loses by it on average, often times much; the rival, the mean of one time, puts a blunder that happened twice before a
// habit. Costs are those of the judged steps, by what could be believed then, so luck with the counterpart is not in them.

import type { AdvisedMove } from "../advice/advice.ts"
import type { Move, Side } from "../deal/index.ts"
import type { Interval, NotEnough } from "../review/interval.ts"
import { meanInterval } from "../review/statistics/means.ts"
import { amountOf } from "../units/index.ts"
import { advisedKindOf } from "./judged-steps.ts"

/** A decision of ours beside the adviser's. */
export interface PlayedMove {
  readonly made: AdvisedMove
  readonly advised: AdvisedMove
  /** Where both name a price: ours gave more away than the adviser's, or less; null elsewhere. */
  readonly figure: "gave-more" | "gave-less" | null
  /** In per cent of the price, at least 0. */
  readonly cost: number
}

/** A kind of move that cost something; of one time the mean with its 95 % interval, in per cent of the price. */
export interface CostlyMove extends Omit<PlayedMove, "cost">, Interval {
  readonly times: number
  /** What a talk loses by it on average. */
  readonly perTalk: number
}

export interface CostlyMoves {
  /** Talks that were looked at. */
  readonly talks: number
  /** Most costly first. */
  readonly moves: readonly CostlyMove[]
}

/** Fewer talks show no habit, and what happened less often than thrice is none. */
export const COSTLY_TALKS_LEAST = 5
const TIMES_LEAST = 3
/** More is not coached at once. */
const MOVES_MOST = 4
/** In per cent of the price: less costs nothing worth saying. */
const NOTHING = 0.02

/** What is read of a judged step; prices and cost in major units. */
export interface StepRead {
  readonly move: Move
  readonly advised: { readonly move: AdvisedMove; readonly price: number | null }
  readonly cost: number | null
}

const figureOf = (move: Move, price: number | null, side: Side): PlayedMove["figure"] => {
  if ((move.kind !== "offer" && move.kind !== "call") || price === null) return null
  const less = amountOf(move.price) < price
  return less === (side === "seller") ? "gave-more" : "gave-less"
}

/** A step of our side as a played move, over the price `middle`; undefined where it was not judged. */
export const playedMoveOf = ({ move, advised, cost }: StepRead, side: Side, middle: number): PlayedMove | undefined => {
  const made = advisedKindOf(move)
  if (made === undefined || cost === null) return undefined
  const figure = made === advised.move ? figureOf(move, advised.price, side) : null
  return { made, advised: advised.move, figure, cost: (100 * cost) / middle }
}

const keyOf = ({ made, advised, figure }: PlayedMove): string => `${made} ${advised} ${figure}`

const costlyOf = (moves: readonly [PlayedMove, ...PlayedMove[]], talks: number): CostlyMove => {
  const [{ made, advised, figure }] = moves
  const costs = moves.map(({ cost }) => cost)
  const { low, middle, high } = meanInterval(costs)
  return {
    ...{ made, advised, figure, times: costs.length },
    ...{ low: Math.max(0, low), middle, high },
    perTalk: (middle * costs.length) / talks,
  }
}

/** The costly moves of one person's talks, each with its played moves in any order. */
export const costlyMoves = (talks: readonly (readonly PlayedMove[])[]): CostlyMoves | NotEnough => {
  if (talks.length < COSTLY_TALKS_LEAST)
    return { kind: "not-enough-data", have: talks.length, needed: COSTLY_TALKS_LEAST, why: "too-few-deals" }
  const alike = Map.groupBy(
    talks.flat().filter(({ cost }) => cost >= NOTHING),
    keyOf,
  )
  const moves = [...alike.values()]
    .filter((group) => group.length >= TIMES_LEAST)
    .map((group) => costlyOf(group as [PlayedMove, ...PlayedMove[]], talks.length))
    .toSorted((one, other) => other.perTalk - one.perTalk)
  return { talks: talks.length, moves: moves.slice(0, MOVES_MOST) }
}
