import { type ChildProcess, spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { EMBEDDED_MAJOR, openEmbeddedStorage } from "./embedded-storage.ts"
import { readFreshDump } from "./fresh-dump.ts"
import { openStorage } from "./open-storage.ts"
import type { Storage } from "./storage.ts"
import { StorageForeign, StorageInUse, StorageTooNew, StorageTooOld } from "./storage-faults.ts"
import { deskSettings } from "./tables.ts"

let parent: string
let folder: string
let begun: string
const children: ChildProcess[] = []

beforeAll(async () => {
  begun = mkdtempSync(join(tmpdir(), "walkaway-begun-"))
  await (await open(join(begun, "desk"))).close()
})
afterAll(() => rmSync(begun, { recursive: true, force: true }))

/** For tests that begin where a first start ended: making a folder that survives power cuts takes a while. */
const begin = (): void => cpSync(join(begun, "desk"), folder, { recursive: true })
const openBegun = async (): Promise<Storage> => {
  begin()
  return await open()
}

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "walkaway-storage-"))
  folder = join(parent, "desk")
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
  rmSync(parent, { recursive: true, force: true })
})

const open = async (where: string = folder): Promise<Storage> => await openStorage({ kind: "embedded", folder: where })

const ORGANISATION = randomUUID()
const KEEPS_WRITING = `
import { openStorage } from ${JSON.stringify(new URL("./open-storage.ts", import.meta.url).href)}
import { notes } from ${JSON.stringify(new URL("./tables.ts", import.meta.url).href)}
const storage = await openStorage({ kind: "embedded", folder: process.argv[1] })
const organisationId = "${ORGANISATION}"
for (let count = 1; ; count += 1) {
  const id = crypto.randomUUID()
  const note = { organisationId, id, aboutKind: "deal", aboutId: id, author: "anna", text: String(count), writtenAt: new Date() }
  await storage.inOrganisation(organisationId, async (tx) => await tx.insert(notes).values(note))
  process.stdout.write(count + "\\n")
}`

/** Another process that has the folder open and writes a numbered note after the other, telling each once it is committed. */
const keepsWriting = () => {
  const child = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", KEEPS_WRITING, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  children.push(child)
  const lines = createInterface(child.stdout)
  let last = 0
  lines.on("line", (line) => {
    last = Number(line)
  })
  return { child, last: () => last }
}

test("what was written is there at the next start, and the folder is its owner's alone", async () => {
  const first = await open()
  await first.asOperator(async (tx) => await tx.insert(deskSettings).values({ key: "k", value: { a: 1 } }))
  const [version] = (
    (await first.asOperator(async (tx) => await tx.execute(sql`show server_version`))) as unknown as {
      rows: { server_version: string }[]
    }
  ).rows
  expect(version.server_version.split(".")[0]).toBe(EMBEDDED_MAJOR)
  await first.close()
  const second = await open()
  expect(await second.asOperator(async (tx) => await tx.select().from(deskSettings))).toEqual([
    { key: "k", value: { a: 1 } },
  ])
  await second.close()
})

test("committing waits for the disk", async () => {
  const storage = await openBegun()
  const [row] = (
    (await storage.asOperator(
      async (tx) =>
        await tx.execute(sql`select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method,
          current_setting('synchronous_commit') as commit`),
    )) as unknown as { rows: unknown[] }
  ).rows
  expect(row).toEqual({ fsync: "on", method: "fsync", commit: "on" })
  await storage.close()
})

test("a second opening is refused, by another name of the folder too, until the first closes", async () => {
  const first = await openBegun()
  await expect(open()).rejects.toThrow(StorageInUse)
  symlinkSync(folder, join(parent, "alias"))
  await expect(open(join(parent, "alias"))).rejects.toThrow(StorageInUse)
  await first.close()
  await (await open()).close()
})

test("another process that has it is named; when it is killed mid-write, all it had committed is there", async () => {
  begin()
  const { child, last } = keepsWriting()
  await expect.poll(last, { timeout: 30_000 }).toBeGreaterThan(3)
  const refusal = await open().then(
    () => "opened",
    (fault: Error) => fault.message,
  )
  expect(refusal).toMatch(new RegExp(`in use by process ${child.pid} on .+ since 20.+DATABASE_URL`))
  const before = last()
  await expect.poll(last).toBeGreaterThan(before + 20)
  const gone = new Promise((resolve) => child.once("close", resolve))
  child.kill("SIGKILL")
  await gone
  const storage = await open()
  const count = await storage.inOrganisation(
    ORGANISATION,
    async (tx) => await tx.execute(sql`select max(text::int) as n from notes`),
  )
  const [{ n }] = (count as unknown as { rows: { n: number }[] }).rows
  expect(n).toBeGreaterThanOrEqual(last())
  expect(n).toBeLessThanOrEqual(last() + 1)
  await storage.close()
}, 60_000)

test("a first start that was cut off is begun again", async () => {
  begin()
  rmSync(join(folder, "global"), { recursive: true })
  writeFileSync(`${folder}.beginning`, "")
  const storage = await open()
  await storage.ping()
  await storage.close()
  expect(existsSync(`${folder}.beginning`)).toBe(false)
})

test("a folder with other files is refused and left as it is", async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, "letter.txt"), "Dear Mary")
  await expect(open()).rejects.toThrow(StorageForeign)
  await expect(open()).rejects.toThrow(/letter\.txt/)
  expect(readdirSync(folder)).toEqual(["letter.txt"])
})

test("a damaged picture of an empty database does no harm and is replaced", async () => {
  const broken = await openEmbeddedStorage(undefined, new Blob(["no archive"]))
  await broken.ping()
  await broken.close()
  expect(readFreshDump()?.size).toBeGreaterThan(1_000_000)
})

test("a folder of another PostgreSQL is refused with what to do, and is let go of", async () => {
  await (await openBegun()).close()
  writeFileSync(join(folder, "PG_VERSION"), "17\n")
  await expect(open()).rejects.toThrow(StorageTooOld)
  writeFileSync(join(folder, "PG_VERSION"), `${EMBEDDED_MAJOR}\n`)
  await (await open()).close()
})

test("a database of a newer Walkaway is refused", async () => {
  const storage = await openBegun()
  const future = Date.now() + 1e12
  await storage.asOperator(
    async (tx) =>
      await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', ${future})`),
  )
  await storage.close()
  await expect(open()).rejects.toThrow(StorageTooNew)
})
