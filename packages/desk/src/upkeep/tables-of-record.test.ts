import { sql } from "drizzle-orm"
import { afterAll, expect, test } from "vitest"
import { freshStorage } from "../testing/index.ts"
import { rowsOf } from "./query.ts"
import { GROUND_TABLES, ORGANISATION_TABLES, PASSING_TABLES, VIEW_TABLES } from "./tables-of-record.ts"

const storage = await freshStorage("embedded")
afterAll(() => storage.close())

test("every table of the database is ground, view or passing, and nothing else is listed", async () => {
  const found = await storage.asOperator((tx) =>
    rowsOf<{ readonly name: string }>(tx, sql`select tablename as name from pg_tables where schemaname = 'public'`),
  )
  const listed: readonly string[] = [...GROUND_TABLES, ...VIEW_TABLES, ...PASSING_TABLES]
  expect(found.map(({ name }) => name).toSorted()).toEqual(listed.toSorted())
})

test("what an organisation takes along has its id", async () => {
  const found = await storage.asOperator((tx) =>
    rowsOf<{ readonly name: string }>(
      tx,
      sql`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id'`,
    ),
  )
  expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining([...ORGANISATION_TABLES]))
})
