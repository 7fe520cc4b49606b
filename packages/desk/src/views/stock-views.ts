// Stock by time as people read it. Whoever may not see lines exactly gets the units with their asks and their age and nothing else; the
// figures stand in one group, so that hiding it hides all of them.

import type { operations } from "@walkaway/contract/api"
import { formatDecimal } from "@walkaway/engine"
import { type StockStand, stockBand } from "@walkaway/engine/stock"
import type { z } from "zod"
import { dayIn } from "../clock.ts"
import type { Policy } from "../policy/policy.ts"
import type { EnquiryRow } from "../services/enquiries.ts"
import type { StockFound, StockRow } from "../services/stock-lines.ts"
import type { StockTotals } from "../services/stock-totals.ts"
import type { UnitWhatIf } from "../services/stock-what-if.ts"
import type { UnitOnDay } from "../services/unit-values.ts"
import type { UnitNow } from "../services/units.ts"
import type { FigureSource } from "../stock/fill-demand.ts"
import { dayAfter, type KeptFigure, type KeptSchedule } from "../stock/line-of-day.ts"
import { daysInStock } from "../stock/paper-of-unit.ts"
import { lineInShort, onlyExact, type Reader } from "./reader.ts"
import { round } from "./round.ts"

type Ops = typeof operations
type Answer<Id extends keyof Ops> = Ops[Id]["answers"] extends { 200: infer S extends z.ZodType } ? z.output<S> : never
type StockLineView = Answer<"listStockLines">["items"][number]
type FiguresView = NonNullable<StockLineView["figures"]>
type UnitOutlookView = Answer<"getUnitOutlook">
type TotalsView = Answer<"getStockTotals">
type WhatIfView = Answer<"whatIfStock">
type EnquiryView = Answer<"listEnquiries">["items"][number]

const roundOrNull = (figure: number | null | undefined): number | null =>
  figure === null || figure === undefined || !Number.isFinite(figure) ? null : round(figure)

const rounded = <T extends object>(figures: T): T =>
  Object.fromEntries(
    Object.entries(figures).map(([key, one]) => [key, typeof one === "number" ? round(one) : one]),
  ) as T

const CHART_POINTS = 40

/** At most forty days of a schedule, its ends and the day of disposal among them. */
export const thinned = (schedule: KeptSchedule, disposalDay: number | null): FiguresView["chart"] => {
  const last = schedule.length - 1
  const spare = CHART_POINTS - 1
  const evenly = Array.from({ length: Math.min(last + 1, spare) }, (_, index) =>
    last < spare ? index : Math.round((index * last) / (spare - 1)),
  )
  const wanted = disposalDay !== null && disposalDay <= last ? [...evenly, disposalDay] : evenly
  return [...new Set(wanted)]
    .toSorted((left, right) => left - right)
    .map((index) => ({ day: schedule[index].day, line: schedule[index].walkAwayPrice }))
}

const sourceView = ({ kind, buyers, unitDays }: FigureSource) => ({
  kind,
  buyers: buyers ?? null,
  unitDays: unitDays ?? null,
})

const arrivalsView = (kept: KeptFigure | null): FiguresView["arrivals"] =>
  kept && {
    perWeek: round(kept.middle),
    low: round(kept.low),
    high: round(kept.high),
    source: sourceView(kept.source),
  }

const offersView = (kept: KeptFigure | null): FiguresView["offers"] =>
  kept && {
    low: round(kept.low),
    middle: round(kept.middle),
    high: round(kept.high),
    source: sourceView(kept.source),
  }

const figuresView = ({ kept, changes, changedSince }: StockFound): FiguresView => ({
  worth: round(kept.worth ?? kept.mean ?? 0),
  chart: thinned(kept.schedule ?? [{ day: 0, walkAwayPrice: kept.line }], kept.disposalDay),
  disposalDay: kept.disposalDay,
  disposalOn: kept.disposalOn,
  soldChance: roundOrNull(kept.outlook.soldChance),
  daysToSale: roundOrNull(kept.outlook.daysToSale),
  dayCost: kept.outlook.dayCost && rounded(kept.outlook.dayCost),
  room: roundOrNull(kept.room),
  arrivals: arrivalsView(kept.outlook.arrivals),
  offers: offersView(kept.outlook.offers),
  warnings: kept.warnings.map((one) => rounded(one)),
  changes: (changes ?? []) as FiguresView["changes"],
  changedSince,
})

const lineView = ({ kept }: StockFound, reader: Reader): StockLineView["line"] =>
  reader.sight === "exact"
    ? { sight: "exact", price: String(kept.line), low: String(kept.low), high: String(kept.high) }
    : (lineInShort(reader, String(kept.line)) as Exclude<ReturnType<typeof lineInShort>, { sight: "exact" }>)

export const stockLineView = (
  { unit, enquiries, found, state }: StockRow,
  policy: Policy,
  now: Date,
  reader: Reader,
): StockLineView => ({
  unit: {
    id: unit.id,
    version: unit.version,
    stockNumber: unit.stockNumber,
    title: unit.title,
    currency: unit.currency,
    ask: unit.ask,
    stockedOn: unit.stockedOn,
    daysInStock: daysInStock(unit, now, policy.timeZone),
    status: unit.status as StockLineView["unit"]["status"],
    dealId: unit.dealId,
    enquiries,
  },
  day: found?.day ?? dayIn(now, policy.timeZone).toString(),
  state,
  line: found ? lineView(found, reader) : null,
  figures: onlyExact(reader, found ? figuresView(found) : null),
})

export const stockTotalsView = (totals: StockTotals, reader: Reader): TotalsView => ({
  day: totals.day,
  units: totals.units,
  reserved: totals.reserved,
  incomplete: totals.incomplete,
  notYet: totals.notYet,
  sums: onlyExact(
    reader,
    totals.sums.map((one) => rounded(one)),
  ),
  pastDisposal: onlyExact(reader, totals.pastDisposal),
  warnings: onlyExact(reader, [...totals.warnings]),
})

const outlookDays = ({ value, kept }: UnitOnDay, day: string): UnitOutlookView["days"] => {
  const { ahead, line } = value
  if (!ahead)
    return [{ ...aloneOn(day), line: line.walkAwayPrice, low: line.low, high: line.high, worth: kept.mean ?? 0 }]
  const { outlook, unit } = ahead
  const band = stockBand(unit, outlook, line)
  return [...outlook.lineByDay].map((price, index) => ({
    day: index,
    on: dayAfter(day, index),
    line: round(price),
    low: round(band.ok ? band.value.lowByDay[index] : price),
    high: round(band.ok ? band.value.highByDay[index] : price),
    worth: round(outlook.keepByDay[index]),
    tradeValue: roundOrNull(outlook.tradeByDay?.[index]),
    dayCost: outlook.waiting ? roundOrNull(outlook.dayCosts[index]?.total) : null,
    soldBefore: roundOrNull(outlook.soldBefore?.[index]),
  }))
}

const aloneOn = (on: string) => ({ day: 0, on, tradeValue: null, dayCost: null, soldBefore: null })

/** Every day of a unit's outlook; only for whoever sees lines. */
export const unitOutlookView = (
  { unitId, unit, version }: UnitNow,
  found: UnitOnDay,
  policy: Policy,
  now: Date,
): UnitOutlookView => {
  const day = dayIn(now, policy.timeZone).toString()
  const { kept, changes, changedSince, value } = found
  const {
    worth: _worth,
    chart: _chart,
    ...figures
  } = figuresView({
    day,
    kept: { ...kept, day },
    changes,
    changedSince,
  })
  return {
    unitId,
    unitVersion: version,
    currency: unit.currency,
    day,
    computedAt: now.toISOString(),
    ask: unit.ask ? formatDecimal(unit.ask) : null,
    line: { price: String(kept.line), low: String(kept.low), high: String(kept.high) },
    ...figures,
    daysHeld: roundOrNull(value.ahead?.outlook.waiting?.daysHeldMean),
    days: outlookDays(found, day),
  }
}

const sideView = (stand: StockStand | undefined): WhatIfView["units"][number]["before"] =>
  stand
    ? {
        line: round(stand.line),
        worth: round(stand.worth),
        room: roundOrNull(stand.room),
        disposalDay: stand.disposalDay ?? null,
        dayCost: roundOrNull(stand.dayCost),
        soldChance: roundOrNull(stand.soldChance),
        verdict: stand.verdict,
      }
    : null

export const stockWhatIfView = (all: readonly UnitWhatIf[], day: string): WhatIfView => {
  const sums = [...Map.groupBy(all, ({ unit }) => unit.currency)].map(([currency, own]) => {
    const known = own.flatMap(({ would }) => (would ? [would] : []))
    const sum = (of: (one: (typeof known)[number]) => number) => round(known.reduce((total, one) => total + of(one), 0))
    return {
      currency,
      units: known.length,
      worthBefore: sum(({ before }) => before.worth),
      worthAfter: sum(({ after }) => after.worth),
      dayCostBefore: sum(({ before }) => before.dayCost ?? 0),
      dayCostAfter: sum(({ after }) => after.dayCost ?? 0),
      flips: known.filter(({ flips }) => flips).length,
    }
  })
  const units = all.map(({ unitId, unit, would }) => ({
    unitId,
    stockNumber: unit.stockNumber,
    title: unit.title,
    currency: unit.currency,
    before: sideView(would?.before),
    after: sideView(would?.after),
    flips: would?.flips ?? false,
  }))
  return { day, units, sums }
}

export const enquiryView = ({
  version,
  on,
  count,
  channel,
}: Omit<EnquiryRow, "organisationId" | "unitId">): EnquiryView => ({
  version,
  on,
  count,
  channel,
})
