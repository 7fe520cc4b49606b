// A lead as people read it: in short for the list, and in full with the figures of every stage, what was spent and what was agreed.

import type { LeadEventCode, LeadOutcome } from "@walkaway/contract/api"
import { formatDecimal } from "@walkaway/engine"
import { asc, eq } from "drizzle-orm"
import type { Reason } from "../deal/commands.ts"
import { daysLeftOf, type ValueBefore } from "../lead/changes.ts"
import type { Criterion, LeadFigures, LeadWorth } from "../lead/events.ts"
import type { JudgedLead } from "../lead/judge.ts"
import type { LeadNow } from "../lead/live-lead.ts"
import { type SourcedFigure, stageFiguresOf } from "../lead/stage-figures.ts"
import { changesNow, type TriageNow } from "../services/lead-triage.ts"
import type { Tx } from "../storage/storage.ts"
import { leadEfforts, leadStages } from "../storage/tables.ts"
import { changeViews, type LeadView, triageView } from "./lead-figures.ts"
import { type Names, namesOf, type Wanted, wantedActors } from "./names.ts"
import { onlyExact, type Reader } from "./reader.ts"

export type LeadInShort = Omit<LeadView, "worth" | "stages" | "decay" | "events" | "efforts" | "externalId">
type EffortRow = typeof leadEfforts.$inferSelect
type EndRow = typeof leadStages.$inferSelect

const present = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((one) => one !== null && one !== undefined) as T[]

/** Names and words for everything in some leads and their efforts. */
const wantedOf = (leads: readonly LeadNow[], efforts: readonly EffortRow[]): Wanted => {
  const owners = leads.map(({ row }) => row.ownerId)
  const changes = leads.flatMap(({ criterion }) => criterion?.changes ?? [])
  const verdicts = present(leads.map(({ verdict }) => verdict))
  const actors = wantedActors([...verdicts, ...changes, ...efforts].map(({ actor }) => actor))
  return {
    people: [...owners, ...(actors.people ?? [])],
    keys: [...owners, ...(actors.keys ?? [])],
    customers: present(leads.map(({ row }) => row.customerId)),
    units: present(leads.map(({ row }) => row.unitId)),
    notes: present([
      ...verdicts.map(({ reason }) => reason?.noteId),
      ...changes.map(({ reason }) => reason.noteId),
      ...efforts.map(({ noteId }) => noteId),
    ]),
  }
}

const reasonView = (reason: Reason | undefined, names: Names) =>
  reason ? { code: reason.code, note: names.note(reason.noteId) } : null

const criterionKeys = (criterion: Criterion) => ({
  kind: criterion.kind,
  stage: criterion.kind === "hours-in-stage" ? (criterion.stage ?? null) : null,
  hoursMax: criterion.kind === "hours-in-stage" ? criterion.hoursMax : null,
  moneyMax: criterion.kind === "money" ? formatDecimal(criterion.moneyMax) : null,
  lastDay: criterion.kind === "date" ? criterion.lastDay : null,
})

const criterionView = ({ criterion: committed }: LeadNow, names: Names): LeadView["killCriterion"] =>
  committed
    ? {
        ...criterionKeys(committed.criterion),
        committedAt: committed.committedAt,
        reachedAt: committed.reachedAt,
        changes: committed.changes.map(({ from, to, reason, at, actor }) => ({
          from: criterionKeys(from),
          to: criterionKeys(to),
          reason: { code: reason.code, note: names.note(reason.noteId) },
          at,
          actor: names.actor(actor),
        })),
      }
    : null

const verdictView = ({ verdict }: LeadNow, names: Names): LeadView["verdict"] =>
  verdict
    ? {
        verdict: verdict.verdict,
        wakesOn: verdict.wakesOn ?? null,
        trigger: verdict.trigger ?? null,
        reason: reasonView(verdict.reason, names),
        proposed: verdict.proposed?.verdict ?? null,
        at: verdict.at,
        actor: names.actor(verdict.actor),
        mayTakeBack: verdict.mayTakeBack,
      }
    : null

const stageNow = ({ row, figures }: LeadNow, now: TriageNow): LeadView["stage"] => {
  const all = stageFiguresOf(figures, row.ownerId, now.context.learnt, now.context.rules)
  const at = all.findIndex(({ code }) => code === row.stage)
  return { code: row.stage, label: all[at]?.label ?? row.stage, number: at + 1, of: all.length }
}

const isLive = ({ status }: LeadNow): boolean => status === "open" || status === "parked" || status === "dropped"

const inShort = (
  judged: JudgedLead,
  now: TriageNow,
  before: ReadonlyMap<string, ValueBefore>,
  names: Names,
  reader: Reader,
): LeadInShort => {
  const { lead } = judged
  const { row } = lead
  const live = isLive(lead)
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    currency: row.currency,
    status: row.status,
    outcome: (row.outcome as LeadOutcome | null) ?? null,
    channel: row.channel as LeadView["channel"],
    owner: names.person(row.ownerId),
    customer: names.customer(row.customerId),
    unit: names.unit(row.unitId),
    dealId: row.dealId,
    stage: stageNow(lead, now),
    deadline: row.deadline,
    daysLeft: live ? daysLeftOf(judged, now.today) : null,
    verdict: verdictView(lead, names),
    killCriterion: criterionView(lead, names),
    sunk: { hours: row.effortHours, money: formatDecimal(lead.spent) },
    triage: live ? triageView(judged, now.today, reader) : null,
    changes:
      row.status === "open" || row.status === "parked" ? changeViews(changesNow(judged, now, before), now.today) : [],
    openedAt: row.openedAt.toISOString(),
    touchedAt: row.touchedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

export const leadsInShort = async (
  tx: Tx,
  leads: readonly JudgedLead[],
  now: TriageNow,
  before: ReadonlyMap<string, ValueBefore>,
  reader: Reader,
): Promise<LeadInShort[]> => {
  const names = await namesOf(
    tx,
    wantedOf(
      leads.map(({ lead }) => lead),
      [],
    ),
  )
  return leads.map((judged) => inShort(judged, now, before, names, reader))
}

const sourcedView = ({ estimate, source, count }: SourcedFigure) => ({
  value: Number(estimate.p50.toPrecision(12)),
  source,
  count: count ?? null,
})

const stateOf = (index: number, at: number, code: string, ends: readonly EndRow[]) => {
  const last = ends.findLast(({ stage }) => stage === code)
  if (last) return last.passed ? (index === at ? "current" : "passed") : "failed"
  return index === at ? "current" : index < at ? "passed" : "ahead"
}

const stageViews = ({ row, figures }: LeadNow, now: TriageNow, ends: readonly EndRow[]): LeadView["stages"] => {
  const all = stageFiguresOf(figures, row.ownerId, now.context.learnt, now.context.rules)
  const at = all.findIndex(({ code }) => code === row.stage)
  const hasEnded = row.status === "closed" && row.outcome === "won"
  return all.map(({ code, label, hours, cost, odds }, index) => ({
    code,
    label,
    state: hasEnded && index <= at ? "passed" : stateOf(index, at, code, ends),
    hours: sourcedView(hours),
    cost: sourcedView(cost),
    odds: sourcedView(odds),
  }))
}

const worthView = (worth: LeadWorth | undefined, reader: Reader): LeadView["worth"] =>
  worth
    ? onlyExact(reader, {
        low: formatDecimal(worth.low),
        middle: formatDecimal(worth.middle),
        high: formatDecimal(worth.high),
        source: worth.source,
      })
    : null

const eventViews = ({ events }: LeadFigures, reader: Reader): LeadView["events"] =>
  events.map(({ code, on, odds, worth, passOdds }) => ({
    code: code as LeadEventCode,
    on,
    odds,
    worth: worthView(worth, reader),
    passOdds: passOdds ?? null,
  }))

const effortView = (effort: EffortRow, names: Names): LeadView["efforts"][number] => ({
  id: effort.effortId,
  stage: effort.stage,
  hours: effort.hours,
  money: effort.money,
  note: names.note(effort.noteId),
  occurredAt: effort.occurredAt.toISOString(),
  actor: names.actor(effort.actor),
})

/** A lead with everything that is kept of it. */
export const leadInFull = async (
  tx: Tx,
  judged: JudgedLead,
  now: TriageNow,
  before: ReadonlyMap<string, ValueBefore>,
  reader: Reader,
): Promise<LeadView> => {
  const { lead } = judged
  const { id } = lead.row
  const efforts = await tx
    .select()
    .from(leadEfforts)
    .where(eq(leadEfforts.leadId, id))
    .orderBy(asc(leadEfforts.occurredAt), asc(leadEfforts.effortId))
  const ends = await tx.select().from(leadStages).where(eq(leadStages.leadId, id)).orderBy(asc(leadStages.version))
  const names = await namesOf(tx, wantedOf([lead], efforts))
  return {
    ...inShort(judged, now, before, names, reader),
    worth: worthView(lead.figures.worth, reader),
    stages: stageViews(lead, now, ends),
    decay: lead.figures.decay ?? null,
    events: eventViews(lead.figures, reader),
    efforts: efforts.map((effort) => effortView(effort, names)),
    externalId: lead.row.externalId,
  }
}
