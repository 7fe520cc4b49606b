// What is known about the deal beside the talk: its worth, the ask, who the customer is, whose deal it is, what it cost in effort.

import type { EventOf } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import { refold } from "./session-of.ts"
import type { LoggedEffort, OpenedDeal } from "./state.ts"

/** While the talk goes on, an ask that nobody has replaced by an offer is the price on the table. */
const withAsk = (deal: OpenedDeal, { to }: EventOf<"AskChanged">["data"]): OpenedDeal => {
  const next = { ...deal, ask: to }
  const ended = deal.session.phase.kind === "agreed" || deal.session.phase.kind === "over"
  return ended ? next : { ...next, ...refold(next, deal.moves) }
}

const effortOf = (
  { effortId, stage, hours, money, noteId }: EventOf<"EffortLogged">["data"],
  { version, occurredAt, actor }: DealStep,
): LoggedEffort => ({
  effortId,
  version,
  stage,
  hours,
  ...(money && { money }),
  ...(noteId !== undefined && { noteId }),
  occurredAt,
  actor,
})

export const evolveWorth = (deal: OpenedDeal, step: DealStep): OpenedDeal => {
  const { event, occurredAt } = step
  switch (event.type) {
    case "WorthStated": {
      const { paper, limit } = event.data
      const worthVersion = deal.worthVersion + 1
      return { ...deal, paper, ...(limit && { limit }), worthVersion, worthStatedAt: occurredAt }
    }
    case "AskChanged":
      return withAsk(deal, event.data)
    case "CustomerNamed":
      return { ...deal, customerId: event.data.customerId }
    case "DealAssigned":
      return { ...deal, ownerId: event.data.to }
    case "EffortLogged":
      return { ...deal, efforts: [...deal.efforts, effortOf(event.data, step)] }
    default:
      return deal
  }
}
