// Practices as they are kept: found, listed, thrown away, and what becomes of one's scores. Each is its own person's and nobody else's; what the
// counterpart wants stays in the row. A talk begun by a key counts for the key's maker, but no key reads its maker's other talks.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import type { Tx } from "../storage/storage.ts"
import { deals, practices } from "../storage/tables.ts"
import { behind, type OrderColumn } from "./lists.ts"
import { type Page, type PageWish, pageOf } from "./pages.ts"

export type PracticeRow = typeof practices.$inferSelect & { readonly title: string | null }

export const PRACTICE_NOT_FOUND: Refusal = {
  code: "not-found",
  message: "There is no such practice of yours.",
  remedy: "Look it up in your list, or start a new one.",
}

const TITLED = { practice: practices, title: deals.title }

/** A person's own, those begun by his keys among them; a key's are those that it began. */
export const ofCaller = ({ actor }: Caller): SQL =>
  actor.kind === "key" ? eq(practices.keyId, actor.id) : eq(practices.personId, actor.id)

const titled = (tx: Tx) => tx.select(TITLED).from(practices).leftJoin(deals, eq(deals.id, practices.dealId))

/** One's own practice. */
export const findPractice = async (tx: Tx, caller: Caller, id: string): Promise<Result<PracticeRow, Refusal>> => {
  const [row] = await titled(tx).where(and(eq(practices.id, id), ofCaller(caller)))
  return row ? ok({ ...row.practice, title: row.title }) : refuse(PRACTICE_NOT_FOUND)
}

const JUDGED: Refusal = {
  code: "already-over",
  message: "This practice is over and counts.",
  remedy: "Start a new one: what went badly belongs to the picture too.",
}

/** Throws a practice away that is not over. Refusal codes: `not-found`, `already-over`. */
export const dropPractice = async (tx: Tx, caller: Caller, id: string): Promise<Result<undefined, Refusal>> => {
  const dropped = await tx
    .delete(practices)
    .where(and(eq(practices.id, id), ofCaller(caller), isNull(practices.endedAt)))
    .returning({ id: practices.id })
  if (dropped.length > 0) return ok(undefined)
  const found = await findPractice(tx, caller, id)
  return found.ok ? refuse(JUDGED) : found
}

const ORDER: readonly OrderColumn[] = [
  [practices.startedAt, "time"],
  [practices.id, "uuid"],
]

/** One's own practices, the last first. */
export const listPractices = async (
  tx: Tx,
  caller: Caller,
  filter: { readonly dealId?: string | undefined },
  wish: PageWish,
): Promise<Result<Page<PracticeRow>, Refusal>> => {
  const place = behind(wish.after, ORDER, "<")
  if (!place.ok) return place
  const rows = await titled(tx)
    .where(
      and(ofCaller(caller), filter.dealId === undefined ? undefined : eq(practices.dealId, filter.dealId), place.value),
    )
    .orderBy(desc(practices.startedAt), desc(practices.id))
    .limit(wish.limit + 1)
  const flat = rows.map(({ practice, title }) => ({ ...practice, title }))
  return ok(pageOf(flat, wish.limit, (row) => [row.startedAt.toISOString(), row.id]))
}

export interface PracticeScore {
  readonly practiceId: string
  readonly endedAt: Date
  readonly score: number
}

/** Beyond so many, the oldest are left out. */
const SCORES_MAX = 400

/** Scores of one's own judged practices, oldest first. */
export const practiceScores = async (tx: Tx, caller: Caller): Promise<readonly PracticeScore[]> => {
  const rows = await tx
    .select({
      practiceId: practices.id,
      endedAt: sql<Date>`${practices.endedAt}`.mapWith(practices.endedAt),
      score: practices.score,
    })
    .from(practices)
    .where(and(ofCaller(caller), isNotNull(practices.endedAt)))
    .orderBy(desc(practices.endedAt), desc(practices.id))
    .limit(SCORES_MAX)
  return rows.map(({ score, ...row }) => ({ ...row, score: score ?? 0 })).toReversed()
}
