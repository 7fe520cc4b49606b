// A lead's stream: its events, decisions and rows in one object.

import type { StreamModel } from "../streams/stream-model.ts"
import type { LeadCommand } from "./commands.ts"
import { decideLead } from "./decide.ts"
import type { LeadEvent } from "./events.ts"
import { evolveLead } from "./evolve.ts"
import { type LeadState, noLead } from "./state.ts"
import { leadEvents } from "./upcast.ts"
import { leadRows } from "./view-rows.ts"

export const leadModel: StreamModel<LeadState, LeadEvent, LeadCommand> = {
  kind: "lead",
  initial: noLead,
  evolve: evolveLead,
  decide: decideLead,
  encode: leadEvents.encode,
  decode: leadEvents.decode,
  rowsOf: leadRows,
}
