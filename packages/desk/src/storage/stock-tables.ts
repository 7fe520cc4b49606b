// Views of stock. `units` is a pure function of a unit's events; `unit_lines` keeps the line computed for a day, since a desk asks
// for the lines of its whole stock at once, and `learnt_demand` what was known of the buyers on a day, so that its lines can be told
// again. `unit_enquiries` are the buyers who came without a deal.

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
    /** The unit as it stood when its line was worked out; a later version makes the row stale. */
    unitVersion: integer("unit_version"),
    ask: money("ask"),
    worth: doublePrecision("worth"),
    room: doublePrecision("room"),
    dayCost: doublePrecision("day_cost"),
    disposalDay: integer("disposal_day"),
    disposalOn: day("disposal_on"),
    /** Parts of the cost of a day, chances, figures of demand and their sources. */
    outlook: jsonb("outlook"),
    warnings: jsonb("warnings"),
    changes: jsonb("changes"),
    changedSince: day("changed_since"),
    computedAt: instant("computed_at").notNull(),
    engine: engine(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.unitId, table.day] }),
    index("unit_lines_by_day").on(table.organisationId, table.day),
  ],
)

export const unitEnquiries = pgTable(
  "unit_enquiries",
  {
    organisationId: organisation(),
    unitId: uuid("unit_id").notNull(),
    /** Its place in the unit's stream. */
    version: integer("version").notNull(),
    on: day("on_day").notNull(),
    count: integer("count").notNull(),
    channel: text("channel"),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.unitId, table.version] })],
)

export const learntDemand = pgTable(
  "learnt_demand",
  {
    organisationId: organisation(),
    day: day("day").notNull(),
    /** What each segment had seen; the figures follow from it by the engine. */
    records: jsonb("records").notNull(),
    computedAt: instant("computed_at").notNull(),
    engine: engine(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.day] })],
)
