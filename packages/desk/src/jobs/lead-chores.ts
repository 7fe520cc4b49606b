// What the desk does about leads by itself: notes the kill criteria that were reached, and keeps each lead's value of the day. Both can be
// done twice or late without harm.

import { parseMoney } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import type { SpentElsewhere } from "../lead/commands.ts"
import type { DeskParts } from "../parts.ts"
import { DESK_ACTOR } from "../services/contexts.ts"
import { keepLeadValues } from "../services/lead-triage.ts"
import { commandLead, findLead } from "../services/leads.ts"
import type { Tx } from "../storage/storage.ts"
import { rowsOf } from "../upkeep/query.ts"

/** Leads in one transaction. */
const AT_ONCE = 50

interface Waiting {
  readonly id: string
  readonly dealId: string | null
}

/** Leads whose criterion is not reached yet as far as is known, those whose deal is still talked about among them. */
const waitingLeads = (tx: Tx, after: string | undefined, atOnce: number): Promise<readonly Waiting[]> =>
  rowsOf<Waiting>(
    tx,
    sql`select l.id::text as id, l.deal_id::text as "dealId" from leads l where l.criterion is not null
      and l.criterion ->> 'reachedAt' is null and (l.status in ('open', 'parked') or l.status = 'deal' and exists (
        select from deals d where d.id = l.deal_id and d.phase <> 'closed'))
      and (${after ?? null}::uuid is null or l.id > ${after ?? null}::uuid) order by l.id limit ${atOnce}`,
  )

/** Spent on the deal that a lead became; what was spent on the lead before stands in the deal's ledger too, by the stages of effort. */
const spentOnDeal = async (tx: Tx, parts: DeskParts, { id, dealId }: Waiting): Promise<SpentElsewhere | undefined> => {
  const found = dealId === null ? undefined : await findLead(tx, parts, id)
  if (!found?.ok) return undefined
  const { currency } = found.value.lead
  const rows = await rowsOf<{ readonly stage: string; readonly hours: number; readonly money: string }>(
    tx,
    sql`select stage, sum(hours) as hours, coalesce(sum(money), 0)::text as money from efforts
      where deal_id = ${dealId}::uuid group by stage`,
  )
  const minor = rows.reduce((sum, { money }) => {
    const read = parseMoney(money, currency)
    return sum + (read.ok ? read.value.minor : 0n)
  }, 0n)
  const hoursByStage = Object.fromEntries(rows.map(({ stage, hours }) => [stage, hours]))
  return { hoursByStage, money: { currency, minor } }
}

const isReachedNow = async (tx: Tx, parts: DeskParts, organisationId: string, waiting: Waiting): Promise<boolean> => {
  const spent = await spentOnDeal(tx, parts, waiting)
  const by = { organisationId, actor: DESK_ACTOR }
  const command = { kind: "check-criterion", ...(spent && { spent }) } as const
  const done = await commandLead(tx, parts, by, { leadId: waiting.id }, command)
  return done.ok && done.value.lead.criterion?.reachedAt !== undefined
}

/** Kill criteria that were reached since they were looked at last: a day that is over, hours that were spent on the deal. Gives how many. */
export const killCriteriaReached = async (
  parts: DeskParts,
  organisationId: string,
  atOnce = AT_ONCE,
): Promise<number> => {
  let reached = 0
  for (let after: string | undefined; ; ) {
    const slice = await parts.storage.inOrganisation(organisationId, async (tx) => {
      const rows = await waitingLeads(tx, after, atOnce)
      let now = 0
      for (const waiting of rows) if (await isReachedNow(tx, parts, organisationId, waiting)) now += 1
      return { rows, now }
    })
    reached += slice.now
    after = slice.rows.at(-1)?.id
    if (slice.rows.length < atOnce) return reached
  }
}

/** Today's values of all open and parked leads. Gives how many were worked out. */
export const valueLeads = (parts: DeskParts, organisationId: string): Promise<number> =>
  parts.storage.inOrganisation(organisationId, (tx) => keepLeadValues(tx, parts, organisationId))
