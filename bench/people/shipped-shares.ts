// How many counterparts go by which manner, from real talks. What is learnt from them starts at what was assumed, so that to fit once more gives
// the same; what is shipped lies halfway between the two (the geometric mean), because nobody there played for money of their own.
// `bench -- population` sees no difference between the two against simulated people; real talks are likelier under what is shipped.

import { ASSUMED_PRIORS, type MannerShares, type Negotiation, type Side } from "@walkaway/engine"
import { learnPrior } from "@walkaway/engine/learning"

const halfway = (assumed: MannerShares, learnt: MannerShares): MannerShares => {
  const weights = assumed.map((share, manner) => Math.sqrt(share * learnt[manner]))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const [clock, reciprocal, ownWord] = weights.map((weight) => weight / sum)
  return [clock, reciprocal, ownWord]
}

/** By the side of the counterpart. */
export const shippedShares = (log: readonly Negotiation[]): Readonly<Record<Side, MannerShares>> => {
  const { sides } = learnPrior(log, { from: ASSUMED_PRIORS })
  const of = (them: Side) => halfway(ASSUMED_PRIORS[them].family.shares, sides[them].prior.family.shares)
  return { buyer: of("buyer"), seller: of("seller") }
}
