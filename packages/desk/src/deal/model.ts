// A deal's stream: its events, decisions and rows in one object, as the log's machinery wants them.

import type { StreamModel } from "../streams/stream-model.ts"
import type { DealCommand } from "./commands.ts"
import { decide } from "./decide.ts"
import type { DealEvent } from "./events.ts"
import { evolve } from "./evolve.ts"
import { type DealState, noDeal } from "./state.ts"
import { dealEvents } from "./upcast.ts"
import { rowsOf } from "./view-rows.ts"

export const dealModel: StreamModel<DealState, DealEvent, DealCommand> = {
  kind: "deal",
  initial: noDeal,
  evolve,
  decide,
  encode: dealEvents.encode,
  decode: dealEvents.decode,
  rowsOf,
}
