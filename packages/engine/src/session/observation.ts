// What one side may see: the moves on the table, who is away, and nothing of the other side's line, target or belief. A strategy,
// an agent or a practice partner gets this and never the deal [Lanctot2019].

import type { Deal, Move, Side } from "../deal/index.ts"
import { type Currency, type Money, must } from "../units/index.ts"
import { type Phase, playSession } from "./session.ts"

export interface Observation {
  /** The one who looks. */
  readonly self: Side
  readonly currency: Currency
  /** Public: the advertised price. */
  readonly ask?: Money
  readonly phase: Phase
  readonly moves: readonly Move[]
}

/** A give-away's cost is the giver's secret; its value to the receiver is the receiver's. */
const seenBy = (self: Side, move: Move): Move => {
  if (move.kind !== "give") return move
  const { cost, value, ...open } = move
  return move.by === self ? { ...open, ...(cost && { cost }) } : { ...open, ...(value && { value }) }
}

/** The deal through the eyes of one side. The moves must be a legal session. */
export const observe = (deal: Deal, self: Side): Observation => ({
  self,
  currency: deal.currency,
  ...(deal.ask && { ask: deal.ask }),
  phase: must(playSession(deal)).phase,
  moves: deal.moves.map((move) => seenBy(self, move)),
})
