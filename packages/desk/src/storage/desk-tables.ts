// What the desk itself needs: the house's rules by version, keys of programs, who did what (append-only like the events), answers
// kept for repeated requests, and the few settings of the installation, which belong to no organisation.

import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import type { Actor, Role } from "../recorded.ts"
import { actor, instant, organisation } from "./columns.ts"

export const policies = pgTable(
  "policies",
  {
    organisationId: organisation(),
    version: integer("version").notNull(),
    policy: jsonb("policy").notNull(),
    setAt: instant("set_at").notNull(),
    actor: actor(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.version] })],
)

export const apiKeys = pgTable(
  "api_keys",
  {
    // Alone the primary key: a key is looked up before anybody knows whose it is.
    id: uuid("id").primaryKey(),
    organisationId: organisation(),
    name: text("name").notNull(),
    secretHash: text("secret_hash").notNull(),
    scopes: text("scopes").array().notNull(),
    role: text("role").$type<Role>().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [index("api_keys_by_organisation").on(table.organisationId, table.createdAt)],
)

export const auditLog = pgTable(
  "audit_log",
  {
    organisationId: organisation(),
    id: bigint("id", { mode: "bigint" }).notNull().generatedByDefaultAsIdentity(),
    at: instant("at").notNull(),
    actor: jsonb("actor").$type<Actor>(),
    action: text("action").notNull(),
    subject: text("subject"),
    detail: jsonb("detail"),
    address: text("address"),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
)

export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    organisationId: organisation(),
    actorId: text("actor_id").notNull(),
    key: text("key").notNull(),
    operation: text("operation").notNull(),
    bodyHash: text("body_hash").notNull(),
    /** Null while the first request with this key is still being answered. */
    status: integer("status"),
    headers: jsonb("headers"),
    body: text("body"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.actorId, table.key] }),
    index("idempotency_keys_by_age").on(table.createdAt),
  ],
)

/** Of the installation: the hash of the set-up token, the secret of the cookies. Out of reach of work in an organisation. */
export const deskSettings = pgTable("desk_settings", { key: text("key").primaryKey(), value: jsonb("value").notNull() })
