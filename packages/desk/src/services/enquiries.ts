// Enquiries that were logged for a unit, the last first.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { and, desc, eq, lt } from "drizzle-orm"
import type { Tx } from "../storage/storage.ts"
import { unitEnquiries } from "../storage/tables.ts"
import { BAD_CURSOR, type Page, type PageWish, pageOf, placeOfCursor } from "./pages.ts"

export type EnquiryRow = typeof unitEnquiries.$inferSelect

export const listEnquiries = async (
  tx: Tx,
  unitId: string,
  wish: PageWish,
): Promise<Result<Page<EnquiryRow>, Refusal>> => {
  const place = placeOfCursor(wish.after, 1)
  if (!place.ok) return place
  const before = place.value?.[0]
  if (before !== undefined && !/^\d{1,9}$/.test(before)) return refuse(BAD_CURSOR)
  const rows = await tx
    .select()
    .from(unitEnquiries)
    .where(
      and(
        eq(unitEnquiries.unitId, unitId),
        before === undefined ? undefined : lt(unitEnquiries.version, Number(before)),
      ),
    )
    .orderBy(desc(unitEnquiries.version))
    .limit(wish.limit + 1)
  return ok(pageOf(rows, wish.limit, ({ version }) => [String(version)]))
}
