// ONE fitted model of what people really do when they haggle, for the planner and for prediction. A person has a side
// and a latent style; facing our price they accept, else end the talk, else pass (we speak again), else counter:
//
//   accept      alpha = acceptProbability(model, style, situation)
//   end         endProbability(model, style, situation)        given not accepted
//   pass        passProbability(model, style, situation)       given neither accepted nor ended
//   counter     counterDistribution(model, style, situation)   given none of these: hold | half | inside | outside
//
// `model.buyer` / `model.seller` are `SidePeople`: styles with weights plus slopes. `style` is one of `side.styles`.
// `Situation` (situation.ts) is the person's own view in units of the listing or market value: their side, the price
// they face, their own last word, the other's price before that, the round. `talk` may be left out in a plan.
// For tables: `situationFacing(side, {price, own, priceBefore, round})` fills the rest with ordinary values.
// `styleBelief(model, side, readTurns(log).turns, target)` is the exact filter; `predict` plays both sides forward;
// `fitPeople(logs)` of the learning door (learning.ts) learns the model; `SHIPPED_PEOPLE` (shipped.ts) is the one learnt from CraigslistBargain.

export { FEATURES, gapOf } from "./features.ts"
export { styleBelief, turnLogLikelihood } from "./likelihood.ts"
export {
  type AnswerOdds,
  acceptProbability,
  answerOdds,
  CHOICES,
  type Choice,
  type CounterDistribution,
  counterDistribution,
  endProbability,
  insideShareQuantile,
  openingOf,
  type PeopleModel,
  passProbability,
  type SidePeople,
  type Style,
  situationFacing,
} from "./model.ts"
export {
  LOGGED_MOVE_KINDS,
  type LoggedMove,
  type LoggedMoveKind,
  type Negotiation,
  type NegotiationOutcome,
} from "./negotiation.ts"
export { type Futures, futures, type Prediction, predict } from "./predict.ts"
export { type PeopleShifts, shiftedPeople } from "./shifts.ts"
export { SHIPPED_PEOPLE } from "./shipped.ts"
export type { Situation, Talk } from "./situation.ts"
export { type BargainingPoint, bargainingPoints, nearPrice } from "./standing-offers.ts"
export { type Counter, type CounterKind, type Reading, readTurns, type Turn } from "./turns.ts"
