// PostgreSQL inside this process (PGlite): nothing to install, one folder, one process at a time. It has a single connection, so all
// transactions run one after the other; a desk of a few people does not notice. The same SQL, roles and row-level security
// as on a server.

import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PGlite, type PGliteOptions } from "@electric-sql/pglite"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/pglite"
import { migrate } from "drizzle-orm/pglite/migrator"
import { fromPglite } from "pg-boss"
import { confineTo } from "./confined.ts"
import { DURABLE_START, DurableFiles } from "./durable-files.ts"
import { lockFolder } from "./embedded-lock.ts"
import { keepFreshDump, readFreshDump } from "./fresh-dump.ts"
import { migrateWith, migrationsFolder } from "./migrations.ts"
import { ensureRoles } from "./roles.ts"
import type { Storage, Tx } from "./storage.ts"
import { StorageForeign, StorageTooOld } from "./storage-faults.ts"

/** PostgreSQL's major version inside the embedded database; a folder belongs to one. */
export const EMBEDDED_MAJOR = "18"

const checkFolderVersion = (folder: string): void => {
  const major = readFileSync(join(folder, "PG_VERSION"), "utf8").trim()
  if (major === EMBEDDED_MAJOR) return
  throw new StorageTooOld(
    `${folder} was written by PostgreSQL ${major} and this Walkaway has ${EMBEDDED_MAJOR}. ` +
      "Make a backup with the Walkaway that wrote it and restore that backup into a new folder.",
  )
}

/** What is begun again is removed, so only an empty folder is ever begun in. */
const refuseForeign = (folder: string): void => {
  const [found] = readdirSync(folder)
  if (found === undefined) return
  throw new StorageForeign(`${folder} holds other files (${found}, …) and no database. Name an empty or a new folder.`)
}

const emptyFolder = (folder: string): void => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
}

const migrated = async (lite: PGlite): Promise<PGlite> => {
  const query = (text: string) => lite.query(text)
  await ensureRoles(async (text) => (text.startsWith("do ") ? { rows: await lite.exec(text) } : query(text)))
  await migrateWith(query, () => migrate(drizzle(lite), { migrationsFolder }))
  return lite
}

const placeOf = (folder: string | undefined): PGliteOptions =>
  folder === undefined ? {} : { fs: new DurableFiles(folder), startParams: DURABLE_START }

/** A new database, from the picture of an empty one where there is one. */
const createFresh = async (dataDir: string | undefined, dump = readFreshDump()): Promise<PGlite> => {
  if (dump) {
    try {
      return await migrated(await PGlite.create({ ...placeOf(dataDir), loadDataDir: dump }))
    } catch {
      // A damaged picture; a whole one takes its place below.
      if (dataDir !== undefined) emptyFolder(dataDir)
    }
  }
  const lite = await migrated(await PGlite.create(placeOf(dataDir)))
  await keepFreshDump(await lite.dumpDataDir("gzip"))
  return lite
}

/** Opens the folder; a first start that was cut off has left nothing worth keeping and is begun again. */
const openFolder = async (folder: string): Promise<PGlite> => {
  const beginning = `${folder}.beginning`
  if (existsSync(beginning)) emptyFolder(folder)
  if (existsSync(join(folder, "PG_VERSION"))) {
    checkFolderVersion(folder)
    return await migrated(await PGlite.create(placeOf(folder)))
  }
  refuseForeign(folder)
  writeFileSync(beginning, "")
  const lite = await createFresh(folder)
  rmSync(beginning)
  return lite
}

const storageOn = (lite: PGlite, release: () => void): Storage => {
  const database = drizzle(lite)
  const transaction = async <T>(opening: string | undefined, work: (tx: Tx) => Promise<T>): Promise<T> =>
    await database.transaction(async (tx) => {
      if (opening) await tx.execute(sql.raw(opening))
      return await work(tx as unknown as Tx)
    })
  return {
    kind: "embedded",
    inOrganisation: async (organisationId, work) => await transaction(confineTo(organisationId), work),
    asOperator: async (work) => await transaction(undefined, work),
    accounts: database as unknown as Tx,
    listen: async (channel, onPayload) => await lite.listen(channel, onPayload),
    jobs: () => ({ backend: "pglite", db: fromPglite(lite as never) }),
    ping: async () => {
      await lite.query("select 1")
    },
    close: async () => {
      if (!lite.closed) await lite.close()
      release()
    },
  }
}

/** `folder` undefined keeps everything in memory. */
export const openEmbeddedStorage = async (folder: string | undefined, dump?: Blob): Promise<Storage> => {
  if (folder === undefined) return storageOn(await createFresh(undefined, dump), () => undefined)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const real = realpathSync(folder)
  const release = await lockFolder(real)
  try {
    return storageOn(await openFolder(real), release)
  } catch (fault) {
    release()
    throw fault
  }
}
