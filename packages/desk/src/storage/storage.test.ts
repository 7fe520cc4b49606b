import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { PgBoss } from "pg-boss"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freshStorage, STORAGE_KINDS } from "../testing/index.ts"
import type { Storage, Tx } from "./storage.ts"
import { customersPrivate, deskSettings } from "./tables.ts"

const rowsOf = async <Row>(tx: Tx, query: ReturnType<typeof sql>): Promise<readonly Row[]> =>
  ((await tx.execute(query)) as unknown as { rows: readonly Row[] }).rows

const refused = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => "nothing refused",
    (fault: Error) => `${fault.message} ${String((fault.cause as Error | undefined)?.message)}`,
  )

describe.each(STORAGE_KINDS)("storage: %s", (kind) => {
  let storage: Storage
  beforeAll(async () => {
    storage = await freshStorage(kind)
  })
  afterAll(async () => await storage.close())

  test("every table with an organisation's rows is confined, for its owner too, and has both policies", async () => {
    const open = await storage.asOperator(
      async (tx) =>
        await rowsOf(
          tx,
          sql`select relname from pg_class join pg_attribute on attrelid = pg_class.oid
            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and attname = 'organisation_id'
              and (not relrowsecurity or not relforcerowsecurity or 2 > (
                select count(*) from pg_policy where polrelid = pg_class.oid and polname in ('own_organisation', 'operator')))`,
        ),
    )
    expect(open).toEqual([])
  })

  test("customers of one organisation cannot be read, changed or deleted from another", async () => {
    const [ours, theirs, customerId] = [randomUUID(), randomUUID(), randomUUID()]
    const customer = { organisationId: theirs, customerId, name: "Mary Alice", updatedAt: new Date() }
    await storage.inOrganisation(theirs, async (tx) => await tx.insert(customersPrivate).values(customer))
    await storage.inOrganisation(ours, async (tx) => {
      expect(await tx.select().from(customersPrivate)).toEqual([])
      await tx.update(customersPrivate).set({ name: "Forged" })
      await tx.delete(customersPrivate)
    })
    const found = await storage.inOrganisation(theirs, async (tx) => await tx.select().from(customersPrivate))
    expect(found.map(({ name }) => name)).toEqual(["Mary Alice"])
  })

  test("settings of the installation are out of reach of work in an organisation", async () => {
    const looking = storage.inOrganisation(randomUUID(), async (tx) => await tx.select().from(deskSettings))
    expect(await refused(looking)).toContain("permission denied")
    expect(await storage.asOperator(async (tx) => await tx.select().from(deskSettings))).toEqual([])
  })

  test("work in an organisation cannot make tables or become somebody else", async () => {
    const work = (statement: ReturnType<typeof sql>) =>
      refused(storage.inOrganisation(randomUUID(), async (tx) => await tx.execute(statement)))
    expect(await work(sql`create table loot (all_of_it text)`)).toContain("permission denied")
    expect(await work(sql`alter table deals disable row level security`)).toContain("must be owner")
  })

  test("what the work gives back comes back, and what it throws is thrown", async () => {
    expect(await storage.asOperator(async () => 42)).toBe(42)
    const fault = new Error("no")
    await expect(storage.asOperator(async () => await Promise.reject(fault))).rejects.toBe(fault)
    await expect(storage.inOrganisation(randomUUID(), async () => await Promise.reject(fault))).rejects.toBe(fault)
    await storage.ping()
  })

  test("many at once all get their turn", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, index) =>
        storage.inOrganisation(
          randomUUID(),
          async (tx) => (await rowsOf<{ n: number }>(tx, sql`select ${index}::int as n`))[0].n,
        ),
      ),
    )
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => index))
  })

  test("jobs run on the same database", async () => {
    const boss = new PgBoss({ ...storage.jobs(), supervise: false, schedule: false })
    boss.on("error", () => undefined)
    await boss.start()
    await boss.createQueue("greetings")
    await boss.send("greetings", { to: "Anna" })
    const [job] = await boss.fetch<{ to: string }>("greetings")
    expect(job.data.to).toBe("Anna")
    await boss.stop({ graceful: false })
    await storage.ping()
  })

  test("closing twice is closing once", async () => {
    const other = kind === "embedded" ? await freshStorage(kind) : undefined
    await other?.close()
    await other?.close()
    await expect(other?.ping() ?? Promise.reject(new Error("closed"))).rejects.toThrow()
  })
})
