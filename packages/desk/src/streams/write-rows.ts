// Brings the view tables from one set of rows to another: what is new or different is put, what is gone is deleted, what is the
// same is left alone. All tables in one statement (a chain of WITH), rows handed over as one JSON document a table, so that a
// logged move costs one round trip for its views however many tables it touches.

import { getTableName, type SQL, sql } from "drizzle-orm"
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core"
import type { Tx } from "../storage/storage.ts"
import { viewTables } from "../storage/view-tables.ts"
import type { Rows } from "./stream-model.ts"

type Row = Rows[string][number]

interface Shape {
  readonly name: string
  /** Property to column. */
  readonly columns: ReadonlyMap<string, string>
  readonly key: readonly string[]
}

const shapeOf = (table: PgTable): Shape => {
  const { columns, primaryKeys } = getTableConfig(table)
  const properties = new Map(
    Object.entries(table).flatMap(([property, column]) => {
      const found = columns.find((one) => one === column)
      return found ? [[property, found.name] as const] : []
    }),
  )
  const key =
    primaryKeys[0]?.columns.map(({ name }) => name) ?? columns.filter(({ primary }) => primary).map(({ name }) => name)
  return { name: getTableName(table), columns: properties, key }
}

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries(viewTables).map(([name, table]) => [name, shapeOf(table)]),
)

const plain = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : value === undefined ? null : value

/** A row with the database's names, in the order of the columns, so that equal rows are equal text. */
const columnsOf = (row: Row, { columns }: Shape): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...columns].map(([property, column]) => [column, plain(row[property])]))

const textByKey = (rows: readonly Row[], shape: Shape): Map<string, string> =>
  new Map(
    rows.map((row) => {
      const plainRow = columnsOf(row, shape)
      return [JSON.stringify(shape.key.map((column) => plainRow[column])), JSON.stringify(plainRow)]
    }),
  )

const name = (text: string): SQL => sql.raw(`"${text}"`)
const names = (texts: readonly string[]): SQL => sql.join(texts.map(name), sql`, `)

const put = ({ name: table, columns, key }: Shape, rows: readonly string[]): SQL => {
  const all = [...columns.values()]
  const rest = all.filter((column) => !key.includes(column))
  const sets = sql.join(
    rest.map((column) => sql`${name(column)} = excluded.${name(column)}`),
    sql`, `,
  )
  const document = `[${rows.join(",")}]`
  return sql`insert into ${name(table)} (${names(all)}) select ${names(all)} from jsonb_populate_recordset(null::${name(table)}, ${document}::jsonb) on conflict (${names(key)}) do update set ${sets}`
}

const remove = ({ name: table, key }: Shape, rows: readonly string[]): SQL =>
  sql`delete from ${name(table)} where (${names(key)}) in (select ${names(key)} from jsonb_populate_recordset(null::${name(table)}, ${`[${rows.join(",")}]`}::jsonb))`

/** Statements that lead from `before` to `after`. */
const changesOf = (table: string, before: Rows, after: Rows): SQL[] => {
  const shape = shapes.get(table)
  if (!shape) throw new Error(`There is no view table "${table}".`)
  const old = textByKey(before[table] ?? [], shape)
  const fresh = textByKey(after[table] ?? [], shape)
  const changed = [...fresh].filter(([key, text]) => old.get(key) !== text).map(([, text]) => text)
  const gone = [...old].filter(([key]) => !fresh.has(key)).map(([, text]) => text)
  return [...(changed.length > 0 ? [put(shape, changed)] : []), ...(gone.length > 0 ? [remove(shape, gone)] : [])]
}

/** Writes the difference between two sets of view rows. */
export const writeRows = async (tx: Tx, before: Rows, after: Rows): Promise<void> => {
  const tables = new Set([...Object.keys(before), ...Object.keys(after)])
  const changes = [...tables].flatMap((table) => changesOf(table, before, after))
  if (changes.length === 0) return
  const parts = changes.map((change, index) => sql`${name(`change_${index}`)} as (${change})`)
  await tx.execute(sql`with ${sql.join(parts, sql`, `)} select 1`)
}
