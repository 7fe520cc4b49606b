// Everything that one organisation holds, as JSON Lines that prove themselves: its events in order, who its customers are, notes, audit
// log, and the values kept by day. What opens doors (passwords, keys, links) is not in it, nor are the numbers that belong to
// one database. People stand in the header by name, so that ids can be read; importing makes no accounts.

import { ENGINE_VERSION } from "@walkaway/engine"
import { type SQL, sql } from "drizzle-orm"
import type { DeskParts } from "../parts.ts"
import { audit } from "../people/audit.ts"
import type { Actor } from "../recorded.ts"
import type { Storage, Tx } from "../storage/storage.ts"
import { name, names, rowsOf } from "./query.ts"
import { type RowLine, sealed } from "./sealed-lines.ts"
import { spooled } from "./spool.ts"
import { columnsOf, keyOf, linesOfQuery, rowsAsText } from "./table-rows.ts"
import { ORGANISATION_TABLES, type OrganisationTable } from "./tables-of-record.ts"
import { inSnapshotOf } from "./transactions.ts"

export const EXPORT_FORMAT = "walkaway-organisation"
export const EXPORT_VERSION = 1

export interface ExportHeader {
  readonly format: typeof EXPORT_FORMAT
  readonly formatVersion: number
  readonly engine: string
  readonly madeAt: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly role: string
  }[]
}

/** Given by the database that the rows stand in. */
const OWN_TO_A_DATABASE: Readonly<Record<OrganisationTable, readonly string[]>> = {
  events: ["position", "transaction_id"],
  customers_private: [],
  notes: [],
  audit_log: ["id"],
  deal_values: [],
  unit_lines: [],
  learnt_demand: [],
  lead_values: [],
  learnt_figures: [],
  prior_versions: ["up_to_position"],
  prior_choices: [],
  practices: [],
}

const ORDER: Partial<Record<OrganisationTable, SQL>> = {
  events: sql`transaction_id, position`,
  audit_log: sql`at, id`,
}

const queryOf = async (tx: Tx, table: OrganisationTable): Promise<SQL> => {
  const left = ["organisation_id", ...OWN_TO_A_DATABASE[table]]
  const columns = (await columnsOf(tx, table)).filter((column) => !left.includes(column))
  return rowsAsText(columns, name(table), ORDER[table] ?? names(await keyOf(tx, table)))
}

async function* everything(tx: Tx): AsyncGenerator<readonly RowLine[]> {
  for (const table of ORGANISATION_TABLES) yield* linesOfQuery(tx, table, await queryOf(tx, table))
}

const headerOf = async (tx: Tx, madeAt: Date): Promise<ExportHeader> => {
  const [organisation] = await rowsOf<ExportHeader["organisation"]>(tx, sql`select id, name from organisations`)
  if (!organisation) throw new Error("There is no organisation of this id.")
  const people = await rowsOf<ExportHeader["people"][number]>(
    tx,
    sql`select id, name, email, role from organisation_people order by id`,
  )
  return {
    format: EXPORT_FORMAT,
    formatVersion: EXPORT_VERSION,
    engine: ENGINE_VERSION,
    madeAt: madeAt.toISOString(),
    organisation: { id: organisation.id, name: organisation.name },
    people: people.map(({ id, name: called, email, role }) => ({ id, name: called, email, role })),
  }
}

/** The lines of an export: one moment of the organisation, whole before the first is given. */
export const exportLines = (storage: Storage, organisationId: string, madeAt: Date): AsyncGenerator<string> =>
  spooled((write) =>
    inSnapshotOf(storage, organisationId, async (tx) => {
      for await (const text of sealed(await headerOf(tx, madeAt), everything(tx))) await write(text)
    }),
  )

export interface Exporter {
  readonly organisationId: string
  readonly actor: Actor
  readonly address?: string
}

/** Writes down that somebody takes everything along. */
export const noteExport = (
  { storage, clock }: Pick<DeskParts, "storage" | "clock">,
  { organisationId, actor, address }: Exporter,
  what: "everything" | "negotiations",
): Promise<void> =>
  storage.inOrganisation(organisationId, (tx) =>
    audit(tx, { organisationId, at: clock(), actor, action: "exported", detail: { what }, address }),
  )

/** An export for somebody, with a line in the audit log. */
export async function* exportOrganisation(
  parts: Pick<DeskParts, "storage" | "clock">,
  exporter: Exporter,
): AsyncGenerator<string> {
  await noteExport(parts, exporter, "everything")
  yield* exportLines(parts.storage, exporter.organisationId, parts.clock())
}
