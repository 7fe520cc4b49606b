// How a unit's events are written and read; a step from an old version to the next is added here.

import { catalogueOf } from "../event-schemas.ts"
import { unitEventSchemas } from "./events.ts"

export const unitEvents = catalogueOf(unitEventSchemas)
