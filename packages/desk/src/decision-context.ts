// What a decision may know besides the state: the time, who asks, the policy in force, and fresh ids. Handed in, so that
// a decision can be replayed.

import type { Policy } from "./policy/policy.ts"
import type { Actor } from "./recorded.ts"

export interface DecisionContext {
  /** When it is written down; `occurredAt` when it happened. */
  readonly now: Date
  readonly occurredAt: Date
  readonly actor: Actor
  readonly policy: Policy
  /** A new UUID (version 7). */
  readonly newId: () => string
}
