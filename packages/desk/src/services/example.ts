// The worked example dealership, to look around in before there are deals of one's own. It is an organisation of its own, so that no
// invented figure ever mixes with real ones, in lists or in what is learnt; and it can be removed whole.

import type { AsWritten } from "@walkaway/contract/api"
import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { and, asc, eq, isNull, sql } from "drizzle-orm"
import { type Caller, SCOPES } from "../caller.ts"
import type { DeskParts } from "../parts.ts"
import { members, organisations, user } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { deals, units } from "../storage/tables.ts"
import { inWork } from "../work.ts"
import { openDealFromFile } from "./deal-file-in.ts"
import type { Objection } from "./deals.ts"
import { openExampleLeads } from "./example-leads.ts"
import { importStock } from "./import-stock.ts"

/** What the example is made of: a stock document, deal files and leads. */
export interface ExampleDocuments {
  readonly name: string
  readonly stock: AsWritten
  readonly deals: readonly AsWritten[]
  readonly leads: unknown
}

export interface ExampleLoaded {
  readonly organisationId: string
  readonly units: number
  readonly deals: number
}

const PERSON_NEEDED: Refusal = {
  code: "person-needed",
  message: "The example belongs to a person, and a key is none.",
  remedy: "Sign in and load it there.",
}

/** The example that this person has, if any. */
export const exampleOf = async (tx: Tx, userId: string): Promise<string | undefined> => {
  const [row] = await tx
    .select({ id: organisations.id })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(and(eq(members.userId, userId), eq(organisations.example, true), isNull(members.leftAt)))
    .orderBy(asc(organisations.createdAt))
    .limit(1)
  return row?.id
}

const founded = (parts: DeskParts, userId: string, name: string): Promise<string | undefined> =>
  parts.storage.asOperator(async (tx) => {
    // Two wishes of one person at once would both find none.
    await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for("update")
    if (await exampleOf(tx, userId)) return undefined
    const id = parts.newId()
    const now = parts.clock()
    await tx.insert(organisations).values({ id, name, createdAt: now, example: true })
    // Chosen long ago, so that signing in leads to one's own house and not to the example.
    await tx.insert(members).values({ organisationId: id, userId, role: "owner", joinedAt: now, chosenAt: new Date(0) })
    return id
  })

const stockNumberOf = (file: AsWritten): string | undefined => {
  const { unit } = file
  const number = typeof unit === "object" && unit !== null && !Array.isArray(unit) ? unit.stockNumber : undefined
  return typeof number === "string" ? number : undefined
}

const fill = (
  parts: DeskParts,
  caller: Caller,
  documents: ExampleDocuments,
): Promise<Result<ExampleLoaded, Objection>> =>
  inWork(parts.storage, caller.organisationId, async ({ tx }) => {
    const stock = await importStock(tx, parts, caller, documents.stock)
    if (!stock.ok) return stock
    const [wrong] = stock.value.rejected
    if (wrong) throw new Error(`bug: the example's stock is wrong at ${wrong.path}: ${wrong.message}`)
    const idOf = new Map(stock.value.units.map(({ id, stockNumber }) => [stockNumber, id]))
    for (const file of documents.deals) {
      const unitId = idOf.get(stockNumberOf(file) ?? "")
      const opened = await openDealFromFile(tx, parts, caller, file, unitId === undefined ? {} : { unitId })
      if (!opened.ok) return opened
    }
    const led = await openExampleLeads(tx, parts, caller, documents.leads, idOf)
    if (!led.ok) return led
    return ok({ organisationId: caller.organisationId, units: stock.value.added, deals: documents.deals.length })
  })

/** Makes the example for this person. Codes: `person-needed`, `example-loaded`. */
export const loadExample = async (
  parts: DeskParts,
  caller: Caller,
  documents: ExampleDocuments,
): Promise<Result<ExampleLoaded, Objection>> => {
  if (caller.actor.kind !== "person") return refuse(PERSON_NEEDED)
  const organisationId = await founded(parts, caller.actor.id, documents.name)
  if (organisationId === undefined) {
    return refuse({
      code: "example-loaded",
      message: "You have the example already.",
      remedy: "Switch to it, or remove it first.",
    })
  }
  const owner: Caller = { organisationId, actor: { ...caller.actor, role: "owner" }, scopes: SCOPES }
  const filled = await fill(parts, owner, documents)
  if (!filled.ok) await purge(parts, organisationId)
  return filled
}

const purge = (parts: DeskParts, organisationId: string): Promise<unknown> =>
  parts.storage.asOperator((tx) => tx.execute(sql`select purge_example(${organisationId}::uuid)`))

const counts = (parts: DeskParts, organisationId: string) =>
  parts.storage.inOrganisation(organisationId, async (tx) => {
    const [units_] = await tx.select({ count: sql<string>`count(*)` }).from(units)
    const [deals_] = await tx.select({ count: sql<string>`count(*)` }).from(deals)
    return { organisationId, units: Number(units_.count), deals: Number(deals_.count) }
  })

/** Removes the example of this person, everything in it included. Codes: `person-needed`, `example-missing`. */
export const removeExample = async (parts: DeskParts, caller: Caller): Promise<Result<ExampleLoaded, Objection>> => {
  if (caller.actor.kind !== "person") return refuse(PERSON_NEEDED)
  const organisationId = await parts.storage.asOperator((tx) => exampleOf(tx, caller.actor.id))
  if (organisationId === undefined) {
    return refuse({ code: "example-missing", message: "You have no example.", remedy: "There is nothing to remove." })
  }
  const gone = await counts(parts, organisationId)
  await purge(parts, organisationId)
  return ok(gone)
}
