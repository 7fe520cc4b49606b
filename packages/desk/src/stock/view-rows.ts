// The rows of a unit: one in the stock list, and one for each enquiry that was logged for it.

import { formatDecimal } from "@walkaway/engine"
import type { Rows, StreamPlace } from "../streams/stream-model.ts"
import type { UnitState } from "./state.ts"

export const unitRows = (unit: UnitState, { organisationId, streamId, version }: StreamPlace): Rows => {
  if (unit.kind === "none") return {}
  const { stockNumber, title, currency, ask, stockedOn, status, dealId, gone, paper, enquiries } = unit
  const row = {
    organisationId,
    id: streamId,
    version,
    stockNumber,
    title,
    ask: ask ? formatDecimal(ask) : null,
    currency,
    stockedOn,
    status,
    dealId: dealId ?? null,
    gonePrice: gone ? formatDecimal(gone.price) : null,
    goneOn: gone?.on ?? null,
    paper,
  }
  const asked = enquiries.map(({ version: place, on, count, channel }) => ({
    organisationId,
    unitId: streamId,
    version: place,
    on,
    count,
    channel: channel ?? null,
  }))
  return { units: [row], unit_enquiries: asked }
}
