// A picture of an empty, migrated embedded database, kept in node_modules/.cache: loading it takes well under a second where making one
// takes some five. The first start that finds none leaves one behind. Its name is a hash of the database's version and of all
// migrations, so a picture of other tables is never used; a damaged one is replaced.

import { createHash, randomUUID } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { migrationsFolder, readJournal } from "./migrations.ts"

const packageFolder = (): string => {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite")
  return entry.slice(0, entry.lastIndexOf("pglite") + "pglite".length)
}

const hashOfEverything = (): string => {
  const hash = createHash("sha256").update(readFileSync(join(packageFolder(), "package.json")))
  for (const { tag } of readJournal().entries) hash.update(readFileSync(join(migrationsFolder, `${tag}.sql`)))
  return hash.digest("hex").slice(0, 32)
}

const cacheFolder = (): string => join(dirname(dirname(packageFolder())), ".cache", "walkaway")

export const freshDumpFile = (): string => join(cacheFolder(), `fresh-${hashOfEverything()}.tar.gz`)

/** The picture, if there is one. */
export const readFreshDump = (): Blob | undefined => {
  try {
    return new Blob([readFileSync(freshDumpFile())])
  } catch {
    return undefined
  }
}

/** Keeps a picture for next time, in place of older ones. A folder that cannot be written to is no reason to fail. */
export const keepFreshDump = async (dump: Blob): Promise<void> => {
  try {
    const file = freshDumpFile()
    mkdirSync(dirname(file), { recursive: true })
    const unfinished = `${file}.${randomUUID()}`
    writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
    renameSync(unfinished, file)
    for (const name of readdirSync(dirname(file))) {
      if (name.endsWith(".tar.gz") && join(dirname(file), name) !== file)
        rmSync(join(dirname(file), name), { force: true })
    }
  } catch {
    // Only speed is lost.
  }
}
