// The event log on PostgreSQL, embedded or a server: one table, one primary key (organisation, stream, version) that lets only one
// writer have a version. Appending is one round trip: a function in the database tries and, when somebody was faster, undoes its
// own attempt alone, so that the transaction stays usable. A lock on the stream would need a second round trip, and "on
// conflict do nothing" could leave half of an append behind.
//
// Reading in order goes by (transaction, position) and stops before the oldest transaction that still runs. Going by position alone
// would lose events: positions are given out before commit, so a reader may pass 7 while 6 is still on its way.

import { ok, refuse } from "@walkaway/engine"
import { and, asc, desc, eq, gt, type SQL, sql } from "drizzle-orm"
import { events } from "../storage/event-tables.ts"
import { prepared } from "../storage/prepared.ts"
import type { Tx } from "../storage/storage.ts"
import type { Conflict, Cursor, EventLog, Unwritten, Written } from "./event-log.ts"

const placeOf = (cursor: Cursor): { readonly transaction: string; readonly position: string } => {
  const [, transaction, position] = /^(\d{1,20}):(\d{1,19})$/.exec(cursor === "" ? "0:0" : cursor) ?? []
  if (transaction === undefined) throw new Error(`"${cursor}" is no cursor of the event log.`)
  return { transaction, position }
}

const COLUMNS = {
  position: events.position,
  streamKind: events.streamKind,
  streamId: events.streamId,
  version: events.version,
  type: events.type,
  schemaVersion: events.schemaVersion,
  data: events.data,
  actor: events.actor,
  occurredAt: events.occurredAt,
  recordedAt: events.recordedAt,
  transactionId: events.transactionId,
} as const

type Row = { readonly [K in keyof typeof COLUMNS]: (typeof events.$inferSelect)[K] }

const writtenOf = ({ transactionId, type, schemaVersion, data, ...envelope }: Row): Written => ({
  ...envelope,
  event: { type, schemaVersion, data },
  cursor: `${transactionId}:${envelope.position}`,
})

/** One row for each event, or one without a place whose `reached` is the stream's actual version. */
interface Appended {
  readonly place: Cursor | null
  readonly reached: number
  readonly recordedMs: number
}

const APPENDED = {
  place: sql<Cursor | null>`place`,
  reached: sql<number>`reached`,
  recordedMs: sql<number>`recorded_ms`,
}
const { placeholder } = sql
const CALL = sql`append_events(${placeholder("organisationId")}::uuid, ${placeholder("kind")}, ${placeholder("id")}::uuid, ${placeholder("expectedVersion")}::integer, ${placeholder("fresh")}::jsonb)`

const rowsOfAppend = (tx: Tx, values: Record<string, unknown>): Promise<readonly Appended[]> =>
  prepared(tx, "append_events", (name) => tx.select(APPENDED).from(CALL).prepare(name)).execute(values)

const jsonOf = ({ occurredAt, ...event }: Unwritten) => ({ ...event, occurredAt: occurredAt.toISOString() })

const append: EventLog["append"] = async (tx, { organisationId, kind, id, expectedVersion }, unwritten) => {
  if (unwritten.length === 0) return ok([])
  const fresh = JSON.stringify(unwritten.map(jsonOf))
  const rows = await rowsOfAppend(tx, { organisationId, kind, id, expectedVersion, fresh })
  if (rows[0].place === null) {
    return refuse<Conflict>({ code: "version-conflict", expectedVersion, actualVersion: rows[0].reached })
  }
  return ok(
    rows.map(({ place, reached, recordedMs }): Written => {
      const cursor = place ?? ""
      const { actor, occurredAt, ...event } = unwritten[reached - expectedVersion - 1]
      return {
        position: BigInt(placeOf(cursor).position),
        streamKind: kind,
        streamId: id,
        version: reached,
        event,
        actor,
        occurredAt,
        recordedAt: new Date(recordedMs),
        cursor,
      }
    }),
  )
}

const readStream: EventLog["readStream"] = async (tx, streamId, afterVersion = 0) => {
  const rows = await prepared(tx, "read_stream", (name) =>
    tx
      .select(COLUMNS)
      .from(events)
      .where(and(eq(events.streamId, sql.placeholder("streamId")), gt(events.version, sql.placeholder("afterVersion"))))
      .orderBy(asc(events.version))
      .prepare(name),
  ).execute({ streamId, afterVersion })
  return rows.map(writtenOf)
}

/** Behind every event that a running transaction can still write before. */
const SETTLED = sql`${events.transactionId} < pg_snapshot_xmin(pg_current_snapshot())`

/** A transaction that this server has not begun yet is another server's: the log was restored, and restored rows are of transaction 0. */
const after = (cursor: Cursor): SQL => {
  const { transaction, position } = placeOf(cursor)
  const known = sql`case when ${transaction}::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) then '0'::xid8 else ${transaction}::xid8 end`
  return sql`(${events.transactionId}, ${events.position}) > (${known}, ${position}::bigint)`
}

const readAfter: EventLog["readAfter"] = async (tx, cursor, limit) => {
  const rows = await tx
    .select(COLUMNS)
    .from(events)
    .where(and(after(cursor), SETTLED))
    .orderBy(asc(events.transactionId), asc(events.position))
    .limit(limit)
  const found = rows.map(writtenOf)
  return { events: found, cursor: found.at(-1)?.cursor ?? cursor }
}

const end: EventLog["end"] = async (tx) => {
  const [last] = await tx
    .select({ transactionId: events.transactionId, position: events.position })
    .from(events)
    .where(SETTLED)
    .orderBy(desc(events.transactionId), desc(events.position))
    .limit(1)
  return last ? `${last.transactionId}:${last.position}` : ""
}

export const postgresEventLog: EventLog = { append, readStream, readAfter, end }
