// The context of a decision from who asks, when, and under which policy.

import type { DecisionContext } from "../decision-context.ts"
import type { DeskParts } from "../parts.ts"
import type { Policy } from "../policy/policy.ts"
import type { Actor } from "../recorded.ts"

export const contextOf = (
  { clock, newId }: DeskParts,
  actor: Actor,
  policy: Policy,
  occurredAt?: Date,
): DecisionContext => {
  const now = clock()
  return { now, occurredAt: occurredAt ?? now, actor, policy, newId }
}

/** The desk itself, when a reminder falls due or an offer lapses. */
export const DESK_ACTOR: Actor = { kind: "desk", id: "jobs" }
