// What the review keeps. `deal_reviews` has a row for every closed deal that was gone through: its facts and its verdict as the engine
// gave them, so that a report over years reads rows instead of logs. All of it follows from the log and is made again when the deal,
// its unit or the engine has changed. `learnt_figures` is ground: what advice took for granted on a day must stay as it was.

import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { day, engine, instant, organisation } from "./columns.ts"

export const dealReviews = pgTable(
  "deal_reviews",
  {
    organisationId: organisation(),
    dealId: uuid("deal_id").notNull(),
    dealVersion: integer("deal_version").notNull(),
    /** Of the unit's stream; 0: the deal is about no unit. */
    unitVersion: integer("unit_version").notNull(),
    closedAt: instant("closed_at").notNull(),
    closedOn: day("closed_on").notNull(),
    ownerId: text("owner_id").notNull(),
    customerId: uuid("customer_id"),
    template: text("template").notNull(),
    currency: text("currency").notNull(),
    outcome: text("outcome").notNull(),
    verdict: text("verdict").notNull(),
    turnOut: text("turn_out").notNull(),
    adviceSource: text("advice_source", { enum: ["given", "recomputed", "none"] }).notNull(),
    /** Nothing is known after the end. */
    untold: boolean("untold").notNull(),
    hours: doublePrecision("hours").notNull(),
    facts: jsonb("facts").notNull(),
    review: jsonb("review").notNull(),
    concession: jsonb("concession"),
    computedAt: instant("computed_at").notNull(),
    engine: engine(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.dealId] }),
    index("deal_reviews_by_closing").on(table.organisationId, table.closedAt, table.dealId),
    index("deal_reviews_by_owner").on(table.organisationId, table.ownerId, table.closedAt, table.dealId),
  ],
)

export const learntFigures = pgTable(
  "learnt_figures",
  {
    organisationId: organisation(),
    /** First day on which advice stands on them: the day after the one on which they were worked out. */
    fromDay: day("from_day").notNull(),
    figures: jsonb("figures").notNull(),
    computedAt: instant("computed_at").notNull(),
    engine: engine(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.fromDay] })],
)
