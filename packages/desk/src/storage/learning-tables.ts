// What the house has learnt about the people opposite. `prior_versions` is ground and never changed: a fit is a fact of its day, which an
// engine of another version would not give again. Which of them counts is a fact of its own with its own history, `prior_choices`: by
// the desk after a night, or by somebody with a reason. The last choice that has begun is in force.

import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import type { Actor } from "../recorded.ts"
import { actor, engine, instant, organisation } from "./columns.ts"

export const priorVersions = pgTable(
  "prior_versions",
  {
    organisationId: organisation(),
    /** From 1. */
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Closed deals that were read. */
    deals: integer("deals").notNull(),
    /** Closing of the last of them; null without any. */
    lastClosedAt: instant("last_closed_at"),
    /** The last place of the log that was read; of one database, and so left out of an export. */
    upToPosition: bigint("up_to_position", { mode: "bigint" }),
    /** Digest of the lines that were read: whether anything is new. */
    logDigest: text("log_digest").notNull(),
    outcome: text("outcome", { enum: ["moved", "too-few", "no-better"] }).notNull(),
    /** All of it, with what speaks for it. */
    learnt: jsonb("learnt").notNull(),
    /** What advice needs of it. */
    priors: jsonb("priors").notNull(),
    /** Who asked for it; null: the desk by itself, at night. */
    askedBy: jsonb("asked_by").$type<Actor>(),
    engine: engine(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.version] })],
)

export const priorChoices = pgTable(
  "prior_choices",
  {
    organisationId: organisation(),
    /** From 1; what If-Match wants. */
    number: integer("number").notNull(),
    /** 0: the shipped prior. */
    version: integer("version").notNull(),
    /** From when advice stands on it. */
    fromAt: instant("from_at").notNull(),
    chosenAt: instant("chosen_at").notNull(),
    actor: actor(),
    /** In somebody's own words; null: the desk by itself. */
    reason: text("reason"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.number] }),
    index("prior_choices_by_beginning").on(table.organisationId, table.fromAt, table.number),
  ],
)
