// Which tables are the ground and which follow from it. Only the ground is backed up: what was said and written, who may come in, and
// the figures kept for a day, which an engine of another version would not give again. Views are made anew from the events, so
// a backup cannot carry a view that is wrong. A test fails when a table of the database stands in no list here.

import { viewTables } from "../storage/view-tables.ts"

/** In the order in which they can be written back: who is pointed at comes first. */
export const GROUND_TABLES = [
  "user",
  "account",
  "organisations",
  "members",
  "invitations",
  "desk_settings",
  "api_keys",
  "events",
  "reader_positions",
  "customers_private",
  "notes",
  "audit_log",
  "deal_values",
  "unit_lines",
  "learnt_demand",
  "lead_values",
  "learnt_figures",
  "prior_versions",
  "prior_choices",
  "practices",
] as const
export type GroundTable = (typeof GROUND_TABLES)[number]

/** Made from events by the stream models. */
export const VIEW_TABLES: readonly string[] = Object.keys(viewTables)

/**
 * Worth nothing tomorrow: whoever is signed in signs in again, a link for a new password is asked for again, closed deals are gone
 * through again.
 */
export const PASSING_TABLES = ["session", "verification", "idempotency_keys", "deal_reviews"] as const

/** What one organisation takes along when it is exported, in the order in which it is written back. */
export const ORGANISATION_TABLES = [
  "events",
  "customers_private",
  "notes",
  "audit_log",
  "deal_values",
  "unit_lines",
  "learnt_demand",
  "lead_values",
  "learnt_figures",
  "prior_versions",
  "prior_choices",
  "practices",
] as const satisfies readonly GroundTable[]
export type OrganisationTable = (typeof ORGANISATION_TABLES)[number]

export const isGroundTable = (name: string): name is GroundTable => GROUND_TABLES.some((table) => table === name)

export const isOrganisationTable = (name: string): name is OrganisationTable =>
  ORGANISATION_TABLES.some((table) => table === name)
