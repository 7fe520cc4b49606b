// How much of the counterparts was seen, in deals' worth: for each trait the share of its spread that a deal's answers take away, added up.
// Two answers show an opening nearly whole and a limit hardly, and no number of deals says "200 limits known" when none was
// reached: this is the honest sample size of what was learnt.

import { TRAITS, type Trait } from "./learnt-prior.ts"
import type { Deal } from "./material.ts"
import { type Population, traitsOf } from "./population.ts"
import { type WideTypes, weightsIn } from "./wide-types.ts"

const WIDTH = TRAITS.length

/** Variance of each trait's scores under weights, among the manners that have it; the second list is how much of the weight they are. */
const spreads = (wide: WideTypes, weights: (i: number) => number) => {
  const moments = TRAITS.map(() => [0, 0, 0])
  for (let i = 0; i < wide.count; i += 1) {
    const weight = weights(i)
    for (const trait of traitsOf(wide.manner[i])) {
      const j = TRAITS.indexOf(trait)
      const score = wide.scores[i * WIDTH + j]
      moments[j][0] += weight
      moments[j][1] += weight * score
      moments[j][2] += weight * score * score
    }
  }
  return moments.map(([total, first, second]) => (total > 0 ? second / total - (first / total) ** 2 : 0))
}

/** Deals' worth of each trait that was seen in `deals` of a population. */
export const seenIn = (
  wide: WideTypes,
  deals: readonly Deal[],
  population: Population,
): Readonly<Record<Trait, number>> => {
  const weights = weightsIn(wide, population)
  const usual = spreads(wide, (i) => weights[i])
  const seen = TRAITS.map(() => 0)
  for (const { likelihood } of deals) {
    const left = spreads(wide, (i) => weights[i] * likelihood[i])
    for (const [j, variance] of left.entries()) seen[j] += Math.max(0, 1 - variance / Math.max(usual[j], 1e-12))
  }
  return Object.fromEntries(TRAITS.map((trait, j) => [trait, seen[j]])) as Readonly<Record<Trait, number>>
}
