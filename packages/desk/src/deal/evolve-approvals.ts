// Steps across the line: tried, asked for, allowed or not, made.

import type { EventOf } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import type { Approval, Crossing, OpenedDeal } from "./state.ts"

const asked = (data: EventOf<"ApprovalAsked">["data"], at: Date): Approval => ({
  ...data,
  askedAt: at,
  status: "waiting",
})

const answered = (
  approval: Approval,
  { answer, noteId }: EventOf<"ApprovalAnswered">["data"],
  { actor, occurredAt }: DealStep,
): Approval => ({
  ...approval,
  status: answer,
  answeredBy: actor.id,
  answeredAt: occurredAt,
  ...(noteId !== undefined && { noteId }),
})

/** Changes the approval if it has the status that the change starts from. */
const change = (
  deal: OpenedDeal,
  approvalId: string | undefined,
  from: Approval["status"],
  to: (approval: Approval) => Approval,
): readonly Approval[] =>
  deal.approvals.map((one) => (one.approvalId === approvalId && one.status === from ? to(one) : one))

const withCrossing = (deal: OpenedDeal, data: EventOf<"LineCrossed">["data"], step: DealStep): OpenedDeal => {
  const { version, occurredAt, actor } = step
  const moveVersion = deal.moves.at(-1)?.version ?? version
  const crossing: Crossing = { ...data, version, moveVersion, occurredAt, actor }
  const approvals =
    data.authority === "approval"
      ? change(deal, data.approvalId, "given", (one) => ({ ...one, status: "used" }))
      : deal.approvals
  return { ...deal, crossings: [...deal.crossings, crossing], approvals }
}

export const evolveApprovals = (deal: OpenedDeal, step: DealStep): OpenedDeal => {
  const { event, occurredAt } = step
  switch (event.type) {
    case "LineCrossingAttempted":
      return { ...deal, attempts: deal.attempts + 1 }
    case "LineCrossed":
      return withCrossing(deal, event.data, step)
    case "ApprovalAsked":
      return { ...deal, approvals: [...deal.approvals, asked(event.data, occurredAt)] }
    case "ApprovalAnswered": {
      const { data } = event
      return { ...deal, approvals: change(deal, data.approvalId, "waiting", (one) => answered(one, data, step)) }
    }
    case "ApprovalWithdrawn": {
      const { approvalId } = event.data
      return { ...deal, approvals: change(deal, approvalId, "waiting", (one) => ({ ...one, status: "withdrawn" })) }
    }
    default:
      return deal
  }
}
