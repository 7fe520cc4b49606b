// What an event makes of a deal. Total and pure: any event in any order gives a state and never throws, since a log is read back
// years later by other code than wrote it. What does not fit (a move after the end, an answer to an approval that nobody asked
// for) changes nothing.

import type { Currency } from "@walkaway/engine"
import type { Step } from "../recorded.ts"
import type { DealEvent, EventOf } from "./events.ts"
import { evolveApprovals } from "./evolve-approvals.ts"
import { evolveCallBacks } from "./evolve-call-backs.ts"
import { evolveClosing } from "./evolve-closing.ts"
import { evolveLine } from "./evolve-line.ts"
import { evolveMoves } from "./evolve-moves.ts"
import { evolveWorth } from "./evolve-worth.ts"
import { openingSession } from "./session-of.ts"
import type { DealState, OpenedDeal } from "./state.ts"

export type DealStep = Step<DealEvent>

const opened = (data: EventOf<"DealOpened">["data"], at: Date): OpenedDeal => {
  const { title, side, template, ask, limit, roundsMax, ownerId, customerId, unitId, channel, customerKind, paper } =
    data
  // The codec of every amount in the event has checked the code of its currency; `decide` has checked this one.
  const opening = { side, currency: data.currency as Currency, ...(ask && { ask }) }
  return {
    kind: "opened",
    ...opening,
    title,
    template,
    ...(limit && { limit }),
    ...(roundsMax !== undefined && { roundsMax }),
    ownerId,
    ...(customerId !== undefined && { customerId }),
    ...(unitId !== undefined && { unitId }),
    ...(channel && { channel }),
    ...(customerKind && { customerKind }),
    paper,
    worthVersion: 1,
    worthStatedAt: at,
    openedAt: at,
    touchedAt: at,
    moves: [],
    session: openingSession(opening),
    efforts: [],
    approvals: [],
    crossings: [],
    attempts: 0,
    callBacks: [],
    learnt: [],
  }
}

const families = [evolveMoves, evolveWorth, evolveLine, evolveApprovals, evolveCallBacks, evolveClosing]

const changed = (deal: OpenedDeal, step: DealStep): OpenedDeal => {
  for (const family of families) {
    const next = family(deal, step)
    if (next !== deal) return next
  }
  return deal
}

const touched = (deal: OpenedDeal, at: Date): OpenedDeal => (at > deal.touchedAt ? { ...deal, touchedAt: at } : deal)

export const evolve = (state: DealState, step: DealStep): DealState => {
  const { event, occurredAt } = step
  if (state.kind === "none") return event.type === "DealOpened" ? opened(event.data, occurredAt) : state
  if (event.type === "DealOpened") return state
  return touched(changed(state, step), occurredAt)
}
