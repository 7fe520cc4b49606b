// Statements of the busiest paths, put together once a connection and named, so that the server parses and plans them once as well. A
// statement belongs to its connection's transactions (`Tx` lives as long as the connection on a server); what is not asked for
// again goes with it. The embedded database makes a `Tx` for each transaction and gains nothing, and loses nothing.

import { type Placeholder, sql } from "drizzle-orm"
import type { Tx } from "./storage.ts"

const known = new WeakMap<Tx, Map<string, unknown>>()

/** The statement of this name on this connection; `make` prepares it when it is not there yet, and must always mean the same SQL. */
export const prepared = <T>(tx: Tx, name: string, make: (name: string) => T): T => {
  let own = known.get(tx)
  if (!own) {
    own = new Map()
    known.set(tx, own)
  }
  if (!own.has(name)) own.set(name, make(name))
  return own.get(name) as T
}

/** Runs SQL text with $1, $2, … under a name that must always mean the same text; gives its rows with the columns' own names. */
export const runNamed = async <Row>(
  tx: Tx,
  name: string,
  text: () => string,
  values: readonly unknown[],
): Promise<readonly Row[]> => {
  const statement = prepared(tx, name, () => {
    const params = values.map((_, index): Placeholder => sql.placeholder(String(index)))
    return tx._.session.prepareQuery({ sql: text(), params }, undefined, name, false)
  })
  return ((await statement.execute(Object.fromEntries(values.entries()))) as { rows: readonly Row[] }).rows
}
