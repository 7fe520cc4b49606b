// The two roles inside the database. `walkaway_desk` is what all work for an organisation runs as: row-level security confines it.
// `walkaway_operator` may see across organisations, and the connection's own user inherits it. Roles belong to the whole server
// and not to a database, and a backup does not bring them along; so they are looked after at every start and not by a migration.

import { StorageRolesMissing } from "./storage-faults.ts"

const ROLES = ["walkaway_desk", "walkaway_operator"] as const

/** Whether both roles are there and this user can be the one and inherits the other. */
const ENOUGH = `select count(*) = 2 as enough from pg_roles where rolname in ('walkaway_desk', 'walkaway_operator')
  and case when rolname = 'walkaway_operator' then pg_has_role(current_user, oid, 'usage')
    else pg_has_role(current_user, oid, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) end`

const MAKE = `do $$
declare
  one text;
begin
  foreach one in array array['walkaway_desk', 'walkaway_operator'] loop
    if not exists (select from pg_roles where rolname = one) then
      begin
        execute format('create role %I nologin', one);
      exception when duplicate_object or unique_violation then null; -- another desk on this server was faster
      end;
    end if;
    execute format('grant %I to %I', one, current_user);
  end loop;
end $$`

type Query = (text: string) => Promise<{ readonly rows: readonly unknown[] }>

const remedyOf = (user: string): string =>
  ROLES.flatMap((role) => [`create role ${role} nologin;`, `grant ${role} to "${user.replaceAll('"', '""')}";`]).join(
    "\n",
  )

const first = async (query: Query, text: string): Promise<Record<string, unknown>> =>
  (await query(text)).rows[0] as Record<string, unknown>

/** Makes what is missing; throws with the SQL for an administrator when this user may not. */
export const ensureRoles = async (query: Query): Promise<void> => {
  if ((await first(query, ENOUGH)).enough) return
  let cause: unknown
  try {
    await query(MAKE)
    if ((await first(query, ENOUGH)).enough) return
  } catch (fault) {
    cause = fault
  }
  const { user } = await first(query, `select current_user as "user"`)
  const why = cause instanceof Error ? ` (${cause.message})` : ""
  throw new StorageRolesMissing(
    `The database user "${user}" may not make the roles that keep organisations apart${why}. ` +
      `Let an administrator of the server run this once (without the roles that exist), then start again:\n${remedyOf(String(user))}`,
    { cause },
  )
}
