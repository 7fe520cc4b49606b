// An empty, migrated database for a test, of either kind, made fast: on the server a copy of the template (a tenth of a second),
// embedded from the picture in memory (half a second). Everything that a suite promises is tried on both, so there is no stand-in.

import { randomUUID } from "node:crypto"
import { Client } from "pg"
import { inject } from "vitest"
import { openEmbeddedStorage } from "../storage/embedded-storage.ts"
import { readFreshDump } from "../storage/fresh-dump.ts"
import { openStorage } from "../storage/open-storage.ts"
import type { Storage } from "../storage/storage.ts"
import type { TestServer } from "./global-setup.ts"

export const STORAGE_KINDS = ["embedded", "server"] as const
export type StorageKind = (typeof STORAGE_KINDS)[number]

/** The server of the worker that asks; nobody else's transactions run there. */
export const testServer = (): TestServer => {
  const { VITEST_POOL_ID: worker } = process.env
  const server = inject("testServers")[Number(worker)]
  if (!server) throw new Error(`There is no database server for worker ${worker}.`)
  return server
}

/** Runs statements as the server's superuser. */
export const asSuperuser = async (...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: testServer().superuserUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A new migrated database on the test server. */
export const freshDatabase = async (): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  const name = `desk_${randomUUID().replaceAll("-", "")}`
  await asSuperuser(`create database ${name} template desk_template owner desk_owner`)
  return {
    url: testServer().deskUrl.replace("DATABASE", name),
    drop: async () => await asSuperuser(`drop database ${name} with (force)`),
  }
}

const freshServerStorage = async (connectionsMax: number): Promise<Storage> => {
  const { url, drop } = await freshDatabase()
  const storage = await openStorage({ kind: "server", url, connectionsMax })
  return {
    ...storage,
    close: async () => {
      await storage.close()
      await drop()
    },
  }
}

let dump: Blob | undefined

const freshEmbeddedStorage = async (): Promise<Storage> => {
  dump ??= readFreshDump()
  return await openEmbeddedStorage(undefined, dump)
}

/** Closing it throws the database away. */
export const freshStorage = async (
  kind: StorageKind,
  { connectionsMax = 10 }: { connectionsMax?: number } = {},
): Promise<Storage> => (kind === "embedded" ? await freshEmbeddedStorage() : await freshServerStorage(connectionsMax))
