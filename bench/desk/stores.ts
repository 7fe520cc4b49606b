// A store for a desk under measurement: a folder for the embedded database, or a database on a real PostgreSQL with fsync on. Both in a folder
// of their own that goes in the end.

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StorageAddress } from "@walkaway/desk"
import type { Environment } from "./desk-process.ts"
import { processorTimeOf, sharedMemoryOf } from "./memory.ts"
import { type OwnPostgres, ownPostgres } from "./own-postgres.ts"

export const STORES = ["pglite", "postgres"] as const
export type StoreName = (typeof STORES)[number]

export interface Store {
  readonly name: StoreName
  readonly address: StorageAddress
  /** What a desk is started with. */
  readonly environment: Environment
  readonly postgres?: OwnPostgres
  /** Megabytes of the database's own processes; 0 when it lives in the desk. */
  memory(): number
  /** Milliseconds of processor time that they have taken. */
  processorTime(): number
  remove(): Promise<void>
}

const folderStore = (): Store => {
  const root = mkdtempSync(join(tmpdir(), "walkaway-bench-"))
  const folder = join(root, "data")
  return {
    name: "pglite",
    address: { kind: "embedded", folder },
    environment: { WALKAWAY_DATA: folder },
    memory: () => 0,
    processorTime: () => 0,
    remove: async () => rmSync(root, { recursive: true, force: true }),
  }
}

const serverStore = async (settings: readonly string[]): Promise<Store> => {
  const postgres = await ownPostgres(settings)
  const url = await postgres.createDatabase("desk")
  return {
    name: "postgres",
    address: { kind: "server", url },
    environment: { DATABASE_URL: url },
    postgres,
    memory: () => sharedMemoryOf(postgres.pids()),
    processorTime: () => processorTimeOf(postgres.pids()),
    remove: postgres.remove,
  }
}

/** Empty and reachable; `settings` are for PostgreSQL alone. */
export const openStore = async (name: StoreName, settings: readonly string[] = []): Promise<Store> =>
  name === "pglite" ? folderStore() : await serverStore(settings)

/** What `--store` may say. */
export const storesOf = (wish: string): readonly StoreName[] => {
  if (wish === "both") return STORES
  const found = STORES.filter((name) => name === wish)
  if (found.length === 0) throw new Error(`--store is pglite, postgres or both, not "${wish}".`)
  return found
}
