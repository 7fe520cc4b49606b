// The house's rules over time: each setting is an event with the whole policy, so that any old decision can be judged by the rules of
// its day without putting differences together.

import { z } from "zod"
import { catalogueOf, type EventIn } from "../event-schemas.ts"
import type { Actor, Step } from "../recorded.ts"
import { type Policy, policySchema } from "./policy.ts"

const policyEventSchemas = { PolicySet: z.strictObject({ policy: policySchema }) } as const

export type PolicyEvent = EventIn<typeof policyEventSchemas>
/** Version 2 may say what is agreed about leads; what was written before says nothing of them. */
export const policyEvents = catalogueOf(policyEventSchemas, { PolicySet: [(data) => data] })

export interface SetPolicy {
  readonly version: number
  readonly policy: Policy
  readonly setAt: Date
  readonly actor: Actor
}

/** Every policy that was in force, oldest first; none: the default holds. */
export interface PolicyState {
  readonly history: readonly SetPolicy[]
}

export const noPolicy: PolicyState = { history: [] }

export const evolvePolicy = (
  { history }: PolicyState,
  { version, event, occurredAt, actor }: Step<PolicyEvent>,
): PolicyState => ({ history: [...history, { version, policy: event.data.policy, setAt: occurredAt, actor }] })
