// The door to learning, @walkaway/engine/learning: fitting the prior over counterparts to a house's deals, and the model of people to logs,
// with the numeric parts that a fair comparison needs. Apart from the engine's main door, since a phone that advises does not learn.
//
//   learnPrior(negotiations, { keys: ["category"], id: "house-3" }): LearntPrior     plain data, version 1
//   priorFor(learnt, them, { category: "car" }): Prior                               (main door) for `Brief.prior`
//   changeBetween(before, after, them, segment?): PriorChange                        what changed, figure by figure
//   learnt.sides.buyer.evidence: deals, gain on held-out deals, verdict, moreDeals   how much was learnt, or why not

export {
  changeBetween,
  type FigureChange,
  figuresOfPrior,
  PRIOR_FIGURES,
  type PriorChange,
  type PriorFigure,
} from "../learning/change.ts"
export { foldOf } from "../learning/folds.ts"
export { DEALS_LEAST } from "../learning/learn-figures.ts"
export { LEARNT_PRIOR, type LearningOptions, learnPrior } from "../learning/learn-prior.ts"
export { dealLikelihoods, predictiveScores } from "../learning/predictive-score.ts"
export { type House, simulateDeals } from "../learning/simulate.ts"
export { FEATURES, FIRST_OF_TALK, writeFeatures } from "./features.ts"
export { FIT_OPTIONS, type FitOptions, fitPeople } from "./fit.ts"
export { linearRidge, logisticRidge, ridgeBySpread } from "./ridge.ts"
