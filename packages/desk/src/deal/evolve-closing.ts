// The end of a deal, and what comes after it. Reopening does not undo the end, it says that it was none: a door that was shut stands
// open, and an agreement that fell through counts as an offer at its price. So the protocol lets them come back, and whoever plays
// the moves from the start gets the same talk.

import type { Move, Side } from "@walkaway/engine"
import type { EventOf } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import { sessionOf } from "./session-of.ts"
import type { LoggedMove, OpenedDeal } from "./state.ts"

const closed = (
  { outcome, price, reason }: EventOf<"DealClosed">["data"],
  at: Date,
): NonNullable<OpenedDeal["closed"]> => ({
  outcome,
  ...(price && { price }),
  ...(reason && { reason }),
  at,
})

/** Talking again, with the price that was agreed as the acceptor's; who was away at the time is back. */
const fellThrough = (deal: OpenedDeal, by: Side): Move | undefined => {
  const { phase } = deal.session
  if (phase.kind !== "agreed") return undefined
  const before = sessionOf(deal, deal.moves.slice(0, -1)).phase
  return before.kind === "away" ? { kind: "return", by: before.who } : { kind: "offer", by, price: phase.price }
}

const noLongerTheEnd = (deal: OpenedDeal, { move }: LoggedMove): Move | undefined => {
  if (move.kind === "walk") return { ...move, door: "open" }
  return move.kind === "accept" ? fellThrough(deal, move.by) : undefined
}

const reopened = (deal: OpenedDeal): OpenedDeal => {
  const { closed: _closed, ...open } = deal
  const last = deal.moves.at(-1)
  const { phase } = deal.session
  if (!last || (phase.kind !== "agreed" && phase.kind !== "over")) return open
  const playedAs = noLongerTheEnd(deal, last)
  if (!playedAs) return open
  const moves = [...deal.moves.slice(0, -1), { ...last, playedAs }]
  return { ...open, moves, session: sessionOf(deal, moves) }
}

export const evolveClosing = (deal: OpenedDeal, { event, occurredAt }: DealStep): OpenedDeal => {
  switch (event.type) {
    case "DealClosed":
      return deal.closed ? deal : { ...deal, closed: closed(event.data, occurredAt) }
    case "DealReopened":
      return deal.closed ? reopened(deal) : deal
    case "OutcomeLearnt":
      return { ...deal, learnt: [...deal.learnt, { ...event.data, at: occurredAt }] }
    default:
      return deal
  }
}
