// Practices: a copy of a deal, or an invented one, played against a simulated counterpart. Ground, though nothing follows from it: no event,
// no view, no figure of any deal. What the counterpart wants and its luck stand in `partner` and leave the desk only when it is over.

import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { engine, instant, organisation } from "./columns.ts"

export const practices = pgTable(
  "practices",
  {
    organisationId: organisation(),
    id: uuid("id").notNull(),
    version: integer("version").notNull(),
    /** Who practises, and for whom it counts. Nobody else sees it, but for the key of his by which it was begun, if any. */
    personId: text("person_id").notNull(),
    keyId: uuid("key_id"),
    /** The deal that was copied; null: an invented one. */
    dealId: uuid("deal_id"),
    startedAt: instant("started_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    endedAt: instant("ended_at"),
    /** The kind of the counterpart is told beforehand. */
    kindTold: boolean("kind_told").notNull(),
    /** A deal file as it was then, without moves; and the belief that it was judged with, if not the shipped one. */
    document: jsonb("document").notNull(),
    prior: jsonb("prior"),
    partner: jsonb("partner").notNull(),
    /** All moves in the notation, those before the practice among them. */
    moves: text("moves").notNull(),
    /** Set when it is over. */
    judgement: jsonb("judgement"),
    score: doublePrecision("score"),
    engine: engine(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    index("practices_by_person").on(table.organisationId, table.personId, table.startedAt, table.id),
  ],
)
