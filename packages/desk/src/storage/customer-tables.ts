// Customers in three places on purpose: `customers` says that there is one (from events, kept for ever), `customers_private` holds
// the person and `notes` what was written about him. Forgetting somebody deletes rows of the last two; no event holds a name, so
// history and figures stay whole.

import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { instant, organisation } from "./columns.ts"

export const customers = pgTable(
  "customers",
  {
    organisationId: organisation(),
    id: uuid("id").notNull(),
    version: integer("version").notNull(),
    addedAt: instant("added_at").notNull(),
    forgottenAt: instant("forgotten_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    index("customers_by_time").on(table.organisationId, table.addedAt, table.id),
  ],
)

export const customersPrivate = pgTable(
  "customers_private",
  {
    organisationId: organisation(),
    customerId: uuid("customer_id").notNull(),
    name: text("name").notNull(),
    email: text("email"),
    phone: text("phone"),
    remarks: text("remarks"),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.customerId] })],
)

export const notes = pgTable(
  "notes",
  {
    organisationId: organisation(),
    id: uuid("id").notNull(),
    aboutKind: text("about_kind").notNull(),
    aboutId: uuid("about_id").notNull(),
    customerId: uuid("customer_id"),
    author: text("author").notNull(),
    text: text("text").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    index("notes_by_subject").on(table.organisationId, table.aboutKind, table.aboutId),
    index("notes_by_customer").on(table.organisationId, table.customerId),
  ],
)
