// Queries in SQL of our own, since what upkeep asks is about tables and not about their rows: all rows of an answer, or a large
// answer bit by bit through a cursor of the database, so that memory stays bounded however long the log is.

import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "../storage/storage.ts"

/** All rows of a query. */
export const rowsOf = async <Row>(tx: Tx, query: SQL): Promise<readonly Row[]> =>
  ((await tx.execute(query)) as unknown as { readonly rows: readonly Row[] }).rows

/** An identifier in SQL. */
export const name = (text: string): SQL => sql.raw(`"${text.replaceAll('"', '""')}"`)

export const names = (texts: readonly string[]): SQL => sql.join(texts.map(name), sql`, `)

let cursors = 0

/** The answer of a query in batches of at most `size` rows, through a cursor that lives as long as this loop. */
export async function* batchesOf<Row>(tx: Tx, query: SQL, size: number): AsyncGenerator<readonly Row[]> {
  cursors += 1
  const cursor = name(`upkeep_${cursors}`)
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${query}`)
  for (;;) {
    const rows = await rowsOf<Row>(tx, sql`fetch ${sql.raw(String(size))} from ${cursor}`)
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await tx.execute(sql`close ${cursor}`)
}
