// Fits a population to deals by EM [Dempster1977], each step exact: what is believed about the counterpart of each deal under the population
// so far, then the population that fits these beliefs best, drawn to where it started from as if that were so many deals more
// (`strength`). In the scores of what it started from, a deal fully seen tells one unit about each shift and two about each stretch,
// so that one strength serves all figures, and so many deals like the start leave it where it is.

import type { ScoreMove } from "../prior.ts"
import { CLOCK, OWN_WORD, RECIPROCAL } from "../type-set.ts"
import { TRAITS, type Trait } from "./learnt-prior.ts"
import { type Population, traitsOf } from "./population.ts"
import { type WideTypes, weightsIn } from "./wide-types.ts"

const STEPS_MAX = 60
/** A step that gains less than this many nats a deal is the last. */
const ENOUGH = 2e-5
const WIDTH = TRAITS.length
const STRETCH_LEAST = 0.2
const STRETCH_MOST = 3
const SHIFT_MOST = 3

/** Beliefs about all deals together: expected count of each type, and the log likelihood of the deals. */
export const expectedCounts = (weights: Float64Array, deals: readonly Float64Array[]) => {
  const counts = new Float64Array(weights.length)
  let logLikelihood = 0
  for (const likelihood of deals) {
    let sum = 0
    for (let i = 0; i < weights.length; i += 1) sum += weights[i] * likelihood[i]
    sum = Math.max(sum, Number.MIN_VALUE)
    logLikelihood += Math.log(sum)
    const scale = 1 / sum
    for (let i = 0; i < weights.length; i += 1) counts[i] += weights[i] * likelihood[i] * scale
  }
  return { counts, logLikelihood }
}

const hasTrait = [CLOCK, RECIPROCAL, OWN_WORD].map((manner) => TRAITS.map((trait) => traitsOf(manner).includes(trait)))

/** Weight, mean and mean square of a trait's scores among the expected counterparts. */
const momentsOf = (wide: WideTypes, counts: Float64Array, trait: number) => {
  let [weight, first, second] = [0, 0, 0]
  for (let i = 0; i < wide.count; i += 1) {
    if (!hasTrait[wide.manner[i]][trait]) continue
    const score = wide.scores[i * WIDTH + trait]
    weight += counts[i]
    first += counts[i] * score
    second += counts[i] * score * score
  }
  return { weight, first, second }
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The move with the best penalised likelihood of these moments: a few turns of the two equations in turn. */
const bestMove = (
  { weight, first, second }: ReturnType<typeof momentsOf>,
  start: ScoreMove,
  strength: number,
): ScoreMove => {
  let { shift, stretch } = start
  const pull = strength / start.stretch ** 2
  for (let turn = 0; turn < 8; turn += 1) {
    const precision = 1 / stretch ** 2
    shift = clamp((first * precision + pull * start.shift) / (weight * precision + pull), -SHIFT_MOST, SHIFT_MOST)
    const square = second - 2 * shift * first + shift * shift * weight
    const logRatio = Math.log(stretch / start.stretch)
    const gradient = square * precision - weight - 2 * strength * logRatio
    const curvature = 2 * square * precision + 2 * strength
    stretch = clamp(
      stretch * Math.exp(clamp(gradient / Math.max(curvature, 1e-9), -0.5, 0.5)),
      STRETCH_LEAST,
      STRETCH_MOST,
    )
  }
  return { shift, stretch }
}

const sharesBy = (wide: WideTypes, counts: Float64Array, of: (i: number) => number, size: number): number[] => {
  const sums = new Array<number>(size).fill(0)
  for (let i = 0; i < wide.count; i += 1) {
    const slot = of(i)
    if (slot >= 0) sums[slot] += counts[i]
  }
  return sums
}

/** Shares of counts with `strength` more in the shares of the start. */
const drawnShares = (counts: readonly number[], start: readonly number[], strength: number): number[] => {
  const total = counts.reduce((sum, count) => sum + count, strength)
  return counts.map((count, i) => (total === 0 ? start[i] : (count + strength * start[i]) / total))
}

/** How much of the population has a trait: its share of the strength. */
const shareWith = ({ shares }: Population, trait: number): number =>
  shares.reduce((sum, share, manner) => sum + (hasTrait[manner][trait] ? share : 0), 0)

const maximised = (wide: WideTypes, counts: Float64Array, start: Population, strength: number): Population => {
  const byManner = sharesBy(wide, counts, (i) => wide.manner[i], start.shares.length)
  const byStyle = sharesBy(wide, counts, (i) => (wide.manner[i] === OWN_WORD ? wide.style[i] : -1), start.styles.length)
  const moves = TRAITS.map((trait, j): [Trait, ScoreMove] => [
    trait,
    bestMove(momentsOf(wide, counts, j), start.moves[trait], strength * shareWith(start, j)),
  ])
  const [clock, reciprocal, ownWord] = drawnShares(byManner, start.shares, strength)
  return {
    shares: [clock, reciprocal, ownWord],
    styles: drawnShares(byStyle, start.styles, strength * start.shares[OWN_WORD]),
    moves: Object.fromEntries(moves) as Population["moves"],
  }
}

/** The population of these deals (likelihoods by type), drawn to `start` by `strength` deals, above zero; a guess `from` saves steps. */
export const fitPopulation = (
  wide: WideTypes,
  deals: readonly Float64Array[],
  start: Population,
  strength: number,
  from: Population = start,
): Population => {
  let population = from
  let before = -Infinity
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const { counts, logLikelihood } = expectedCounts(weightsIn(wide, population), deals)
    population = maximised(wide, counts, start, strength)
    if (logLikelihood - before < ENOUGH * deals.length) break
    before = logLikelihood
  }
  return population
}
