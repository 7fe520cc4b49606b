// Does effort that is spent already sink somebody's line [ArkesBlumer1985]? Only offers that stood beyond our own line can tell: each was
// taken or let go. The distance to which a person still goes is T = a + b log(1 + hours) + noise; an offer d beyond the line is
// taken when d <= T. Here are the verdicts on b, which must not accuse anybody for being one of many; its estimate is in sunk-slopes.ts.
//
// Why not regress the distance of agreed deals on hours: hard counterparts cost hours and end near the line whether or not anybody is
// swayed, so that slope accuses everybody (record 14). Here hardness sits in d, and is conditioned away.

import type { ReviewedDeal } from "./closed-deal.ts"
import { peopleOf, scaleOf } from "./deal-measures.ts"
import type { Interval, NotEnough, Share } from "./interval.ts"
import { lineDecisions } from "./line-decisions.ts"
import { Z95, zAbove } from "./statistics/levels.ts"
import { medianOf } from "./statistics/means.ts"
import { shareOf } from "./statistics/share-of.ts"
import { type Measured, pooled, standAfterHolm } from "./statistics/shrinkage.ts"
import { type Estimated, fitSlopes, type Group } from "./sunk-slopes.ts"

export const SUNK_VERDICTS = ["swayed", "no-sign", "keeps-line", "not-enough-data"] as const
/** swayed: the slope is above 0 after correction for how many people are looked at; keeps-line: too few crossings for any slope. */
export type SunkVerdict = (typeof SUNK_VERDICTS)[number]

export interface SunkSlope {
  readonly person: string
  readonly verdict: SunkVerdict
  /** Offers beyond the own line that this person took or let go. */
  readonly decisions: number
  /** How many of them were taken. */
  readonly crossed: Share
  /** Percent of the value by which the line sinks per unit of log(1 + hours); this person's data alone. */
  readonly slope?: Interval
  /** The same drawn towards the team's mean, as far as the person's own data are weak: the better guess, never the ground of a verdict. */
  readonly shrunk?: Interval
  /** Smallest slope that would have been found in 4 of 5 cases, percent of the value. */
  readonly detectable?: number
  readonly lacking?: NotEnough
}

export interface SunkReport {
  readonly people: readonly SunkSlope[]
  readonly team: Omit<SunkSlope, "person" | "shrunk">
  /** What the team's slope means: money by which the line sinks between 1 and 8 hours on a thing of median value. */
  readonly moneyFromOneToEightHours?: Interval
  /** Standard deviation of the distance to which people go besides hours and controls, percent of the value. */
  readonly spread?: number
}

/** Fewer decisions, or fewer of either kind, than these say nothing about a slope. */
const DECISIONS_LEAST = 15
const EITHER_LEAST = 3
/** A slope that would only be found when it is larger than this (percent of the value) is not looked for. */
const DETECTABLE_MOST = 3
/** Chance that anybody at all is called swayed when nobody is. */
const FAMILY_LEVEL = 0.05
const POWER = 0.8
/** log(1 + 8) - log(1 + 1). */
const ONE_TO_EIGHT_HOURS = Math.log(9 / 2)

const crossedIn = (group: Group): Share => shareOf(group.filter(({ taken }) => taken).length, group.length)

/** Why a group of decisions can carry no slope; undefined when it can. */
const lackOf = (group: Group): NotEnough | undefined => {
  const { count, of } = crossedIn(group)
  const lack = (have: number, needed: number, why: NotEnough["why"]): NotEnough => ({
    kind: "not-enough-data",
    have,
    needed,
    why,
  })
  if (of < DECISIONS_LEAST) return lack(of, DECISIONS_LEAST, "too-few-deals")
  if (count < EITHER_LEAST) return lack(count, EITHER_LEAST, "too-few-crossings")
  return of - count < EITHER_LEAST ? lack(of - count, EITHER_LEAST, "no-contrast") : undefined
}

const detectableOf = ({ error }: Estimated, looks: number): number =>
  (zAbove(FAMILY_LEVEL / looks) + zAbove(1 - POWER)) * error

const bluntness = (group: Group, detectable: number): NotEnough | undefined =>
  detectable <= DETECTABLE_MOST
    ? undefined
    : {
        kind: "not-enough-data",
        have: group.length,
        needed: Math.ceil(group.length * (detectable / DETECTABLE_MOST) ** 2),
        why: "too-blunt",
      }

type Finding = Omit<SunkSlope, "person" | "shrunk">

const findingOf = (group: Group, found: Estimated | undefined, swayed: boolean, looks: number): Finding => {
  const base = { decisions: group.length, crossed: crossedIn(group) }
  const lack = lackOf(group)
  if (lack?.why === "too-few-crossings") return { ...base, verdict: "keeps-line", lacking: lack }
  if (lack) return { ...base, verdict: "not-enough-data", lacking: lack }
  if (!found) {
    const lacking = {
      kind: "not-enough-data",
      have: group.length,
      needed: 2 * group.length,
      why: "no-contrast",
    } as const
    return { ...base, verdict: "not-enough-data", lacking }
  }
  const detectable = detectableOf(found, looks)
  const measured = { ...base, slope: found.slope, detectable }
  if (swayed) return { ...measured, verdict: "swayed" }
  const blunt = bluntness(group, detectable)
  return blunt ? { ...measured, verdict: "not-enough-data", lacking: blunt } : { ...measured, verdict: "no-sign" }
}

const shrunkSlopes = (estimates: readonly (Estimated | undefined)[]): readonly (Interval | undefined)[] => {
  const measured = estimates.flatMap((found): Measured[] =>
    found ? [{ value: found.slope.middle, error: (found.slope.high - found.slope.low) / (2 * Z95) }] : [],
  )
  if (measured.length < 2) return estimates.map(() => undefined)
  const { shrunk } = pooled(measured)
  let next = 0
  return estimates.map((found) => {
    if (!found) return undefined
    const { value, error } = shrunk[next]
    next += 1
    return { low: value - Z95 * error, middle: value, high: value + Z95 * error }
  })
}

const moneyOf = (slope: Interval, deals: readonly ReviewedDeal[]): Interval | undefined => {
  const scales = deals.flatMap((deal) => scaleOf(deal) ?? [])
  if (scales.length === 0) return undefined
  const perPercent = (medianOf(scales) / 100) * ONE_TO_EIGHT_HOURS
  return { low: slope.low * perPercent, middle: slope.middle * perPercent, high: slope.high * perPercent }
}

/**
 * Everybody and the team. "swayed" is said of nobody with a chance of at least 95 % when nobody is, however many people are looked at
 * (Holm); the team counts as one more of them.
 */
export const sunkCost = (deals: readonly ReviewedDeal[]): SunkReport => {
  const decisions = lineDecisions(deals)
  const people = peopleOf(deals).map((person) => ({
    person,
    group: decisions.filter((decision) => decision.person === person),
  }))
  const able = people.filter(({ group }) => !lackOf(group))
  const apart = fitSlopes(
    able.map(({ group }) => group),
    true,
  )
  const together = fitSlopes(
    people.map(({ group }) => group).filter((group) => group.length >= EITHER_LEAST),
    false,
  )
  const found = [...apart.estimates, lackOf(decisions) ? undefined : together.estimates[0]]
  const stands = standAfterHolm(
    found.map((one) => one?.p ?? 1),
    FAMILY_LEVEL,
  )
  const looks = found.length
  const shrunk = shrunkSlopes(apart.estimates)
  const team = findingOf(decisions, found[looks - 1], stands[looks - 1], looks)
  const money = team.slope && moneyOf(team.slope, deals)
  return {
    people: people.map(({ person, group }) => {
      const i = able.findIndex((one) => one.person === person)
      const finding = findingOf(group, i < 0 ? undefined : found[i], i >= 0 && stands[i], looks)
      const drawn = i < 0 ? undefined : shrunk[i]
      return { person, ...finding, ...(drawn && { shrunk: drawn }) }
    }),
    team,
    ...(money && { moneyFromOneToEightHours: money }),
    ...(together.spread !== undefined && { spread: together.spread }),
  }
}
