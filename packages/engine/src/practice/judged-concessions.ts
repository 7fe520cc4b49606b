// What we gave, figure by figure, against the least that was needed. Now that their limit is known the needless part is exact: whatever was
// given past it they would have paid anyway. The parts add up to what was left on the table; a test holds that.

import { directionOf, type Move, type Side } from "../deal/index.ts"
import { amountOf, type Money } from "../units/index.ts"

export interface JudgedConcession {
  /** Index of the move by which it was given. */
  readonly at: number
  readonly from: Money
  readonly to: Money
  /** Major units, above 0. */
  readonly given: number
  /** The part of it that lies past their limit, in [0, given]: they would have signed without it. */
  readonly needless: number
}

/** Prices that our side stood by, one after the other: what we named, and what of theirs we took in the end. */
const pricesOfOurs = (moves: readonly Move[], side: Side, ask: Money | undefined, agreed: Money | undefined) => {
  const named = moves.flatMap((move, at) =>
    (move.kind === "offer" || move.kind === "call") && move.by === side ? [{ at, price: move.price }] : [],
  )
  const first = ask && side === "seller" ? [{ at: -1, price: ask }] : []
  const last = moves.length - 1
  const taken = agreed && moves[last]?.kind === "accept" && moves[last].by === side ? [{ at: last, price: agreed }] : []
  return [...first, ...named, ...taken]
}

/** Concessions made after the first `from` moves. `limit` is theirs. */
export const judgedConcessions = (
  deal: { readonly moves: readonly Move[]; readonly side: Side; readonly ask?: Money },
  from: number,
  limit: Money,
  agreed: Money | undefined,
): readonly JudgedConcession[] => {
  const { moves, side, ask } = deal
  const direction = directionOf(side)
  const gain = (price: Money) => direction * amountOf(price)
  const prices = pricesOfOurs(moves, side, ask, agreed)
  return prices.flatMap(({ at, price }, index) => {
    const before = prices[index - 1]
    if (!before || at < from) return []
    const given = gain(before.price) - gain(price)
    if (given <= 0) return []
    const needless = Math.max(0, Math.min(gain(before.price), gain(limit)) - gain(price))
    return [{ at, from: before.price, to: price, given, needless }]
  })
}
