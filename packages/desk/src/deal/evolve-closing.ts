// The end of a deal, and what comes after it. Reopening does not undo the end, it says that it was none: the last move then counts as
// something else (`afterReopening` of the contract), so the protocol lets them come back, and whoever plays the moves from the
// start gets the same talk.

import { afterReopening } from "@walkaway/contract/brief"
import type { EventOf } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import { refold } from "./session-of.ts"
import type { OpenedDeal } from "./state.ts"

const closed = (
  { outcome, price, reason }: EventOf<"DealClosed">["data"],
  at: Date,
): NonNullable<OpenedDeal["closed"]> => ({
  outcome,
  ...(price && { price }),
  ...(reason && { reason }),
  at,
})

const reopened = (deal: OpenedDeal): OpenedDeal => {
  const { closed: _closed, ...open } = deal
  const last = deal.moves.at(-1)
  if (!last) return open
  const before = refold(deal, deal.moves.slice(0, -1)).session
  const playedAs = afterReopening(last.move, before, deal.session)
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
