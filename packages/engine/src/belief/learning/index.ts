// The door to learning, @walkaway/engine/learning: fitting the prior over counterparts to a house's deals, and the model of people to logs,
// with the numeric parts that a fair comparison needs. Apart from the engine's main door, since a phone that advises does not learn.
//
//   learnPrior(negotiations, { keys: ["category"], id: "house-3" }): LearntPrior     plain data, version 1
//   priorFor(learnt, them, { category: "car" }): Prior                               (main door) for `Brief.prior`
//   changeBetween(before, after, them, segment?): PriorChange                        what changed, figure by figure
//   learnt.sides.buyer.evidence: deals, gain on held-out deals, verdict, moreDeals   how much was learnt, or why not

export { FEATURES, FIRST_OF_TALK, writeFeatures } from "../people/features.ts"
export { FIT_OPTIONS, type FitOptions, fitPeople } from "../people/fit.ts"
export { linearRidge, logisticRidge, ridgeBySpread } from "../people/ridge.ts"
export {
  changeBetween,
  type FigureChange,
  figuresOfPrior,
  PRIOR_FIGURES,
  type PriorChange,
  type PriorFigure,
} from "./change.ts"
export { foldOf } from "./folds.ts"
export { DEALS_LEAST } from "./learn-figures.ts"
export { LEARNT_PRIOR, type LearningOptions, learnPrior } from "./learn-prior.ts"
export { dealLikelihoods, predictiveScores } from "./predictive-score.ts"
export { type House, simulateDeals } from "./simulate.ts"
