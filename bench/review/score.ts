// A simulated dealership reviewed, and what review said held against what is true: whom it accuses, and whether its intervals hold it.

import { logistic, standardNormalCdf } from "@walkaway/engine"
import {
  calibrationOf,
  callBackStatistics,
  fairness,
  hoursBeforeEnd,
  type Interval,
  informedLine,
  judgementOf,
  leakageBy,
  netGainOver,
  type OddsCalibration,
  type ReviewedDeal,
  type SunkSlope,
  scaleOf,
  sunkCost,
} from "@walkaway/engine/review"
import { type DealershipTruth, type SimulatedDealership, simulateDealership } from "@walkaway/testkit"

/** How often something held, of how many times it was asked. */
export interface Tally {
  readonly hits: number
  readonly of: number
}

export const rateOf = ({ hits, of }: Tally): number => (of === 0 ? Number.NaN : hits / of)

const tally = (all: readonly boolean[]): Tally => ({ hits: all.filter(Boolean).length, of: all.length })

export const added = (all: readonly Tally[]): Tally => ({
  hits: all.reduce((sum, { hits }) => sum + hits, 0),
  of: all.reduce((sum, { of }) => sum + of, 0),
})

const holds = ({ low, high }: Interval, truth: number): boolean => low <= truth && truth <= high

export interface SunkScore {
  /** Somebody who is not swayed was called so, or the team was although nobody is. */
  readonly falselyAccused: boolean
  readonly found: Tally
  readonly covered: Tally
  readonly coveredSwayed: Tally
  readonly coveredShrunk: Tally
  /** Estimates of those who are swayed. */
  readonly slopes: readonly number[]
}

const covers = (people: readonly SunkSlope[], slopeOf: (id: string) => number, which: "slope" | "shrunk"): Tally =>
  tally(people.flatMap((one) => (one[which] ? [holds(one[which], slopeOf(one.person))] : [])))

export const scoreSunk = ({ deals }: SimulatedDealership, truth: DealershipTruth): SunkScore => {
  const slopeOf = (id: string) => truth.people.find((person) => person.id === id)?.sunkSlope ?? 0
  const { people, team } = sunkCost(deals)
  const swayed = people.filter(({ person }) => slopeOf(person) > 0)
  const others = people.filter(({ person }) => slopeOf(person) === 0)
  const accused = (all: readonly SunkSlope[]) => all.filter(({ verdict }) => verdict === "swayed").length
  return {
    falselyAccused: accused(others) > 0 || (swayed.length === 0 && team.verdict === "swayed"),
    found: { hits: accused(swayed), of: swayed.length },
    covered: covers(others, slopeOf, "slope"),
    coveredSwayed: covers(swayed, slopeOf, "slope"),
    coveredShrunk: covers(people, slopeOf, "shrunk"),
    slopes: swayed.flatMap(({ slope }) => slope?.middle ?? []),
  }
}

/**
 * The plain rival: distance of the agreed price beyond the line on log hours, among deals that were made. True when it finds a slope
 * above zero at 5 %.
 */
export const rivalAccuses = (deals: readonly ReviewedDeal[]): boolean => {
  const points = deals.flatMap((deal) => {
    const [line, scale] = [informedLine(deal), scaleOf(deal)]
    if (line === undefined || scale === undefined || deal.price === undefined) return []
    return [[Math.log1p(hoursBeforeEnd(deal)), -netGainOver(deal.price, line, deal) / scale] as const]
  })
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const xx = points.reduce((sum, [h]) => sum + (h - x) ** 2, 0)
  const slope = points.reduce((sum, [h, d]) => sum + (h - x) * (d - y), 0) / xx
  const squares = points.reduce((sum, [h, d]) => sum + (d - y - slope * (h - x)) ** 2, 0)
  return 1 - standardNormalCdf(slope / Math.sqrt(squares / (points.length - 2) / xx)) < 0.05
}

/** Share that comes of stated odds which are too high by so many logits. */
export const plantedShare = (stated: number, shift: number): number => logistic(Math.log(stated / (1 - stated)) - shift)

export const largestGap = ({ bins }: OddsCalibration, shift: number): number =>
  Math.max(...bins.map(({ stated, observed }) => Math.abs(observed.middle - plantedShare(stated, shift))))

export interface CalibrationScore {
  readonly shift: boolean
  readonly bins: Tally
  readonly hours: boolean
  readonly worth: boolean
  readonly limits: boolean
}

export const scoreCalibration = (
  { deals }: SimulatedDealership,
  { oddsShift, hoursFactor, worthShortfall }: DealershipTruth,
): CalibrationScore => {
  const { oddsFirst, hours, worth, limits } = calibrationOf(deals)
  if (oddsFirst.kind !== "measured" || hours.kind !== "measured" || worth.kind !== "measured") {
    throw new Error("a house of two years has data enough")
  }
  const values = deals.flatMap((deal) => (deal.worth && deal.value !== undefined ? [deal.value] : []))
  const short = (worthShortfall / 100) * (values.reduce((sum, value) => sum + value, 0) / values.length)
  return {
    shift: holds(oddsFirst.logitShift, oddsShift),
    bins: tally(oddsFirst.bins.map(({ stated, observed }) => holds(observed, plantedShare(stated, oddsShift)))),
    hours: hours.ratio !== undefined && holds(hours.ratio, hoursFactor),
    worth: holds(worth.bias, -short),
    limits: limits.kind === "measured" && limits.quantiles.every(({ fits }) => fits),
  }
}

/** Share of all who walk out that are back by themselves within so many days, left alone. */
export const backWithin = (days: number, { bluffing, leaving }: DealershipTruth): number =>
  [bluffing, { ...leaving, share: 1 - bluffing.share }].reduce((sum, { share, returnPerDay, lostPerDay }) => {
    const leaves = returnPerDay + lostPerDay
    return sum + (share * returnPerDay * (1 - (1 - leaves) ** days)) / leaves
  }, 0)

export interface OtherScores {
  readonly backWithin7: boolean
  readonly calledUsBack: boolean
  readonly leakage: boolean
  readonly groupsDiffer: boolean
  /** Deals taken clearly beyond the line that review did not call wrong, and others on our side of it that it did. */
  readonly misjudged: number
}

const misjudged = (deals: readonly ReviewedDeal[]): number =>
  deals.filter((deal) => {
    const line = deal.steps.at(-1)?.walkAwayPrice
    if (line === undefined || deal.price === undefined) return false
    const { verdict, tieWithin = 0 } = judgementOf(deal)
    const beyond = -netGainOver(deal.price, line, deal)
    return beyond > tieWithin * (1 + 1e-9) && verdict !== "wrong-then"
  }).length

export const scoreOthers = ({ deals, labels, leaked }: SimulatedDealership, truth: DealershipTruth): OtherScores => {
  const { backWithin7, calledUsBack } = callBackStatistics(deals)
  const lost = [...leaked.values()].reduce((sum, money) => sum + money, 0)
  return {
    backWithin7: backWithin7 !== undefined && holds(backWithin7, backWithin(7, truth)),
    calledUsBack: holds(calledUsBack, truth.calledBack),
    leakage: holds(leakageBy(deals).team.leakage, lost),
    groupsDiffer: fairness(deals, labels).measures.some(({ groups }) =>
      groups.some((group) => group.kind === "measured" && group.differs),
    ),
    misjudged: misjudged(deals),
  }
}

export const houses = (truth: DealershipTruth, seeds: number): readonly SimulatedDealership[] =>
  Array.from({ length: seeds }, (_, i) => simulateDealership(i + 1, truth))
