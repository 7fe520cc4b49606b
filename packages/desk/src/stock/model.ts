// A unit's stream: its events, decisions and rows in one object.

import type { StreamModel } from "../streams/stream-model.ts"
import type { UnitCommand } from "./commands.ts"
import { decideUnit } from "./decide.ts"
import type { UnitEvent } from "./events.ts"
import { evolveUnit } from "./evolve.ts"
import { noUnit, type UnitState } from "./state.ts"
import { unitEvents } from "./upcast.ts"
import { unitRows } from "./view-rows.ts"

export const unitModel: StreamModel<UnitState, UnitEvent, UnitCommand> = {
  kind: "unit",
  initial: noUnit,
  evolve: evolveUnit,
  decide: decideUnit,
  encode: unitEvents.encode,
  decode: unitEvents.decode,
  rowsOf: unitRows,
}
