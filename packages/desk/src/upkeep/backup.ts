// A backup: the whole ground of a desk as it was at one moment, as gzipped JSON Lines that prove themselves. Not a copy of the data
// folder and not `pg_dump`: those belong to one kind and version of database, and a copied log keeps the numbers of
// transactions of a server that the next one has never seen. This file goes from the embedded database to a server and back.

import { Readable, type Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import { ENGINE_VERSION } from "@walkaway/engine"
import { type SQL, sql } from "drizzle-orm"
import { readJournal } from "../storage/migrations.ts"
import type { Storage, Tx } from "../storage/storage.ts"
import { name, names } from "./query.ts"
import { type RowLine, sealed } from "./sealed-lines.ts"
import { columnsOf, keyOf, linesOfQuery, rowsAsText } from "./table-rows.ts"
import { GROUND_TABLES, type GroundTable } from "./tables-of-record.ts"
import { inSnapshot } from "./transactions.ts"
import { wholeFile } from "./whole-file.ts"

export const BACKUP_FORMAT = "walkaway-backup"
export const BACKUP_VERSION = 1

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT
  readonly formatVersion: number
  readonly engine: string
  readonly madeAt: string
  /** Tags of the migrations that made the tables, oldest first. */
  readonly migrations: readonly string[]
}

/** Numbered anew in the order in which readers see them: the numbers of this server's transactions mean nothing elsewhere. */
const EVENT_PLACE = sql`row_number() over (order by transaction_id, position)`
/** How many events the reader has behind it. */
const READER_PLACE = sql`case when cursor = '' then '' else '0:' || (select count(*) from events
  where (transaction_id, position) <= (split_part(cursor, ':', 1)::xid8, split_part(cursor, ':', 2)::bigint)) end`

const queryOf = async (tx: Tx, table: GroundTable): Promise<SQL> => {
  const columns = await columnsOf(tx, table)
  if (table === "events") {
    const kept = columns.filter((column) => column !== "transaction_id" && column !== "position")
    return rowsAsText(kept, sql`events`, sql`transaction_id, events.position`, { position: EVENT_PLACE })
  }
  const order = names(await keyOf(tx, table))
  if (table !== "reader_positions") return rowsAsText(columns, name(table), order)
  const kept = columns.filter((column) => column !== "cursor")
  return rowsAsText(kept, name(table), order, { cursor: READER_PLACE })
}

async function* everything(tx: Tx): AsyncGenerator<readonly RowLine[]> {
  for (const table of GROUND_TABLES) yield* linesOfQuery(tx, table, await queryOf(tx, table))
}

const headerOf = (madeAt: Date): BackupHeader => ({
  format: BACKUP_FORMAT,
  formatVersion: BACKUP_VERSION,
  engine: ENGINE_VERSION,
  madeAt: madeAt.toISOString(),
  migrations: readJournal().entries.map(({ tag }) => tag),
})

/** Writes a backup into the sink, which is closed at the end. Rejects when the sink does. */
export const backup = (storage: Storage, sink: Writable, madeAt: Date): Promise<void> =>
  inSnapshot(storage, (tx) => pipeline(Readable.from(sealed(headerOf(madeAt), everything(tx))), createGzip(), sink))

/** Writes a backup to a file that only its owner can read: whole, or not at all. Gives its size in bytes. */
export const backupToFile = (storage: Storage, path: string, madeAt: Date): Promise<number> =>
  wholeFile(path, (sink) => backup(storage, sink, madeAt))
