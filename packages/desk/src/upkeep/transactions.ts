// The transactions of upkeep: one that sees a single moment of the whole database, the same for one organisation and confined to it, and
// ones that keep writers out while views are made anew. A pool's time limits are for people who wait for an answer; a
// backup may take as long as it takes.

import { sql } from "drizzle-orm"
import { confineTo } from "../storage/confined.ts"
import type { Storage, Tx } from "../storage/storage.ts"

const unhurried = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true), set_config('timezone', 'UTC', true)`)
}

/** Reads one moment of everything; writes nothing. */
export const inSnapshot = <T>(storage: Storage, work: (tx: Tx) => Promise<T>): Promise<T> =>
  storage.asOperator(async (tx) => {
    // Must be the first statement of a transaction.
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    await unhurried(tx)
    return await work(tx)
  })

/** Reads one moment of one organisation, out of reach of every other's rows. */
export const inSnapshotOf = <T>(storage: Storage, organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inSnapshot(storage, async (tx) => {
    await tx.execute(sql.raw(confineTo(organisationId)))
    return await work(tx)
  })

/** Nobody else appends an event until this transaction ends; reading goes on. */
const keepWritersOut = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`lock table events in share row exclusive mode`)
}

/** Writes across organisations, with writers kept out. */
export const inQuiet = <T>(storage: Storage, work: (tx: Tx) => Promise<T>): Promise<T> =>
  storage.asOperator(async (tx) => {
    await unhurried(tx)
    await keepWritersOut(tx)
    return await work(tx)
  })

/** The same, confined to one organisation; the lock is taken before, since work in an organisation may not lock. */
export const inQuietOf = <T>(storage: Storage, organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inQuiet(storage, async (tx) => {
    await tx.execute(sql.raw(confineTo(organisationId)))
    return await work(tx)
  })
