// Reading a backup into an empty database, of either kind: all of it in one transaction or nothing. The file is read twice, first to see
// that it proves itself, then into the tables, and proves itself again before the commit. Views are not in it: they are made from
// the events. Nobody stays signed in.

import { createReadStream } from "node:fs"
import type { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import type { Refusal, Result } from "@walkaway/engine"
import { type SQL, sql } from "drizzle-orm"
import { readJournal } from "../storage/migrations.ts"
import type { Storage, Tx } from "../storage/storage.ts"
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader } from "./backup.ts"
import { name, rowsOf } from "./query.ts"
import { rebuildViews } from "./rebuild-views.ts"
import { damaged, readSealed, type SealedReader } from "./sealed-lines.ts"
import { insertLines } from "./table-rows.ts"
import { GROUND_TABLES, type GroundTable, isGroundTable } from "./tables-of-record.ts"
import { inQuiet } from "./transactions.ts"
import { orRefusal, Unusable } from "./unusable.ts"

export interface Restored {
  readonly madeAt: string
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>
}

/** What zlib says of a file that is none of its own, or no longer whole. */
const isZlibs = (fault: unknown): boolean => /^Z_/.test(String((fault as { code?: unknown }).code ?? ""))

async function* unzipped(source: Readable): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  source.on("error", (fault) => gunzip.destroy(fault))
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>
  } catch (fault) {
    throw isZlibs(fault) ? damaged("it is no backup, or it is cut off or damaged") : fault
  } finally {
    source.destroy()
  }
}

const checkHeader = (header: Partial<BackupHeader>): BackupHeader => {
  if (header.format !== BACKUP_FORMAT) throw damaged("it is no backup of a desk")
  const known = new Set(readJournal().entries.map(({ tag }) => tag))
  const newer = (header.migrations ?? []).find((tag) => !known.has(tag))
  if ((header.formatVersion ?? 0) > BACKUP_VERSION || newer !== undefined) {
    throw new Unusable({
      code: "file-too-new",
      message: "The backup was made by a newer Walkaway than this one.",
      remedy: "Update this Walkaway, then restore.",
    })
  }
  return header as BackupHeader
}

const openBackup = async (
  source: () => Readable,
): Promise<Omit<SealedReader, "header"> & { readonly header: BackupHeader }> => {
  const reader = await readSealed(unzipped(source()))
  return { ...reader, header: checkHeader(reader.header as Partial<BackupHeader>) }
}

/** The installation's own settings do not make it lived in: every first start writes some. */
const LIVED_IN = GROUND_TABLES.filter((table) => table !== "desk_settings")

const checkEmpty = async (tx: Tx): Promise<void> => {
  const checks = LIVED_IN.map((table) => sql`select ${table}::text as lived where exists (select from ${name(table)})`)
  const [first] = await rowsOf<{ readonly lived: string }>(tx, sql.join(checks, sql` union all `))
  if (!first) return
  throw new Unusable({
    code: "database-not-empty",
    message: "There is something in this database already, and restoring never mixes with or overwrites it.",
    remedy: "Restore into a new folder (--data) or an empty database (--database), and start the desk with that.",
  })
}

const computedOf = (table: GroundTable): Readonly<Record<string, SQL>> =>
  table === "events" ? { transaction_id: sql`'0'::xid8` } : {}

const readIn = async (tx: Tx, { rows }: Pick<SealedReader, "rows">): Promise<void> => {
  await tx.execute(sql`delete from desk_settings`)
  for await (const batch of rows) {
    const { table } = batch[0]
    if (!isGroundTable(table)) throw damaged(`it has rows of "${table}", which no backup has`)
    await insertLines(tx, table, batch, computedOf(table))
  }
}

/** The next event and the next audit line come behind those that were read in. */
const setSequences = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select setval('events_position', coalesce((select max(position) from events), 0) + 1, false)`)
  await tx.execute(sql`select setval('audit_log_id_seq', coalesce((select max(id) from audit_log), 0) + 1, false)`)
}

const verify = async (source: () => Readable): Promise<void> => {
  const reader = await openBackup(source)
  for await (const _ of reader.rows);
}

/**
 * Restores what `source` gives (called twice). Codes: `file-damaged`, `file-too-new`, `database-not-empty`; nothing is written
 * then.
 */
export const restore = (storage: Storage, source: () => Readable): Promise<Result<Restored, Refusal>> =>
  orRefusal(async () => {
    await inQuiet(storage, checkEmpty)
    await verify(source)
    return await inQuiet(storage, async (tx) => {
      await checkEmpty(tx)
      const reader = await openBackup(source)
      await readIn(tx, reader)
      await setSequences(tx)
      await rebuildViews(tx)
      return { madeAt: reader.header.madeAt, counts: reader.counts }
    })
  })

export const restoreFromFile = (storage: Storage, path: string): Promise<Result<Restored, Refusal>> =>
  restore(storage, () => createReadStream(path))
