// Views of deals: what lists and reports read. Every row is a pure function of one deal's events, so all of it can be
// thrown away and made again. `deal_values` is the exception: a value computed for a day, kept because it costs time.
// Indexes rise in all their columns: lists run through them backwards, page by page, newest first.

import { sql } from "drizzle-orm"
import { boolean, doublePrecision, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { actor, day, engine, instant, money, organisation } from "./columns.ts"

const dealId = () => uuid("deal_id").notNull()
const currency = () => text("currency").notNull()

export const deals = pgTable(
  "deals",
  {
    organisationId: organisation(),
    id: uuid("id").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    side: text("side", { enum: ["seller", "buyer"] }).notNull(),
    currency: currency(),
    template: text("template").notNull(),
    phase: text("phase", { enum: ["talking", "away", "agreed", "over", "closed"] }).notNull(),
    leftBy: text("left_by", { enum: ["us", "them"] }),
    outcome: text("outcome"),
    ask: money("ask"),
    line: money("line"),
    target: money("target"),
    ourOffer: money("our_offer"),
    theirOffer: money("their_offer"),
    agreedPrice: money("agreed_price"),
    ownerId: text("owner_id").notNull(),
    customerId: uuid("customer_id"),
    unitId: uuid("unit_id"),
    moves: integer("moves").notNull(),
    effortHours: doublePrecision("effort_hours").notNull(),
    openedAt: instant("opened_at").notNull(),
    touchedAt: instant("touched_at").notNull(),
    closedAt: instant("closed_at"),
    approvalsWaiting: integer("approvals_waiting").notNull(),
    nextCallBackAt: instant("next_call_back_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    index("deals_by_touch").on(table.organisationId, table.touchedAt, table.id),
    index("deals_by_phase").on(table.organisationId, table.phase, table.touchedAt, table.id),
    index("deals_by_owner").on(table.organisationId, table.ownerId, table.touchedAt, table.id),
    index("deals_by_customer").on(table.organisationId, table.customerId),
    index("deals_by_unit").on(table.organisationId, table.unitId),
  ],
)

export const dealMoves = pgTable(
  "deal_moves",
  {
    organisationId: organisation(),
    dealId: dealId(),
    /** The move's place in the deal's stream. */
    version: integer("version").notNull(),
    kind: text("kind").notNull(),
    by: text("by", { enum: ["us", "them"] }).notNull(),
    price: money("price"),
    item: text("item"),
    cost: money("cost"),
    value: money("value"),
    door: text("door", { enum: ["open", "closed"] }),
    expiresAt: instant("expires_at"),
    reasonCode: text("reason_code"),
    occurredAt: instant("occurred_at").notNull(),
    actor: actor(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.dealId, table.version] }),
    index("deal_moves_that_expire")
      .on(table.organisationId, table.expiresAt)
      .where(sql`${table.expiresAt} is not null`),
  ],
)

export const efforts = pgTable(
  "efforts",
  {
    organisationId: organisation(),
    effortId: uuid("effort_id").notNull(),
    dealId: dealId(),
    stage: text("stage").notNull(),
    hours: doublePrecision("hours").notNull(),
    money: money("money"),
    currency: currency(),
    noteId: uuid("note_id"),
    occurredAt: instant("occurred_at").notNull(),
    actor: actor(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.effortId] }),
    index("efforts_by_deal").on(table.organisationId, table.dealId),
    index("efforts_by_time").on(table.organisationId, table.occurredAt, table.effortId),
  ],
)

export const concessions = pgTable(
  "concessions",
  {
    organisationId: organisation(),
    dealId: dealId(),
    seq: integer("seq").notNull(),
    moveVersion: integer("move_version").notNull(),
    by: text("by", { enum: ["us", "them"] }).notNull(),
    kind: text("kind").notNull(),
    item: text("item"),
    fromPrice: money("from_price"),
    toPrice: money("to_price"),
    costLow: doublePrecision("cost_low"),
    costMiddle: doublePrecision("cost_middle"),
    costHigh: doublePrecision("cost_high"),
    valueLow: doublePrecision("value_low"),
    valueMiddle: doublePrecision("value_middle"),
    valueHigh: doublePrecision("value_high"),
    currency: currency(),
    occurredAt: instant("occurred_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.dealId, table.seq] }),
    index("concessions_by_time").on(table.organisationId, table.occurredAt, table.dealId, table.seq),
  ],
)

const crossing = () => ({
  move: text("move", { enum: ["offer", "call", "accept", "give"] }).notNull(),
  price: money("price").notNull(),
  netPrice: money("net_price").notNull(),
  line: money("line").notNull(),
  distance: money("distance").notNull(),
  currency: currency(),
  approver: text("approver", { enum: ["auto", "manager", "owner"] }).notNull(),
})

export const crossings = pgTable(
  "crossings",
  {
    organisationId: organisation(),
    dealId: dealId(),
    version: integer("version").notNull(),
    ...crossing(),
    authority: text("authority", { enum: ["own", "approval", "none"] }).notNull(),
    approvalId: uuid("approval_id"),
    reasonCode: text("reason_code"),
    occurredAt: instant("occurred_at").notNull(),
    actor: actor(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.dealId, table.version] }),
    index("crossings_by_time").on(table.organisationId, table.occurredAt, table.dealId, table.version),
  ],
)

export const approvals = pgTable(
  "approvals",
  {
    organisationId: organisation(),
    approvalId: uuid("approval_id").notNull(),
    dealId: dealId(),
    status: text("status").notNull(),
    ...crossing(),
    reasonCode: text("reason_code").notNull(),
    reasonNoteId: uuid("reason_note_id"),
    answerNoteId: uuid("answer_note_id"),
    askedBy: text("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    answeredBy: text("answered_by"),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.approvalId] }),
    index("approvals_by_status").on(table.organisationId, table.status, table.askedAt, table.approvalId),
    index("approvals_by_deal").on(table.organisationId, table.dealId),
  ],
)

export const callBacks = pgTable(
  "call_backs",
  {
    organisationId: organisation(),
    callBackId: uuid("call_back_id").notNull(),
    dealId: dealId(),
    dueAt: instant("due_at").notNull(),
    price: money("price"),
    currency: currency(),
    attempt: integer("attempt").notNull(),
    byPolicy: boolean("by_policy").notNull(),
    status: text("status").notNull(),
    plannedAt: instant("planned_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.callBackId] }),
    index("call_backs_by_status").on(table.organisationId, table.status, table.dueAt, table.callBackId),
    index("call_backs_by_deal").on(table.organisationId, table.dealId),
  ],
)

export const dealValues = pgTable(
  "deal_values",
  {
    organisationId: organisation(),
    dealId: dealId(),
    day: day("day").notNull(),
    walkAwayPrice: doublePrecision("walk_away_price"),
    expectedValue: doublePrecision("expected_value"),
    dealProbability: doublePrecision("deal_probability"),
    recommended: text("recommended"),
    computedAt: instant("computed_at").notNull(),
    engine: engine(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.dealId, table.day] })],
)
