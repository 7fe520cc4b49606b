// Views of stock. `units` is a pure function of a unit's events; `unit_lines` keeps the line computed for a day, since a desk asks
// for the lines of its whole stock at once.

import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core"
import { day, engine, instant, money, organisation } from "./columns.ts"

export const units = pgTable(
  "units",
  {
    organisationId: organisation(),
    id: uuid("id").notNull(),
    version: integer("version").notNull(),
    stockNumber: text("stock_number").notNull(),
    title: text("title").notNull(),
    ask: money("ask"),
    currency: text("currency").notNull(),
    stockedOn: day("stocked_on").notNull(),
    status: text("status", { enum: ["in-stock", "reserved", "sold", "disposed"] }).notNull(),
    /** The deal that reserves it or sold it. */
    dealId: uuid("deal_id"),
    gonePrice: money("gone_price"),
    goneOn: day("gone_on"),
    paper: jsonb("paper").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("units_stock_number").on(table.organisationId, table.stockNumber),
    index("units_by_status").on(table.organisationId, table.status, table.stockedOn),
  ],
)

export const unitLines = pgTable(
  "unit_lines",
  {
    organisationId: organisation(),
    unitId: uuid("unit_id").notNull(),
    day: day("day").notNull(),
    line: doublePrecision("line"),
    low: doublePrecision("low"),
    high: doublePrecision("high"),
    mean: doublePrecision("mean"),
    schedule: jsonb("schedule"),
    alternative: text("alternative"),
    computedAt: instant("computed_at").notNull(),
    engine: engine(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.unitId, table.day] })],
)
