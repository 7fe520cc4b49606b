// The stock as a list by time, out of what the night has kept: a request works out a bounded number of lines anew (units that came or
// changed since) and keeps them as the night would, whatever the size of the stock. Sorted and filtered in the database by the kept figures; whoever may not see
// lines sorts by what he sees anyway, since an order by room is a line for everybody who can subtract.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { and, count, desc, eq, gte, ilike, inArray, isNotNull, lte, or, type SQL, sql, sum } from "drizzle-orm"
import { dayIn, isAfterNightfall } from "../clock.ts"
import { isUuid } from "../ids.ts"
import type { DeskParts } from "../parts.ts"
import type { Policy } from "../policy/policy.ts"
import { dayAfter } from "../stock/line-of-day.ts"
import type { Tx } from "../storage/storage.ts"
import { deals, unitEnquiries, unitLines, units } from "../storage/tables.ts"
import type { Reader } from "../views/reader.ts"
import { demandOn, learnDemandOfDay } from "./demand.ts"
import { BAD_CURSOR, type Page, type PageWish, pageOf, placeOfCursor } from "./pages.ts"
import { daysBefore, keepLine, keptLine, type UnitLineRow, unitOnDay } from "./unit-values.ts"
import { findUnit } from "./units.ts"

const STOCK_ORDERS = ["age", "ask", "day-cost", "room", "disposal"] as const
export type StockOrder = (typeof STOCK_ORDERS)[number]

export interface StockFilter {
  readonly status?: "in-stock" | "reserved" | undefined
  readonly warning?: string | undefined
  readonly q?: string | undefined
  readonly sort: StockOrder
}

export const LINES_HIDDEN: Refusal = {
  code: "line-hidden",
  message: "Your role does not see lines.",
  remedy: "Ask an owner to change the policy.",
}

/** Older than this a kept line tells nothing any more. */
const KEPT_DAYS = 14
/** Lines that one request works out anew at most. */
const COMPUTED_AT_ONCE = 20

interface Order {
  readonly key: SQL
  readonly cast: "date" | "double precision" | "numeric"
  readonly direction: "asc" | "desc"
  readonly tells: boolean
}

/** What is not known comes last, whichever way the order goes. */
const ORDERS: Readonly<Record<StockOrder, Order>> = {
  age: { key: sql`${units.stockedOn}`, cast: "date", direction: "asc", tells: false },
  ask: { key: sql`coalesce(${units.ask}, -1)`, cast: "numeric", direction: "desc", tells: false },
  "day-cost": { key: sql`coalesce(l.day_cost, -1e300)`, cast: "double precision", direction: "desc", tells: true },
  room: { key: sql`coalesce(l.room, 1e300)`, cast: "double precision", direction: "asc", tells: true },
  disposal: { key: sql`coalesce(l.disposal_on, date '9999-12-31')`, cast: "date", direction: "asc", tells: true },
}

const isDate = (text: string): boolean => {
  const at = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** The database refuses what is nought only because it is too small to be told from it. */
const isNumber = (text: string): boolean =>
  /^-?\d{1,17}(\.\d{1,20})?(e[+-]?\d{1,3})?$/.test(text) &&
  Number.isFinite(Number(text)) &&
  (Number(text) !== 0 || !/[1-9]/.test(text.split("e")[0]))

const FITS: Readonly<Record<Order["cast"], (text: string) => boolean>> = {
  date: isDate,
  "double precision": isNumber,
  numeric: (text) => /^-?\d{1,15}(\.\d{1,4})?$/.test(text),
}

const behind = (order: Order, cursor: string | undefined): Result<SQL | undefined, Refusal> => {
  const place = placeOfCursor(cursor, 2)
  if (!place.ok) return place
  if (!place.value) return ok(undefined)
  const [key, id] = place.value
  if (!FITS[order.cast](key) || !isUuid(id)) return refuse(BAD_CURSOR)
  const sign = sql.raw(order.direction === "asc" ? ">" : "<")
  return ok(sql`(${order.key}, ${units.id}) ${sign} (${key}::${sql.raw(order.cast)}, ${id}::uuid)`)
}

/** The last line kept for each unit, not older than it is worth something. */
export const lastKept = (today: string): SQL => sql`lateral (
  select * from unit_lines k where k.organisation_id = ${units.organisationId} and k.unit_id = ${units.id}
    and k.day <= ${today}::date and k.day >= ${dayAfter(today, -KEPT_DAYS)}::date order by k.day desc limit 1) l`

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`

const matching = ({ status, warning, q }: StockFilter): SQL | undefined => {
  const search = q === undefined ? undefined : likeText(q)
  return and(
    status ? eq(units.status, status) : inArray(units.status, ["in-stock", "reserved"]),
    search === undefined ? undefined : or(ilike(units.title, search), ilike(units.stockNumber, search)),
    warning === undefined ? undefined : sql`l.warnings @> ${JSON.stringify([{ code: warning }])}::jsonb`,
  )
}

export interface StockRow {
  readonly unit: typeof units.$inferSelect
  readonly enquiries: number
  /** As kept or worked out now; absent when its figures do not suffice, or nobody has come to it yet. */
  readonly found: StockFound | undefined
  readonly state: "known" | "incomplete" | "not-yet"
}

export interface StockFound {
  readonly day: string
  readonly kept: NonNullable<ReturnType<typeof keptLine>>
  readonly changes: UnitLineRow["changes"]
  readonly changedSince: string | null
}

type Key = { readonly unit: typeof units.$inferSelect; readonly key: string }

const keysOfPage = async (
  tx: Tx,
  filter: StockFilter,
  wish: PageWish,
  today: string,
): Promise<Result<Page<Key>, Refusal>> => {
  const order = ORDERS[filter.sort]
  const place = behind(order, wish.after)
  if (!place.ok) return place
  const way = sql.raw(order.direction)
  const rows = await tx
    .select({ unit: units, key: sql<string>`(${order.key})::text` })
    .from(units)
    .leftJoin(lastKept(today), sql`true`)
    .where(and(place.value, matching(filter)))
    .orderBy(sql`${order.key} ${way}`, sql`${units.id} ${way}`)
    .limit(wish.limit + 1)
  return ok(pageOf(rows, wish.limit, ({ unit, key }) => [key, unit.id]))
}

const keptOf = async (tx: Tx, ids: readonly string[], today: string): Promise<ReadonlyMap<string, UnitLineRow>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([unitLines.unitId])
    .from(unitLines)
    .where(
      and(
        inArray(unitLines.unitId, [...ids]),
        lte(unitLines.day, today),
        gte(unitLines.day, dayAfter(today, -KEPT_DAYS)),
      ),
    )
    .orderBy(unitLines.unitId, desc(unitLines.day))
  return new Map(rows.map((row) => [row.unitId, row]))
}

/** Buyers who came for each unit. */
const enquiriesOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map()
  const opened = await tx
    .select({ unitId: deals.unitId, many: count() })
    .from(deals)
    .where(and(isNotNull(deals.unitId), inArray(deals.unitId, [...ids])))
    .groupBy(deals.unitId)
  const asked = await tx
    .select({ unitId: unitEnquiries.unitId, many: sum(unitEnquiries.count) })
    .from(unitEnquiries)
    .where(inArray(unitEnquiries.unitId, [...ids]))
    .groupBy(unitEnquiries.unitId)
  const found = new Map<string, number>()
  for (const { unitId, many } of [...opened, ...asked]) {
    if (unitId !== null) found.set(unitId, (found.get(unitId) ?? 0) + Number(many))
  }
  return found
}

const foundOf = (row: UnitLineRow): StockFound | undefined => {
  const kept = keptLine(row)
  return kept && { day: row.day, kept, changes: row.changes, changedSince: row.changedSince }
}

/** Whether what was kept still holds: of today, and of the unit as it stands. */
const isFresh = (row: UnitLineRow | undefined, unit: Key["unit"], today: string): row is UnitLineRow =>
  row !== undefined && row.day === today && row.unitVersion === unit.version

interface Worked {
  readonly state: StockRow["state"]
  readonly found?: StockFound
}

/**
 * Lines of today for units whose kept ones do not hold any more, as many as a request may. Kept from nightfall on: before it, what the house
 * learnt yesterday would stand for all of today.
 */
const workedOut = async (
  tx: Tx,
  parts: DeskParts,
  policy: Policy,
  stale: readonly Key["unit"][],
  today: string,
): Promise<ReadonlyMap<string, Worked>> => {
  const worked = new Map<string, Worked>()
  const [first] = stale
  if (!first) return worked
  const { organisationId } = first
  const now = parts.clock()
  const isKept = isAfterNightfall(now, policy.timeZone)
  if (isKept) await learnDemandOfDay(tx, organisationId, today, policy.timeZone, now)
  const { learnt } = await demandOn(tx, today)
  // In the order in which the night goes, so that two who keep them at once do not wait for each other.
  const ids = stale.map(({ id }) => id).sort()
  const before = await daysBefore(tx, ids, today)
  for (const unitId of ids) {
    const found = await findUnit(tx, parts, unitId)
    if (!found.ok) continue
    const on = unitOnDay(found.value.unit, { policy, now, learnt }, before.get(unitId))
    if (isKept) await keepLine(tx, organisationId, found.value, today, now, on.ok ? on.value : undefined)
    if (!on.ok) worked.set(unitId, { state: "incomplete" })
    else {
      const { kept, changes, changedSince } = on.value
      worked.set(unitId, {
        state: "known",
        found: { day: today, kept: { ...kept, day: today }, changes, changedSince },
      })
    }
  }
  return worked
}

/** One that was kept but holds no more is shown with its day until the next night. */
const rowOf = (
  unit: Key["unit"],
  enquiries: number,
  row: UnitLineRow | undefined,
  worked: Worked | undefined,
): StockRow => {
  if (worked) return { unit, enquiries, state: worked.state, found: worked.found }
  const found = row && foundOf(row)
  if (found) return { unit, enquiries, state: "known", found }
  return { unit, enquiries, state: row ? "incomplete" : "not-yet", found: undefined }
}

/** A page of the stock. Refusals: `line-hidden` for orders and filters that tell the line, and a bad cursor. */
export const listStockLines = async (
  tx: Tx,
  parts: DeskParts,
  policy: Policy,
  reader: Reader,
  filter: StockFilter,
  wish: PageWish,
): Promise<Result<Page<StockRow>, Refusal>> => {
  if (reader.sight !== "exact" && (ORDERS[filter.sort].tells || filter.warning !== undefined))
    return refuse(LINES_HIDDEN)
  const today = dayIn(parts.clock(), policy.timeZone).toString()
  const page = await keysOfPage(tx, filter, wish, today)
  if (!page.ok) return page
  const ids = page.value.items.map(({ unit }) => unit.id)
  const kept = await keptOf(tx, ids, today)
  const enquiries = await enquiriesOf(tx, ids)
  const stale = page.value.items.map(({ unit }) => unit).filter((unit) => !isFresh(kept.get(unit.id), unit, today))
  const worked = await workedOut(tx, parts, policy, stale.slice(0, COMPUTED_AT_ONCE), today)
  const items = page.value.items.map(({ unit }) =>
    rowOf(unit, enquiries.get(unit.id) ?? 0, kept.get(unit.id), worked.get(unit.id)),
  )
  return ok({ ...page.value, items })
}
