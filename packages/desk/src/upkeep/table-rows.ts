// Rows of any table as JSON text and back. The database writes the text and reads it itself, so that exact decimals, long integers and
// moments come through unchanged, between the embedded database and a server too.

import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "../storage/storage.ts"
import { batchesOf, name, names, rowsOf } from "./query.ts"
import type { RowLine } from "./sealed-lines.ts"
import { Unusable } from "./unusable.ts"

const BATCH = 200

/** Rows of a query with one column `row` of JSON text, as lines of a table. */
export async function* linesOfQuery(tx: Tx, table: string, query: SQL): AsyncGenerator<readonly RowLine[]> {
  for await (const rows of batchesOf<{ readonly row: string }>(tx, query, BATCH)) {
    yield rows.map(({ row }) => ({ table, row }))
  }
}

/** The columns of a table in its order. */
export const columnsOf = async (tx: Tx, table: string): Promise<readonly string[]> => {
  const found = await rowsOf<{ readonly column: string }>(
    tx,
    sql`select attname as "column" from pg_attribute
      where attrelid = ${`public.${JSON.stringify(table)}`}::regclass and attnum > 0 and not attisdropped order by attnum`,
  )
  return found.map(({ column }) => column)
}

/** The columns of the primary key. */
export const keyOf = async (tx: Tx, table: string): Promise<readonly string[]> => {
  const found = await rowsOf<{ readonly column: string }>(
    tx,
    sql`select a.attname as "column" from pg_index i, unnest(i.indkey) with ordinality as k (number, place)
      join pg_attribute a on a.attnum = k.number
      where i.indrelid = ${`public.${JSON.stringify(table)}`}::regclass and i.indisprimary and a.attrelid = i.indrelid order by k.place`,
  )
  return found.map(({ column }) => column)
}

/** One column `row` with some columns of a table as JSON text; extra columns are computed by SQL. */
export const rowsAsText = (
  columns: readonly string[],
  from: SQL,
  order: SQL,
  computed: Record<string, SQL> = {},
): SQL => {
  const pairs = [...columns.map((column) => [column, name(column)] as const), ...Object.entries(computed)]
  const selected = sql.join(
    pairs.map(([column, value]) => sql`${value} as ${name(column)}`),
    sql`, `,
  )
  // JSON and not JSONB: the columns keep their order, and the text is the same each time.
  return sql`select row_to_json(whole_row)::text as row from (select ${selected} from ${from} order by ${order}) as whole_row`
}

/** The columns that the rows of a file have; all rows of one table have the same. Unknown ones are refused. */
const columnsGiven = (table: string, first: RowLine, known: readonly string[]): readonly string[] => {
  const given = Object.keys(JSON.parse(first.row) as object)
  const unknown = given.filter((column) => !known.includes(column))
  if (unknown.length === 0) return given
  throw new Unusable({
    code: "file-too-new",
    message: `The file has something that this Walkaway does not know: ${table}.${unknown[0]}.`,
    remedy: "It was written by a newer Walkaway. Update this one, then try again.",
  })
}

/** Rows of one table as a set that SQL can read from, with the columns of the file; columns that are missing there are left to their defaults. */
export const givenRows = async (
  tx: Tx,
  table: string,
  lines: readonly RowLine[],
): Promise<{ readonly columns: readonly string[]; readonly rows: SQL }> => {
  const columns = columnsGiven(table, lines[0], await columnsOf(tx, table))
  const document = `[${lines.map(({ row }) => row).join(",")}]`
  return { columns, rows: sql`jsonb_populate_recordset(null::${name(table)}, ${document}::jsonb)` }
}

/** Writes rows of one table; `computed` columns come from SQL and win over the file's. */
export const insertLines = async (
  tx: Tx,
  table: string,
  lines: readonly RowLine[],
  computed: Readonly<Record<string, SQL>> = {},
): Promise<void> => {
  const { columns, rows } = await givenRows(tx, table, lines)
  const plain = columns.filter((column) => !Object.hasOwn(computed, column))
  const values = [...plain.map(name), ...Object.values(computed)]
  await tx.execute(
    sql`insert into ${name(table)} (${names([...plain, ...Object.keys(computed)])}) select ${sql.join(values, sql`, `)} from ${rows}`,
  )
}
