// What the lists show: deals, units, customers, approvals, call backs, effort, concessions. Read from the view tables, newest or
// most urgent first. No query here names the organisation: the transaction is confined to it by the database.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { and, asc, desc, eq, gte, ilike, inArray, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm"
import type { PgColumn } from "drizzle-orm/pg-core"
import { isUuid } from "../ids.ts"
import type { Tx } from "../storage/storage.ts"
import {
  approvals,
  callBacks,
  concessions,
  customers,
  customersPrivate,
  deals,
  efforts,
  unitLines,
  units,
} from "../storage/tables.ts"
import { BAD_CURSOR, type Page, type PageWish, pageOf, placeOfCursor } from "./pages.ts"

type Listed<T> = Promise<Result<Page<T>, Refusal>>

const ISO = /^\d{4}-/
const WHOLE = /^-?\d{1,15}$/

/** As we write it ourselves; the database knows that there was no year 0 and no 30th of February. */
const isTimeOfRow = (text: string): boolean =>
  ISO.test(text) && !text.startsWith("0000") && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text

type Kind = "time" | "uuid" | "whole" | "text"
const fits: Readonly<Record<Kind, (text: string) => boolean>> = {
  time: isTimeOfRow,
  uuid: isUuid,
  whole: (text) => WHOLE.test(text),
  text: (text) => !text.includes("\u0000"),
}
const casts: Readonly<Record<Kind, string>> = { time: "timestamptz", uuid: "uuid", whole: "bigint", text: "text" }

export type OrderColumn = readonly [column: PgColumn, kind: Kind]

/** Rows behind a place in an order that goes one way for all its columns. */
export const behind = (
  cursor: string | undefined,
  order: readonly OrderColumn[],
  direction: "<" | ">",
): Result<SQL | undefined, Refusal> => {
  const place = placeOfCursor(cursor, order.length)
  if (!place.ok) return place
  if (!place.value) return ok(undefined)
  if (!place.value.every((text, index) => fits[order[index][1]](text))) return refuse(BAD_CURSOR)
  const columns = sql.join(
    order.map(([column]) => sql`${column}`),
    sql`, `,
  )
  const values = sql.join(
    place.value.map((text, index) => sql`${text}::${sql.raw(casts[order[index][1]])}`),
    sql`, `,
  )
  return ok(sql`(${columns}) ${sql.raw(direction)} (${values})`)
}

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`

const DEALS_ORDER: readonly OrderColumn[] = [
  [deals.touchedAt, "time"],
  [deals.id, "uuid"],
]

export interface DealFilter {
  /** "open": every phase but closed. */
  readonly phase?: (typeof deals.phase.enumValues)[number] | "open" | undefined
  readonly ownerId?: string | undefined
  readonly customerId?: string | undefined
  readonly unitId?: string | undefined
  readonly q?: string | undefined
}

export type DealRow = typeof deals.$inferSelect

export const listDeals = async (tx: Tx, filter: DealFilter, wish: PageWish): Listed<DealRow> => {
  const place = behind(wish.after, DEALS_ORDER, "<")
  if (!place.ok) return place
  const rows = await tx
    .select()
    .from(deals)
    .where(
      and(
        place.value,
        filter.phase === "open" ? ne(deals.phase, "closed") : filter.phase && eq(deals.phase, filter.phase),
        filter.ownerId === undefined ? undefined : eq(deals.ownerId, filter.ownerId),
        filter.customerId === undefined ? undefined : eq(deals.customerId, filter.customerId),
        filter.unitId === undefined ? undefined : eq(deals.unitId, filter.unitId),
        filter.q === undefined ? undefined : ilike(deals.title, likeText(filter.q)),
      ),
    )
    .orderBy(desc(deals.touchedAt), desc(deals.id))
    .limit(wish.limit + 1)
  return ok(pageOf(rows, wish.limit, (row) => [row.touchedAt.toISOString(), row.id]))
}

export interface UnitFilter {
  readonly status?: (typeof units.status.enumValues)[number] | undefined
  readonly q?: string | undefined
}

/** With the last line worked out for each. */
export type UnitRow = typeof units.$inferSelect & { readonly latest: typeof unitLines.$inferSelect | undefined }

const latestLines = async (tx: Tx, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, typeof unitLines.$inferSelect>()
  const rows = await tx
    .selectDistinctOn([unitLines.unitId])
    .from(unitLines)
    .where(inArray(unitLines.unitId, [...ids]))
    .orderBy(unitLines.unitId, desc(unitLines.day))
  return new Map(rows.map((row) => [row.unitId, row]))
}

export const listUnits = async (tx: Tx, filter: UnitFilter, wish: PageWish): Listed<UnitRow> => {
  const place = behind(wish.after, [[units.stockNumber, "text"]], ">")
  if (!place.ok) return place
  const search = filter.q === undefined ? undefined : likeText(filter.q)
  const rows = await tx
    .select()
    .from(units)
    .where(
      and(
        place.value,
        filter.status && eq(units.status, filter.status),
        search === undefined ? undefined : or(ilike(units.title, search), ilike(units.stockNumber, search)),
      ),
    )
    .orderBy(asc(units.stockNumber))
    .limit(wish.limit + 1)
  const page = pageOf(rows, wish.limit, (row) => [row.stockNumber])
  const lines = await latestLines(
    tx,
    page.items.map(({ id }) => id),
  )
  return ok({ ...page, items: page.items.map((row) => ({ ...row, latest: lines.get(row.id) })) })
}

export interface CustomerRow {
  readonly id: string
  readonly version: number
  readonly addedAt: Date
  readonly person: typeof customersPrivate.$inferSelect | null
  readonly forgottenAt: Date | null
}

const customerColumns = {
  id: customers.id,
  version: customers.version,
  addedAt: customers.addedAt,
  forgottenAt: customers.forgottenAt,
  person: customersPrivate,
}

const ofPerson = and(
  eq(customersPrivate.organisationId, customers.organisationId),
  eq(customersPrivate.customerId, customers.id),
)

export const listCustomers = async (tx: Tx, q: string | undefined, wish: PageWish): Listed<CustomerRow> => {
  const place = behind(
    wish.after,
    [
      [customers.addedAt, "time"],
      [customers.id, "uuid"],
    ],
    "<",
  )
  if (!place.ok) return place
  const search = q === undefined ? undefined : likeText(q)
  const { name, email, phone } = customersPrivate
  const rows = await tx
    .select(customerColumns)
    .from(customers)
    .leftJoin(customersPrivate, ofPerson)
    .where(
      and(
        place.value,
        isNull(customers.forgottenAt),
        search === undefined ? undefined : or(ilike(name, search), ilike(email, search), ilike(phone, search)),
      ),
    )
    .orderBy(desc(customers.addedAt), desc(customers.id))
    .limit(wish.limit + 1)
  return ok(pageOf(rows, wish.limit, (row) => [row.addedAt.toISOString(), row.id]))
}

export const findCustomer = async (tx: Tx, id: string): Promise<CustomerRow | undefined> => {
  const [row] = await tx
    .select(customerColumns)
    .from(customers)
    .leftJoin(customersPrivate, ofPerson)
    .where(eq(customers.id, id))
  return row
}

export type ApprovalRow = typeof approvals.$inferSelect & { readonly title: string; readonly dealVersion: number }

const ofDeal = (table: { readonly organisationId: PgColumn; readonly dealId: PgColumn }) =>
  and(eq(deals.organisationId, table.organisationId), eq(deals.id, table.dealId))

export const listApprovals = async (
  tx: Tx,
  filter: { readonly status?: string | undefined; readonly dealId?: string | undefined },
  wish: PageWish,
): Listed<ApprovalRow> => {
  const place = behind(
    wish.after,
    [
      [approvals.askedAt, "time"],
      [approvals.approvalId, "uuid"],
    ],
    "<",
  )
  if (!place.ok) return place
  const rows = await tx
    .select({ approval: approvals, title: deals.title, dealVersion: deals.version })
    .from(approvals)
    .innerJoin(deals, ofDeal(approvals))
    .where(
      and(
        place.value,
        filter.status === undefined ? undefined : eq(approvals.status, filter.status),
        filter.dealId === undefined ? undefined : eq(approvals.dealId, filter.dealId),
      ),
    )
    .orderBy(desc(approvals.askedAt), desc(approvals.approvalId))
    .limit(wish.limit + 1)
  const flat = rows.map(({ approval, title, dealVersion }) => ({ ...approval, title, dealVersion }))
  return ok(pageOf(flat, wish.limit, (row) => [row.askedAt.toISOString(), row.approvalId]))
}

/** Which deal an approval or a call back belongs to. */
export const dealOfApproval = async (tx: Tx, approvalId: string): Promise<string | undefined> => {
  const [row] = await tx
    .select({ dealId: approvals.dealId })
    .from(approvals)
    .where(eq(approvals.approvalId, approvalId))
  return row?.dealId
}

export const dealOfCallBack = async (tx: Tx, callBackId: string): Promise<string | undefined> => {
  const [row] = await tx
    .select({ dealId: callBacks.dealId })
    .from(callBacks)
    .where(eq(callBacks.callBackId, callBackId))
  return row?.dealId
}

export type CallBackRow = typeof callBacks.$inferSelect & { readonly title: string; readonly customerId: string | null }

export interface CallBackFilter {
  /** "open": planned or due. */
  readonly status?: string | undefined
  readonly ownerId?: string | undefined
  readonly dueBefore?: Date | undefined
  readonly dealId?: string | undefined
}

export const listCallBacks = async (tx: Tx, filter: CallBackFilter, wish: PageWish): Listed<CallBackRow> => {
  const place = behind(
    wish.after,
    [
      [callBacks.dueAt, "time"],
      [callBacks.callBackId, "uuid"],
    ],
    ">",
  )
  if (!place.ok) return place
  const rows = await tx
    .select({ callBack: callBacks, title: deals.title, customerId: deals.customerId })
    .from(callBacks)
    .innerJoin(deals, ofDeal(callBacks))
    .where(
      and(
        place.value,
        filter.status === "open" ? inArray(callBacks.status, ["planned", "due"]) : undefined,
        filter.status === undefined || filter.status === "open" ? undefined : eq(callBacks.status, filter.status),
        filter.ownerId === undefined ? undefined : eq(deals.ownerId, filter.ownerId),
        filter.dueBefore === undefined ? undefined : lte(callBacks.dueAt, filter.dueBefore),
        filter.dealId === undefined ? undefined : eq(callBacks.dealId, filter.dealId),
      ),
    )
    .orderBy(asc(callBacks.dueAt), asc(callBacks.callBackId))
    .limit(wish.limit + 1)
  const flat = rows.map(({ callBack, title, customerId }) => ({ ...callBack, title, customerId }))
  return ok(pageOf(flat, wish.limit, (row) => [row.dueAt.toISOString(), row.callBackId]))
}

export type EffortRow = typeof efforts.$inferSelect

interface Between {
  readonly from?: Date | undefined
  readonly until?: Date | undefined
}

export interface EffortFilter extends Between {
  readonly stage?: string | undefined
  readonly personId?: string | undefined
  readonly dealId?: string | undefined
}

const within = (column: PgColumn, { from, until }: Between): SQL | undefined =>
  and(from && gte(column, from), until && lt(column, until))

export const listEffort = async (tx: Tx, filter: EffortFilter, wish: PageWish): Listed<EffortRow> => {
  const place = behind(
    wish.after,
    [
      [efforts.occurredAt, "time"],
      [efforts.effortId, "uuid"],
    ],
    "<",
  )
  if (!place.ok) return place
  const rows = await tx
    .select()
    .from(efforts)
    .where(
      and(
        place.value,
        filter.dealId === undefined ? undefined : eq(efforts.dealId, filter.dealId),
        filter.stage === undefined ? undefined : eq(efforts.stage, filter.stage),
        filter.personId === undefined ? undefined : sql`${efforts.actor} ->> 'id' = ${filter.personId}`,
        within(efforts.occurredAt, filter),
      ),
    )
    .orderBy(desc(efforts.occurredAt), desc(efforts.effortId))
    .limit(wish.limit + 1)
  return ok(pageOf(rows, wish.limit, (row) => [row.occurredAt.toISOString(), row.effortId]))
}

export type ConcessionRow = typeof concessions.$inferSelect

export const listConcessions = async (
  tx: Tx,
  filter: Between & { readonly dealId?: string | undefined; readonly by?: "us" | "them" | undefined },
  wish: PageWish,
): Listed<ConcessionRow> => {
  const order: readonly OrderColumn[] = [
    [concessions.occurredAt, "time"],
    [concessions.dealId, "uuid"],
    [concessions.seq, "whole"],
  ]
  const place = behind(wish.after, order, "<")
  if (!place.ok) return place
  const rows = await tx
    .select()
    .from(concessions)
    .where(
      and(
        place.value,
        filter.dealId === undefined ? undefined : eq(concessions.dealId, filter.dealId),
        filter.by === undefined ? undefined : eq(concessions.by, filter.by),
        within(concessions.occurredAt, filter),
      ),
    )
    .orderBy(desc(concessions.occurredAt), desc(concessions.dealId), desc(concessions.seq))
    .limit(wish.limit + 1)
  return ok(pageOf(rows, wish.limit, (row) => [row.occurredAt.toISOString(), row.dealId, String(row.seq)]))
}

export const findUnitRow = async (tx: Tx, unitId: string): Promise<UnitRow | undefined> => {
  const [row] = await tx.select().from(units).where(eq(units.id, unitId))
  return row && { ...row, latest: (await latestLines(tx, [unitId])).get(unitId) }
}
