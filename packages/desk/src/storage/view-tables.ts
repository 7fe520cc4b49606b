// The tables whose rows follow from events alone, by their names in the database. Writing them, throwing them away and making them
// again goes by this list, so a new view is a line here.

import { customers } from "./customer-tables.ts"
import { approvals, callBacks, concessions, crossings, dealMoves, deals, efforts } from "./deal-tables.ts"
import { policies } from "./desk-tables.ts"
import { leadEfforts, leadStages, leads } from "./lead-tables.ts"
import { unitEnquiries, units } from "./stock-tables.ts"

export const viewTables = {
  deals,
  deal_moves: dealMoves,
  efforts,
  concessions,
  crossings,
  approvals,
  call_backs: callBacks,
  units,
  unit_enquiries: unitEnquiries,
  customers,
  policies,
  leads,
  lead_efforts: leadEfforts,
  lead_stages: leadStages,
} as const

export type ViewTableName = keyof typeof viewTables
