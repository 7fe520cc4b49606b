// How one type answers our price: the generative model that the filter, the planner and the prediction share.
//
//   aim      clock       start + (r - start) min(1, t/T)^e
//            reciprocal  min(r, start + rho (a0 - p)+),  a0 the first figure that they saw from us
//            own-word    their last word (belief/people says the rest)
//   accept   1[p <= r] logistic((aim - p) / width)      own-word: 1[p <= r] x the fitted odds
//   leave    in earnest: base + push logistic((p - r - slack) / width) + impatience after T;  as a bluff: a constant
//   offer    N(aim, spread) truncated at r;  a held offer is a draw below the standing one (censored)
//
// Prices in frame units seen from a seller, rounds counted in answers of theirs from 0.

import { standardNormalCdfTable, standardNormalPdf } from "../units/index.ts"
import type { Conduct } from "./conduct.ts"
import type { NextWord } from "./next-word.ts"
import type { OwnWord, StyleOdds } from "./own-word.ts"
import { CLOCK, OWN_WORD, type TypeSet } from "./type-set.ts"

/** Passes in human talks: 12 % of the turns (human-data.md). */
export const SILENCE = 0.12

/** A set of types with the way they behave. */
export interface TypeModel {
  readonly set: TypeSet
  readonly conduct: Conduct
  /** The fitted people; needed when the set has own-word types. */
  readonly ownWord?: OwnWord
}

/** What they look at when they answer. */
export interface Facing {
  /** Our price. */
  readonly price: number
  /** Our price before it; the same when we have named one only. */
  readonly priceBefore: number
  /** The first figure that they saw from us. */
  readonly anchor: number
  /** Their best offer so far, -Infinity before the first. */
  readonly standing: number
  /** Answers of theirs before this one. */
  readonly round: number
}

/** What a clock or reciprocal type is ready to offer in this round against this price. */
export const aimOf = (set: TypeSet, i: number, round: number, price: number, anchor: number): number => {
  const limit = set.limit[i]
  const start = set.opening[i]
  if (set.manner[i] === CLOCK) {
    const progress = Math.min(1, round / set.patience[i])
    return start + (limit - start) * progress ** set.exponent[i]
  }
  return Math.min(limit, start + set.reciprocity[i] * Math.max(0, anchor - price))
}

/** Chance of leaving in earnest, given that they do not accept. */
export const leaveOf = (
  { walkBase, walkPush, walkSlack, walkWidth, walkImpatient }: Conduct,
  price: number,
  limit: number,
  impatient: boolean,
): number =>
  walkBase + walkPush / (1 + Math.exp((limit + walkSlack - price) / walkWidth)) + (impatient ? walkImpatient : 0)

/** Odds of an answer: accept; given not, leave in earnest; given not, leave as a bluff. */
export interface ReplyOdds {
  accept: number
  leave: number
  bluff: number
}

/**
 * The likelihood of what a person does when facing one price. What the own-word styles do does not depend on the type's limit,
 * so it is worked out once a style and shared by all types of it.
 */
export class Likelihood {
  readonly #model: TypeModel
  readonly #facing: Facing
  readonly #styles: readonly StyleOdds[]
  readonly #words: readonly NextWord[]
  /** Density by style of the figure asked about last: it does not depend on the type's limit. */
  #densities: readonly number[] = []
  #densitiesFor = Number.NaN
  readonly #odds: ReplyOdds = { accept: 0, leave: 0, bluff: 0 }
  /** What the type last asked about aims for. */
  #aim = 0

  constructor(model: TypeModel, facing: Facing) {
    this.#model = model
    this.#facing = facing
    const styles = model.ownWord?.styles ?? []
    this.#styles = styles.map((_, style) => model.ownWord!.odds(style, facing))
    this.#words = styles.map((_, style) => model.ownWord!.word(style, facing))
  }

  /** Odds of the answers of type i; the object is used again by the next call. */
  oddsOf(i: number): Readonly<ReplyOdds> {
    const { set, conduct } = this.#model
    const { price, round, anchor } = this.#facing
    const limit = set.limit[i]
    const odds = this.#odds
    odds.bluff = conduct.walkBluff
    if (set.manner[i] === OWN_WORD) {
      const answer = this.#styles[set.style[i]]
      odds.accept = price <= limit ? answer.accept : 0
      odds.leave = answer.end
      return odds
    }
    const aim = aimOf(set, i, round, price, anchor)
    this.#aim = aim
    odds.accept = price <= limit ? 1 / (1 + Math.exp((price - aim) / conduct.acceptWidth)) : 0
    odds.leave = leaveOf(conduct, price, limit, round >= set.patience[i])
    return odds
  }

  /** Chance that somebody who has named no price yet names none now. */
  #silence(): number {
    return this.#facing.standing === -Infinity ? SILENCE : 0
  }

  /** Density of the new offer, per unit, given that type i neither accepts nor leaves; ask for its odds first. */
  densityOf(i: number, offer: number, spread: number): number {
    const { set } = this.#model
    const limit = set.limit[i]
    if (offer > limit) return 0
    if (set.manner[i] === OWN_WORD) return this.#styleDensity(set.style[i], offer)
    const aim = this.#aim
    const within = standardNormalCdfTable((limit - aim) / spread)
    return ((1 - this.#silence()) * standardNormalPdf((offer - aim) / spread)) / spread / Math.max(1e-12, within)
  }

  #styleDensity(style: number, offer: number): number {
    if (this.#densitiesFor !== offer) {
      this.#densities = this.#words.map((word) => word.density(offer))
      this.#densitiesFor = offer
    }
    return this.#densities[style]
  }

  /** Probability that the answer is no better than the standing offer, a draw that we do not see; ask for the odds first. */
  holdOf(i: number, spread: number): number {
    const { set } = this.#model
    const { standing } = this.#facing
    if (set.manner[i] === OWN_WORD) {
      // A word that their limit forbids is not spoken.
      const word = this.#words[set.style[i]]
      return word.hold + word.beyond(set.limit[i])
    }
    if (standing === -Infinity) return this.#silence()
    const aim = this.#aim
    const below = standardNormalCdfTable((standing - aim) / spread)
    return Math.min(1, below / Math.max(1e-12, standardNormalCdfTable((set.limit[i] - aim) / spread)))
  }
}
