// Is the log whole: no version missing, every event readable, none hidden from readers, and the views what the events say?

import { sql } from "drizzle-orm"
import { decodeAny } from "../../event-catalogue.ts"
import type { StreamKind } from "../../recorded.ts"
import type { Tx } from "../../storage/storage.ts"
import { compareViews } from "../compare-views.ts"
import { batchesOf, rowsOf } from "../query.ts"
import { type Check, checkOf, failed, fine, someOf } from "./check.ts"

const LAST_BACKUP = "Restore the latest backup into an empty database, and keep this one to find out what happened."
const DIFFERENCES_MAX = 1000

const streams = checkOf("streams", "No event is missing", async (tx) => {
  const broken = await rowsOf<{ readonly stream: string }>(
    tx,
    sql`select stream_id::text as stream from events group by organisation_id, stream_id
      having count(*) <> max(version) or min(version) <> 1 or count(distinct stream_kind) <> 1 limit 100`,
  )
  const [{ events, streams: count }] = await rowsOf<{ readonly events: string; readonly streams: string }>(
    tx,
    sql`select count(*)::text as events, count(distinct (organisation_id, stream_id))::text as streams from events`,
  )
  return broken.length > 0
    ? failed(`Gaps in ${someOf(broken.map(({ stream }) => stream))}.`, LAST_BACKUP)
    : fine(`${events} events in ${count} streams, each without a gap.`)
})

interface Stored {
  readonly kind: StreamKind
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly schema: number
  readonly data: unknown
}

const unreadable = async (tx: Tx): Promise<readonly string[]> => {
  const found: string[] = []
  const all = sql`select stream_kind as kind, stream_id as stream, version, type, schema_version as schema, data from events`
  for await (const batch of batchesOf<Stored>(tx, all, 500)) {
    for (const { kind, stream, version, type, schema, data } of batch) {
      try {
        decodeAny(kind, type, schema, data)
      } catch (fault) {
        found.push(`${stream} version ${version} (${fault instanceof Error ? fault.message : String(fault)})`)
      }
      if (found.length > 100) return found
    }
  }
  return found
}

const events = checkOf("events", "Every event can be read", async (tx) => {
  const found = await unreadable(tx)
  return found.length > 0
    ? failed(
        `Cannot be read: ${someOf(found)}.`,
        "If a newer Walkaway wrote them, update. Else restore the latest backup.",
      )
    : fine("All of them can be read.")
})

const order = checkOf("order", "No event is hidden from readers", async (tx) => {
  const [{ ahead }] = await rowsOf<{ readonly ahead: string }>(
    tx,
    sql`select count(*)::text as ahead from events where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())`,
  )
  return ahead === "0"
    ? fine("None carries a number that this server has still to give out.")
    : failed(
        `${ahead} events carry numbers of another server: live screens and jobs do not see them.`,
        "This is a copy of another server's tables. Run walkaway backup here and restore that file into an empty database.",
      )
})

const views = checkOf("views", "Lists and reports are what the events say", async (tx) => {
  try {
    const differences = await compareViews(tx, DIFFERENCES_MAX)
    if (differences.length === 0) return fine("Made again from the events, every row is the same.")
    const tables = [...new Set(differences.map(({ table }) => table))]
    const count = differences.length === DIFFERENCES_MAX ? `At least ${DIFFERENCES_MAX}` : `${differences.length}`
    return failed(
      `${count} ${differences.length === 1 ? "row differs" : "rows differ"}, in ${someOf(tables)}.`,
      "Run walkaway doctor --repair: it makes the views anew from the events.",
    )
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    return failed(`They cannot be compared: ${why}`, "Mend what is said about the events first.")
  }
})

export const logChecks: readonly Check[] = [streams, events, order, views]
