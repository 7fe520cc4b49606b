// The kinds of counterpart that we hold possible, as a fixed set of points with equal prior weight: about 2,900, spread
// evenly (a low-discrepancy sequence) over limit, opening, manner of conceding and patience. Three manners:
//   clock       heads for the limit as rounds go by [Faratin1998];
//   reciprocal  gives as we give, from the first figure that they saw [Axelrod1984];
//   own-word    decides by the distance of our price from its own last word, as measured on people (belief/people).
// A grid over the same dimensions was measured to lose 16 % of the gain (planner.md section 2): it is the opening and
// exponent plane that must be covered, not the limit.

import { type Estimate, lowDiscrepancy, standardNormalQuantile, Z90 } from "../units/index.ts"

export const MANNERS = ["clock", "reciprocal", "own-word"] as const
export const CLOCK = 0
export const RECIPROCAL = 1
export const OWN_WORD = 2

/** Column by column; every column has `count` entries. Prices in frame units, time in rounds. */
export interface TypeSet {
  readonly count: number
  /** Index into MANNERS. */
  readonly manner: Uint8Array
  /** The most that they pay (seen from a seller). */
  readonly limit: Float64Array
  /** What they aim for at first. */
  readonly opening: Float64Array
  /** Exponent of the clock: below 1 gives early, above 1 late. Faratin's convention is its reciprocal. */
  readonly exponent: Float64Array
  /** Rounds until a clock type stands at its limit, and until patience is over. */
  readonly patience: Float64Array
  /** Reciprocal types: units given for each unit that we come down from the first figure. */
  readonly reciprocity: Float64Array
  /** Own-word types: index of the style in the fitted model of people; 0 elsewhere. */
  readonly style: Uint8Array
  /** Prior weight; the weights sum to one. */
  readonly prior: Float64Array
  /** Types in rising order of their limit. */
  readonly byLimit: Uint16Array
}

/** In the order of MANNERS; they sum to one. */
export type MannerShares = readonly [clock: number, reciprocal: number, ownWord: number]

export interface TypeFamily {
  readonly count: number
  readonly shares: MannerShares
  /** Opening as a share of the limit, uniform between the two. */
  readonly openingRatio: readonly [number, number]
  /** Log-normal exponent: median and standard deviation of the logarithm. */
  readonly exponent: { readonly median: number; readonly logSd: number }
  readonly patience: readonly [number, number]
  readonly reciprocity: readonly [number, number]
  /** Prior weights of the own-word styles. */
  readonly styles: readonly number[]
}

/** planner.md section 8. */
export const PLANNER_FAMILY: TypeFamily = {
  count: 2880,
  shares: [0.75, 0.25, 0],
  openingRatio: [0.58, 0.96],
  exponent: { median: 1.3, logSd: 0.75 },
  patience: [5, 20],
  reciprocity: [0.3, 1.3],
  styles: [1],
}

const between = ([low, high]: readonly [number, number], u: number): number => low + (high - low) * u

/** Style whose slice of the unit interval holds `u`. */
const styleAt = (weights: readonly number[], u: number): number => {
  let sum = 0
  for (let style = 0; style < weights.length; style += 1) {
    sum += weights[style]
    if (u < sum) return style
  }
  return weights.length - 1
}

/** What does not depend on the belief about the limit: worked out once a family. */
interface UnitTypes {
  readonly manner: Uint8Array
  /** Standard normal score of the limit, and opening as a share of it. */
  readonly limitScore: Float64Array
  readonly openingRatio: Float64Array
  readonly exponent: Float64Array
  readonly patience: Float64Array
  readonly reciprocity: Float64Array
  readonly style: Uint8Array
  readonly byLimit: Uint16Array
}

const unitTypes = new WeakMap<TypeFamily, UnitTypes>()

/** How many types each manner gets; the last takes what is left. */
const sizesOf = ({ count, shares }: TypeFamily): readonly number[] => {
  const [clock, reciprocal] = shares.map((share) => Math.round(share * count))
  return [clock, reciprocal, count - clock - reciprocal]
}

const unitTypesOf = (family: TypeFamily): UnitTypes => {
  const known = unitTypes.get(family)
  if (known) return known
  const { count, openingRatio, exponent, patience, reciprocity, styles } = family
  const column = () => new Float64Array(count)
  const types = {
    manner: new Uint8Array(count),
    limitScore: column(),
    openingRatio: column(),
    exponent: column().fill(1),
    patience: column(),
    reciprocity: column(),
    style: new Uint8Array(count),
  }
  let i = 0
  sizesOf(family).forEach((size, manner) => {
    const points = lowDiscrepancy(size, 4)
    for (let row = 0; row < size; row += 1, i += 1) {
      const [u, v, w, x] = points.subarray(row * 4, row * 4 + 4)
      types.manner[i] = manner
      types.limitScore[i] = standardNormalQuantile(u)
      types.openingRatio[i] = between(openingRatio, v)
      types.patience[i] = between(patience, x)
      if (manner === CLOCK) types.exponent[i] = exponent.median * Math.exp(exponent.logSd * standardNormalQuantile(w))
      if (manner === RECIPROCAL) types.reciprocity[i] = between(reciprocity, w)
      if (manner === OWN_WORD) types.style[i] = styleAt(styles, w)
    }
  })
  const byLimit = Uint16Array.from(types.limitScore.keys()).sort((a, b) => types.limitScore[a] - types.limitScore[b])
  const made = { ...types, byLimit }
  unitTypes.set(family, made)
  return made
}

/**
 * Spreads a family over the belief in their limit, given in frame units. Deterministic: the same arguments give the same
 * types in the same order.
 */
export const typeSetOf = (family: TypeFamily, limit: Estimate): TypeSet => {
  const { count } = family
  const { limitScore, openingRatio, ...columns } = unitTypesOf(family)
  const [lower, upper] = [(limit.p50 - limit.p10) / Z90, (limit.p90 - limit.p50) / Z90]
  const limits = new Float64Array(count)
  const openings = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    limits[i] = limit.p50 + limitScore[i] * (limitScore[i] < 0 ? lower : upper)
    openings[i] = limits[i] * openingRatio[i]
  }
  return {
    ...columns,
    count,
    limit: limits,
    opening: openings,
    prior: new Float64Array(count).fill(1 / count),
  }
}
