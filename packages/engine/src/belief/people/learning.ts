// The door to learning, @walkaway/engine/learning: fitting the model of people to logs, with the numeric parts that a fair
// comparison needs. Apart from the engine's main door, since a phone that advises does not learn.

export { FEATURES, FIRST_OF_TALK, writeFeatures } from "./features.ts"
export { FIT_OPTIONS, type FitOptions, fitPeople } from "./fit.ts"
export { linearRidge, logisticRidge, ridgeBySpread } from "./ridge.ts"
