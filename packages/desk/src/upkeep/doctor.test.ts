import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freshStorage, STORAGE_KINDS } from "../testing/index.ts"
import { compareViews } from "./compare-views.ts"
import { CHECKS, examine, repair, worstOf } from "./doctor.ts"
import { VIEW_TABLES } from "./tables-of-record.ts"
import { contentsOf } from "./testing/contents.ts"
import { type LivedInDesk, openLivedInDesk } from "./testing/lived-in-desk.ts"
import { inSnapshot } from "./transactions.ts"

describe.each(STORAGE_KINDS)("on %s", (kind) => {
  let desk: LivedInDesk
  beforeAll(async () => {
    desk = await openLivedInDesk(kind)
  })
  afterAll(() => desk.close())

  const break_ = async (...statements: readonly string[]): Promise<void> =>
    desk.storage.asOperator(async (tx) => {
      for (const statement of statements) await tx.execute(sql.raw(statement))
    })

  const wrong = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      (await examine(desk.storage)).filter(({ health }) => health !== "ok").map(({ check, health }) => [check, health]),
    )

  test("a desk that was lived in is well, but for the timetable that nobody started", async () => {
    const findings = await examine(desk.storage)
    expect(findings.filter(({ health, check }) => health !== "ok" && check !== "jobs")).toEqual([])
    expect(worstOf(findings)).toBe("warning")
    expect(findings.map(({ check }) => check)).toEqual(CHECKS.map(({ name }) => name))
  })

  test("an empty database is well too", async () => {
    const storage = await freshStorage(kind)
    try {
      expect((await examine(storage)).filter(({ health }) => health === "failed")).toEqual([])
    } finally {
      await storage.close()
    }
  })

  test("views that lie are found with their rows, and made anew", async () => {
    const before = await contentsOf(desk.storage, VIEW_TABLES)
    await break_(
      "update deals set our_offer = 1 where our_offer is not null",
      "delete from efforts",
      "insert into customers (organisation_id, id, version, added_at) select organisation_id, gen_random_uuid(), 1, now() from organisations o, lateral (select o.id as organisation_id) x",
    )
    const differences = await inSnapshot(desk.storage, compareViews)
    expect(new Set(differences.map(({ table }) => table))).toEqual(new Set(["deals", "efforts", "customers"]))
    expect(differences.find(({ table }) => table === "deals")).toMatchObject({
      found: { our_offer: 1 },
      key: { id: expect.any(String) },
    })
    expect(differences.find(({ table }) => table === "efforts")?.found).toBeNull()
    expect(differences.find(({ table }) => table === "customers")?.expected).toBeNull()
    expect(await wrong()).toMatchObject({ views: "failed" })
    expect(await repair(desk.storage)).toBeGreaterThan(3)
    expect(await contentsOf(desk.storage, VIEW_TABLES)).toEqual(before)
    expect(await wrong()).toEqual({ jobs: "warning" })
  })

  test.each<
    readonly [name: string, breakIt: readonly string[], mendIt: readonly string[], check: string, health: string]
  >([
    [
      "a table whose rows are open to all",
      ["alter table notes no force row level security"],
      ["alter table notes force row level security"],
      "separation",
      "failed",
    ],
    [
      "a policy that lets all through",
      ["create policy oops on notes to walkaway_desk using (true)"],
      ["drop policy oops on notes"],
      "separation",
      "failed",
    ],
    [
      "a log that can be changed",
      ["alter table events disable trigger events_append_only"],
      ["alter table events enable trigger events_append_only"],
      "append-only",
      "failed",
    ],
    [
      "an organisation without an owner",
      ["update members set left_at = now() where role = 'owner'"],
      ["update members set left_at = null"],
      "owners",
      "failed",
    ],
    [
      "a name that belongs to nobody",
      [
        "insert into customers_private (organisation_id, customer_id, name, updated_at) select id, gen_random_uuid(), 'Nobody', now() from organisations",
      ],
      ["delete from customers_private where name = 'Nobody'"],
      "personal-rows",
      "warning",
    ],
    [
      "a name of somebody who was forgotten",
      [
        "insert into customers_private (organisation_id, customer_id, name, updated_at) select organisation_id, id, 'Max', now() from customers where forgotten_at is not null",
      ],
      ["delete from customers_private where name = 'Max'"],
      "personal-rows",
      "failed",
    ],
    [
      "a step of the migrations that was never made",
      ["update drizzle.__drizzle_migrations set created_at = created_at + 1 where id = 2"],
      ["update drizzle.__drizzle_migrations set created_at = created_at - 1 where id = 2"],
      "migrations",
      "failed",
    ],
  ])("%s is found", async (_name, breakIt, mendIt, check, health) => {
    await break_(...breakIt)
    expect(await wrong()).toMatchObject({ [check]: health })
    await break_(...mendIt)
    expect(await wrong()).toEqual({ jobs: "warning" })
  })

  test("events of another server, with a gap, or that nobody can read, are found", async () => {
    const event = (version: number, type: string, transaction: string) => `insert into events
      (organisation_id, stream_kind, stream_id, version, type, schema_version, data, actor, occurred_at, transaction_id)
      select id, 'customer', gen_random_uuid(), ${version}, '${type}', 1, '{}', '{"kind":"desk","id":"x"}', now(), '${transaction}' from organisations`
    await break_(
      event(1, "CustomerAdded", "999999999"),
      event(2, "CustomerAdded", "1"),
      event(1, "CustomerSneezed", "1"),
    )
    expect(await wrong()).toMatchObject({ order: "failed", streams: "failed", events: "failed", views: "failed" })
    await expect(repair(desk.storage)).rejects.toThrow("CustomerSneezed")
  })
})
