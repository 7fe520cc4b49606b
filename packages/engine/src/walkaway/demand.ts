// How many serious buyers come and what they pay, learnt from a house's own records. Arrivals: a Poisson rate a unit-day with a gamma
// prior, whose posterior is on paper [Gelman2013, section 2.6]. Offers: the best price a buyer named over the ask, normal in the
// logarithm, see censored-offers.ts. Segments lean on the house, the house on our guess, each by a stated weight; a segment that
// has seen nobody says what the house says. Fitting the weights as well (empirical Bayes) was the rival: it needs dozens of
// segments, and a house has three. Nothing here knows who the buyers were.

import { type Estimate, type Source, standardNormalQuantile, Z90 } from "../units/index.ts"
import { type CensoredNormal, leaningOn, type OfferSeen } from "./censored-offers.ts"

/** What one segment of the stock has seen. */
export interface DemandRecord {
  /** Opaque; records of one segment are added up. */
  readonly segment: string
  readonly buyers: number
  /** Days on offer, summed over units. */
  readonly unitDays: number
  readonly offers: readonly OfferSeen[]
}

export interface LearntArrivals {
  /** Buyers a unit-day: mean as the middle, p10 and p90 of what it may be. */
  readonly perDay: Estimate
  readonly buyers: number
  readonly unitDays: number
}

/** The logarithm of (best price named / ask). */
export interface LearntOffers extends CensoredNormal {
  readonly buyers: number
  readonly bought: number
  readonly atLeast: number
}

/** What is believed of the buyers of a segment. */
export interface SegmentDemand {
  readonly arrivals: LearntArrivals
  readonly offers: LearntOffers
}

export interface LearntDemand {
  readonly house: SegmentDemand
  readonly bySegment: ReadonlyMap<string, SegmentDemand>
}

/** Our guess, until a house has records: nobody has published either figure for a forecourt. */
export const DEFAULT_DEMAND = {
  /** One serious buyer a week for each unit, as sure as four of them seen over four weeks make it. */
  buyersPerDay: 1 / 7,
  unitDays: 28,
  /** The middle buyer's best price is five per cent below the ask, one in ten pays it in full. */
  logMiddle: Math.log(0.95),
  logSd: -Math.log(0.95) / Z90,
  /** Weighs like so many buyers whose price is known. */
  buyers: 8,
} as const

/** What the house's own figures weigh in each of its segments. */
export const HOUSE_WEIGHT = { unitDays: 60, buyers: 12 } as const

const wilsonHilferty = (shape: number, p: number): number => {
  const spread = 1 / (9 * shape)
  return shape * Math.max(0, 1 - spread + standardNormalQuantile(p) * Math.sqrt(spread)) ** 3
}

/** Mean, p10 and p90 of a gamma; the percentiles by the cube root of [WilsonHilferty1931], good to a percent from shape 1 on. */
const gammaEstimate = (shape: number, rate: number, source: Source): Estimate => {
  const middle = shape / rate
  return {
    p10: Math.min(middle, wilsonHilferty(shape, 0.1) / rate),
    p50: middle,
    p90: Math.max(middle, wilsonHilferty(shape, 0.9) / rate),
    source,
  }
}

const counted = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",")

const arrivalsSource = (buyers: number, unitDays: number): Source =>
  unitDays > 0
    ? { kind: "learnt", detail: `learnt from ${counted(buyers)} buyers over ${counted(unitDays)} unit-days` }
    : { kind: "default", detail: "our guess" }

const arrivalsOf = (prior: { mean: number; unitDays: number }, buyers: number, unitDays: number): LearntArrivals => ({
  perDay: gammaEstimate(
    prior.mean * prior.unitDays + buyers,
    prior.unitDays + unitDays,
    arrivalsSource(buyers, unitDays),
  ),
  buyers,
  unitDays,
})

const demandOf = (
  prior: { readonly arrivals: { mean: number; unitDays: number }; readonly offers: CensoredNormal; weight: number },
  records: readonly DemandRecord[],
): SegmentDemand => {
  const sum = (of: (record: DemandRecord) => number) => records.reduce((total, one) => total + of(one), 0)
  const offers = records.flatMap((one) => one.offers)
  const bought = offers.filter((one) => one.bought).length
  return {
    arrivals: arrivalsOf(
      prior.arrivals,
      sum((one) => one.buyers),
      sum((one) => one.unitDays),
    ),
    offers: {
      ...leaningOn(prior.offers, prior.weight, offers),
      buyers: offers.length,
      bought,
      atLeast: offers.length - bought,
    },
  }
}

const GUESS = {
  arrivals: { mean: DEFAULT_DEMAND.buyersPerDay, unitDays: DEFAULT_DEMAND.unitDays },
  offers: {
    middle: DEFAULT_DEMAND.logMiddle,
    middleSd: DEFAULT_DEMAND.logSd / Math.sqrt(DEFAULT_DEMAND.buyers),
    sd: DEFAULT_DEMAND.logSd,
  },
  weight: DEFAULT_DEMAND.buyers,
}

/** What is believed before any record. */
export const defaultDemand = (): SegmentDemand => demandOf(GUESS, [])

/** Learns from records, O(records) a segment. Counts below zero throw. */
export const learnDemand = (records: readonly DemandRecord[]): LearntDemand => {
  const house = demandOf(GUESS, records)
  const leaning = {
    arrivals: { mean: house.arrivals.perDay.p50, unitDays: HOUSE_WEIGHT.unitDays },
    offers: house.offers,
    weight: HOUSE_WEIGHT.buyers,
  }
  const bySegment = new Map<string, SegmentDemand>()
  for (const [segment, own] of Map.groupBy(records, (one) => one.segment)) {
    bySegment.set(segment, demandOf(leaning, own))
  }
  return { house, bySegment }
}

/** What is believed of a segment: its own figures, or else the house's. */
export const demandIn = (learnt: LearntDemand, segment: string): SegmentDemand =>
  learnt.bySegment.get(segment) ?? learnt.house

/** What serious buyers would pay where `ask` is asked, in money, and how far the whole of it may lie off. */
export const offersAt = (
  { middle, middleSd, sd, buyers, bought, atLeast }: LearntOffers,
  ask: number,
): { readonly offers: Estimate; readonly shift: Estimate } => {
  const source: Source =
    buyers > 0
      ? { kind: "learnt", detail: `learnt from ${counted(buyers)} buyers, ${counted(bought)} of whom bought` }
      : { kind: "default", detail: "our guess" }
  const at = (logRatio: number) => ask * Math.exp(logRatio)
  return {
    offers: { p10: at(middle - Z90 * sd), p50: at(middle), p90: at(middle + Z90 * sd), source },
    shift: {
      p10: at(middle - Z90 * middleSd) - at(middle),
      p50: 0,
      p90: at(middle + Z90 * middleSd) - at(middle),
      source: { ...source, detail: `${source.detail ?? ""}${atLeast > 0 ? `, ${counted(atLeast)} of whom left` : ""}` },
    },
  }
}
