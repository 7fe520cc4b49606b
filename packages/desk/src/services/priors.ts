// The versions of what was learnt of the people opposite, and which of them counts. Reading is for advice, which needs the priors in force
// and those that are to come; choosing one by hand counts at once, needs a reason, and leaves a line in the audit log.

import type { PriorChoice } from "@walkaway/contract/brief"
import { type LearntPrior, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { asc, desc, eq, lt, sql } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import { choiceAt, choiceToCome, type MadeChoice } from "../learning/choices.ts"
import { announceChoice } from "../live/prior-news.ts"
import type { DeskParts } from "../parts.ts"
import { audit } from "../people/audit.ts"
import type { Tx } from "../storage/storage.ts"
import { priorChoices, priorVersions } from "../storage/tables.ts"
import { BAD_CURSOR, type Page, type PageWish, pageOf, placeOfCursor } from "./pages.ts"

export type PriorVersion = Omit<typeof priorVersions.$inferSelect, "learnt" | "priors"> & {
  readonly learnt: LearntPrior
}

/** All columns but the priors, which stand in what was learnt too. */
const SHOWN = {
  organisationId: priorVersions.organisationId,
  version: priorVersions.version,
  createdAt: priorVersions.createdAt,
  deals: priorVersions.deals,
  lastClosedAt: priorVersions.lastClosedAt,
  upToPosition: priorVersions.upToPosition,
  logDigest: priorVersions.logDigest,
  outcome: priorVersions.outcome,
  learnt: priorVersions.learnt,
  askedBy: priorVersions.askedBy,
  engine: priorVersions.engine,
}

const versionOf = (row: { readonly learnt: unknown } & Omit<PriorVersion, "learnt">): PriorVersion => ({
  ...row,
  learnt: row.learnt as LearntPrior,
})

const CHOICES = sql`(select jsonb_agg(jsonb_build_object('number', c.number, 'version', c.version, 'priors', v.priors,
    'from', to_char(c.from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by c.number)
  from prior_choices c left join prior_versions v on v.organisation_id = c.organisation_id and v.version = c.version`

/** From the choice in force at the moment `now` on, as a column of a query that reads something else too; its placeholder is `now`. */
export const PRIORS_COLUMN = sql<unknown>`${CHOICES} where c.number >= coalesce(
  (select max(number) from prior_choices where from_at <= ${sql.placeholder("now")}::timestamptz), 0))`

/** From that column. */
export const priorsInColumn = (column: unknown): readonly PriorChoice[] => (column ?? []) as readonly PriorChoice[]

const rowsOf = async (tx: Tx, query: ReturnType<typeof sql>): Promise<readonly PriorChoice[]> => {
  const { rows } = (await tx.execute(sql`select ${query} as priors`)) as unknown as {
    readonly rows: readonly { readonly priors: unknown }[]
  }
  return priorsInColumn(rows[0]?.priors)
}

/** The choice in force, and those to come. */
export const priorsFrom = (tx: Tx, now: Date): Promise<readonly PriorChoice[]> =>
  rowsOf(
    tx,
    sql`${CHOICES} where c.number >= coalesce(
      (select max(number) from prior_choices where from_at <= ${now.toISOString()}::timestamptz), 0))`,
  )

/** All that were ever chosen, with their priors: what advice of any day stood on. */
export const allPriorChoices = (tx: Tx): Promise<readonly PriorChoice[]> => rowsOf(tx, sql`${CHOICES})`)

/** Who chose what and why, the first first. */
export const madeChoices = async (tx: Tx): Promise<readonly MadeChoice[]> =>
  (await tx.select().from(priorChoices).orderBy(asc(priorChoices.number))).map(
    ({ organisationId: _, ...choice }) => choice,
  )

/** All versions without what they say, the first first. */
export const versionsInShort = (tx: Tx) =>
  tx
    .select({ version: priorVersions.version, outcome: priorVersions.outcome, deals: priorVersions.deals })
    .from(priorVersions)
    .orderBy(asc(priorVersions.version))

export const lastPriorVersion = async (tx: Tx): Promise<PriorVersion | undefined> => {
  const [row] = await tx.select(SHOWN).from(priorVersions).orderBy(desc(priorVersions.version)).limit(1)
  return row && versionOf(row)
}

const NO_SUCH_VERSION: Refusal = {
  code: "not-found",
  message: "There is no such version here.",
  remedy: "Look it up in the list of versions.",
}

/** Code: `not-found`. */
export const findPriorVersion = async (tx: Tx, version: number): Promise<Result<PriorVersion, Refusal>> => {
  const isOne = Number.isInteger(version) && version > 0 && version < 2 ** 31
  const [row] = isOne ? await tx.select(SHOWN).from(priorVersions).where(eq(priorVersions.version, version)) : []
  return row ? ok(versionOf(row)) : refuse(NO_SUCH_VERSION)
}

/** Newest first. */
export const listPriorVersions = async (tx: Tx, wish: PageWish): Promise<Result<Page<PriorVersion>, Refusal>> => {
  const place = placeOfCursor(wish.after, 1)
  if (!place.ok) return place
  const before = place.value === undefined ? undefined : Number(place.value[0])
  if (before !== undefined && !(Number.isSafeInteger(before) && before > 0 && before < 2 ** 31))
    return refuse(BAD_CURSOR)
  const rows = await tx
    .select(SHOWN)
    .from(priorVersions)
    .where(before === undefined ? undefined : lt(priorVersions.version, before))
    .orderBy(desc(priorVersions.version))
    .limit(wish.limit + 1)
  return ok(pageOf(rows.map(versionOf), wish.limit, ({ version }) => [String(version)]))
}

/** Choices are made one after the other. */
export const inLineToChoose = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`prior ${organisationId}`}, 0))`)
}

const stale = (expected: number, actual: number): Refusal => ({
  code: "version-conflict",
  message: `Somebody has chosen since you looked: you saw choice ${expected}, it is at ${actual}.`,
  remedy: "Read it again, see what changed, and decide again.",
})

const REFUSED_FIT: Refusal = {
  code: "prior-refused",
  message: "This version was not taken: it foretells deals no better than what it started from.",
  remedy: "Choose a version that was taken, or what is shipped (0).",
}

const IN_FORCE: Refusal = {
  code: "prior-in-force",
  message: "Advice stands on this version already.",
  remedy: "Choose another version, or leave it.",
}

const mayChoose = async (tx: Tx, version: number, choices: readonly MadeChoice[], now: Date) => {
  if (version !== 0) {
    const found = await findPriorVersion(tx, version)
    if (!found.ok) return found
    if (found.value.outcome !== "moved") return refuse(REFUSED_FIT)
  }
  const stands = choiceAt(choices, now)?.version ?? 0
  return stands === version && !choiceToCome(choices, now) ? refuse(IN_FORCE) : ok(undefined)
}

export interface PriorWish {
  /** 0: the shipped prior. */
  readonly version: number
  readonly reason: string
}

/** Puts a version in force from now on. Codes: `version-conflict`, `not-found`, `prior-refused`, `prior-in-force`. */
export const choosePrior = async (
  tx: Tx,
  parts: DeskParts,
  { organisationId, actor, address }: Caller,
  expected: number | undefined,
  { version, reason }: PriorWish,
): Promise<Result<undefined, Refusal>> => {
  await inLineToChoose(tx, organisationId)
  const choices = await madeChoices(tx)
  const last = choices.at(-1)?.number ?? 0
  if (expected !== undefined && expected !== last) return refuse(stale(expected, last))
  const now = parts.clock()
  const may = await mayChoose(tx, version, choices, now)
  if (!may.ok) return may
  const choice = { number: last + 1, version, fromAt: now, chosenAt: now, actor, reason }
  await tx.insert(priorChoices).values({ organisationId, ...choice })
  await announceChoice(tx, organisationId)
  await audit(tx, { organisationId, at: now, actor, action: "prior-chosen", detail: { version, reason }, address })
  return ok(undefined)
}
