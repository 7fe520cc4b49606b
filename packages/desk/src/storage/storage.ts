// What the desk needs of a database, however it is run. Two adapters: `embedded-storage.ts` (PGlite in this process, nothing to
// install) and `server-storage.ts` (any PostgreSQL from 15 on). Both speak one dialect, share the migrations and pass one suite.

import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"
import type { ConstructorOptions } from "pg-boss"

/** Queries inside one transaction. Never use another connection inside: the embedded database has only one and would wait for itself. */
export type Tx = PgDatabase<PgQueryResultHKT, Record<string, never>>

export interface Storage {
  readonly kind: "embedded" | "server"
  /**
   * One transaction as the role `walkaway_desk`, which row-level security confines to the rows of this organisation. Committed
   * when `work` resolves, rolled back when it rejects.
   */
  inOrganisation<T>(organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction with the connection's own role, across organisations: sign-in, jobs, backup, doctor. */
  asOperator<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** For the sign-in library, which makes its own transactions. */
  readonly accounts: Tx
  /**
   * Calls back with every payload notified on the channel from now on; resolves to a stop. Re-connects by itself, and then calls
   * once with "" since something may have been missed meanwhile.
   */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>
  /** How pg-boss reaches the same database. */
  jobs(): ConstructorOptions
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

export type StorageAddress =
  /** A folder for the embedded database; `undefined` keeps it in memory. */
  | { readonly kind: "embedded"; readonly folder: string | undefined }
  | { readonly kind: "server"; readonly url: string; readonly connectionsMax?: number }
