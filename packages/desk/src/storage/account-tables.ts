// People and how they come in. The first four tables have the shape that the sign-in library (better-auth) works with, so it finds
// them by its own names; the other three are ours. A session's token is stored as a digest only, as is every secret of a link.
//
// `user`, `session`, `account` and `verification` belong to no organisation: work in an organisation has no right to them at all. It
// sees people through the views `organisation_people` and `organisation_names`, which a migration makes by hand.

import { boolean, index, pgTable, pgView, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import type { Role } from "../recorded.ts"
import { instant, organisation } from "./columns.ts"

export const user = pgTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  /** In lower case. */
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
})

const ofUser = () =>
  text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" })

export const session = pgTable(
  "session",
  {
    id: text("id").primaryKey(),
    /** Digest of the token in the cookie. */
    token: text("token").notNull().unique(),
    userId: ofUser(),
    activeOrganisationId: uuid("active_organisation_id"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
  },
  (table) => [index("session_by_user").on(table.userId)],
)

export const account = pgTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: ofUser(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    /** Salt and scrypt hash. */
    password: text("password"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("account_once").on(table.providerId, table.accountId),
    index("account_by_user").on(table.userId),
  ],
)

/** One-time links to set a new password: `identifier` is the digest of the link's secret, `value` the person's id. */
export const verification = pgTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("verification_by_identifier").on(table.identifier), index("verification_by_value").on(table.value)],
)

export const organisations = pgTable("organisations", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  /** The worked example, which can be removed whole; nothing real is ever in it. */
  example: boolean("example").notNull().default(false),
  createdAt: instant("created_at").notNull(),
})

const ofOrganisation = () => organisation().references(() => organisations.id, { onDelete: "cascade" })

export const members = pgTable(
  "members",
  {
    organisationId: ofOrganisation(),
    userId: ofUser(),
    role: text("role").$type<Role>().notNull(),
    joinedAt: instant("joined_at").notNull(),
    /** When the person last chose to work here; a new sign-in begins in the organisation chosen last. */
    chosenAt: instant("chosen_at").notNull(),
    /** Whoever left keeps the row, so that the history can still name them, and has no access. */
    leftAt: instant("left_at"),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.userId] }), index("members_by_user").on(table.userId)],
)

export const invitations = pgTable(
  "invitations",
  {
    id: uuid("id").primaryKey(),
    organisationId: ofOrganisation(),
    email: text("email").notNull(),
    role: text("role").$type<Role>().notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    invitedBy: text("invited_by").notNull(),
    invitedAt: instant("invited_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: text("accepted_by"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("invitations_by_organisation").on(table.organisationId, table.invitedAt)],
)

/** Members of the organisation in which one works; of none without one. */
export const organisationPeople = pgView("organisation_people", {
  id: text("id").notNull(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  role: text("role").$type<Role>().notNull(),
  joinedAt: instant("joined_at").notNull(),
}).existing()

/** Names of its members, also of those who left, for the history. */
export const organisationNames = pgView("organisation_names", {
  id: text("id").notNull(),
  name: text("name").notNull(),
  hasLeft: boolean("has_left").notNull(),
}).existing()
