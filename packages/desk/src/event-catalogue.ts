// Every kind of stream with its events: what the log may hold. Export, import and `doctor` read any row through this list, and a test
// demands a golden file for every type and version in it.

import { adviceEvents } from "./advising/advice-event.ts"
import { customerEvents } from "./customer/customer.ts"
import { dealEvents } from "./deal/upcast.ts"
import type { EventCatalogue } from "./event-schemas.ts"
import { leadEvents } from "./lead/upcast.ts"
import { policyEvents } from "./policy/policy-event.ts"
import type { StreamKind } from "./recorded.ts"
import { unitEvents } from "./stock/upcast.ts"

export const eventCatalogue = {
  deal: dealEvents,
  advice: adviceEvents,
  unit: unitEvents,
  customer: customerEvents,
  policy: policyEvents,
  lead: leadEvents,
} as const satisfies Readonly<Record<StreamKind, Pick<EventCatalogue<unknown>, "types">>>

export type AnyEvent = {
  [K in StreamKind]: ReturnType<(typeof eventCatalogue)[K]["decode"]>
}[StreamKind]

/** Reads any event of the log; throws on what no version of ours wrote. */
export const decodeAny = (kind: StreamKind, type: string, schemaVersion: number, data: unknown): AnyEvent =>
  eventCatalogue[kind].decode(type, schemaVersion, data)
