// The end of a deal, and what comes after it. Reopening does not undo the end, it says that it was none: a door that was shut stands
// open, and an agreement that fell through counts as an offer at its price. So the protocol lets them come back, and whoever plays
// the moves from the start gets the same talk.

import { counterpartOf, type Move, type Side } from "@walkaway/engine"
import type { EventOf } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import { refold } from "./session-of.ts"
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

const phaseBefore = (deal: OpenedDeal) => refold(deal, deal.moves.slice(0, -1)).session.phase

/** Talking again, with the price that was agreed as the acceptor's; who was away at the time is back. */
const fellThrough = (deal: OpenedDeal, by: Side): Move | undefined => {
  const { phase } = deal.session
  if (phase.kind !== "agreed") return undefined
  const before = phaseBefore(deal)
  return before.kind === "away" ? { kind: "return", by: before.who } : { kind: "offer", by, price: phase.price }
}

/** Away with the door open; who had been away before simply stays so, and the other side where it was. */
const doorOpens = (deal: OpenedDeal, by: Side): Move => {
  const before = phaseBefore(deal)
  return before.kind === "away" && before.who === by
    ? { kind: "hold", by: counterpartOf(by) }
    : { kind: "walk", by, door: "open" }
}

const noLongerTheEnd = (deal: OpenedDeal, { move }: LoggedMove): Move | undefined => {
  if (move.kind === "walk") return doorOpens(deal, move.by)
  return move.kind === "accept" ? fellThrough(deal, move.by) : undefined
}

const reopened = (deal: OpenedDeal): OpenedDeal => {
  const { closed: _closed, ...open } = deal
  const last = deal.moves.at(-1)
  const { phase } = deal.session
  if (!last || (phase.kind !== "agreed" && phase.kind !== "over")) return open
  const playedAs = noLongerTheEnd(deal, last)
  if (!playedAs) return open
  return { ...open, ...refold(deal, [...deal.moves.slice(0, -1), { ...last, playedAs }]) }
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
