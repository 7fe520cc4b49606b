// Views of leads, each row a pure function of one lead's events; and `lead_values`, a lead's place among the others as it was on a day,
// kept so that it can be told what changed since yesterday.

import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { actor, day, engine, instant, money, organisation } from "./columns.ts"

const leadId = () => uuid("lead_id").notNull()

export const leads = pgTable(
  "leads",
  {
    organisationId: organisation(),
    id: uuid("id").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    currency: text("currency").notNull(),
    channel: text("channel").notNull(),
    status: text("status", { enum: ["open", "parked", "dropped", "deal", "closed"] }).notNull(),
    outcome: text("outcome", { enum: ["won", "lost", "withdrawn"] }),
    ownerId: text("owner_id").notNull(),
    customerId: uuid("customer_id"),
    unitId: uuid("unit_id"),
    dealId: uuid("deal_id"),
    externalId: text("external_id"),
    stage: text("stage").notNull(),
    deadline: day("deadline"),
    wakesOn: day("wakes_on"),
    /** As stated, in the form of the event. */
    figures: jsonb("figures").notNull(),
    verdict: jsonb("verdict"),
    criterion: jsonb("criterion"),
    effortHours: doublePrecision("effort_hours").notNull(),
    effortMoney: money("effort_money").notNull(),
    openedAt: instant("opened_at").notNull(),
    touchedAt: instant("touched_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    index("leads_by_status").on(table.organisationId, table.status, table.touchedAt, table.id),
    index("leads_by_owner").on(table.organisationId, table.ownerId, table.status),
    index("leads_by_customer").on(table.organisationId, table.customerId),
    index("leads_by_external").on(table.organisationId, table.externalId),
  ],
)

export const leadEfforts = pgTable(
  "lead_efforts",
  {
    organisationId: organisation(),
    leadId: leadId(),
    effortId: uuid("effort_id").notNull(),
    stage: text("stage").notNull(),
    hours: doublePrecision("hours").notNull(),
    money: money("money"),
    currency: text("currency").notNull(),
    noteId: uuid("note_id"),
    occurredAt: instant("occurred_at").notNull(),
    actor: actor(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.leadId, table.effortId] })],
)

/** Stages that a lead has left, by passing them or by dying there. */
export const leadStages = pgTable(
  "lead_stages",
  {
    organisationId: organisation(),
    leadId: leadId(),
    version: integer("version").notNull(),
    stage: text("stage").notNull(),
    passed: boolean("passed").notNull(),
    ownerId: text("owner_id").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.leadId, table.version] })],
)

export const leadValues = pgTable(
  "lead_values",
  {
    organisationId: organisation(),
    leadId: leadId(),
    day: day("day").notNull(),
    ownerId: text("owner_id").notNull(),
    stage: text("stage").notNull(),
    status: text("status").notNull(),
    proposed: text("proposed", { enum: ["pursue", "park", "drop"] }),
    indexPerHour: doublePrecision("index_per_hour"),
    /** Of its owner's hours, and of the whole team's. */
    pricePerHour: doublePrecision("price_per_hour"),
    teamPricePerHour: doublePrecision("team_price_per_hour"),
    expectedValue: doublePrecision("expected_value"),
    hoursToCome: doublePrecision("hours_to_come"),
    daysLeft: integer("days_left"),
    killReached: boolean("kill_reached").notNull(),
    computedAt: instant("computed_at").notNull(),
    engine: engine(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.leadId, table.day] }),
    index("lead_values_by_day").on(table.organisationId, table.day),
  ],
)
