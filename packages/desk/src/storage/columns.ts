// Kinds of columns that many tables share, so that money is money everywhere: exact decimal text (plain `numeric`, which gives
// "9750.50" back as it was written, where numeric(18,4) would answer "9750.5000"), and moments are instants to the millisecond,
// which is what the program can hold.

import { customType, date, jsonb, numeric, text, timestamp, uuid } from "drizzle-orm/pg-core"
import type { Actor } from "../recorded.ts"

/** Whose row it is; row-level security hangs on this column. */
export const organisation = () => uuid("organisation_id").notNull()

/** Decimal text in the currency of the row. */
export const money = (name: string) => numeric(name)

export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" })

/** `2026-11-24`, without a time or a zone. */
export const day = (name: string) => date(name, { mode: "string" })

export const actor = () => jsonb("actor").$type<Actor>().notNull()

/** What a thing was computed with: engine version and what else decides the figures. */
export const engine = () => text("engine").notNull()

/** A transaction's number that never wraps around; text in memory. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => "xid8" })
