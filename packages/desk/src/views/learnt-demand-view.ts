// What a house has learnt of its buyers, for whoever sees lines: by segment, with how much it rests on, beside our guess.

import type { operations } from "@walkaway/contract/api"
import { type Estimate, Z90 } from "@walkaway/engine"
import { DEFAULT_DEMAND, defaultDemand, demandIn, type LearntDemand, type SegmentDemand } from "@walkaway/engine/stock"
import type { z } from "zod"
import type { DemandOfDay } from "../services/demand.ts"
import { bandOfSegment } from "../stock/segments.ts"
import { round } from "./round.ts"

type LearntView = z.output<(typeof operations)["getLearntDemand"]["answers"][200]>

const DAYS_A_WEEK = 7

const weekly = ({ p10, p50, p90 }: Estimate) => ({
  low: round(p10 * DAYS_A_WEEK),
  middle: round(p50 * DAYS_A_WEEK),
  high: round(p90 * DAYS_A_WEEK),
})

const ratioView = ({ middle, middleSd }: SegmentDemand["offers"]) => ({
  low: round(Math.exp(middle - Z90 * middleSd)),
  middle: round(Math.exp(middle)),
  high: round(Math.exp(middle + Z90 * middleSd)),
})

const oneInTen = ({ middle, sd }: SegmentDemand["offers"]): [number, number] => [
  round(Math.exp(middle - Z90 * sd)),
  round(Math.exp(middle + Z90 * sd)),
]

type SegmentView = LearntView["segments"][number]

const segmentView = (segment: SegmentView["segment"], { arrivals, offers }: SegmentDemand): SegmentView => ({
  segment,
  arrivals: {
    perWeek: weekly(arrivals.perDay),
    buyers: arrivals.buyers,
    unitDays: Math.round(arrivals.unitDays),
    raw: arrivals.unitDays > 0 ? round((arrivals.buyers / arrivals.unitDays) * DAYS_A_WEEK) : null,
  },
  offers: {
    ratio: ratioView(offers),
    oneInTen: oneInTen(offers),
    buyers: offers.buyers,
    bought: offers.bought,
    atLeast: offers.atLeast,
  },
})

const bandsOf = (learnt: LearntDemand): readonly SegmentView[] =>
  [...learnt.bySegment.keys()]
    .filter((segment) => segment !== "")
    .map((segment) => ({ band: bandOfSegment(segment), demand: demandIn(learnt, segment) }))
    .sort((left, right) => left.band.currency.localeCompare(right.band.currency) || left.band.from - right.band.from)
    .map(({ band, demand }) => segmentView({ kind: "band", ...band }, demand))

/** What was learnt beside our guess; no segment before anything was. */
export const learntDemandView = ({ day, learnt }: DemandOfDay): LearntView => {
  const guess = defaultDemand()
  return {
    day: day ?? null,
    segments: day === undefined ? [] : [segmentView({ kind: "house" }, learnt.house), ...bandsOf(learnt)],
    default: {
      perWeek: weekly(guess.arrivals.perDay),
      ratio: ratioView(guess.offers),
      oneInTen: oneInTen(guess.offers),
      weight: { unitDays: DEFAULT_DEMAND.unitDays, buyers: DEFAULT_DEMAND.buyers },
    },
  }
}
