import { sql } from "drizzle-orm"
import { describe, expect, test } from "vitest"
import { isAfterNightfall } from "../clock.ts"
import { postgresEventLog } from "../event-log/postgres-event-log.ts"
import { newUuid } from "../ids.ts"
import { freshStorage, STORAGE_KINDS } from "../testing/index.ts"
import { CHORES, runJobs } from "./run-jobs.ts"

describe.each(STORAGE_KINDS)("the timetable on %s storage", (kind) => {
  test("is kept in the database, once however often it is started, and stops cleanly", async () => {
    const storage = await freshStorage(kind)
    const parts = { storage, log: postgresEventLog, clock: () => new Date(), newId: newUuid }
    const faults: string[] = []
    const log = { info: () => undefined, error: (_: unknown, message: string) => void faults.push(message) }
    for (const _again of [1, 2]) {
      const stop = await runJobs(parts, async () => [], log)
      await stop()
    }
    const kept = await storage.asOperator((tx) => tx.execute(sql`select name from pgboss.schedule order by name`))
    const names = (kept as unknown as { rows: { name: string }[] }).rows.map(({ name }) => name)
    expect(names).toEqual(CHORES.map(({ queue }) => queue).sort())
    expect(faults).toEqual([])
    await storage.close()
  })
})

describe("the night", () => {
  test.each([
    ["in London at half past one", "2026-11-23T01:30:00Z", "Europe/London", false],
    ["in London at two", "2026-11-23T02:00:00Z", "Europe/London", true],
    ["in Auckland, where it is afternoon", "2026-11-23T01:30:00Z", "Pacific/Auckland", true],
  ])("%s", (_, now, zone, expected) => {
    expect(isAfterNightfall(new Date(now), zone)).toBe(expected)
  })
})
