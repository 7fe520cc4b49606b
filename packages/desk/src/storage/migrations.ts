// Brings a database to the tables of this program. The files are drizzle-kit's (a journal and SQL); drizzle's migrator applies what is
// missing in one transaction. It is not called when nothing is missing, so that a user who may not create schemas can run
// a desk whose tables somebody else has made; and a database that a newer program has written is refused, never "migrated".

import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { StorageTooNew } from "./storage-faults.ts"

export const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url))

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[]
}

export const readJournal = (): Journal =>
  JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8")) as Journal

type Query = (text: string) => Promise<{ readonly rows: readonly unknown[] }>

/** Time stamp of the last migration applied; 0 for a database without any. */
const appliedUpTo = async (query: Query): Promise<number> => {
  const [there] = (await query("select to_regclass('drizzle.__drizzle_migrations') is not null as there")).rows
  if (!(there as { there: boolean }).there) return 0
  const [last] = (await query("select max(created_at)::text as at from drizzle.__drizzle_migrations")).rows
  return Number((last as { at: string | null }).at ?? 0)
}

/** Applies what is missing by `apply`. */
export const migrateWith = async (query: Query, apply: () => Promise<void>): Promise<void> => {
  const newest = Math.max(...readJournal().entries.map(({ when }) => when))
  const applied = await appliedUpTo(query)
  if (applied > newest) {
    throw new StorageTooNew(
      "This database was written by a newer Walkaway than this one. Update Walkaway, or restore a backup from before.",
    )
  }
  if (applied < newest) await apply()
}
