// The whole stock in sums, out of what was kept last: at its lines, at its asks, what one more day costs, which warnings stand. One pass of
// the database, whatever the size of the stock.

import { count, inArray, sql } from "drizzle-orm"
import { dayIn } from "../clock.ts"
import type { DeskParts } from "../parts.ts"
import type { Policy } from "../policy/policy.ts"
import type { Tx } from "../storage/storage.ts"
import { units } from "../storage/tables.ts"
import { lastKept } from "./stock-lines.ts"

export interface StockSums {
  readonly currency: string
  readonly units: number
  readonly atLine: number
  readonly atAsk: number
  readonly dayCost: number
}

export interface StockTotals {
  readonly day: string
  readonly units: number
  readonly reserved: number
  readonly incomplete: number
  readonly notYet: number
  readonly pastDisposal: number
  readonly sums: readonly StockSums[]
  readonly warnings: readonly { readonly code: string; readonly units: number }[]
}

const stocked = inArray(units.status, ["in-stock", "reserved"])

const warningsOf = async (tx: Tx, today: string): Promise<StockTotals["warnings"]> => {
  const rows = await tx
    .select({ code: sql<string>`w ->> 'code'`, units: count() })
    .from(units)
    .innerJoin(lastKept(today), sql`true`)
    .innerJoin(sql`lateral jsonb_array_elements(coalesce(l.warnings, '[]'::jsonb)) w`, sql`true`)
    .where(stocked)
    .groupBy(sql`1`)
    .orderBy(sql`1`)
  return rows
}

/** The whole stock in sums, as kept last. */
export const stockTotals = async (tx: Tx, parts: DeskParts, policy: Policy): Promise<StockTotals> => {
  const today = dayIn(parts.clock(), policy.timeZone).toString()
  const hasLine = sql`l.line is not null and l.outlook is not null`
  const rows = await tx
    .select({
      currency: units.currency,
      all: count(),
      reserved: sql<number>`count(*) filter (where ${units.status} = 'reserved')`.mapWith(Number),
      incomplete: sql<number>`count(*) filter (where l.day is not null and not (${hasLine}))`.mapWith(Number),
      notYet: sql<number>`count(*) filter (where l.day is null)`.mapWith(Number),
      units: sql<number>`count(*) filter (where ${hasLine})`.mapWith(Number),
      pastDisposal: sql<number>`count(*) filter (where ${hasLine} and l.disposal_on <= ${today}::date)`.mapWith(Number),
      atLine: sql<number>`coalesce(sum(l.line) filter (where ${hasLine}), 0)`.mapWith(Number),
      atAsk: sql<number>`coalesce(sum(${units.ask}) filter (where ${hasLine}), 0)`.mapWith(Number),
      dayCost: sql<number>`coalesce(sum(l.day_cost) filter (where ${hasLine}), 0)`.mapWith(Number),
    })
    .from(units)
    .leftJoin(lastKept(today), sql`true`)
    .where(stocked)
    .groupBy(units.currency)
    .orderBy(units.currency)
  const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    day: today,
    units: total((row) => row.all),
    reserved: total((row) => row.reserved),
    incomplete: total((row) => row.incomplete),
    notYet: total((row) => row.notYet),
    pastDisposal: total((row) => row.pastDisposal),
    sums: rows.map(({ currency, units: many, atLine, atAsk, dayCost }) => ({
      currency,
      units: many,
      atLine,
      atAsk,
      dayCost,
    })),
    warnings: await warningsOf(tx, today),
  }
}
