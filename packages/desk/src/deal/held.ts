// What a held-back move needs, read from the events that its attempt left: for the message that the caller gets at once.

import type { Money } from "@walkaway/engine"
import type { Approver, DealEvent } from "./events.ts"

export interface Held {
  /** "reason": say why, then it is made or asked for; "approval": somebody must agree. */
  readonly needs: "reason" | "approval"
  readonly approver: Approver
  readonly distance: Money
  /** The approval that was asked for, or was there already. */
  readonly approvalId?: string
}

/** Undefined when nothing was held back. */
export const heldOf = (events: readonly DealEvent[]): Held | undefined => {
  const attempt = events.find((event) => event.type === "LineCrossingAttempted")
  if (!attempt) return undefined
  const { approver, distance, reason, approvalId } = attempt.data
  const needs = reason || approvalId !== undefined ? "approval" : "reason"
  return { needs, approver, distance, ...(approvalId !== undefined && { approvalId }) }
}
