// Names for the ids in a view: people, keys, customers, units, and the words behind notes. All of them in one query, since a view
// is read far more often than written. Whoever was forgotten or has left has no name any more.

import { type SQL, sql } from "drizzle-orm"
import type { Actor } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"

export interface Wanted {
  readonly people?: readonly string[]
  readonly keys?: readonly string[]
  readonly customers?: readonly string[]
  readonly units?: readonly string[]
  readonly notes?: readonly string[]
}

export interface Names {
  person(id: string): { readonly id: string; readonly name: string | null }
  customer(id: string | null | undefined): { readonly id: string; readonly name: string | null } | null
  unit(
    id: string | null | undefined,
  ): { readonly id: string; readonly stockNumber: string; readonly title: string } | null
  note(id: string | null | undefined): string | null
  actor(actor: Actor): {
    kind: Actor["kind"]
    id: string
    name: string | null
    role: "salesperson" | "manager" | "owner" | null
  }
}

interface Row {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly more: string | null
}

const textList = (ids: readonly string[]): SQL =>
  sql`(${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )})`
const uuidList = (ids: readonly string[]): SQL =>
  sql`(${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`

const unique = (ids: readonly string[] | undefined): readonly string[] => [...new Set(ids ?? [])]

const branchesOf = (wanted: Wanted): SQL[] => {
  const [people, keys, customers, units, notes] = [
    unique(wanted.people),
    unique(wanted.keys),
    unique(wanted.customers),
    unique(wanted.units),
    unique(wanted.notes),
  ]
  const none = sql.raw("null::text as more")
  return [
    ...(people.length > 0
      ? [
          sql`select 'person' as kind, id::text as id, name, ${none} from organisation_names where id in ${textList(people)}`,
        ]
      : []),
    ...(keys.length > 0
      ? [sql`select 'key' as kind, id::text as id, name, ${none} from api_keys where id in ${uuidList(keys)}`]
      : []),
    ...(customers.length > 0
      ? [
          sql`select 'customer' as kind, customer_id::text as id, name, ${none} from customers_private where customer_id in ${uuidList(customers)}`,
        ]
      : []),
    ...(units.length > 0
      ? [
          sql`select 'unit' as kind, id::text as id, title as name, stock_number as more from units where id in ${uuidList(units)}`,
        ]
      : []),
    ...(notes.length > 0
      ? [sql`select 'note' as kind, id::text as id, text as name, ${none} from notes where id in ${uuidList(notes)}`]
      : []),
  ]
}

export const namesOf = async (tx: Tx, wanted: Wanted): Promise<Names> => {
  const branches = branchesOf(wanted)
  const found =
    branches.length === 0
      ? []
      : ((await tx.execute(sql.join(branches, sql` union all `))) as unknown as { rows: readonly Row[] }).rows
  const known = new Map(found.map((row) => [`${row.kind} ${row.id}`, row]))
  const nameOf = (kind: string, id: string): string | null => known.get(`${kind} ${id}`)?.name ?? null
  return {
    person: (id) => ({ id, name: nameOf("person", id) ?? nameOf("key", id) }),
    customer: (id) => (id ? { id, name: nameOf("customer", id) } : null),
    unit: (id) => {
      const unit = id ? known.get(`unit ${id}`) : undefined
      return unit ? { id: unit.id, stockNumber: unit.more ?? "", title: unit.name } : null
    },
    note: (id) => (id ? nameOf("note", id) : null),
    actor: (actor) => ({
      kind: actor.kind,
      id: actor.id,
      name: actor.kind === "desk" ? null : nameOf(actor.kind === "key" ? "key" : "person", actor.id),
      role: actor.kind === "desk" ? null : actor.role,
    }),
  }
}

/** Sorts actors into people and keys. */
export const wantedActors = (actors: readonly Actor[]): Pick<Wanted, "people" | "keys"> => ({
  people: actors.flatMap(({ kind, id }) => (kind === "person" ? [id] : [])),
  keys: actors.flatMap(({ kind, id }) => (kind === "key" ? [id] : [])),
})
