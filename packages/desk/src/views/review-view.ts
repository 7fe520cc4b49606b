// The review as people read it: names for ids, null for what is absent. For whoever may not see lines, money and odds that hang on one are
// null, here as everywhere; counts and shares of deals tell nobody where a line was.

import type { operations } from "@walkaway/contract/api"
import { ENGINE_VERSION } from "@walkaway/engine"
import type {
  AgreementTrap,
  Calibration,
  DealReview,
  Interval,
  LeakageTotal,
  MonthPage,
  SunkReport,
  SunkSlope,
  Trend,
} from "@walkaway/engine/review"
import type { z } from "zod"
import type { ReviewReport, ReviewWish } from "../services/review-report.ts"
import type { FactsRow } from "../services/review-rows.ts"
import type { Names } from "./names.ts"
import { onlyExact, type Reader } from "./reader.ts"

export type ReviewView = z.output<(typeof operations)["getReview"]["answers"][200]>
type PageEntryView = ReviewView["page"]["entries"][number]
type CalibrationView = NonNullable<ReviewView["calibration"]>[number]
type SunkView = NonNullable<ReviewView["sunkCost"]>
type TrapView = ReviewView["trap"][number]

/** An interval as it goes out; null when it is absent or has no end. */
export const intervalOrNull = (interval: Interval | undefined): Interval | null =>
  interval && Number.isFinite(interval.low) && Number.isFinite(interval.high)
    ? { low: interval.low, middle: interval.middle, high: interval.high }
    : null

const sum = (intervals: readonly (Interval | undefined)[]): Interval =>
  intervals.reduce<Interval>(
    (total, one) =>
      one ? { low: total.low + one.low, middle: total.middle + one.middle, high: total.high + one.high } : total,
    { low: 0, middle: 0, high: 0 },
  )

const tally = <Word extends string>(words: readonly Word[], given: readonly Word[]): Record<Word, number> =>
  Object.fromEntries(words.map((word) => [word, given.filter((one) => one === word).length])) as Record<Word, number>

const verdictsOf = (reviews: readonly DealReview[]) =>
  tally(
    ["right", "near-tie", "wrong-then", "not-judged"],
    reviews.map(({ judgement }) => judgement.verdict),
  )

const turnOutsOf = (reviews: readonly DealReview[]) =>
  tally(
    ["good", "bad", "unclear"],
    reviews.map(({ turnOut }) => turnOut?.turnOut ?? "unclear"),
  )

const restsOn = (rows: readonly FactsRow[], basis: string): number =>
  rows.filter(({ review }) => review.turnOut?.bases.some((one) => one === basis)).length

const walksView = (rows: readonly FactsRow[], reader: Reader): ReviewView["walks"] => {
  const walks = rows.filter(({ review }) => review.end === "left")
  const reviews = walks.map(({ review }) => review)
  return {
    walks: walks.length,
    ours: walks.filter(({ facts }) => facts.deal.leftBy === "us").length,
    theirs: walks.filter(({ facts }) => facts.deal.leftBy === "them").length,
    verdicts: verdictsOf(reviews),
    turnOuts: turnOutsOf(reviews),
    soldLater: restsOn(walks, "sold-later"),
    cameBack: restsOn(walks, "came-back"),
    boughtElsewhere: restsOn(walks, "bought-elsewhere"),
    unknown: walks.filter(({ facts }) => facts.untold).length,
    difference: onlyExact(reader, sum(reviews.map(({ turnOut }) => turnOut?.difference))),
    regret: onlyExact(reader, sum(reviews.map(({ turnOut }) => turnOut?.regret))),
  }
}

const countsView = ({ rows, otherCurrencies }: ReviewReport, waiting: number): ReviewView["deals"] => ({
  closed: rows.length,
  ...tally(
    ["won", "lost", "walked", "withdrawn"],
    rows.map(({ facts }) => facts.deal.outcome),
  ),
  otherCurrencies,
  waiting,
  untold: rows.filter(({ facts }) => facts.untold).length,
})

/** Units whose figures hang on lines and beliefs. */
const TELLING: ReadonlySet<PageEntryView["unit"]> = new Set(["money", "percent", "ratio"])

const pageView = ({ month, deals, entries }: MonthPage, reader: Reader): ReviewView["page"] => ({
  month,
  deals,
  entries: entries.map(({ figure, because, unit, value, of, money, detail }) => ({
    figure,
    because,
    unit,
    value: TELLING.has(unit) ? onlyExact(reader, intervalOrNull(value)) : intervalOrNull(value),
    of: of ?? null,
    money: onlyExact(reader, money ?? null),
    detail: detail ?? null,
  })),
})

const personOf = (person: string | undefined, names: Names) => (person === undefined ? null : names.person(person))

const leakageView = (
  { deals, given, leakage, person }: Omit<LeakageTotal, "person"> & { readonly person?: string },
  names: Names,
) => ({ person: personOf(person, names), deals, given, leakage })

const slopeView = (
  slope: Omit<SunkSlope, "person"> & { readonly person?: string },
  names: Names,
): SunkView["team"] => ({
  person: personOf(slope.person, names),
  verdict: slope.verdict,
  decisions: slope.decisions,
  crossed: slope.crossed,
  slope: intervalOrNull(slope.slope),
  shrunk: intervalOrNull(slope.shrunk),
  detectable: slope.detectable !== undefined && Number.isFinite(slope.detectable) ? slope.detectable : null,
  lacking: slope.lacking ?? null,
})

const sunkView = ({ team, people, moneyFromOneToEightHours }: SunkReport, names: Names): SunkView => ({
  team: slopeView(team, names),
  people: people.map((slope) => slopeView(slope, names)),
  moneyFromOneToEightHours: intervalOrNull(moneyFromOneToEightHours),
})

const trapView = (trap: AgreementTrap, names: Names, reader: Reader): TrapView => ({
  person: personOf(trap.person, names),
  trapped: trap.trapped,
  trappedMoney: onlyExact(reader, trap.trappedMoney),
  leftGains: trap.leftGains,
  leftGainsMoney: onlyExact(reader, intervalOrNull(trap.leftGainsMoney)),
})

const rangesView = (ranges: Calibration["worth"]): CalibrationView["worth"] =>
  ranges.kind === "measured" ? { ...ranges, ratio: intervalOrNull(ranges.ratio) } : ranges

const calibrationView = (one: Calibration, names: Names): CalibrationView => ({
  person: personOf(one.person, names),
  oddsFirst: oddsView(one.oddsFirst),
  oddsLater: oddsView(one.oddsLater),
  limits: one.limits.kind === "measured" ? { ...one.limits, quantiles: [...one.limits.quantiles] } : one.limits,
  worth: rangesView(one.worth),
  hours: rangesView(one.hours),
})

const oddsView = (odds: Calibration["oddsFirst"]): CalibrationView["oddsFirst"] =>
  odds.kind === "measured" ? { ...odds, bins: [...odds.bins] } : odds

const trendView = ({ figure, unit, points, change }: Trend): ReviewView["trends"][number] => ({
  figure,
  unit,
  points: points.map(({ month, deals, low, middle, high }) => ({ month, deals, value: { low, middle, high } })),
  change: change ? { low: change.low, middle: change.middle, high: change.high, clear: change.clear } : null,
})

const personTotals = (person: string, rows: readonly FactsRow[], names: Names, reader: Reader) => {
  const own = rows.filter(({ facts }) => facts.deal.person === person)
  const reviews = own.map(({ review }) => review)
  return {
    person: names.person(person),
    closed: own.length,
    won: own.filter(({ facts }) => facts.deal.outcome === "won").length,
    walks: reviews.filter(({ end }) => end === "left").length,
    verdicts: verdictsOf(reviews),
    turnOuts: turnOutsOf(reviews),
    regretThen: onlyExact(
      reader,
      reviews.reduce((total, { judgement }) => total + (judgement.regret ?? 0), 0),
    ),
    hours: own.reduce(
      (total, { facts }) => total + facts.deal.effort.reduce((spent, { hours }) => spent + hours, 0),
      0,
    ),
  }
}

/** `waiting` closed deals were not gone through yet. */
export const reviewView = (
  report: ReviewReport,
  wish: ReviewWish,
  waiting: number,
  names: Names,
  reader: Reader,
): ReviewView => {
  const { rows, people, leakage, judgement } = report
  return {
    from: wish.from,
    to: wish.to,
    person: personOf(wish.personId, names),
    template: (wish.template ?? null) as ReviewView["template"],
    currency: wish.currency,
    sight: reader.sight === "exact" ? "exact" : "counts",
    engine: ENGINE_VERSION,
    deals: countsView(report, waiting),
    page: pageView(report.page, reader),
    judgement: {
      cells: [...judgement.cells],
      regretThen: onlyExact(reader, judgement.regretThen),
      luck: onlyExact(reader, judgement.luck),
    },
    walks: walksView(rows, reader),
    leakage: onlyExact(
      reader,
      [leakage.all, ...leakage.people].map((one) => leakageView(one, names)),
    ),
    sunkCost: onlyExact(reader, sunkView(report.sunk, names)),
    trap: report.trap.map((one) => trapView(one, names, reader)),
    calibration: onlyExact(
      reader,
      report.calibration.map((one) => calibrationView(one, names)),
    ),
    trends: report.trends.filter(({ unit }) => reader.sight === "exact" || unit !== "money").map(trendView),
    people: people.map((person) => personTotals(person, rows, names, reader)),
  }
}
