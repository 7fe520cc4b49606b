// What a house has seen of its buyers, gathered from its own records, and what it believed on a day. Who came: deals opened on a unit, and
// enquiries logged for it. What they would pay: what a buyer bought at, or, of one who left, his best word or more and less than our
// last price, which he left; who never named a price tells nothing. Days count from the first buyer that the house logged, since before that
// nobody wrote anything down, and none is older than a year. No query here names the organisation: the transaction is confined.

import { ENGINE_VERSION } from "@walkaway/engine"
import { type DemandRecord, type LearntDemand, learnDemand, type OfferSeen } from "@walkaway/engine/stock"
import { and, desc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm"
import { LRUCache } from "lru-cache"
import { dayIn } from "../clock.ts"
import { dayAfter } from "../stock/line-of-day.ts"
import { segmentOf } from "../stock/segments.ts"
import { NOTHING_LEARNT } from "../stock/value-of-unit.ts"
import type { Tx } from "../storage/storage.ts"
import { dealMoves, deals, learntDemand, unitEnquiries, units } from "../storage/tables.ts"

const LOOK_BACK_DAYS = 365
/** A best word outside of this share of the ask is a slip of the pen, not a price. */
const RATIO = { least: 0.3, most: 1.5 }

interface UnitSeen {
  readonly segment: string
  readonly from: string
  readonly until: string
}

const daysFrom = (from: string, until: string): number =>
  Math.max(0, (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

const later = (left: string, right: string): string => (left > right ? left : right)

const unitsOnOffer = async (tx: Tx, day: string): Promise<ReadonlyMap<string, UnitSeen>> => {
  const rows = await tx
    .select({ id: units.id, ask: units.ask, currency: units.currency, from: units.stockedOn, until: units.goneOn })
    .from(units)
  return new Map(
    rows.map(({ id, ask, currency, from, until }) => [
      id,
      {
        segment: segmentOf(Number(ask ?? 0), currency) ?? "",
        from,
        until: until !== null && until < day ? until : day,
      },
    ]),
  )
}

const dealsOnUnits = (tx: Tx) =>
  tx
    .select({
      id: deals.id,
      unitId: deals.unitId,
      ask: deals.ask,
      agreed: deals.agreedPrice,
      phase: deals.phase,
      outcome: deals.outcome,
      openedAt: deals.openedAt,
    })
    .from(deals)
    .where(and(isNotNull(deals.unitId), eq(deals.side, "seller")))

type DealSeen = Awaited<ReturnType<typeof dealsOnUnits>>[number]

/** The best prices that were named in a deal: their highest, our lowest. */
interface Words {
  readonly theirs?: number
  readonly ours?: number
}

const wordsByDeal = async (tx: Tx): Promise<ReadonlyMap<string, Words>> => {
  const rows = await tx
    .select({
      dealId: dealMoves.dealId,
      theirs: sql<string | null>`max(${dealMoves.price}) filter (where ${dealMoves.by} = 'them')`,
      ours: sql<string | null>`min(${dealMoves.price}) filter (where ${dealMoves.by} = 'us')`,
    })
    .from(dealMoves)
    .where(inArray(dealMoves.kind, ["offer", "call"]))
    .groupBy(dealMoves.dealId)
  return new Map(
    rows.map(({ dealId, theirs, ours }) => [
      dealId,
      { ...(theirs !== null && { theirs: Number(theirs) }), ...(ours !== null && { ours: Number(ours) }) },
    ]),
  )
}

const isSane = (ratio: number): boolean => ratio >= RATIO.least && ratio <= RATIO.most

/** What a deal tells of its buyer's best price; undefined while it goes on, or when he never named one. */
const offerOf = (deal: DealSeen, { theirs, ours }: Words): OfferSeen | undefined => {
  const ask = Number(deal.ask ?? Number.NaN)
  if (!(ask > 0)) return undefined
  if (deal.outcome === "won" && deal.agreed !== null) {
    const ratio = Number(deal.agreed) / ask
    return isSane(ratio) ? { bought: true, ratio } : undefined
  }
  if ((deal.phase !== "closed" && deal.phase !== "over") || theirs === undefined) return undefined
  const ratio = theirs / ask
  return isSane(ratio) ? { bought: false, ratio, below: (ours ?? ask) / ask } : undefined
}

interface Came {
  readonly unitId: string
  readonly on: string
  readonly count: number
  readonly offer?: OfferSeen
}

/** Everybody who came for a unit up to a day, not longer ago than a year. */
const whoCame = async (tx: Tx, day: string, timeZone: string): Promise<readonly Came[]> => {
  const since = dayAfter(day, -LOOK_BACK_DAYS)
  const words = await wordsByDeal(tx)
  const opened = (await dealsOnUnits(tx)).map((deal): Came => {
    const offer = offerOf(deal, words.get(deal.id) ?? {})
    const on = dayIn(deal.openedAt, timeZone).toString()
    return { unitId: deal.unitId ?? "", on, count: 1, ...(offer && { offer }) }
  })
  const asked = await tx
    .select({ unitId: unitEnquiries.unitId, on: unitEnquiries.on, count: unitEnquiries.count })
    .from(unitEnquiries)
  return [...opened, ...asked].filter(({ on }) => on >= since && on <= day)
}

/** Buyers, days and prices of every segment up to a day, one record a segment; none before anybody came. */
const demandRecords = async (tx: Tx, day: string, timeZone: string): Promise<readonly DemandRecord[]> => {
  const came = await whoCame(tx, day, timeZone)
  if (came.length === 0) return []
  const first = came.reduce((least, { on }) => (on < least ? on : least), day)
  const onOffer = await unitsOnOffer(tx, day)
  const byUnit = Map.groupBy(came, ({ unitId }) => unitId)
  const seen = [...onOffer].map(([unitId, { segment, from, until }]) => {
    const buyers = byUnit.get(unitId) ?? []
    return {
      segment,
      buyers: buyers.reduce((sum, { count }) => sum + count, 0),
      unitDays: daysFrom(later(from, first), dayAfter(until, 1)),
      offers: buyers.flatMap(({ offer }) => (offer ? [offer] : [])),
    }
  })
  return [...Map.groupBy(seen, ({ segment }) => segment)].map(([segment, own]) => ({
    segment,
    buyers: own.reduce((sum, { buyers }) => sum + buyers, 0),
    unitDays: own.reduce((sum, { unitDays }) => sum + unitDays, 0),
    offers: own.flatMap(({ offers }) => offers),
  }))
}

/** Learns anew what the house knows at the end of the day before `day`, once a day. */
export const learnDemandOfDay = async (
  tx: Tx,
  organisationId: string,
  day: string,
  timeZone: string,
  now: Date,
): Promise<void> => {
  const [known] = await tx.select({ day: learntDemand.day }).from(learntDemand).where(eq(learntDemand.day, day))
  if (known) return
  const records = await demandRecords(tx, dayAfter(day, -1), timeZone)
  await tx
    .insert(learntDemand)
    .values({ organisationId, day, records, computedAt: now, engine: ENGINE_VERSION })
    .onConflictDoNothing()
}

export interface DemandOfDay {
  /** The day on which it was learnt; undefined when nothing was yet. */
  readonly day?: string
  readonly learnt: LearntDemand
}

/** Learning takes longer than reading, and the records of a night stay the same: they are learnt from once. */
const learntBefore = new LRUCache<string, LearntDemand>({ max: 100 })

const learntOnce = (night: string, records: readonly DemandRecord[]): LearntDemand => {
  const known = learntBefore.get(night)
  if (known) return known
  const learnt = learnDemand(records)
  learntBefore.set(night, learnt)
  return learnt
}

/** What the house believes of its buyers on a day: as learnt last, or our guess. */
export const demandOn = async (tx: Tx, day: string): Promise<DemandOfDay> => {
  const [row] = await tx
    .select()
    .from(learntDemand)
    .where(lte(learntDemand.day, day))
    .orderBy(desc(learntDemand.day))
    .limit(1)
  const records = (row?.records ?? []) as readonly DemandRecord[]
  if (!row || records.length === 0) return { learnt: NOTHING_LEARNT }
  return { day: row.day, learnt: learntOnce(`${row.organisationId} ${row.computedAt.getTime()}`, records) }
}
