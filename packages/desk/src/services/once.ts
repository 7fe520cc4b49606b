// Every write at most once. A caller may send a key with a write; the answer is kept under it in the very transaction that did the
// work, so that a second sending (after a lost answer, or a crash) gets the same answer and does nothing. Keeping the answer in
// a store of its own, the rival, leaves a gap between the two in which a crash does the work twice.

import { and, eq, lt, sql } from "drizzle-orm"
import { prepared } from "../storage/prepared.ts"
import type { Tx } from "../storage/storage.ts"
import { idempotencyKeys } from "../storage/tables.ts"

/** What a write answered, ready to be sent again. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface OnceKey {
  readonly organisationId: string
  readonly actorId: string
  readonly key: string
  readonly operation: string
  /** Digest of everything that was asked: the same key for another wish is a mistake. */
  readonly wish: string
}

export type Claim =
  | { readonly kind: "first" }
  | { readonly kind: "again"; readonly answer: KeptAnswer }
  | { readonly kind: "other-wish" }

const { placeholder } = sql

const HERE = and(
  eq(idempotencyKeys.organisationId, placeholder("organisationId")),
  eq(idempotencyKeys.actorId, placeholder("actorId")),
  eq(idempotencyKeys.key, placeholder("key")),
)

const claimOf = (
  kept: typeof idempotencyKeys.$inferSelect,
  { operation, wish }: OnceKey,
): Exclude<Claim, { kind: "first" }> => {
  if (kept.operation !== operation || kept.bodyHash !== wish) return { kind: "other-wish" }
  const headers = (kept.headers ?? {}) as Readonly<Record<string, string>>
  return { kind: "again", answer: { status: kept.status ?? 500, headers, body: kept.body ?? "" } }
}

/** What is kept under the key, without taking it. */
export const findKept = async (tx: Tx, once: OnceKey): Promise<Exclude<Claim, { kind: "first" }> | undefined> => {
  const [kept] = await prepared(tx, "find_kept", (name) =>
    tx.select().from(idempotencyKeys).where(HERE).prepare(name),
  ).execute({ ...once })
  return kept && claimOf(kept, once)
}

/** Takes the key for this transaction; waits for a running one that has it, and then gives its answer. */
export const claimOnce = async (tx: Tx, once: OnceKey, now: Date): Promise<Claim> => {
  const { organisationId, actorId, key, operation, wish } = once
  const row = { organisationId, actorId, key, operation, bodyHash: wish, createdAt: now }
  const claimed = await prepared(tx, "claim_once", (name) =>
    tx
      .insert(idempotencyKeys)
      .values({
        organisationId: placeholder("organisationId"),
        actorId: placeholder("actorId"),
        key: placeholder("key"),
        operation: placeholder("operation"),
        bodyHash: placeholder("bodyHash"),
        createdAt: placeholder("createdAt"),
      })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key })
      .prepare(name),
  ).execute(row)
  if (claimed.length > 0) return { kind: "first" }
  // Rolled back between the two statements: whoever had it did nothing, so it is ours.
  return (await findKept(tx, once)) ?? claimOnce(tx, once, now)
}

/** Keeps the answer; call before the transaction ends. */
export const keepAnswer = async (tx: Tx, once: OnceKey, answer: KeptAnswer): Promise<void> => {
  await prepared(tx, "keep_answer", (name) =>
    tx
      .update(idempotencyKeys)
      .set({
        status: sql`${placeholder("status")}`,
        headers: sql`${placeholder("headers")}::jsonb`,
        body: sql`${placeholder("body")}`,
      })
      .where(HERE)
      .prepare(name),
  ).execute({ ...once, status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body })
}

export const KEPT_HOURS = 24

/** Forgets answers older than a day; across organisations. */
export const forgetOldAnswers = async (tx: Tx, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - KEPT_HOURS * 3_600_000)
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before))
}

/** A kept answer may hold a customer's name: forgotten with him. */
export const forgetAnswersAbout = async (tx: Tx, text: string): Promise<void> => {
  await tx.delete(idempotencyKeys).where(sql`position(${text} in ${idempotencyKeys.body}) > 0`)
}
