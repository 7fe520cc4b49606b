// One step of learning: the deals of a trade, or of a part of it, against the belief that they start from. How strongly to hold on to
// the start is chosen by cross-validation; a fold's score is counted with the strength that is best on the other folds, so that the
// choice is not rewarded with its own luck. Leaving the table is learnt as a rate: walk-outs over those expected, drawn to the start
// [ClaytonKaldor1987], as review does for returns.

import { type Prior, type Segment, walkingWithin } from "../prior.ts"
import { fitPopulation } from "./em.ts"
import { foldOf } from "./folds.ts"
import { compared, isSure, moreDealsNeeded } from "./held-out.ts"
import type { Evidence } from "./learnt-prior.ts"
import { scoreOf } from "./likelihoods.ts"
import { type Deal, type Material, plannerModels } from "./material.ts"
import { type Population, priorOfPopulation } from "./population.ts"
import { seenIn } from "./seen.ts"
import { weightsIn } from "./wide-types.ts"

/** What a step starts from and ends with. */
export interface Standing {
  readonly population: Population
  /** Times as often as shipped that they leave. */
  readonly walking: number
  readonly prior: Prior
}

export interface Step {
  readonly standing: Standing
  readonly evidence: Evidence
}

/** Fewer deals than this are not tried: a fold would have four. */
export const DEALS_LEAST = 20
const FOLDS = 5
/** Deals that the start may count for; each fit begins where the one more tightly held ended. */
const STRENGTHS = [800, 250, 80, 25, 8]
/** Expected walk-outs that the start's rate of leaving counts for. */
const WALK_OUTS_HELD = 4

const walkingFrom = (deals: readonly Deal[], start: number): number => {
  const expected = deals.reduce((sum, deal) => sum + deal.walkOutsExpected, 0)
  const happened = deals.filter(({ walkedOut }) => walkedOut).length
  const rate = (start * (happened + WALK_OUTS_HELD)) / (start * expected + WALK_OUTS_HELD)
  return walkingWithin(rate)
}

const logScore = (weights: Float64Array, { likelihood }: Deal): number => {
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) sum += weights[i] * likelihood[i]
  return Math.log(Math.max(sum, Number.MIN_VALUE))
}

const best = (scores: readonly number[]): number => scores.reduce((top, score, i) => (score > scores[top] ? i : top), 0)

/** What is learnt about: its name, which part of the trade, and among how many parts. */
export interface Named {
  readonly id: string
  readonly segment?: Segment
  readonly among?: number
}

const named = (material: Material, population: Population, walking: number, deals: number, { id, segment }: Named) => ({
  ...priorOfPopulation(material.start, population),
  name: id,
  walking,
  deals,
  ...(segment && { segment }),
})

/** Populations learnt without each fold, by fold and strength, and how they score that fold on the wide types. */
const crossFitted = ({ wide }: Material, byFold: readonly (readonly Deal[])[], start: Population) =>
  byFold.map((held, fold) => {
    const rest = byFold.flatMap((deals, other) => (other === fold ? [] : deals)).map(({ likelihood }) => likelihood)
    let from = start
    const populations = STRENGTHS.map((strength) => {
      from = fitPopulation(wide, rest, start, strength, from)
      return from
    })
    const scores = populations.map((population) => {
      const weights = weightsIn(wide, population)
      return held.reduce((sum, deal) => sum + logScore(weights, deal), 0)
    })
    return { populations, scores }
  })

const evidenceOf = (material: Material, deals: readonly Deal[], population: Population) => ({
  deals: deals.length,
  answers: deals.reduce((sum, { answers }) => sum + answers.acts.length, 0),
  walkOuts: deals.filter(({ walkedOut }) => walkedOut).length,
  seen: seenIn(material.wide, deals, population),
})

const tooFew = (material: Material, deals: readonly Deal[], start: Standing): Step => ({
  standing: start,
  evidence: {
    ...evidenceOf(material, deals, start.population),
    gain: 0,
    gainError: 0,
    strength: STRENGTHS[0],
    verdict: "too-few",
    moreDeals: DEALS_LEAST - deals.length,
  },
})

/** The gain over the start on deals held out, and the strength that is best over all folds. */
const heldOut = (material: Material, byFold: readonly (readonly Deal[])[], start: Standing, name: Named) => {
  const fits = crossFitted(material, byFold, start.population)
  const bestWithout = (leftOut: number): number =>
    best(STRENGTHS.map((_, s) => fits.reduce((sum, { scores }, fold) => sum + (fold === leftOut ? 0 : scores[s]), 0)))
  const before = plannerModels(start.prior, material.them)
  const differences = byFold.flatMap((held, fold) => {
    const rest = byFold.flatMap((part, other) => (other === fold ? [] : part))
    const population = fits[fold].populations[bestWithout(fold)]
    const prior = named(material, population, walkingFrom(rest, start.walking), 0, name)
    const after = plannerModels(prior, material.them)
    return held.map(({ negotiation, answers }) => ({
      post: negotiation.post,
      gain: scoreOf(after, answers) - scoreOf(before, answers),
    }))
  })
  return { comparison: compared(differences), strength: STRENGTHS[bestWithout(-1)] }
}

/** What all of `deals` teach, held to the start by `strength`. */
const fittedStanding = (
  material: Material,
  deals: readonly Deal[],
  start: Standing,
  name: Named,
  strength: number,
): Standing => {
  const likelihoods = deals.map(({ likelihood }) => likelihood)
  const population = fitPopulation(material.wide, likelihoods, start.population, strength)
  const walking = walkingFrom(deals, start.walking)
  return { population, walking, prior: named(material, population, walking, deals.length, name) }
}

/** Learns from `deals` of the material what differs from `start`; keeps the start where nothing surely does. */
export const learnStep = (material: Material, deals: readonly Deal[], start: Standing, name: Named): Step => {
  if (deals.length < DEALS_LEAST) return tooFew(material, deals, start)
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    deals.filter(({ negotiation }) => foldOf(negotiation.post, FOLDS) === fold),
  ).filter((fold) => fold.length > 0)
  const { comparison, strength } = heldOut(material, byFold, start, name)
  const moved = isSure(comparison, name.among) && byFold.length > 1
  const standing = moved ? fittedStanding(material, deals, start, name, strength) : start
  return {
    standing,
    evidence: {
      ...evidenceOf(material, deals, standing.population),
      gain: comparison.gain,
      gainError: comparison.error,
      strength,
      verdict: moved ? "moved" : "no-better",
      moreDeals: moved ? 0 : moreDealsNeeded(comparison, deals.length, name.among),
    },
  }
}
