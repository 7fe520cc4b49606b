// What changed from one prior to another, figure by figure and in figures that a person can picture: where half of their limits lie in
// units of the price asked, the range of openings, how many rounds they last. For one kind of deal at a time: the whole trade, or a part.

import type { Side } from "../../deal/index.ts"
import { counterpartOf } from "../../deal/index.ts"
import { quantileOf } from "../../units/index.ts"
import { frameOf } from "../frame.ts"
import { limitShares, movedLimit, type Prior, type Segment } from "../prior.ts"
import { type LearntPrior, priorFor } from "./learnt-prior.ts"

/** Figures of a prior, in the order in which they are told. */
export const PRIOR_FIGURES = [
  "limit-low",
  "limit-middle",
  "limit-high",
  "first-gap-low",
  "first-gap-high",
  "hurry",
  "patience-low",
  "patience-high",
  "reciprocity-low",
  "reciprocity-high",
  "by-the-clock",
  "as-we-give",
  "by-their-own-word",
  "leaving",
] as const
export type PriorFigure = (typeof PRIOR_FIGURES)[number]

export interface FigureChange {
  readonly figure: PriorFigure
  readonly before: number
  readonly after: number
}

export interface PriorChange {
  readonly before: { readonly id: string; readonly deals: number }
  readonly after: { readonly id: string; readonly deals: number }
  /** Every figure that differs; empty when the two believe the same. */
  readonly figures: readonly FigureChange[]
}

/**
 * A prior in figures: limits in units of the price asked (low, middle and high in money), by how much of it the first offer stays short of the limit, the
 * exponent of those who go by the clock (above 1 gives late), rounds of patience, units given for each of ours, shares of manners, and how
 * many times as often as shipped they leave.
 */
export const figuresOfPrior = (
  prior: Prior,
  them: Side,
  segment: Segment = {},
): Readonly<Record<PriorFigure, number>> => {
  const shares = limitShares(them, segment.category ?? null)
  const frame = frameOf(counterpartOf(them), shares[1])
  const [p10, p50, p90] = shares.map(frame.toUnits).sort((a, b) => a - b)
  const moved = movedLimit({ p10, p50, p90, source: { kind: "learnt" } }, prior)
  const limits = [0.1, 0.5, 0.9].map((p) => frame.toPrice(quantileOf(moved, p))).sort((a, b) => a - b)
  const { openingRatio, exponent, patience, reciprocity, shares: manners } = prior.family
  const values = [
    ...limits,
    1 - openingRatio[1],
    1 - openingRatio[0],
    exponent.median,
    ...patience,
    ...reciprocity,
    ...manners,
    prior.walking ?? 1,
  ]
  return Object.fromEntries(PRIOR_FIGURES.map((figure, i) => [figure, values[i]])) as Record<PriorFigure, number>
}

const SAME = 5e-5

/** What a deal with a counterpart on the side `them` would see change; `undefined` is the shipped prior. */
export const changeBetween = (
  before: LearntPrior | undefined,
  after: LearntPrior | undefined,
  them: Side,
  segment: Segment = {},
): PriorChange => {
  const priors = [before, after].map((learnt) => priorFor(learnt, them, segment))
  const [old, fresh] = priors.map((prior) => figuresOfPrior(prior, them, segment))
  const [was, is] = priors.map(({ name, deals = 0 }) => ({ id: name, deals }))
  return {
    before: was,
    after: is,
    figures: PRIOR_FIGURES.filter((figure) => Math.abs(old[figure] - fresh[figure]) > SAME).map((figure) => ({
      figure,
      before: old[figure],
      after: fresh[figure],
    })),
  }
}
