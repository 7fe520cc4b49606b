// The review of a span of days: the engine's reports on the closed deals in it, for everybody or for one person, and for each of the people
// whom the reader may look at. What compares people with the team, or a month with those before it, sees more than the span.

import {
  type AgreementTrap,
  agreementTrap,
  type Calibration,
  calibrationOf,
  type JudgementTable,
  judgementTable,
  type LeakageTotal,
  leakageBy,
  type MonthPage,
  monthPage,
  peopleOf,
  type ReviewedDeal,
  type SunkReport,
  sunkCost,
  type Trend,
  trends,
} from "@walkaway/engine/review"
import type { Tx } from "../storage/storage.ts"
import { dayBefore, type FactsRow, type ReviewFilter, reviewRows } from "./review-rows.ts"

export interface ReviewWish extends ReviewFilter {
  readonly currency: string
  /** The only one of the people who may be shown by himself; undefined: everybody may. */
  readonly onlyShown?: string | undefined
}

export interface ReviewReport {
  /** In the span, in the currency, of the person. */
  readonly rows: readonly FactsRow[]
  readonly otherCurrencies: number
  readonly page: MonthPage
  readonly judgement: JudgementTable
  readonly leakage: { readonly all: Omit<LeakageTotal, "person">; readonly people: readonly LeakageTotal[] }
  readonly sunk: SunkReport
  readonly trap: readonly AgreementTrap[]
  readonly calibration: readonly Calibration[]
  readonly trends: readonly Trend[]
  /** Who may be shown by himself and closed a deal in the span. */
  readonly people: readonly string[]
}

/** A month and a year before the last day: what the last month is held against. */
const HISTORY_DAYS = 396

const earlier = (one: string, other: string): string => (one < other ? one : other)

const factsOf = (rows: readonly FactsRow[]): readonly ReviewedDeal[] => rows.map(({ facts }) => facts.deal)

export const reviewReport = async (tx: Tx, wish: ReviewWish): Promise<ReviewReport> => {
  const { from, to, personId, currency, onlyShown } = wish
  const { personId: _person, currency: _currency, ...everybody } = wish
  const all = await reviewRows(tx, { ...everybody, from: earlier(from, dayBefore(to, HISTORY_DAYS)) })
  const isOwn = ({ facts }: FactsRow) => personId === undefined || facts.deal.person === personId
  const inCurrency = all.filter((row) => row.currency === currency)
  const team = factsOf(inCurrency.filter(({ closedOn }) => closedOn >= from))
  const rows = inCurrency.filter((row) => row.closedOn >= from && isOwn(row))
  const history = factsOf(inCurrency.filter((row) => isOwn(row) && row.closedOn >= dayBefore(to, HISTORY_DAYS)))
  const own = factsOf(rows)
  const people = peopleOf(own).filter((person) => onlyShown === undefined || person === onlyShown)
  const leakage = leakageBy(own)
  const sunk = sunkCost(team)
  return {
    rows,
    otherCurrencies: all.filter((row) => row.currency !== currency && row.closedOn >= from && isOwn(row)).length,
    page: monthPage(history, to.slice(0, 7)),
    judgement: judgementTable(rows.map(({ review }) => review)),
    leakage: { all: leakage.team, people: leakage.people.filter(({ person }) => people.includes(person)) },
    sunk: { ...sunk, people: sunk.people.filter(({ person }) => people.includes(person)) },
    trap: [agreementTrap(own), ...people.map((person) => agreementTrap(own, person))],
    calibration: [calibrationOf(own), ...people.map((person) => calibrationOf(own, person))],
    trends: trends(history),
    people,
  }
}
