// The door for whoever works out figures of a deal by himself, desk or browser. Behind it are neither the API's schemas nor OpenAPI.

export { afterReopening, isEnd } from "./after-reopening.ts"
export { adviceOf, lineOf, priceShown, type Unadvisable, worthIncomplete, worthOf } from "./answers.ts"
export { briefOf, dealDocument, movesByCalendar, priorOf, problemsOfPaper, withoutWorth } from "./brief-of.ts"
export { completedPaper } from "./completed-paper.ts"
export { daysBetween, dayText } from "./days.ts"
export {
  type BriefContext,
  type BriefPolicy,
  type DealFigures,
  type DealSoFar,
  documentOf,
  isRow,
  type Row,
  type SpentEffort,
  type TimedMove,
} from "./deal-so-far.ts"
export {
  type AssumedFigures,
  LEARNT_KEYS,
  type LearntFigure,
  type LearntFigures,
  type LearntKey,
  learntOn,
} from "./learnt-figures.ts"
export {
  type ConcessionOutput,
  type LedgerOutput,
  ledgerOutputOf,
  ledgerSoFar,
  type RangeOutput,
} from "./ledger-output.ts"
export { readOnce } from "./paper-memory.ts"
export {
  type PriorChoice,
  type PriorsToAdvise,
  priorChoiceAt,
  priorInForce,
  priorsToAdvise,
  segmentOf,
} from "./priors-in-force.ts"
