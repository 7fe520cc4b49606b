// Takes an export into an organisation: all of it in one transaction or nothing. What is there already and the same is let be, so the
// same file twice changes nothing; an event that stands there with another content stops everything, since one history must not
// be laid over another. Whoever was forgotten here stays forgotten, though the file may still know the name.

import { createReadStream } from "node:fs"
import type { Readable } from "node:stream"
import type { Refusal, Result } from "@walkaway/engine"
import { type SQL, sql } from "drizzle-orm"
import { decodeAny } from "../event-catalogue.ts"
import type { StreamKind } from "../recorded.ts"
import type { Storage, Tx } from "../storage/storage.ts"
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportHeader } from "./export-organisation.ts"
import { name, names, rowsOf } from "./query.ts"
import { rebuildViews } from "./rebuild-views.ts"
import { damaged, type RowLine, readSealed, type SealedReader } from "./sealed-lines.ts"
import { givenRows } from "./table-rows.ts"
import { isOrganisationTable, type OrganisationTable } from "./tables-of-record.ts"
import { inQuietOf } from "./transactions.ts"
import { orRefusal, Unusable } from "./unusable.ts"

export interface Imported {
  /** Events that were new here, and those that were here already. */
  readonly added: number
  readonly known: number
}

interface Place {
  readonly tx: Tx
  readonly organisationId: string
  /** The export's own organisation. */
  readonly from: string
}

const checkHeader = (header: Partial<ExportHeader>): ExportHeader => {
  if (header.format !== EXPORT_FORMAT) throw damaged("it is no export of an organisation")
  if ((header.formatVersion ?? 0) <= EXPORT_VERSION) return header as ExportHeader
  throw new Unusable({
    code: "file-too-new",
    message: "The export was made by a newer Walkaway than this one.",
    remedy: "Update this Walkaway, then import.",
  })
}

interface StoredEvent {
  readonly stream_kind: StreamKind
  readonly stream_id: string
  readonly version: number
  readonly type: string
  readonly schema_version: number
  readonly data: unknown
}

const checkReadable = (lines: readonly RowLine[]): void => {
  for (const { row } of lines) {
    const { stream_kind, stream_id, version, type, schema_version, data } = JSON.parse(row) as StoredEvent
    try {
      decodeAny(stream_kind, type, schema_version, data)
    } catch (fault) {
      throw new Unusable({
        code: "event-unreadable",
        message: `Event ${version} of ${stream_id} cannot be read: ${fault instanceof Error ? fault.message : fault}`,
        remedy: "If a newer Walkaway wrote it, update this one. Nothing was changed.",
      })
    }
  }
}

/** The organisation is a stream itself (of its policies), under its own id. */
const streamHere = ({ organisationId, from }: Place): SQL =>
  sql`case when g.stream_id = ${from}::uuid then ${organisationId}::uuid else g.stream_id end`

const SAME = sql.join(
  ["stream_kind", "type", "schema_version", "data", "actor", "occurred_at"].map(
    (column) => sql`e.${name(column)} is not distinct from g.${name(column)}`,
  ),
  sql` and `,
)

const checkNoOther = async (place: Place, rows: SQL): Promise<void> => {
  const [other] = await rowsOf<{ readonly stream: string; readonly version: number }>(
    place.tx,
    sql`select e.stream_id::text as stream, e.version from ${rows} g join events e
      on e.organisation_id = ${place.organisationId}::uuid and e.stream_id = ${streamHere(place)} and e.version = g.version
      where not (${SAME}) limit 1`,
  )
  if (!other) return
  throw new Unusable({
    code: "history-differs",
    message: `Event ${other.version} of ${other.stream} stands here already with another content. Nothing was changed.`,
    remedy: "Import into an organisation of its own: two histories cannot be laid over each other.",
  })
}

/** Adds the events that are not here yet, behind those that are; gives how many. */
const addEvents = async (place: Place, lines: readonly RowLine[]): Promise<number> => {
  checkReadable(lines)
  const { tx, organisationId } = place
  const { columns, rows } = await givenRows(tx, "events", lines)
  await checkNoOther(place, rows)
  const plain = columns.filter((column) => column !== "stream_id")
  const added = await rowsOf(
    tx,
    sql`insert into events (organisation_id, stream_id, ${names(plain)})
      select ${organisationId}::uuid, ${streamHere(place)}, ${sql.join(
        plain.map((column) => sql`g.${name(column)}`),
        sql`, `,
      )}
      from (select *, row_number() over () as place from ${rows}) g order by g.place on conflict do nothing returning 1`,
  )
  return added.length
}

/** Rows with a key of their own: what stands here wins. */
const addRows = async ({ tx, organisationId }: Place, table: OrganisationTable, lines: readonly RowLine[]) => {
  const { columns, rows } = await givenRows(tx, table, lines)
  await tx.execute(
    sql`insert into ${name(table)} (organisation_id, ${names(columns)})
      select ${organisationId}::uuid, ${names(columns)} from ${rows} on conflict do nothing`,
  )
}

/** Lines of the audit log have no key that means anything elsewhere: the same line is the same. */
const addAudit = async ({ tx, organisationId }: Place, lines: readonly RowLine[]): Promise<void> => {
  const { columns, rows } = await givenRows(tx, "audit_log", lines)
  const same = sql.join(
    columns.map((column) => sql`a.${name(column)} is not distinct from g.${name(column)}`),
    sql` and `,
  )
  await tx.execute(
    sql`insert into audit_log (organisation_id, ${names(columns)}) select ${organisationId}::uuid, ${names(columns)} from ${rows} g
      where not exists (select from audit_log a where a.organisation_id = ${organisationId}::uuid and ${same})`,
  )
}

/** What this organisation has forgotten does not come back by way of a file. */
const stayForgotten = async ({ tx }: Place): Promise<void> => {
  const forgotten = sql`select c.id from customers c where c.forgotten_at is not null`
  await tx.execute(sql`delete from customers_private where customer_id in (${forgotten})`)
  await tx.execute(
    sql`delete from notes where customer_id in (${forgotten})
      or about_id in (select d.id from deals d where d.customer_id in (${forgotten}))
      or about_id in (select l.id from leads l where l.customer_id in (${forgotten}))`,
  )
}

const readIn = async (place: Place, { rows }: Pick<SealedReader, "rows">): Promise<Imported> => {
  let [added, seen] = [0, 0]
  for await (const batch of rows) {
    const { table } = batch[0]
    if (!isOrganisationTable(table)) throw damaged(`it has rows of "${table}", which no export has`)
    if (table === "events") {
      added += await addEvents(place, batch)
      seen += batch.length
    } else if (table === "audit_log") await addAudit(place, batch)
    else await addRows(place, table, batch)
  }
  return { added, known: seen - added }
}

const countEvents = async (tx: Tx): Promise<number> =>
  Number((await rowsOf<{ readonly count: string }>(tx, sql`select count(*)::text as count from events`))[0].count)

/** Into its own organisation, into an empty one, or where everything that stands came from this very file. */
const checkNotMixed = ({ organisationId, from }: Place, before: number, { added, known }: Imported): void => {
  if (organisationId === from || added === 0 || before === known) return
  throw new Unusable({
    code: "organisation-in-use",
    message:
      "This organisation has deals of its own, and another's history must not be mixed with them. Nothing was changed.",
    remedy: "Import into an organisation that has no deals yet.",
  })
}

const checkWhole = async (tx: Tx): Promise<void> => {
  const [gap] = await rowsOf<{ readonly stream: string }>(
    tx,
    sql`select stream_id::text as stream from events group by stream_id having count(*) <> max(version) limit 1`,
  )
  if (gap) throw damaged(`events of ${gap.stream} are missing`)
}

const openExport = async (source: Readable) => {
  const reader = await readSealed(source as AsyncIterable<Uint8Array>)
  return { rows: reader.rows, header: checkHeader(reader.header as Partial<ExportHeader>) }
}

/** Opens the source for some work and closes it, whatever happens. */
const reading = async <T>(
  source: () => Readable,
  work: (opened: Awaited<ReturnType<typeof openExport>>) => Promise<T>,
): Promise<T> => {
  const stream = source()
  try {
    return await work(await openExport(stream))
  } finally {
    stream.destroy()
  }
}

const verify = (source: () => Readable): Promise<void> =>
  reading(source, async ({ rows }) => {
    for await (const _ of rows);
  })

/**
 * Imports what `source` gives (called twice) into an organisation that exists. Codes: `file-damaged`, `file-too-new`,
 * `event-unreadable`, `history-differs`, `organisation-in-use`; nothing is written then.
 */
export const importOrganisation = (
  storage: Storage,
  organisationId: string,
  source: () => Readable,
): Promise<Result<Imported, Refusal>> =>
  orRefusal(async () => {
    await verify(source)
    return await inQuietOf(storage, organisationId, (tx) =>
      reading(source, async ({ header, rows }) => {
        const place: Place = { tx, organisationId, from: header.organisation.id }
        const before = await countEvents(tx)
        const imported = await readIn(place, { rows })
        checkNotMixed(place, before, imported)
        await checkWhole(tx)
        await rebuildViews(tx)
        await stayForgotten(place)
        return imported
      }),
    )
  })

export const importFromFile = (storage: Storage, organisationId: string, path: string) =>
  importOrganisation(storage, organisationId, () => createReadStream(path))

/** The organisation that an export came from. */
export const exportedOrganisation = (path: string): Promise<Result<ExportHeader["organisation"], Refusal>> =>
  orRefusal(() =>
    reading(
      () => createReadStream(path),
      async ({ header }) => header.organisation,
    ),
  )
