import { createHash } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { gunzipSync, gzipSync } from "node:zlib"
import { must } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Unwritten } from "../event-log/event-log.ts"
import { postgresEventLog } from "../event-log/postgres-event-log.ts"
import { newUuid } from "../ids.ts"
import { findDeal } from "../services/index.ts"
import type { Storage, Tx } from "../storage/storage.ts"
import { freshStorage, STORAGE_KINDS, type StorageKind } from "../testing/index.ts"
import { backup, backupToFile } from "./backup.ts"
import { compareViews } from "./compare-views.ts"
import { rowsOf } from "./query.ts"
import { restore, restoreFromFile } from "./restore.ts"
import { GROUND_TABLES, PASSING_TABLES, VIEW_TABLES } from "./tables-of-record.ts"
import { contentsOf, orderOfEvents } from "./testing/contents.ts"
import { type LivedInDesk, openLivedInDesk } from "./testing/lived-in-desk.ts"
import { inSnapshot } from "./transactions.ts"

const folder = mkdtempSync(join(tmpdir(), "walkaway-backup-"))
const NOW = new Date("2026-11-24T10:00:00Z")
const desks = new Map<StorageKind, LivedInDesk>()

const deskOf = (kind: StorageKind): LivedInDesk => {
  const desk = desks.get(kind)
  if (!desk) throw new Error(`There is no desk of kind ${kind}.`)
  return desk
}
const fileOf = (kind: StorageKind): string => join(folder, `${kind}.backup`)

beforeAll(async () => {
  for (const kind of STORAGE_KINDS) {
    desks.set(kind, await openLivedInDesk(kind))
    await backupToFile(deskOf(kind).storage, fileOf(kind), NOW)
  }
})

afterAll(async () => {
  for (const desk of desks.values()) await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const TABLES = [...GROUND_TABLES, ...VIEW_TABLES]

const inFresh = async (kind: StorageKind, work: (storage: Storage) => Promise<void>): Promise<void> => {
  const storage = await freshStorage(kind)
  try {
    await work(storage)
  } finally {
    await storage.close()
  }
}

const WAYS = STORAGE_KINDS.flatMap((from) => STORAGE_KINDS.map((to) => [from, to] as const))

describe.each(WAYS)("from %s to %s", (from, to) => {
  test("a backup brings everything back, in the same order, and the desk works on", async () => {
    await inFresh(to, async (storage) => {
      const original = deskOf(from)
      const restored = must(await restoreFromFile(storage, fileOf(from)))
      expect(restored.counts.events).toBeGreaterThan(20)
      const [before, after] = [await contentsOf(original.storage, TABLES), await contentsOf(storage, TABLES)]
      expect(after).toEqual(before)
      expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([])
      expect(await orderOfEvents(storage)).toEqual(await orderOfEvents(original.storage))
      expect(await inSnapshot(storage, compareViews)).toEqual([])
      const parts = { ...original.parts, storage }
      const found = await storage.inOrganisation(original.organisationId, (tx) =>
        findDeal(tx, parts, original.deals.won),
      )
      expect(must(found).deal.closed?.outcome).toBe("won")
    })
  })

  test("what is restored can be appended to, read behind a reader's place, and backed up to the same file", async () => {
    await inFresh(to, async (storage) => {
      const { organisationId } = deskOf(from)
      must(await restoreFromFile(storage, fileOf(from)))
      const log = postgresEventLog
      await storage.inOrganisation(organisationId, async (tx) => {
        const [{ cursor }] = await rowsOf<{ readonly cursor: string }>(tx, sql`select cursor from reader_positions`)
        const all = await log.readAfter(tx, "", 1000)
        const rest = await log.readAfter(tx, cursor, 1000)
        expect(rest.events).toHaveLength(all.events.length - 1)
      })
      const again = join(folder, `${from}-${to}-again.backup`)
      await backupToFile(storage, again, NOW)
      expect(gunzipSync(readFileSync(again)).toString()).toBe(gunzipSync(readFileSync(fileOf(from))).toString())
    })
  })
})

/** With its lines changed and its proof made again. */
const resealed = (text: string, change: (line: string) => string): Buffer => {
  const lines = text.trimEnd().split("\n")
  const before = `${lines.slice(0, -1).map(change).join("\n")}\n`
  const { counts } = JSON.parse(lines.at(-1) ?? "").trailer
  const sha256 = createHash("sha256").update(before).digest("hex")
  return gzipSync(`${before}${JSON.stringify({ trailer: { counts, sha256 } })}\n`)
}

const customerAdded: Unwritten = {
  type: "CustomerAdded",
  schemaVersion: 1,
  data: {},
  actor: { kind: "desk", id: "test" },
  occurredAt: NOW,
}

test("events whose transactions overtook each other keep the order in which readers see them", async () => {
  await inFresh("server", async (storage) => {
    const [organisationId, slow, fast] = [newUuid(), newUuid(), newUuid()]
    const append = (tx: Tx, id: string) =>
      postgresEventLog.append(tx, { organisationId, kind: "customer", id, expectedVersion: 0 }, [customerAdded])
    await storage.inOrganisation(organisationId, async (tx) => {
      await tx.execute(sql`select pg_current_xact_id()`)
      await storage.inOrganisation(organisationId, (other) => append(other, fast))
      await append(tx, slow)
    })
    expect(await orderOfEvents(storage)).toEqual([`${slow} 1`, `${fast} 1`])
    const path = join(folder, "overtaken.backup")
    await backupToFile(storage, path, NOW)
    await inFresh("embedded", async (restored) => {
      must(await restoreFromFile(restored, path))
      expect(await orderOfEvents(restored)).toEqual([`${slow} 1`, `${fast} 1`])
    })
  })
})

describe.each(STORAGE_KINDS)("on %s", (kind) => {
  test("a backup of an older Walkaway, which knew fewer columns, is read in with their defaults", async () => {
    const text = gunzipSync(readFileSync(fileOf(kind))).toString()
    const path = join(folder, "older.backup")
    const older = (line: string) =>
      line.startsWith('{"table":"organisations"')
        ? line.replace(/,"example":\w+/, "")
        : line.replace(',"0005_example_safeguards"', "")
    writeFileSync(path, resealed(text, older))
    await inFresh(kind, async (storage) => {
      must(await restoreFromFile(storage, path))
      const tables = ["organisations"]
      expect(await contentsOf(storage, tables)).toEqual(await contentsOf(deskOf(kind).storage, tables))
    })
  })

  test("a backup is one moment: nobody's session, no link, and only for its owner's eyes", async () => {
    const text = gunzipSync(readFileSync(fileOf(kind))).toString()
    for (const table of PASSING_TABLES) expect(text).not.toContain(`{"table":"${table}"`)
    for (const table of VIEW_TABLES) expect(text).not.toContain(`{"table":"${table}"`)
    expect(statSync(fileOf(kind)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([])
  })

  test("a database with something in it is left alone", async () => {
    const { storage } = deskOf(kind)
    const before = await contentsOf(storage, TABLES)
    expect(await restoreFromFile(storage, fileOf(kind))).toMatchObject({
      ok: false,
      error: { code: "database-not-empty" },
    })
    expect(await contentsOf(storage, TABLES)).toEqual(before)
  })

  const broken: readonly (readonly [name: string, breakIt: (text: string, bytes: Buffer) => Buffer, code: string])[] = [
    ["cut off in its bytes", (_text, bytes) => bytes.subarray(0, bytes.length - 20), "file-damaged"],
    [
      "cut off by whole lines",
      (text) => gzipSync(`${text.trimEnd().split("\n").slice(0, -3).join("\n")}\n`),
      "file-damaged",
    ],
    ["with a line taken out", (text) => gzipSync(text.split("\n").toSpliced(9, 1).join("\n")), "file-damaged"],
    ["edited", (text) => gzipSync(text.replace("8500", "8501")), "file-damaged"],
    [
      "with a bit turned over",
      (_text, bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 16 : byte))),
      "file-damaged",
    ],
    ["followed by something", (text) => gzipSync(`${text}{"table":"notes","row":{}}\n`), "file-damaged"],
    ["that is no gzip", (text) => Buffer.from(text), "file-damaged"],
    ["that is empty", () => Buffer.alloc(0), "file-damaged"],
    ["of something else", () => gzipSync('{"format":"walkaway-organisation"}\n'), "file-damaged"],
    ["of a newer format", (text) => gzipSync(text.replace('"formatVersion":1', '"formatVersion":2')), "file-too-new"],
    [
      "of a newer desk",
      (text) => gzipSync(text.replace('"migrations":[', '"migrations":["9999_later",')),
      "file-too-new",
    ],
  ]

  test("a file that is not whole, or not ours, is refused and nothing is written", async () => {
    await inFresh(kind, async (storage) => {
      const bytes = readFileSync(fileOf(kind))
      const path = join(folder, "broken.backup")
      const before = await contentsOf(storage, TABLES)
      for (const [name, breakIt, code] of broken) {
        writeFileSync(path, breakIt(gunzipSync(bytes).toString(), bytes))
        const error = { code, remedy: expect.anything() }
        expect(await restoreFromFile(storage, path), name).toMatchObject({ ok: false, error })
      }
      expect(await contentsOf(storage, TABLES)).toEqual(before)
    })
  })

  test("a file that is exchanged between the two readings is not taken for the first", async () => {
    await inFresh(kind, async (storage) => {
      const bytes = readFileSync(fileOf(kind))
      const other = gzipSync(gunzipSync(bytes).toString().replace("8500", "8501"))
      let readings = 0
      const source = () => {
        readings += 1
        return Readable.from([readings === 1 ? bytes : other])
      }
      expect(await restore(storage, source)).toMatchObject({ ok: false, error: { code: "file-damaged" } })
      expect((await contentsOf(storage, ["events"])).events).toEqual([])
    })
  })

  test("a sink that fails ends the backup and leaves the database usable", async () => {
    const { storage } = deskOf(kind)
    const { Writable } = await import("node:stream")
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error("no space left")) })
    await expect(backup(storage, full, NOW)).rejects.toThrow("no space left")
    await storage.ping()
  })
})
