// What the desk's services are made of. The shells build it once; everything below gets it as an argument.

import type { Clock } from "./clock.ts"
import type { EventLog } from "./event-log/event-log.ts"
import type { NewId } from "./ids.ts"
import type { Storage } from "./storage/storage.ts"

export interface DeskParts {
  readonly storage: Storage
  readonly log: EventLog
  readonly clock: Clock
  readonly newId: NewId
}
