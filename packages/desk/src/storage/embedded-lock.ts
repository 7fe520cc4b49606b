// One process at a time in a data folder. The embedded database has no lock of its own: two processes would each see their own copy and
// lose each other's rows without a word. The lock is an exclusive transaction on a SQLite file beside the folder, held by the
// kernel and so gone the moment that the process dies, however it dies; a file with a process id in it would stay behind.

import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import type { DatabaseSync } from "node:sqlite"
import { StorageInUse } from "./storage-faults.ts"

// Held here as well as by the caller: a handle that is garbage-collected takes the lock with it.
const held = new Set<DatabaseSync>()

const ownerOf = (file: string): string => {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>
    return `process ${pid} on ${host} since ${since}`
  } catch {
    return "another process"
  }
}

const inUse = (folder: string, owner: string): StorageInUse =>
  new StorageInUse(
    `${folder} is in use by ${owner}. Stop it first, or give both the address of a PostgreSQL server (DATABASE_URL), which many can share.`,
  )

/** Takes the lock or throws StorageInUse; resolves to the release. */
export const lockFolder = async (folder: string): Promise<() => void> => {
  const { DatabaseSync } = await import("node:sqlite")
  const owner = `${folder}.owner`
  const database = new DatabaseSync(`${folder}.lock`, { timeout: 0 })
  try {
    database.exec("begin exclusive")
  } catch (fault) {
    database.close()
    if ((fault as { errcode?: number }).errcode === 5) throw inUse(folder, ownerOf(owner))
    throw fault
  }
  held.add(database)
  writeFileSync(owner, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }))
  return () => {
    if (!held.delete(database)) return
    rmSync(owner, { force: true })
    database.close()
  }
}
