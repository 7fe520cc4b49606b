// The exact filter: what we believe about who sits opposite, after everything they did. Every act of theirs is evidence, the
// offer that they did not make included (a held offer is a censored draw; a refusal says that our price was too dear for
// now). After a walk-out three masses are kept: they bluff, they meant it, they are lost (which we do not see), since
// without the third a late call looks as good as an early one. Likelihoods carry a small even share, so no surprise
// rules a type out for good; being part of the likelihood it leaves evidence free to come in any order.

import { invariant } from "../units/index.ts"
import { type Facing, Likelihood, type TypeModel } from "./response.ts"

/** Offers are read with a spread a little above the one they are made with (planner.md section 2). */
const READING_SPREAD = 1.1
/** Even density of an offer: anywhere within 100 units. */
const EVEN_DENSITY = 0.01
/** Even probability of an answer that is not a figure. */
const EVEN_PROBABILITY = 0.5

/** Weights over the types of a model. At the table `weight` sums to one and the away masses are zero. */
export interface Belief {
  readonly model: TypeModel
  /** At the table, by type. */
  readonly weight: Float64Array
  /** Away and bluffing; away in earnest, by type. Sum with `weight` and `lost` to one. */
  readonly bluffing: Float64Array
  readonly leaving: Float64Array
  /** Away and, unseen by us, out of reach. */
  readonly lost: number
  /** True while they are away. */
  readonly away: boolean
}

/** What they did in answer to our price. */
export type Reply =
  | { readonly kind: "offer"; readonly price: number }
  | { readonly kind: "hold" }
  | { readonly kind: "walk" }

const none = (model: TypeModel): Float64Array => new Float64Array(model.set.count)

/** The belief before anything has happened. */
export const priorBelief = (model: TypeModel): Belief => ({
  model,
  weight: model.set.prior.slice(),
  bluffing: none(model),
  leaving: none(model),
  lost: 0,
  away: false,
})

const sumOf = (values: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i]
  return sum
}

const scale = (values: Float64Array, factor: number): Float64Array => {
  for (let i = 0; i < values.length; i += 1) values[i] *= factor
  return values
}

/** At the table, after an answer. `facing` is what they looked at. */
export const afterReply = (belief: Belief, facing: Facing, reply: Reply): Belief =>
  reply.kind === "walk" ? afterWalkOut(belief, facing) : afterWord(belief, facing, reply)

/**
 * Multiplies the weight of every type with its likelihood of an answer that left them at the table, in place: a probability, or a
 * density per unit for a figure that betters what stands. Learning weighs types by the same.
 */
export const weighByWord = (
  model: TypeModel,
  weight: Float64Array,
  facing: Facing,
  reply: Exclude<Reply, { kind: "walk" }>,
): void => {
  const { set, conduct } = model
  const spread = READING_SPREAD * conduct.offerSpread
  const even = conduct.contamination
  // A figure no better than the standing one says no more than that there was no better one.
  const offer = reply.kind === "offer" && reply.price > facing.standing ? reply.price : undefined
  const likelihood = new Likelihood(model, facing)
  for (let i = 0; i < set.count; i += 1) {
    if (weight[i] === 0) continue
    const odds = likelihood.oddsOf(i)
    const talks = (1 - even) * (1 - odds.accept) * (1 - odds.leave - odds.bluff)
    weight[i] *=
      offer === undefined
        ? talks * likelihood.holdOf(i, spread) + even * EVEN_PROBABILITY
        : talks * likelihood.densityOf(i, offer, spread) + even * EVEN_DENSITY
  }
}

const afterWord = ({ model, weight }: Belief, facing: Facing, reply: Exclude<Reply, { kind: "walk" }>): Belief => {
  const next = weight.slice()
  weighByWord(model, next, facing, reply)
  return {
    model,
    weight: scale(next, 1 / sumOf(next)),
    bluffing: none(model),
    leaving: none(model),
    lost: 0,
    away: false,
  }
}

const afterWalkOut = ({ model, weight }: Belief, facing: Facing): Belief => {
  const { count } = model.set
  const even = model.conduct.contamination
  const bluffing = new Float64Array(count)
  const leaving = new Float64Array(count)
  const likelihood = new Likelihood(model, facing)
  for (let i = 0; i < count; i += 1) {
    const odds = likelihood.oddsOf(i)
    bluffing[i] = weight[i] * ((1 - even) * (1 - odds.accept) * odds.bluff + (even * EVEN_PROBABILITY) / 2)
    leaving[i] = weight[i] * ((1 - even) * (1 - odds.accept) * odds.leave + (even * EVEN_PROBABILITY) / 2)
  }
  const factor = 1 / (sumOf(bluffing) + sumOf(leaving))
  return {
    model,
    weight: none(model),
    bluffing: scale(bluffing, factor),
    leaving: scale(leaving, factor),
    lost: 0,
    away: true,
  }
}

/** Away, after a day on which nothing was heard. */
export const afterSilentDay = (belief: Belief): Belief => {
  const { conduct } = belief.model
  const bluffing = belief.bluffing.slice()
  const leaving = belief.leaving.slice()
  const gone = conduct.bluffing.lostPerDay * sumOf(bluffing) + conduct.leaving.lostPerDay * sumOf(leaving)
  scale(bluffing, 1 - conduct.bluffing.returnPerDay - conduct.bluffing.lostPerDay)
  scale(leaving, 1 - conduct.leaving.returnPerDay - conduct.leaving.lostPerDay)
  const factor = 1 / (sumOf(bluffing) + sumOf(leaving) + belief.lost + gone)
  return {
    ...belief,
    bluffing: scale(bluffing, factor),
    leaving: scale(leaving, factor),
    lost: (belief.lost + gone) * factor,
  }
}

/** Chance that type i takes a call at `price`, given that it is heard. Having slept on it, people weigh the limit only. */
export const callTaken = ({ set, conduct }: TypeModel, i: number, price: number): number =>
  price <= set.limit[i] ? 1 / (1 + Math.exp((price - set.limit[i]) / conduct.acceptWidth)) : 0

/** Away, after a call at `price` that was not taken: unheard or refused. */
export const afterCall = (belief: Belief, price: number): Belief => {
  const { model } = belief
  const { conduct } = model
  const bluffing = belief.bluffing.slice()
  const leaving = belief.leaving.slice()
  for (let i = 0; i < bluffing.length; i += 1) {
    const taken = (1 - conduct.contamination) * callTaken(model, i, price)
    bluffing[i] *= 1 - conduct.bluffing.callHeard * taken
    leaving[i] *= 1 - conduct.leaving.callHeard * taken
  }
  const factor = 1 / (sumOf(bluffing) + sumOf(leaving) + belief.lost)
  return { ...belief, bluffing: scale(bluffing, factor), leaving: scale(leaving, factor), lost: belief.lost * factor }
}

/** Back at the table by themselves. */
export const afterReturn = (belief: Belief): Belief => {
  const { model } = belief
  const { conduct } = model
  const weight = new Float64Array(model.set.count)
  for (let i = 0; i < weight.length; i += 1) {
    weight[i] = belief.bluffing[i] * conduct.bluffing.returnPerDay + belief.leaving[i] * conduct.leaving.returnPerDay
  }
  const total = sumOf(weight)
  invariant(total > 0, "nobody can return")
  return { model, weight: scale(weight, 1 / total), bluffing: none(model), leaving: none(model), lost: 0, away: false }
}

/** Weight of every type wherever they are, lost ones left out; sums to one. */
export const weightsAnywhere = ({ weight, bluffing, leaving }: Belief): Float64Array => {
  const weights = new Float64Array(weight.length)
  for (let i = 0; i < weights.length; i += 1) weights[i] = weight[i] + bluffing[i] + leaving[i]
  return scale(weights, 1 / sumOf(weights))
}

/** Types that would do as well if all weights were equal: 1 / sum of squares [Kong1994]. */
export const effectiveTypes = (belief: Belief): number => {
  let squares = 0
  for (const weight of weightsAnywhere(belief)) squares += weight * weight
  return 1 / squares
}

/** Percentiles of their limit in frame units. */
export const limitPercentiles = (belief: Belief, probabilities: readonly number[]): number[] => {
  const { limit, byLimit } = belief.model.set
  const weights = weightsAnywhere(belief)
  return probabilities.map((probability) => {
    let below = 0
    for (const i of byLimit) {
      below += weights[i]
      if (below >= probability) return limit[i]
    }
    return limit[byLimit.at(-1)!]
  })
}

/** P(their limit is at least `price`). */
export const limitAtLeast = (belief: Belief, price: number): number => {
  const { limit } = belief.model.set
  const weights = weightsAnywhere(belief)
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) if (limit[i] >= price) sum += weights[i]
  return Math.min(1, sum)
}
