// The table between two people as it changes with every bargaining price: what each side sees when it is their turn.
// The filter reads a log with it and the simulation plays on with it, so that both mean the same by every feature.
// Mutable on purpose: the simulation keeps one table per path and runs thousands of them.

import { counterpartOf, type Side } from "../../deal/side.ts"
import { priceFaced, standOf } from "./features.ts"
import type { Situation, Talk } from "./situation.ts"

export interface Table {
  /** Latest and last but one bargaining price of each side. */
  standing: Record<Side, number | null>
  before: Record<Side, number | null>
  moves: Record<Side, number>
  /** Latest concession of each side as a share of the gap it was made in. */
  share: Record<Side, number>
  round: number
  /** Who named the latest price; null before the first. */
  mover: Side | null
  formal: boolean
  /** See `Situation.stake`. */
  stake: number
  /** See `Situation.minutes`; null when the log has no times. */
  minutes: number | null
}

/** Minutes between two bargaining prices, as the median person takes them. */
const MINUTES_PER_PRICE = 1

export const emptyTable = (listing: number): Table => ({
  standing: { buyer: null, seller: null },
  before: { buyer: null, seller: null },
  moves: { buyer: 0, seller: 0 },
  share: { buyer: 0, seller: 0 },
  round: 0,
  mover: null,
  formal: false,
  stake: Math.log10(listing / 250),
  minutes: null,
})

export const copyTable = (table: Table): Table => ({
  ...table,
  standing: { ...table.standing },
  before: { ...table.before },
  moves: { ...table.moves },
  share: { ...table.share },
})

/** What `side` sees when it is their turn. */
export const situationAt = (table: Table, side: Side, talk?: Talk): Situation => {
  const other = counterpartOf(side)
  return {
    side,
    price: table.standing[other],
    own: table.standing[side],
    priceBefore: table.before[other],
    round: table.round,
    ownMoves: table.moves[side],
    ownShare: table.share[side],
    formal: table.mover === other && table.formal,
    again: table.mover === side,
    stake: table.stake,
    ...(table.minutes === null ? {} : { minutes: table.minutes }),
    ...(talk === undefined ? {} : { talk }),
  }
}

/** Where along the way from one's own stand to the price faced `price` lies; null when there is no way to go. */
export const shareOfGap = (situation: Situation, price: number): number | null => {
  if (situation.own === null && situation.side === "buyer") return null
  const stand = standOf(situation, 0)
  const way = priceFaced(situation) - stand
  const towards = situation.side === "buyer" ? way : -way
  return towards < 0.002 ? null : (price - stand) / way
}

/** Puts a bargaining price of `by` on the table, in place. */
export const namePrice = (table: Table, by: Side, price: number, formal: boolean): void => {
  const share = shareOfGap(situationAt(table, by), price)
  table.share[by] = share === null ? 0 : Math.min(1, Math.max(0, share))
  table.before[by] = table.standing[by]
  table.standing[by] = price
  table.moves[by] += 1
  table.round += 1
  table.mover = by
  table.formal = formal
  if (table.minutes !== null) table.minutes += MINUTES_PER_PRICE
}
