// The talk of a deal as the engine's protocol sees it: the ask on the table, then the logged moves as they count, without the days
// between them, which the calendar puts in where they matter. A move that does not fit changes nothing: what is decided fits, and
// what comes from a damaged log must not bring the desk down.

import { applyMove, type Currency, type DealDraft, must, playSession, type Session, type Side } from "@walkaway/engine"
import type { LoggedMove } from "./state.ts"
import { playedMove } from "./state.ts"

export interface Opening {
  readonly side: Side
  readonly currency: Currency
  readonly ask?: DealDraft["ask"]
}

/** Before anybody speaks: the ask stands, to be had by whoever takes it. */
export const openingSession = ({ side, currency, ask }: Opening): Session =>
  must(playSession({ side, currency, ...(ask && { ask }), moves: [] }))

/** The session after one more move; the same one when the move does not fit. */
export const withMove = (session: Session, logged: LoggedMove): Session => {
  const next = applyMove(session, playedMove(logged))
  return next.ok ? next.value : session
}

export const sessionOf = (opening: Opening, moves: readonly LoggedMove[]): Session =>
  moves.reduce(withMove, openingSession(opening))
