// How a deal's events are written and read through the versions of their schemas. To change an event: change its schema, add the
// step from the old stored JSON to the new one here, and keep the old golden file, which then proves the step.

import { catalogueOf, type StoredEvent, type UpcastChains } from "../event-schemas.ts"
import { type DealEvent, dealEventSchemas } from "./events.ts"

const chains: UpcastChains<typeof dealEventSchemas> = {}

export const dealEvents = catalogueOf(dealEventSchemas, chains)

export const encodeEvent = (event: DealEvent): StoredEvent => dealEvents.encode(event)

/** Reads an event of any version; throws on what is unknown, newer or damaged. */
export const decodeEvent = (type: string, schemaVersion: number, data: unknown): DealEvent =>
  dealEvents.decode(type, schemaVersion, data)
