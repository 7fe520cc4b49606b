// What is believed about a kind of counterpart before any evidence: the spread of types, where in the assumed range their limits lie,
// how readily they leave. The shipped one has planner.md's types; how many go by which manner is measured on the talks of CraigslistBargain, and
// taken halfway, for nobody there played for money of their own. A learnt one
// (belief/learning) says how far a house, or a part of its trade, differs from it. Plain figures, so that it can be kept, sent to a
// screen and read again.

import type { Side } from "../deal/index.ts"
import { type Estimate, Z90 } from "../units/index.ts"
import type { Conduct } from "./conduct.ts"
import { SHIPPED_PEOPLE } from "./people/index.ts"
import { SHIPPED_SHARES } from "./shipped-shares.ts"
import { PLANNER_FAMILY, type TypeFamily } from "./type-set.ts"

/** A part of the trade: deals that agree in what is named here. Kinds of customer are kinds of business, never of person. */
export interface Segment {
  readonly category?: string
  readonly channel?: string
  readonly customer?: string
}

/** What moves a normal score: z becomes shift + stretch z. */
export interface ScoreMove {
  readonly shift: number
  readonly stretch: number
}

/** How a kind of counterpart is believed to be spread before any evidence; what is left out is as shipped. */
export interface Prior {
  /** Name and version, as advice quotes it. */
  readonly name: string
  readonly family: TypeFamily
  /** Where limits lie in the range assumed from the ask (or our line), for us up; a range that was typed is not moved. */
  readonly limit?: ScoreMove
  /** Leave the table so many times as often as shipped, from `WALKING_LEAST` to `WALKING_MOST`. */
  readonly walking?: number
  /** Own deals that it was learnt from; none when left out. */
  readonly deals?: number
  /** The part of the trade that it was learnt for; the whole when left out. */
  readonly segment?: Segment
}

/** Name of the belief before any evidence, as advice quotes it. */
export const SHIPPED_PRIOR = "shipped-2"

/** Before any talk was read: a guess, from which the shipped one is fitted. */
export const ASSUMED_FAMILY: TypeFamily = { ...PLANNER_FAMILY, shares: [0.6, 0.25, 0.15] }

const stylesOf = (them: Side): readonly number[] => SHIPPED_PEOPLE[them].styles.map((style) => style.weight)

const bySide = <T>(make: (them: Side) => T): Readonly<Record<Side, T>> => ({
  buyer: make("buyer"),
  seller: make("seller"),
})

/** Where the fit of the shipped prior starts, by the side of the counterpart. */
export const ASSUMED_PRIORS: Readonly<Record<Side, Prior>> = bySide((them) => ({
  name: "assumed",
  family: { ...ASSUMED_FAMILY, styles: stylesOf(them) },
}))

/** The prior that is shipped, by the side of the counterpart. */
export const SHIPPED_PRIORS: Readonly<Record<Side, Prior>> = bySide((them) => ({
  name: SHIPPED_PRIOR,
  family: { ...ASSUMED_FAMILY, styles: stylesOf(them), shares: SHIPPED_SHARES[them] },
}))

// Guesses, said to be guesses. Buyers on Craigslist who bought a car paid .84 (sd .11) of the listing (human-data.md), and more than
// half of UK buyers of used cars pay what is asked (field.md), so the limit lies above what is paid. Where haggling is the custom the
// first price is only a beginning.
export type LimitShares = readonly [low: number, middle: number, high: number]
const LIMIT_OVER_ASK: Readonly<Record<Side, LimitShares>> = { buyer: [0.82, 0.93, 1.03], seller: [0.82, 0.91, 0.98] }
const LIMIT_OVER_STALL_PRICE: typeof LIMIT_OVER_ASK = { buyer: [0.45, 0.65, 0.9], seller: [0.4, 0.6, 0.85] }

/** Where the limit of somebody on the side `them` is assumed to lie, in units of the price asked. */
export const limitShares = (them: Side, category: string | null): LimitShares =>
  (category === "haggle" ? LIMIT_OVER_STALL_PRICE : LIMIT_OVER_ASK)[them]

/** An assumed range of limits in frame units as this house's people stand in it. */
export const movedLimit = ({ p10, p50, p90, source }: Estimate, { limit }: Prior): Estimate => {
  if (!limit) return { p10, p50, p90, source }
  const at = (score: number): number => p50 + (score * (score < 0 ? p50 - p10 : p90 - p50)) / Z90
  const [low, middle, high] = [-Z90, 0, Z90].map((score) => at(limit.shift + limit.stretch * score))
  return { p10: low, p50: middle, p90: high, source: { kind: "learnt" } }
}

/** Three times as often as shipped, somebody who is pressed and out of patience leaves in five rounds of six: more are no negotiators. */
export const WALKING_LEAST = 0.02
export const WALKING_MOST = 3

/** A rate of leaving, within what a negotiator can have: beyond it the chances of a round would not stay chances. */
export const walkingWithin = (rate: number): number => Math.min(WALKING_MOST, Math.max(WALKING_LEAST, rate))

/** The shipped ways of leaving, as often as this house's people do; a rate beyond the bounds counts as the bound. */
export const movedConduct = (conduct: Conduct, prior: Prior): Conduct => {
  const walking = walkingWithin(prior.walking ?? 1)
  return {
    ...conduct,
    walkBase: walking * conduct.walkBase,
    walkPush: walking * conduct.walkPush,
    walkImpatient: walking * conduct.walkImpatient,
    walkBluff: walking * conduct.walkBluff,
  }
}
