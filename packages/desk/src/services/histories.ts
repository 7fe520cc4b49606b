// What happened to a deal, and what was advised on it, page by page from the log itself.

import type { AdviceOutput } from "@walkaway/contract"
import { ok, type Refusal, type Result } from "@walkaway/engine"
import { and, asc, desc, eq, gt, lt } from "drizzle-orm"
import type { Actor } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import { events } from "../storage/tables.ts"
import { type AdviceNow, adviceStreamOf } from "./advice.ts"
import { BAD_CURSOR, type Page, type PageWish, pageOf, placeOfCursor } from "./pages.ts"

export interface EventRow {
  readonly version: number
  readonly type: string
  readonly data: unknown
  readonly actor: Actor
  readonly occurredAt: Date
  readonly recordedAt: Date
}

const columns = {
  version: events.version,
  type: events.type,
  data: events.data,
  actor: events.actor,
  occurredAt: events.occurredAt,
  recordedAt: events.recordedAt,
}

const versionAfter = (cursor: string | undefined): Result<number | undefined, Refusal> => {
  const place = placeOfCursor(cursor, 1)
  if (!place.ok) return place
  if (!place.value) return ok(undefined)
  const version = Number(place.value[0])
  return Number.isSafeInteger(version) && version >= 0 && version < 2 ** 31
    ? ok(version)
    : { ok: false, error: BAD_CURSOR }
}

/** Oldest first. */
export const dealHistory = async (tx: Tx, dealId: string, wish: PageWish): Promise<Result<Page<EventRow>, Refusal>> => {
  const after = versionAfter(wish.after)
  if (!after.ok) return after
  const rows = await tx
    .select(columns)
    .from(events)
    .where(and(eq(events.streamId, dealId), gt(events.version, after.value ?? 0)))
    .orderBy(asc(events.version))
    .limit(wish.limit + 1)
  return ok(pageOf(rows, wish.limit, (row) => [String(row.version)]))
}

export type AdviceRow = Omit<AdviceNow, "policy"> & { readonly version: number }

interface StoredAdvice {
  readonly advice: AdviceOutput
  readonly dealVersion: number
  readonly day: string
  readonly policyVersion: number
}

/** Newest first, as it was said then. */
export const adviceHistory = async (
  tx: Tx,
  dealId: string,
  wish: PageWish,
): Promise<Result<Page<AdviceRow>, Refusal>> => {
  const before = versionAfter(wish.after)
  if (!before.ok) return before
  const rows = await tx
    .select(columns)
    .from(events)
    .where(
      and(
        eq(events.streamId, adviceStreamOf(dealId)),
        before.value === undefined ? undefined : lt(events.version, before.value),
      ),
    )
    .orderBy(desc(events.version))
    .limit(wish.limit + 1)
  const page = pageOf(rows, wish.limit, (row) => [String(row.version)])
  const items = page.items.map(({ version, data, occurredAt }) => {
    const { advice, dealVersion, day, policyVersion } = data as StoredAdvice
    return { version, advice, dealVersion, day, policyVersion, givenAt: occurredAt }
  })
  return ok({ ...page, items })
}

/** All events of a deal, oldest first. */
export const dealEventsOf = (tx: Tx, dealId: string): Promise<readonly EventRow[]> =>
  tx.select(columns).from(events).where(eq(events.streamId, dealId)).orderBy(asc(events.version))
