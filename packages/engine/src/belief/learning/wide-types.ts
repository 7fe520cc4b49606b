// The types that learning weighs: the shipped family's traits, but spread wider than any house's people can be expected to lie, so that a
// house unlike the shipped one is still covered. Weighing one fixed set again and again (importance sampling) makes a step of the fit a
// product of matrix and vector; types that move with the fit were the rival, at a whole run of the filter for every step.

import { lowDiscrepancy, standardNormalQuantile, Z90 } from "../../units/index.ts"
import { OWN_WORD, RECIPROCAL, type TypeFamily, type TypeSet } from "../type-set.ts"
import type { LimitRange } from "./acts.ts"
import { TRAITS, type Trait } from "./learnt-prior.ts"
import { type Population, traitsOf, valueAt } from "./population.ts"

/** Standard deviation of the scores; the shipped people's is 1. */
const SPREAD = 1.6
/** Types of each manner. */
const SIZES = [900, 420, 120]

export interface WideTypes {
  readonly count: number
  readonly manner: Uint8Array
  readonly style: Uint8Array
  /** Scores of each type, in the order of TRAITS: trait j of type i is at [i * TRAITS.length + j]. */
  readonly scores: Float64Array
}

const WIDTH = TRAITS.length

/** Which coordinate of the sequence a trait takes; a manner has exponent or reciprocity, never both. */
const COORDINATE: Readonly<Record<Trait, number>> = { limit: 0, opening: 1, exponent: 2, reciprocity: 2, patience: 3 }

/** A fixed set; `styles` are the own-word styles to tell apart. */
export const wideTypes = (styles: number): WideTypes => {
  const count = SIZES.reduce((sum, size) => sum + size, 0)
  const types = { manner: new Uint8Array(count), style: new Uint8Array(count), scores: new Float64Array(count * WIDTH) }
  let i = 0
  for (const [manner, size] of SIZES.entries()) {
    const points = lowDiscrepancy(size, 4)
    for (let row = 0; row < size; row += 1, i += 1) {
      types.manner[i] = manner
      if (manner === OWN_WORD) types.style[i] = row % styles
      for (const trait of traitsOf(manner)) {
        const u = points[row * 4 + COORDINATE[trait]]
        types.scores[i * WIDTH + TRAITS.indexOf(trait)] = SPREAD * standardNormalQuantile(u)
      }
    }
  }
  return { count, ...types }
}

/** The types in a range of limits, for the filter. Weights are even: the fit brings its own. */
export const typesIn = (wide: WideTypes, family: TypeFamily, { p10, p50, p90 }: LimitRange): TypeSet => {
  const column = (value: (i: number) => number) => Float64Array.from({ length: wide.count }, (_, i) => value(i))
  const scoreOf = (i: number, trait: Trait) => wide.scores[i * WIDTH + TRAITS.indexOf(trait)]
  const limit = column((i) => {
    const score = scoreOf(i, "limit")
    return p50 + (score * (score < 0 ? p50 - p10 : p90 - p50)) / Z90
  })
  return {
    count: wide.count,
    manner: wide.manner,
    style: wide.style,
    limit,
    opening: column((i) => limit[i] * valueAt(family, "opening", scoreOf(i, "opening"))),
    exponent: column((i) => valueAt(family, "exponent", scoreOf(i, "exponent"))),
    patience: column((i) => valueAt(family, "patience", scoreOf(i, "patience"))),
    reciprocity: column((i) =>
      wide.manner[i] === RECIPROCAL ? valueAt(family, "reciprocity", scoreOf(i, "reciprocity")) : 0,
    ),
    prior: new Float64Array(wide.count).fill(1 / wide.count),
    byLimit: Uint16Array.from(limit.keys()).sort((a, b) => limit[a] - limit[b]),
  }
}

/** Weight of every type in a population; they sum to one. */
export const weightsIn = (wide: WideTypes, { shares, styles, moves }: Population): Float64Array => {
  const weights = new Float64Array(wide.count)
  const sums = new Float64Array(shares.length * styles.length)
  const slot = (i: number) => wide.manner[i] * styles.length + (wide.manner[i] === OWN_WORD ? wide.style[i] : 0)
  for (let i = 0; i < wide.count; i += 1) {
    let log = 0
    for (const trait of traitsOf(wide.manner[i])) {
      const { shift, stretch } = moves[trait]
      const score = wide.scores[i * WIDTH + TRAITS.indexOf(trait)]
      log += (score / SPREAD) ** 2 / 2 - ((score - shift) / stretch) ** 2 / 2
    }
    weights[i] = Math.exp(log)
    sums[slot(i)] += weights[i]
  }
  for (let i = 0; i < wide.count; i += 1) {
    const manner = wide.manner[i]
    const share = manner === OWN_WORD ? shares[manner] * styles[wide.style[i]] : shares[manner]
    weights[i] *= share / Math.max(sums[slot(i)], 1e-300)
  }
  return weights
}
