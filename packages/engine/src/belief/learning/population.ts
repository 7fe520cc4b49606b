// A population of counterparts in a handful of figures: shares of manners and styles, and for each trait how far from the shipped people
// this house's lie and how widely, in the scores of the shipped ones. A free weight for each type of the grid was the rival
// (nonparametric maximum likelihood): two answers a deal do not tell one type from another, so it needs far more deals than a
// house has before it beats the shipped prior (docs/model-card.md has the figures).

import type { Prior, ScoreMove } from "../prior.ts"
import { CLOCK, RECIPROCAL, type TypeFamily } from "../type-set.ts"
import { TRAITS, type Trait } from "./learnt-prior.ts"

export interface Population {
  /** In the order of MANNERS; they sum to one. */
  readonly shares: readonly [clock: number, reciprocal: number, ownWord: number]
  /** Of the own-word people; they sum to one. */
  readonly styles: readonly number[]
  /** Against the shipped people: none is { shift: 0, stretch: 1 }. */
  readonly moves: Readonly<Record<Trait, ScoreMove>>
}

const STILL: ScoreMove = { shift: 0, stretch: 1 }

/** The population that a shipped family describes. */
export const shippedPopulation = ({ shares, styles }: TypeFamily): Population => ({
  shares,
  styles,
  moves: Object.fromEntries(TRAITS.map((trait) => [trait, STILL])) as Population["moves"],
})

/** Traits that show in what a manner does; an own-word person differs in limit and style only. */
export const traitsOf = (manner: number): readonly Trait[] => {
  if (manner === CLOCK) return ["limit", "opening", "exponent", "patience"]
  return manner === RECIPROCAL ? ["limit", "opening", "reciprocity"] : ["limit"]
}

type Range = readonly [number, number]

/** What no counterpart is beyond: nobody opens above the limit, or gives up before the first round. */
const WITHIN = { opening: [0.2, 0.995], patience: [1, 60], reciprocity: [0, 3] } as const satisfies Partial<
  Record<Trait, Range>
>
type Ranged = keyof typeof WITHIN
const RANGE_OF = { opening: "openingRatio", patience: "patience", reciprocity: "reciprocity" } as const

const within = (trait: Ranged, value: number): number => Math.min(WITHIN[trait][1], Math.max(WITHIN[trait][0], value))

/** Half the width of an even spread in its standard deviations. */
const HALF_WIDTH = Math.sqrt(3)

/** The value of a trait at a score of the shipped family. */
export const valueAt = (family: TypeFamily, trait: Exclude<Trait, "limit">, score: number): number => {
  if (trait === "exponent") return family.exponent.median * Math.exp(family.exponent.logSd * score)
  const [low, high] = family[RANGE_OF[trait]]
  return within(trait, (low + high) / 2 + ((high - low) / 2) * (score / HALF_WIDTH))
}

/** An even spread that has the mean and the standard deviation of the moved scores. */
const movedRange = (family: TypeFamily, trait: Ranged, { shift, stretch }: ScoreMove): Range => {
  if (shift === 0 && stretch === 1) return family[RANGE_OF[trait]]
  return [valueAt(family, trait, shift - stretch * HALF_WIDTH), valueAt(family, trait, shift + stretch * HALF_WIDTH)]
}

/** The prior that a population is, among people who are otherwise as in `shipped`. */
export const priorOfPopulation = (shipped: Prior, { shares, styles, moves }: Population): Prior => {
  const { family } = shipped
  const { median, logSd } = family.exponent
  return {
    ...shipped,
    family: {
      ...family,
      shares,
      styles,
      openingRatio: movedRange(family, "opening", moves.opening),
      patience: movedRange(family, "patience", moves.patience),
      reciprocity: movedRange(family, "reciprocity", moves.reciprocity),
      exponent: {
        median: median * Math.exp(logSd * moves.exponent.shift),
        logSd: logSd * moves.exponent.stretch,
      },
    },
    limit: moves.limit,
  }
}
