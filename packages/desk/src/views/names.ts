// Names for the ids in a view: people, keys, customers, units, and the words behind notes. All of them in one query, since a view
// is read far more often than written. Whoever was forgotten or has left has no name any more.

import { isUuid } from "../ids.ts"
import type { Actor } from "../recorded.ts"
import { runNamed } from "../storage/prepared.ts"
import type { Tx } from "../storage/storage.ts"

export interface Wanted {
  readonly people?: readonly string[]
  /** People's ids may be among them, and find nothing. */
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

/** As the database writes a list. */
const listOf = (ids: readonly string[] | undefined): string =>
  `{${[...new Set(ids ?? [])].map((id) => JSON.stringify(id)).join(",")}}`

/** Always of one shape, an empty list finding nothing, so that it is planned once. */
const NAMES = [
  "select 'person' as kind, id::text as id, name, null::text as more from organisation_names where id = any($1::text[])",
  "select 'key', id::text, name, null from api_keys where id = any($2::uuid[])",
  "select 'customer', customer_id::text, name, null from customers_private where customer_id = any($3::uuid[])",
  "select 'unit', id::text, title, stock_number from units where id = any($4::uuid[])",
  "select 'note', id::text, text, null from notes where id = any($5::uuid[])",
].join(" union all ")

const lookUp = ({ people, keys, customers, units, notes }: Wanted, tx: Tx): Promise<readonly Row[]> =>
  runNamed<Row>(tx, "names", () => NAMES, [people, keys?.filter(isUuid), customers, units, notes].map(listOf))

export const namesOf = async (tx: Tx, wanted: Wanted): Promise<Names> => {
  const isEmpty = Object.values(wanted).every((ids: readonly string[] | undefined) => !ids?.length)
  const found = isEmpty ? [] : await lookUp(wanted, tx)
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
