// Views thrown away and made again from the log. The caller holds writers out, so nothing that is written meanwhile is lost; readers
// keep seeing the old rows until the commit.

import { sql } from "drizzle-orm"
import type { Tx } from "../storage/storage.ts"
import { writeRows } from "../streams/write-rows.ts"
import { foldedInGroups, rowsTogether } from "./fold-streams.ts"
import { name } from "./query.ts"
import { VIEW_TABLES } from "./tables-of-record.ts"

/** Makes all views that this transaction may see anew: of one organisation when it is confined to one. Gives the number of streams. */
export const rebuildViews = async (tx: Tx): Promise<number> => {
  for (const table of VIEW_TABLES) await tx.execute(sql`delete from ${name(table)}`)
  let streams = 0
  for await (const group of foldedInGroups(tx)) {
    await writeRows(tx, {}, rowsTogether(group))
    streams += group.length
  }
  return streams
}
