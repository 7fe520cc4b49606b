// The talk of a deal as the engine's protocol sees it: the ask on the table, then the logged moves as they count, without the days
// between them, which the calendar puts in where they matter. A move that does not fit is left out: what is decided fits, and what
// comes from a damaged log must not bring the desk down.

import { applyMove, type Currency, type DealDraft, must, playSession, type Session, type Side } from "@walkaway/engine"
import { type LoggedMove, type OpenedDeal, playedMove } from "./state.ts"

export interface Opening {
  readonly side: Side
  readonly currency: Currency
  readonly ask?: DealDraft["ask"]
}

/** Before anybody speaks: the ask stands, to be had by whoever takes it. */
export const openingSession = ({ side, currency, ask }: Opening): Session =>
  must(playSession({ side, currency, ...(ask && { ask }), moves: [] }))

/** The talk from the start again, and the moves that fit into it: all of them, unless the log is damaged. */
export const refold = (opening: Opening, moves: readonly LoggedMove[]): Pick<OpenedDeal, "moves" | "session"> => {
  let session = openingSession(opening)
  const fitting: LoggedMove[] = []
  for (const logged of moves) {
    const next = applyMove(session, playedMove(logged))
    if (!next.ok) continue
    session = next.value
    fitting.push(logged)
  }
  return { moves: fitting, session }
}
