// Is the database there, of this program, and as safe as it was made: reachable, migrated, organisations kept apart, the log guarded?

import { sql } from "drizzle-orm"
import { readJournal } from "../../storage/migrations.ts"
import { rowsOf } from "../query.ts"
import { type Check, checkOf, failed, fine, someOf, warning } from "./check.ts"

const database: Check = {
  name: "database",
  title: "The database answers",
  look: async (storage) => {
    await storage.ping()
    const [{ version }] = await storage.asOperator((tx) =>
      rowsOf<{ readonly version: string }>(tx, sql`select current_setting('server_version') as version`),
    )
    const kind = storage.kind === "embedded" ? "embedded" : "on a server"
    return fine(`PostgreSQL ${version}, ${kind}.`)
  },
}

const migrations = checkOf("migrations", "The tables are those of this program", async (tx) => {
  const applied = await rowsOf<{ readonly at: string }>(
    tx,
    sql`select created_at::text as at from drizzle.__drizzle_migrations order by created_at`,
  )
  const known = readJournal().entries
  const missing = known.filter(({ when }) => !applied.some(({ at }) => Number(at) === when))
  if (missing.length > 0) {
    return failed(
      `Not applied: ${someOf(missing.map(({ tag }) => tag))}.`,
      "Restore the latest backup into an empty database; a database whose steps are out of order cannot be trusted.",
    )
  }
  return applied.length > known.length
    ? failed("A newer Walkaway has changed the tables.", "Update this Walkaway.")
    : fine(`${known.length} steps, all applied.`)
})

interface Guard {
  readonly table: string
  readonly guarded: boolean
}

const OPEN_TO_ALL =
  "Stop the desk, make a backup, and restore it into an empty database: its tables come with their guards."

const separation = checkOf("separation", "Organisations are kept apart by the database", async (tx) => {
  const tables = await rowsOf<Guard>(
    tx,
    sql`select c.relname as "table", c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
          and 'walkaway_desk' = any (p.roles) and p.qual like '%walkaway.organisation%'
      ) and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
          and p.roles && array['walkaway_desk', 'public']::name[] and p.permissive = 'PERMISSIVE'
          and coalesce(p.qual, p.with_check) not like '%walkaway.organisation%') as guarded
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (c.relname = 'organisations'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped))
      order by 1`,
  )
  const open = tables.filter(({ guarded }) => !guarded).map(({ table }) => table)
  return open.length > 0
    ? failed(`Rows of other organisations could be seen in ${someOf(open)}.`, OPEN_TO_ALL)
    : fine(`Row-level security is on and forced on ${tables.length} tables.`)
})

/** The triggers without which the log could be changed, or its readers would not wake. */
const TRIGGERS = [
  "events_append_only",
  "events_keep",
  "audit_log_append_only",
  "audit_log_keep",
  "events_notify",
] as const

const guards = checkOf("append-only", "What happened cannot be changed", async (tx) => {
  const enabled = await rowsOf<{ readonly name: string }>(
    tx,
    sql`select tgname as name from pg_trigger where not tgisinternal and tgenabled in ('O', 'A')
      and tgrelid in ('events'::regclass, 'audit_log'::regclass)`,
  )
  const missing = TRIGGERS.filter((trigger) => !enabled.some(({ name }) => name === trigger))
  return missing.length > 0
    ? failed(`Gone or switched off: ${missing.join(", ")}.`, OPEN_TO_ALL)
    : fine("The log and the audit log refuse changes and deletions.")
})

const jobs = checkOf("jobs", "The timetable of reminders is there", async (tx) => {
  const [{ there }] = await rowsOf<{ readonly there: boolean }>(
    tx,
    sql`select to_regclass('pgboss.job') is not null and to_regclass('pgboss.schedule') is not null as there`,
  )
  return there
    ? fine("Its tables are there.")
    : warning("It was never set up here.", "Start the desk once: it makes its timetable itself.")
})

export const databaseChecks: readonly Check[] = [database, migrations, separation, guards, jobs]
