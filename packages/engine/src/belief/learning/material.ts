// A log made ready for learning about the people on one side: their answers deal by deal, how likely each type makes them, and how the
// shipped prior scores them. Worked out once; every fit, fold and part of the trade draws on it.

import { counterpartOf, type Side } from "../../deal/index.ts"
import { SHIPPED_CONDUCT } from "../conduct.ts"
import { frameOf } from "../frame.ts"
import { ownWordOf } from "../own-word.ts"
import { type Negotiation, SHIPPED_PEOPLE } from "../people/index.ts"
import { movedConduct, movedLimit, type Prior } from "../prior.ts"
import { type TypeSet, typeSetOf } from "../type-set.ts"
import { type Answers, answersOf, type LimitRange } from "./acts.ts"
import { likelihoodsOf, type Models, remembered, walkOutsExpected } from "./likelihoods.ts"
import { typesIn, type WideTypes, wideTypes } from "./wide-types.ts"

/** One deal in which the counterpart answered. */
export interface Deal {
  readonly negotiation: Negotiation
  readonly answers: Answers
  /** By wide type. */
  readonly likelihood: Float64Array
  readonly walkedOut: boolean
  /** Walk-outs that the shipped prior expects of it. */
  readonly walkOutsExpected: number
}

export interface Material {
  readonly them: Side
  /** What was believed of them before. */
  readonly start: Prior
  readonly wide: WideTypes
  readonly deals: readonly Deal[]
}

/** Types on which held-out scores are counted: enough for the second decimal of a score, at a third of the planner's. */
const SCORED_TYPES = 960

const modelIn = (prior: Prior, them: Side, set: (range: LimitRange) => TypeSet): Models => {
  const conduct = movedConduct(SHIPPED_CONDUCT, prior)
  const self = counterpartOf(them)
  return remembered((range) => ({
    set: set(range),
    conduct,
    ownWord: ownWordOf(SHIPPED_PEOPLE, frameOf(self, range.middle), 1),
  }))
}

/** The planner's own types under a prior, fewer of them. */
export const plannerModels = (prior: Prior, them: Side, count = SCORED_TYPES): Models =>
  modelIn(prior, them, (range) =>
    typeSetOf({ ...prior.family, count }, movedLimit({ ...range, source: { kind: "learnt" } }, prior)),
  )

/** Negotiations in an order that does not depend on the order of the log. */
export const inFixedOrder = (negotiations: readonly Negotiation[]): Negotiation[] => {
  const key = ({ post, id }: Negotiation) => `${post}\n${id}`
  const text = (negotiation: Negotiation) => JSON.stringify(negotiation)
  const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...negotiations].sort((a, b) => before(key(a), key(b)) || before(text(a), text(b)))
}

/**
 * Reads the deals with a counterpart on the side `them`; a log that says whose it is teaches only about the others.
 * @param start what was believed of them before
 */
export const materialOf = (negotiations: readonly Negotiation[], them: Side, start: Prior): Material => {
  const wide = wideTypes(start.family.styles.length)
  const wideModels = modelIn(start, them, (range) => typesIn(wide, start.family, range))
  const startModels = plannerModels(start, them)
  const deals = negotiations
    .filter(({ self }) => self === undefined || self === null || self === counterpartOf(them))
    .map((negotiation) => ({ negotiation, answers: answersOf(negotiation, them) }))
    .filter(({ answers }) => answers.acts.length > 0)
    .map(({ negotiation, answers }) => ({
      negotiation,
      answers,
      likelihood: likelihoodsOf(wideModels, answers),
      walkedOut: answers.acts.some(({ did }) => did.kind === "walk"),
      walkOutsExpected: walkOutsExpected(startModels, answers),
    }))
  return { them, start, wide, deals }
}
