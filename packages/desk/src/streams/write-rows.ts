// Brings the view tables from one set of rows to another: what is new or different is put, what is gone is deleted, what is the
// same is left alone. All tables in one statement (a chain of WITH), rows handed over as one JSON document a table, so that a
// logged move costs one round trip for its views however many tables it touches.

import { getTableName } from "drizzle-orm"
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core"
import { runNamed } from "../storage/prepared.ts"
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

const names = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(", ")

/** A statement in two pieces of text, with a document of rows between them. */
interface Statement {
  readonly before: string
  readonly after: string
}

const putOf = ({ name: table, columns, key }: Shape): Statement => {
  const all = [...columns.values()]
  const rest = all.filter((column) => !key.includes(column))
  const sets = rest.map((column) => `"${column}" = excluded."${column}"`).join(", ")
  return {
    before: `insert into "${table}" (${names(all)}) select ${names(all)} from jsonb_populate_recordset(null::"${table}", `,
    after: `::jsonb) on conflict (${names(key)}) do update set ${sets}`,
  }
}

const removeOf = ({ name: table, key }: Shape): Statement => ({
  before: `delete from "${table}" where (${names(key)}) in (select ${names(key)} from jsonb_populate_recordset(null::"${table}", `,
  after: "::jsonb))",
})

/** One change of one table; `id` names its statement. */
interface Change {
  readonly id: string
  readonly statement: Statement
  readonly document: string
}

const statements: ReadonlyMap<string, { readonly put: Statement; readonly remove: Statement }> = new Map(
  [...shapes].map(([table, shape]) => [table, { put: putOf(shape), remove: removeOf(shape) }]),
)

const documentOf = (rows: readonly string[]): string => `[${rows.join(",")}]`

/** Statements that lead from `before` to `after`. */
const changesOf = (table: string, before: Rows, after: Rows): readonly Change[] => {
  const shape = shapes.get(table)
  const known = statements.get(table)
  if (!shape || !known) throw new Error(`There is no view table "${table}".`)
  const old = textByKey(before[table] ?? [], shape)
  const fresh = textByKey(after[table] ?? [], shape)
  const changed = [...fresh].filter(([key, text]) => old.get(key) !== text).map(([, text]) => text)
  const gone = [...old].filter(([key]) => !fresh.has(key)).map(([, text]) => text)
  return [
    ...(changed.length > 0 ? [{ id: `+${table}`, statement: known.put, document: documentOf(changed) }] : []),
    ...(gone.length > 0 ? [{ id: `-${table}`, statement: known.remove, document: documentOf(gone) }] : []),
  ]
}

const numbers = new Map<string, number>()

/** The same changes of the same tables are the same statement; the database takes no long names. */
const statementNameOf = (changes: readonly Change[]): string => {
  const all = changes.map(({ id }) => id).join("")
  const number = numbers.get(all) ?? numbers.size
  numbers.set(all, number)
  return `write_rows_${number}`
}

/** Writes the difference between two sets of view rows. */
export const writeRows = async (tx: Tx, before: Rows, after: Rows): Promise<void> => {
  const tables = new Set([...Object.keys(before), ...Object.keys(after)])
  const changes = [...tables].flatMap((table) => changesOf(table, before, after))
  if (changes.length === 0) return
  const text = () => {
    const parts = changes.map(
      ({ statement }, index) => `change_${index} as (${statement.before}$${index + 1}${statement.after})`,
    )
    return `with ${parts.join(", ")} select 1`
  }
  const documents = changes.map(({ document }) => document)
  await runNamed(tx, statementNameOf(changes), text, documents)
}
