// The log of everything that happened, and how far each reader of it has come. Events are only ever added: a trigger refuses
// UPDATE, DELETE and TRUNCATE for everybody (see the migrations). `transaction_id` makes reading safe: positions are given out before
// commit, so a low position may become visible after a higher one; readers go by (transaction, position) and stop before
// the oldest transaction that still runs.

import { sql } from "drizzle-orm"
import { bigint, check, index, integer, jsonb, pgSequence, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import type { StreamKind } from "../recorded.ts"
import { actor, instant, organisation, xid8 } from "./columns.ts"

export const eventsPosition = pgSequence("events_position")

export const events = pgTable(
  "events",
  {
    // A default and not an identity column: a backup is read in with its own positions.
    position: bigint("position", { mode: "bigint" }).notNull().default(sql`nextval('events_position')`),
    organisationId: organisation(),
    streamKind: text("stream_kind").$type<StreamKind>().notNull(),
    streamId: uuid("stream_id").notNull(),
    version: integer("version").notNull(),
    type: text("type").notNull(),
    schemaVersion: integer("schema_version").notNull(),
    data: jsonb("data").notNull(),
    actor: actor(),
    occurredAt: instant("occurred_at").notNull(),
    recordedAt: instant("recorded_at").notNull().default(sql`clock_timestamp()`),
    transactionId: xid8("transaction_id").notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.streamId, table.version] }),
    index("events_in_order").on(table.organisationId, table.transactionId, table.position),
    check("events_version_counts_from_one", sql`${table.version} >= 1`),
  ],
)

export const readerPositions = pgTable(
  "reader_positions",
  { organisationId: organisation(), reader: text("reader").notNull(), cursor: text("cursor").notNull() },
  (table) => [primaryKey({ columns: [table.organisationId, table.reader] })],
)
