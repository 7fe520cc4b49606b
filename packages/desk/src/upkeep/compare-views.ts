// Whether the views are what the events say: every stream is folded from scratch, and the rows that follow are held against those in
// the tables, in the database's own terms, so that 9750.5 and 9750.50, or keys in another order, are no difference. Rows that
// belong to no stream at all are differences too.

import { getTableColumns, sql } from "drizzle-orm"
import type { Tx } from "../storage/storage.ts"
import { type ViewTableName, viewTables } from "../storage/view-tables.ts"
import type { Rows } from "../streams/stream-model.ts"
import { type FoldedStream, foldedInGroups, rowsTogether } from "./fold-streams.ts"
import { name, rowsOf } from "./query.ts"
import { ORIGIN } from "./stream-models.ts"
import { keyOf } from "./table-rows.ts"

export interface Difference {
  readonly table: string
  /** The row's primary key. */
  readonly key: Readonly<Record<string, unknown>>
  /** As it follows from the events; null: there should be no such row. */
  readonly expected: Readonly<Record<string, unknown>> | null
  /** As it stands in the table; null: it is missing. */
  readonly found: Readonly<Record<string, unknown>> | null
}

const TABLES = Object.keys(viewTables) as readonly ViewTableName[]

/** Rows with the database's names. */
const documentOf = (table: ViewTableName, rows: Rows[string]): string => {
  const columns = Object.entries(getTableColumns(viewTables[table])).map(
    ([property, column]) => [property, column.name] as const,
  )
  const plain = rows.map((row) =>
    Object.fromEntries(columns.map(([property, column]) => [column, row[property] ?? null])),
  )
  return JSON.stringify(plain)
}

const listOf = (streams: readonly FoldedStream[]): string =>
  JSON.stringify(streams.map(({ organisationId, streamId }) => ({ organisation: organisationId, stream: streamId })))

interface Found {
  readonly key: Record<string, unknown>
  readonly expected: Record<string, unknown> | null
  readonly found: Record<string, unknown> | null
}

const compareTable = async (
  tx: Tx,
  table: ViewTableName,
  key: readonly string[],
  streams: readonly FoldedStream[],
  rows: Rows[string],
): Promise<readonly Difference[]> => {
  const keyPairs = sql.join(
    key.map((column) => sql`${sql.raw(`'${column}'`)}, coalesce(e.line, f.line) -> ${sql.raw(`'${column}'`)}`),
    sql`, `,
  )
  const sameKey = sql.join(
    key.map((column) => sql`e.line -> ${sql.raw(`'${column}'`)} = f.line -> ${sql.raw(`'${column}'`)}`),
    sql` and `,
  )
  const found = await rowsOf<Found>(
    tx,
    sql`with e as (select to_jsonb(r) as line from jsonb_populate_recordset(null::${name(table)}, ${documentOf(table, rows)}::jsonb) as r),
      f as (select to_jsonb(t) as line from ${name(table)} t where (t.organisation_id, t.${name(ORIGIN[table].column)}) in (
        select organisation, stream from jsonb_to_recordset(${listOf(streams)}::jsonb) as s (organisation uuid, stream uuid)))
      select jsonb_build_object(${keyPairs}) as key, e.line as expected, f.line as found
      from e full join f on ${sameKey} where e.line is distinct from f.line`,
  )
  return found.map((one) => ({ table, ...one }))
}

const strays = async (tx: Tx, table: ViewTableName, key: readonly string[]): Promise<readonly Difference[]> => {
  const { kind, column } = ORIGIN[table]
  const found = await rowsOf<{ readonly line: Record<string, unknown> }>(
    tx,
    sql`select to_jsonb(t) as line from ${name(table)} t where not exists (select from events v
      where v.organisation_id = t.organisation_id and v.stream_id = t.${name(column)} and v.stream_kind = ${kind}) limit 100`,
  )
  return found.map(({ line }) => ({
    table,
    key: Object.fromEntries(key.map((one) => [one, line[one]])),
    expected: null,
    found: line,
  }))
}

/** All differences between views and replay that this transaction may see; use a snapshot. Throws on an event that cannot be read. */
async function* differencesOfViews(tx: Tx): AsyncGenerator<Difference> {
  const keys = new Map<ViewTableName, readonly string[]>()
  for (const table of TABLES) keys.set(table, await keyOf(tx, table))
  for await (const group of foldedInGroups(tx)) {
    const expected = rowsTogether(group)
    for (const table of TABLES) {
      const own = group.filter(({ kind }) => kind === ORIGIN[table].kind)
      if (own.length === 0) continue
      yield* await compareTable(tx, table, keys.get(table) ?? [], own, expected[table] ?? [])
    }
  }
  for (const table of TABLES) yield* await strays(tx, table, keys.get(table) ?? [])
}

/** The differences, at most `max` of them. */
export const compareViews = async (tx: Tx, max = 100): Promise<readonly Difference[]> => {
  const found: Difference[] = []
  for await (const difference of differencesOfViews(tx)) {
    found.push(difference)
    if (found.length === max) break
  }
  return found
}
