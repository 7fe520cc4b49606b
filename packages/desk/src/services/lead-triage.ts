// The triage of a house as it stands now: its open and parked leads, what its stages have taught, the hours that there are, and what was
// kept of the day before. Worked out when it is asked for, since every logged step moves the price of everybody's hours; only
// what is needed to tell what changed is kept, once a day, by the nightly chore.

import { ENGINE_VERSION } from "@walkaway/engine"
import type { StageRecord } from "@walkaway/engine/triage"
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm"
import { dayIn } from "../clock.ts"
import { type Change, changesOf, daysLeftOf, type ValueBefore } from "../lead/changes.ts"
import { type JudgedLead, type Judging, type JudgingContext, judgeLeads, type OtherHours } from "../lead/judge.ts"
import { leadOfRow } from "../lead/live-lead.ts"
import { learntOf } from "../lead/stage-figures.ts"
import type { DeskParts } from "../parts.ts"
import { leadRulesOf, type Policy } from "../policy/policy.ts"
import type { Tx } from "../storage/storage.ts"
import { leads, leadValues } from "../storage/tables.ts"
import { rowsOf } from "../upkeep/query.ts"
import { policyInForce } from "./policies.ts"

/** The newest that teach; older ones say little of how it is done today. */
const RECORDS_MAX = 5000

interface RecordRow {
  readonly stage: string
  readonly passed: boolean
  readonly person: string
  readonly hours: number | null
  readonly cost: string | null
}

/** Stages that leads have left; a deal that came of a lead at its last stage says how that one ended. */
const stageRecords = async (tx: Tx, currency: string): Promise<readonly StageRecord[]> => {
  const rows = await rowsOf<RecordRow>(
    tx,
    sql`with ends as (
        select lead_id, stage, passed, owner_id, at from lead_stages
        union all
        select l.id, l.stage, d.outcome = 'won', l.owner_id, d.closed_at from leads l join deals d on d.id = l.deal_id
          where l.status = 'deal' and d.outcome is not null and l.figures -> 'stages' -> -1 ->> 'code' = l.stage),
      spent as (
        select lead_id, stage, sum(hours) as hours, sum(money) filter (where currency = ${currency}) as money
        from lead_efforts group by lead_id, stage)
      select e.stage, e.passed, e.owner_id as person, s.hours, s.money::text as cost from ends e
        left join spent s on s.lead_id = e.lead_id and s.stage = e.stage
        order by e.at desc, e.lead_id limit ${RECORDS_MAX}`,
  )
  return rows.map(({ stage, passed, person, hours, cost }) => ({
    stage,
    passed,
    person,
    ...(hours !== null && hours > 0 && { hours }),
    ...(cost !== null && { cost: Number(cost) }),
  }))
}

const hoursSpent = async (tx: Tx): Promise<JudgingContext["hoursSpent"]> => {
  const rows = await rowsOf<{ readonly id: string; readonly stage: string; readonly hours: number }>(
    tx,
    sql`select e.lead_id::text as id, e.stage, sum(e.hours) as hours from lead_efforts e join leads l on l.id = e.lead_id
      where l.criterion is not null and l.status in ('open', 'parked', 'dropped') group by 1, 2`,
  )
  const spent = new Map<string, Record<string, number>>()
  for (const { id, stage, hours } of rows) spent.set(id, { ...spent.get(id), [stage]: hours })
  return spent
}

export interface TriageNow extends Judging {
  readonly today: string
  readonly policy: Policy
  /** The same leads as if somebody had other hours a week. */
  readonly withHours: (other: OtherHours) => TriageNow
}

/** Judges all open and parked leads. */
export const triageNow = async (tx: Tx, parts: DeskParts): Promise<TriageNow> => {
  const { policy } = await policyInForce(tx)
  const rules = leadRulesOf(policy)
  const today = dayIn(parts.clock(), policy.timeZone).toString()
  const rows = await tx
    .select()
    .from(leads)
    .where(inArray(leads.status, ["open", "parked"]))
  const context: JudgingContext = {
    rules,
    currency: policy.currency,
    learnt: learntOf(await stageRecords(tx, policy.currency), rules),
    today,
    hoursSpent: await hoursSpent(tx),
  }
  const all = rows.map(leadOfRow)
  const judged = (other?: OtherHours): TriageNow => ({
    ...judgeLeads(all, context, other),
    today,
    policy,
    withHours: judged,
  })
  return judged()
}

/** What was kept last before a day, by lead. */
export const valuesBefore = async (tx: Tx, today: string): Promise<ReadonlyMap<string, ValueBefore>> => {
  const [last] = await tx
    .select({ day: leadValues.day })
    .from(leadValues)
    .where(lt(leadValues.day, today))
    .orderBy(desc(leadValues.day))
    .limit(1)
  if (!last) return new Map()
  const rows = await tx.select().from(leadValues).where(eq(leadValues.day, last.day))
  return new Map(rows.map((row) => [row.leadId, row]))
}

export interface TeamBefore {
  readonly team: number | null
  readonly people: ReadonlyMap<string, number>
}

/** The prices of an hour on the day before. */
export const pricesBefore = async (tx: Tx, today: string): Promise<TeamBefore> => {
  const rows = await rowsOf<{ readonly owner: string; readonly price: number | null; readonly team: number | null }>(
    tx,
    sql`select distinct on (owner_id) owner_id as owner, price_per_hour as price, team_price_per_hour as team from lead_values
      where day = (select max(day) from lead_values where day < ${today}::date) order by owner_id`,
  )
  return {
    team: rows[0]?.team ?? null,
    people: new Map(rows.flatMap(({ owner, price }) => (price === null ? [] : [[owner, price] as const]))),
  }
}

export const openedOn = ({ lead }: JudgedLead, policy: Policy): string =>
  dayIn(lead.row.openedAt, policy.timeZone).toString()

/** What is otherwise than yesterday, for one lead. */
export const changesNow = (
  judged: JudgedLead,
  { today, policy }: Pick<TriageNow, "today" | "policy">,
  before: ReadonlyMap<string, ValueBefore>,
): readonly Change[] => changesOf(judged, today, openedOn(judged, policy), before.get(judged.lead.row.id))

const valueRow = (organisationId: string, judged: JudgedLead, now: TriageNow, computedAt: Date) => {
  const { lead, assessed, pricePerHour, proposed, kill } = judged
  return {
    organisationId,
    leadId: lead.row.id,
    day: now.today,
    ownerId: lead.row.ownerId,
    stage: lead.row.stage,
    status: lead.status,
    proposed: proposed ?? null,
    indexPerHour: assessed?.project.indexPerHour ?? null,
    pricePerHour,
    teamPricePerHour: now.team.triage.shadowPricePerHour,
    expectedValue: assessed?.expectedValue ?? null,
    hoursToCome: assessed?.project.hours ?? null,
    daysLeft: daysLeftOf(judged, now.today),
    killReached: kill !== undefined,
    computedAt,
    engine: ENGINE_VERSION,
  }
}

const ROWS_AT_ONCE = 500

/** Keeps today's values of the open and parked leads that have none yet; gives how many. */
export const keepLeadValues = async (tx: Tx, parts: DeskParts, organisationId: string): Promise<number> => {
  const now = await triageNow(tx, parts)
  const kept = await tx
    .select({ id: leadValues.leadId })
    .from(leadValues)
    .where(and(eq(leadValues.day, now.today)))
  const known = new Set(kept.map(({ id }) => id))
  const rows = [...now.judged.values()]
    .filter(({ lead }) => !known.has(lead.row.id))
    .map((judged) => valueRow(organisationId, judged, now, parts.clock()))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx
      .insert(leadValues)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoNothing()
  }
  return rows.length
}
