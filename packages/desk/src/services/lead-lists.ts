// The ranked list of leads. Open and parked ones come in the order of what their next hour earns, which only the triage of all of them can
// tell; those that have ended follow by when they were touched. A page ends at a lead, not at a number, so that it stays
// right while others write.

import type { LeadStatus, Verdict } from "@walkaway/contract/api"
import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { and, desc, eq, inArray } from "drizzle-orm"
import { isUuid } from "../ids.ts"
import type { ValueBefore } from "../lead/changes.ts"
import type { JudgedLead } from "../lead/judge.ts"
import { leadOfRow } from "../lead/live-lead.ts"
import type { Tx } from "../storage/storage.ts"
import { leads } from "../storage/tables.ts"
import { changesNow, type TriageNow } from "./lead-triage.ts"
import { BAD_CURSOR, cursorText, type Page, type PageWish, placeOfCursor } from "./pages.ts"

export interface LeadFilter {
  readonly ownerId?: string | undefined
  /** "live": open, parked or dropped; open and parked when left out. */
  readonly status?: LeadStatus | "live" | undefined
  readonly verdict?: Verdict | undefined
  readonly changed?: "yes" | undefined
  readonly customerId?: string | undefined
  readonly unitId?: string | undefined
  readonly q?: string | undefined
}

const STATUSES: Readonly<Record<LeadStatus | "live" | "default", readonly LeadStatus[]>> = {
  default: ["open", "parked"],
  live: ["open", "parked", "dropped"],
  open: ["open"],
  parked: ["parked"],
  dropped: ["dropped"],
  deal: ["deal"],
  closed: ["closed"],
}

const isTriaged = (status: LeadStatus): boolean => status === "open" || status === "parked"

/** Of those that have ended: as many as anybody will page through. */
const ENDED_MAX = 2000

const endedLeads = async (tx: Tx, now: TriageNow, statuses: readonly LeadStatus[]): Promise<readonly JudgedLead[]> => {
  const ended = statuses.filter((status) => !isTriaged(status))
  if (ended.length === 0) return []
  const rows = await tx
    .select()
    .from(leads)
    .where(and(inArray(leads.status, ended)))
    .orderBy(desc(leads.touchedAt), desc(leads.id))
    .limit(ENDED_MAX)
  return rows.map((row) => now.judge(leadOfRow(row)))
}

const fits = (filter: LeadFilter, { lead, proposed }: JudgedLead): boolean => {
  const { row } = lead
  return (
    (filter.ownerId === undefined || row.ownerId === filter.ownerId) &&
    (filter.customerId === undefined || row.customerId === filter.customerId) &&
    (filter.unitId === undefined || row.unitId === filter.unitId) &&
    (filter.verdict === undefined || proposed === filter.verdict) &&
    (filter.q === undefined || row.title.toLowerCase().includes(filter.q.toLowerCase()))
  )
}

/** Highest index first; what has none behind those, the oldest first; what has ended last, the latest first. */
const inOrder = (left: JudgedLead, right: JudgedLead): number => {
  const [a, b] = [left.lead, right.lead]
  if (isTriaged(a.status) !== isTriaged(b.status)) return isTriaged(a.status) ? -1 : 1
  const byId = a.row.id < b.row.id ? -1 : 1
  if (!isTriaged(a.status)) return b.row.touchedAt.getTime() - a.row.touchedAt.getTime() || byId
  const index = ({ assessed }: JudgedLead) => assessed?.project.indexPerHour ?? Number.NEGATIVE_INFINITY
  return index(left) === index(right) ? byId : index(right) - index(left)
}

/** Where a page begins: behind the lead of the cursor, or where it stood when it is not among them any more. */
const beginning = (cursor: string | undefined, ordered: readonly JudgedLead[]): Result<number, Refusal> => {
  const place = placeOfCursor(cursor, 2)
  if (!place.ok) return place
  if (!place.value) return ok(0)
  const [id, stood] = place.value
  if (!isUuid(id) || !/^\d{1,9}$/.test(stood)) return refuse(BAD_CURSOR)
  const at = ordered.findIndex(({ lead }) => lead.row.id === id)
  return ok(at >= 0 ? at + 1 : Math.min(Number(stood), ordered.length))
}

/** A page of leads with what is known of each. */
export const listLeads = async (
  tx: Tx,
  now: TriageNow,
  before: ReadonlyMap<string, ValueBefore>,
  filter: LeadFilter,
  wish: PageWish,
): Promise<Result<Page<JudgedLead>, Refusal>> => {
  const statuses = STATUSES[filter.status ?? "default"]
  const live = [...now.judged.values()].filter(({ lead }) => statuses.includes(lead.status))
  const all = [...live, ...(await endedLeads(tx, now, statuses))].filter((judged) => fits(filter, judged))
  const wanted = filter.changed ? all.filter((judged) => changesNow(judged, now, before).length > 0) : all
  const ordered = wanted.sort(inOrder)
  const from = beginning(wish.after, ordered)
  if (!from.ok) return from
  const items = ordered.slice(from.value, from.value + wish.limit)
  const reached = from.value + items.length
  const last = items.at(-1)
  const next = last && reached < ordered.length ? cursorText([last.lead.row.id, String(reached)]) : null
  return ok({ items, next })
}

/** One lead as it is judged now, whatever its status. */
export const leadJudged = async (tx: Tx, now: TriageNow, leadId: string): Promise<JudgedLead | undefined> => {
  const known = now.judged.get(leadId)
  if (known) return known
  const [row] = await tx.select().from(leads).where(eq(leads.id, leadId))
  return row && now.judge(leadOfRow(row))
}
