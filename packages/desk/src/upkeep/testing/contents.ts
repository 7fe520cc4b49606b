// For tests: what stands in tables, as text that can be compared between databases of either kind.

import { sql } from "drizzle-orm"
import type { Storage } from "../../storage/storage.ts"
import { name, names, rowsOf } from "../query.ts"
import { columnsOf, keyOf } from "../table-rows.ts"
import { inSnapshot } from "../transactions.ts"

/** Places in the log belong to one database. */
const OWN_TO_A_DATABASE = ["position", "transaction_id", "cursor"]

/** Rows of each table as JSON text, in the order of their keys. */
export const contentsOf = (storage: Storage, tables: readonly string[]): Promise<Record<string, readonly string[]>> =>
  inSnapshot(storage, async (tx) => {
    const contents: Record<string, readonly string[]> = {}
    for (const table of tables) {
      const columns = (await columnsOf(tx, table)).filter((column) => !OWN_TO_A_DATABASE.includes(column))
      const rows = await rowsOf<{ readonly row: string }>(
        tx,
        sql`select row_to_json(whole_row)::text as row from (
          select ${names(columns)} from ${name(table)} order by ${names(await keyOf(tx, table))}) as whole_row`,
      )
      contents[table] = rows.map(({ row }) => row)
    }
    return contents
  })

/** Every event by where it stands in the order of readers. */
export const orderOfEvents = (storage: Storage): Promise<readonly string[]> =>
  inSnapshot(storage, async (tx) =>
    (
      await rowsOf<{ readonly event: string }>(
        tx,
        sql`select stream_id || ' ' || version as event from events order by transaction_id, position`,
      )
    ).map(({ event }) => event),
  )
