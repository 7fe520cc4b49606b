// The rival of learning by a handful of figures: a free weight for each type of the grid, nonparametric maximum likelihood by EM
// [Laird1978] drawn to the shipped weights as by so many deals more. It is given the best strength with hindsight, which no
// house could know, and so errs to its favour.

import { type Negotiation, SHIPPED_PRIORS, type Side } from "@walkaway/engine"
import { dealLikelihoods } from "@walkaway/engine/learning"

const STRENGTHS = [8, 25, 80, 250, 800]
const STEPS = 40

const normalised = (weights: Float64Array): Float64Array => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

const chanceOf = (weights: Float64Array, likelihood: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) sum += weights[i] * likelihood[i]
  return Math.max(sum, Number.MIN_VALUE)
}

const fitted = (deals: readonly Float64Array[], types: number, strength: number): Float64Array => {
  let weights: Float64Array = new Float64Array(types).fill(1 / types)
  for (let step = 0; step < STEPS; step += 1) {
    const counts = new Float64Array(types).fill(strength / types)
    for (const likelihood of deals) {
      const scale = 1 / chanceOf(weights, likelihood)
      for (let i = 0; i < types; i += 1) counts[i] += weights[i] * likelihood[i] * scale
    }
    weights = normalised(counts)
  }
  return weights
}

/** Mean predictive score on `test` of free weights learnt from `log`, in nats a deal, with the strength that is best there. */
export const freeWeightsScore = (log: readonly Negotiation[], test: readonly Float64Array[], them: Side): number => {
  const deals = dealLikelihoods(SHIPPED_PRIORS[them], log, them)
  const scores = STRENGTHS.map((strength) => {
    const weights = fitted(deals, test[0].length, strength)
    return test.reduce((sum, likelihood) => sum + Math.log(chanceOf(weights, likelihood)), 0) / test.length
  })
  return Math.max(...scores)
}
