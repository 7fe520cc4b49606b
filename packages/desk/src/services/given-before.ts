// What the house gave in its deals besides the price, with the figures that somebody typed: from these it is learnt what such things cost and
// what they are worth to people. Of a figure that was not typed the ledger keeps a range, and a range of the desk's own teaches nothing.

import type { GivenBefore } from "@walkaway/contract/packages"
import type { Currency } from "@walkaway/engine"
import { and, desc, eq, ne } from "drizzle-orm"
import type { Tx } from "../storage/storage.ts"
import { concessions } from "../storage/tables.ts"

/** The newest tell of today's prices, and so many are enough. */
const RECORDS_MAX = 500

const typed = (low: number | null, middle: number | null, high: number | null): number | undefined =>
  middle !== null && low === middle && high === middle ? middle : undefined

/** Our gifts in other deals of the same currency, the newest first. */
export const givenBefore = async (tx: Tx, dealId: string, currency: Currency): Promise<readonly GivenBefore[]> => {
  const rows = await tx
    .select()
    .from(concessions)
    .where(
      and(
        eq(concessions.by, "us"),
        eq(concessions.kind, "gift"),
        eq(concessions.currency, currency),
        ne(concessions.dealId, dealId),
      ),
    )
    .orderBy(desc(concessions.occurredAt), desc(concessions.dealId), desc(concessions.seq))
    .limit(RECORDS_MAX)
  return rows.flatMap(({ item, costLow, costMiddle, costHigh, valueLow, valueMiddle, valueHigh }) => {
    const cost = typed(costLow, costMiddle, costHigh)
    const value = typed(valueLow, valueMiddle, valueHigh)
    if (item === null || (cost === undefined && value === undefined)) return []
    return [{ item, ...(cost !== undefined && { cost }), ...(value !== undefined && { value }) }]
  })
}
