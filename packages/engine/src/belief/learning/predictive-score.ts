// How well a prior foretells what counterparts do in deals: the log density of their answers, in nats a deal. Learning is judged by it, on
// deals held out; a bench holds it against the prior that the deals were drawn from.

import { counterpartOf, type Side } from "../../deal/index.ts"
import type { Negotiation } from "../people/index.ts"
import type { Prior } from "../prior.ts"
import { answersOf } from "./acts.ts"
import { likelihoodsOf, scoreOf } from "./likelihoods.ts"
import { plannerModels } from "./material.ts"

const answered = (negotiations: readonly Negotiation[], them: Side) =>
  negotiations
    .filter(({ self }) => self === undefined || self === null || self === counterpartOf(them))
    .map((negotiation) => answersOf(negotiation, them))
    .filter(({ acts }) => acts.length > 0)

/** One score a deal in which a counterpart on the side `them` answered, in the order of the log. Prices in 1 % of the market value. */
export const predictiveScores = (prior: Prior, negotiations: readonly Negotiation[], them: Side): number[] => {
  const models = plannerModels(prior, them)
  return answered(negotiations, them).map((answers) => scoreOf(models, answers))
}

/** The likelihood of each such deal by type of the prior, types in the order of its set; for rivals that weigh them otherwise. */
export const dealLikelihoods = (prior: Prior, negotiations: readonly Negotiation[], them: Side): Float64Array[] => {
  const models = plannerModels(prior, them)
  return answered(negotiations, them).map((answers) => likelihoodsOf(models, answers))
}
