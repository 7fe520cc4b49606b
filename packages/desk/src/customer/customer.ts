// A customer in the log is only somebody: that there is one, and that he was forgotten. Who he is stands apart and can be deleted.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { z } from "zod"
import { no } from "../deal/refusals.ts"
import { catalogueOf, type EventIn } from "../event-schemas.ts"
import type { Step } from "../recorded.ts"
import type { Rows, StreamPlace } from "../streams/stream-model.ts"

const customerEventSchemas = {
  CustomerAdded: z.strictObject({}),
  /** Name, address and notes are deleted in the same transaction; figures stay. */
  CustomerForgotten: z.strictObject({}),
} as const

export type CustomerEvent = EventIn<typeof customerEventSchemas>
export const customerEvents = catalogueOf(customerEventSchemas)

export type CustomerCommand = { readonly kind: "add-customer" } | { readonly kind: "forget-customer" }

export interface AddedCustomer {
  readonly kind: "added"
  readonly addedAt: Date
  readonly forgottenAt?: Date
}

export type CustomerState = { readonly kind: "none" } | AddedCustomer

export const noCustomer: CustomerState = { kind: "none" }

export const evolveCustomer = (state: CustomerState, { event, occurredAt }: Step<CustomerEvent>): CustomerState => {
  if (state.kind === "none") {
    return event.type === "CustomerAdded" ? { kind: "added", addedAt: occurredAt } : state
  }
  return event.type === "CustomerForgotten" && !state.forgottenAt ? { ...state, forgottenAt: occurredAt } : state
}

/** Codes: `already-added`, `no-such-customer`. Forgetting somebody twice is no event. */
export const decideCustomer = (
  state: CustomerState,
  { kind }: CustomerCommand,
): Result<readonly CustomerEvent[], Refusal> => {
  if (kind === "add-customer") {
    if (state.kind === "none") return ok([{ type: "CustomerAdded", data: {} }])
    return no("already-added", "This customer is known already.", "Change the entry instead.")
  }
  if (state.kind === "none") return no("no-such-customer", "There is no such customer.", "Look in the list.")
  return ok(state.forgottenAt ? [] : [{ type: "CustomerForgotten", data: {} }])
}

export const customerRows = (state: CustomerState, { organisationId, streamId, version }: StreamPlace): Rows => {
  if (state.kind === "none") return {}
  const { addedAt, forgottenAt } = state
  return { customers: [{ organisationId, id: streamId, version, addedAt, forgottenAt: forgottenAt ?? null }] }
}
