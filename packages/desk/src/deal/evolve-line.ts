// The line: committed once, moved with a reason, every move of it kept.

import type { EventOf } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import type { CommittedLine, OpenedDeal } from "./state.ts"

const committed = ({ line, target }: EventOf<"LineCommitted">["data"], at: Date): CommittedLine => ({
  price: line,
  ...(target && { target }),
  committedAt: at,
  changes: [],
})

const moved = (
  before: CommittedLine,
  { from, to, target, reason }: EventOf<"LineMoved">["data"],
  { occurredAt, actor }: DealStep,
): CommittedLine => {
  const kept = target ?? before.target
  return {
    price: to,
    ...(kept && { target: kept }),
    committedAt: before.committedAt,
    changes: [...before.changes, { from, to, reason, at: occurredAt, actor }],
  }
}

export const evolveLine = (deal: OpenedDeal, step: DealStep): OpenedDeal => {
  const { event, occurredAt } = step
  if (event.type === "LineCommitted") return deal.line ? deal : { ...deal, line: committed(event.data, occurredAt) }
  if (event.type === "LineMoved" && deal.line) return { ...deal, line: moved(deal.line, event.data, step) }
  return deal
}
