// Does each organisation hold together: rules that can be read, personal rows that belong to somebody, reminders of deals that are open, an
// owner?

import { sql } from "drizzle-orm"
import { policySchema } from "../../policy/policy.ts"
import { rowsOf } from "../query.ts"
import { type Check, checkOf, failed, fine, someOf, warning } from "./check.ts"

const policies = checkOf("policy", "The rules of each organisation can be read", async (tx) => {
  const latest = await rowsOf<{ readonly organisation: string; readonly policy: unknown }>(
    tx,
    sql`select distinct on (organisation_id) organisation_id::text as organisation, policy from policies
      order by organisation_id, version desc`,
  )
  const wrong = latest.filter(({ policy }) => !policySchema.safeParse(policy).success)
  return wrong.length > 0
    ? failed(
        `They cannot be read in ${someOf(wrong.map(({ organisation }) => organisation))}.`,
        "If a newer Walkaway set them, update. Else run walkaway doctor --repair.",
      )
    : fine(latest.length === 0 ? "All keep to the rules that come with the program." : `${latest.length} of them set.`)
})

const personal = checkOf("personal-rows", "Names and notes belong to customers who are known", async (tx) => {
  const found = await rowsOf<{ readonly what: string; readonly count: string }>(
    tx,
    sql`select 'names without a customer' as what, count(*)::text as count from customers_private p where not exists (
        select from customers c where c.organisation_id = p.organisation_id and c.id = p.customer_id)
      union all select 'names of forgotten customers', count(*)::text from customers_private p join customers c
        on c.organisation_id = p.organisation_id and c.id = p.customer_id and c.forgotten_at is not null
      union all select 'customers without a name', count(*)::text from customers c where c.forgotten_at is null and not exists (
        select from customers_private p where p.organisation_id = c.organisation_id and p.customer_id = c.id)
      union all select 'notes on unknown customers', count(*)::text from notes n where n.customer_id is not null and not exists (
        select from customers c where c.organisation_id = n.organisation_id and c.id = n.customer_id)
      union all select 'notes on forgotten customers', count(*)::text from notes n join customers c
        on c.organisation_id = n.organisation_id and c.id = n.customer_id and c.forgotten_at is not null`,
  )
  const wrong = found.filter(({ count }) => count !== "0")
  if (wrong.length === 0) return fine("All of them do.")
  const forgotten = wrong.some(({ what }) => what.includes("forgotten"))
  const said = `${wrong.map(({ what, count }) => `${count} ${what}`).join(", ")}.`
  return forgotten
    ? failed(said, "Forget these customers once more in the desk: what was kept of them must go.")
    : warning(said, "Run walkaway doctor --repair; if it stays, report it.")
})

const callBacks = checkOf("call-backs", "Reminders belong to deals that are open", async (tx) => {
  const found = await rowsOf<{ readonly id: string }>(
    tx,
    sql`select b.call_back_id::text as id from call_backs b where b.status in ('planned', 'due') and not exists (
      select from deals d where d.organisation_id = b.organisation_id and d.id = b.deal_id and d.phase <> 'closed') limit 100`,
  )
  return found.length > 0
    ? warning(
        `${found.length} reminders belong to no open deal: ${someOf(found.map(({ id }) => id))}.`,
        "Run walkaway doctor --repair; if it stays, report it.",
      )
    : fine("All of them do.")
})

const owners = checkOf("owners", "Every organisation has an owner", async (tx) => {
  const found = await rowsOf<{ readonly name: string }>(
    tx,
    sql`select o.name from organisations o where not exists (
      select from members m where m.organisation_id = o.id and m.role = 'owner' and m.left_at is null) limit 100`,
  )
  const [{ count }] = await rowsOf<{ readonly count: string }>(
    tx,
    sql`select count(*)::text as count from organisations`,
  )
  if (found.length === 0)
    return fine(count === "0" ? "There is no organisation yet." : `${count} of ${count} have one.`)
  return failed(
    `Nobody owns ${someOf(found.map(({ name }) => name))}.`,
    "Restore the latest backup into an empty database: nobody can manage people or rules there.",
  )
})

export const organisationChecks: readonly Check[] = [policies, personal, callBacks, owners]
