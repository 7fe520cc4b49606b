// The policy's stream: one an organisation, a row a version.

import type { Rows, StreamModel, StreamPlace } from "../streams/stream-model.ts"
import { decidePolicy, type PolicyCommand } from "./decide-policy.ts"
import { evolvePolicy, noPolicy, type PolicyEvent, type PolicyState, policyEvents } from "./policy-event.ts"

const policyRows = ({ history }: PolicyState, { organisationId }: StreamPlace): Rows =>
  history.length === 0 ? {} : { policies: history.map((set) => ({ organisationId, ...set })) }

export const policyModel: StreamModel<PolicyState, PolicyEvent, PolicyCommand> = {
  kind: "policy",
  initial: noPolicy,
  evolve: evolvePolicy,
  decide: decidePolicy,
  encode: policyEvents.encode,
  decode: policyEvents.decode,
  rowsOf: policyRows,
}
