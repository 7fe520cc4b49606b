// The closed deals of an organisation in the layout of the negotiation log, one a line, so that what this house has lived through can be
// replayed and learnt from. Nothing personal is in it.

import { formatNegotiationLine } from "@walkaway/contract"
import type { DealState } from "../deal/state.ts"
import type { DeskParts } from "../parts.ts"
import type { Storage } from "../storage/storage.ts"
import { type Exporter, noteExport } from "./export-organisation.ts"
import { foldedStreams } from "./fold-streams.ts"
import { negotiationOfDeal } from "./negotiation-of-deal.ts"
import { spooled } from "./spool.ts"
import { inSnapshotOf } from "./transactions.ts"

/** Lines in the order of the ids of their deals, which is that of their opening. */
export const negotiationLines = (storage: Storage, organisationId: string): AsyncGenerator<string> =>
  spooled((write) =>
    inSnapshotOf(storage, organisationId, async (tx) => {
      for await (const { kind, streamId, state } of foldedStreams(tx)) {
        const deal = kind === "deal" ? (state as DealState) : undefined
        const negotiation = deal?.kind === "opened" ? negotiationOfDeal(streamId, deal) : undefined
        if (negotiation) await write(`${formatNegotiationLine(negotiation)}\n`)
      }
    }),
  )

/** The same for somebody, with a line in the audit log. */
export async function* exportNegotiations(
  parts: Pick<DeskParts, "storage" | "clock">,
  exporter: Exporter,
): AsyncGenerator<string> {
  await noteExport(parts, exporter, "negotiations")
  yield* negotiationLines(parts.storage, exporter.organisationId)
}
