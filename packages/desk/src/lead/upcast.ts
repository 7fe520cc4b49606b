// How a lead's events are written and read; a step from an old version to the next is added here.

import { catalogueOf } from "../event-schemas.ts"
import { leadEventSchemas } from "./events.ts"

export const leadEvents = catalogueOf(leadEventSchemas)
