// How likely each type makes all that a counterpart did in one deal: the filter's own likelihood, answer by answer, with nothing
// normalised in between. Somebody who accepted is evidence like any other; somebody who left is a likelihood of leaving, so that limits which
// we never saw need no guess.

import { weighByWord } from "../belief.ts"
import { Likelihood, type TypeModel } from "../response.ts"
import type { Act, Answers, LimitRange } from "./acts.ts"

/** What may happen to anybody whatever they think: the even share of the filter, for an answer that is no figure. */
const EVEN_PROBABILITY = 0.5

/** The same types of counterpart in each range of limits that a log has. */
export type Models = (range: LimitRange) => TypeModel

/** Remembers the model of each range: there are but a few, and they cost. */
export const remembered = (make: Models): Models => {
  const known = new Map<string, TypeModel>()
  return (range) => {
    const key = `${range.p10} ${range.p50} ${range.p90} ${range.middle}`
    const model = known.get(key) ?? make(range)
    known.set(key, model)
    return model
  }
}

const weighByEnd = (model: TypeModel, weight: Float64Array, { facing, did }: Act): void => {
  const likelihood = new Likelihood(model, facing)
  const even = model.conduct.contamination
  for (let i = 0; i < weight.length; i += 1) {
    const { accept, leave, bluff } = likelihood.oddsOf(i)
    const odds = did.kind === "accept" ? accept : (1 - accept) * (leave + bluff)
    weight[i] *= (1 - even) * odds + even * EVEN_PROBABILITY
  }
}

/** Multiplies weights with the likelihood of one answer, in place. */
const weighByAct = (model: TypeModel, weight: Float64Array, act: Act): void => {
  const { facing, did } = act
  if (did.kind === "accept" || did.kind === "walk") weighByEnd(model, weight, act)
  else weighByWord(model, weight, facing, did)
}

/** Likelihood of a deal's answers by type. */
export const likelihoodsOf = (models: Models, { range, acts }: Answers): Float64Array => {
  const model = models(range)
  const weight = new Float64Array(model.set.count).fill(1)
  for (const act of acts) weighByAct(model, weight, act)
  return weight
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/** Log predictive density of a deal's answers under a prior, in nats: prices in units of 1 % of the market value. */
export const scoreOf = (models: Models, { range, acts }: Answers): number => {
  const model = models(range)
  const weight = model.set.prior.slice()
  for (const act of acts) weighByAct(model, weight, act)
  return Math.log(Math.max(sumOf(weight), Number.MIN_VALUE))
}

/** Walk-outs to be expected of a deal's counterpart: their odds at each answer, given the answers before. */
export const walkOutsExpected = (models: Models, { range, acts }: Answers): number => {
  const model = models(range)
  const weight = model.set.prior.slice()
  let expected = 0
  for (const act of acts) {
    const leaving = weight.slice()
    weighByEnd(model, leaving, { facing: act.facing, did: { kind: "walk" } })
    expected += sumOf(leaving) / Math.max(sumOf(weight), Number.MIN_VALUE)
    weighByAct(model, weight, act)
  }
  return expected
}
