// What the last move counts as once a deal is open again. Reopening does not undo the end, it says that it was none: a door that was shut
// stands open, and an agreement that fell through counts as an offer at its price. So the protocol lets them come back, and whoever
// plays the moves from the start gets the same talk.

import { counterpartOf, type Move, type Session, type Side } from "@walkaway/engine"

export const isEnd = ({ phase }: Session): boolean => phase.kind === "agreed" || phase.kind === "over"

/** Talking again, with the price that was agreed as the acceptor's; who was away at the time is back. */
const fellThrough = (before: Session, { phase }: Session, by: Side): Move | undefined => {
  if (phase.kind !== "agreed") return undefined
  return before.phase.kind === "away"
    ? { kind: "return", by: before.phase.who }
    : { kind: "offer", by, price: phase.price }
}

/** Away with the door open; who had been away before simply stays so, and the other side where it was. */
const doorOpens = ({ phase }: Session, by: Side): Move =>
  phase.kind === "away" && phase.who === by
    ? { kind: "hold", by: counterpartOf(by) }
    : { kind: "walk", by, door: "open" }

/** `before` and `after` are the talk around the move; undefined when the move ended nothing and counts as itself. */
export const afterReopening = (move: Move, before: Session, after: Session): Move | undefined => {
  if (!isEnd(after)) return undefined
  if (move.kind === "walk") return doorOpens(before, move.by)
  return move.kind === "accept" ? fellThrough(before, after, move.by) : undefined
}
