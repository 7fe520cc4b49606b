// A trace as steps: who answered what, what it was worth to both, and in which words.

import {
  ACCEPT,
  type MatchSide,
  paretoFrontier,
  type Scenario,
  solutionPoints,
  type Trace,
  valuesOfOutcome,
  WALK,
} from "@walkaway/engine/arena"
import type { Pair, Plane, ScenarioSummary, ShippedId, Spot, Step } from "./arena-types.ts"
import { dotsOf, thinned } from "./thinned.ts"

const ACTIONS: ReadonlyMap<number, Step["action"]> = new Map([
  [ACCEPT, "accept"],
  [WALK, "walk"],
])

export const spotOf = ({ profiles: [a, b] }: Scenario, outcome: number): Spot => [
  a.utilities[outcome],
  b.utilities[outcome],
]

/** The answers of a match in their order. @param first the side that acts first */
export const stepsOf = (scenario: Scenario, trace: Trace, first: MatchSide): readonly Step[] =>
  trace.map((answer, turn) => {
    const by = (turn % 2 === 0 ? first : 1 - first) as MatchSide
    const isOffer = Number.isInteger(answer) && answer >= 0 && answer < scenario.profiles[0].utilities.length
    if (!isOffer)
      return {
        by,
        action: ACTIONS.get(answer) ?? "illegal",
        outcome: undefined,
        utilities: undefined,
        values: undefined,
      }
    const values = valuesOfOutcome(scenario, answer)
    return { by, action: "offer", outcome: answer, utilities: spotOf(scenario, answer), values }
  })

/** Outcomes, frontier and solution points for these reservations. */
export const planeOf = (scenario: Scenario, reservations: Pair<number>): Plane => {
  const [{ utilities: a, ranking }, { utilities: b }] = scenario.profiles
  const frontier = paretoFrontier(a, b, ranking)
  const points = solutionPoints(a, b, frontier, reservations)
  const drawn = thinned(a, b)
  const spots = (outcomes: Uint32Array): readonly Spot[] => Array.from(outcomes, (outcome) => spotOf(scenario, outcome))
  return {
    dots: dotsOf(a, b, drawn),
    outcomes: a.length,
    isThinned: drawn.length < a.length,
    isPartly: false,
    frontier: spots(frontier),
    solutions: {
      nash: spots(points.nash),
      kalai: spots(points.kalai),
      kalaiSmorodinsky: spots(points.kalaiSmorodinsky),
      welfare: spots(points.welfare),
    },
  }
}

export const summaryOf = (scenario: Scenario, shipped?: ShippedId): ScenarioSummary => {
  const [a, b] = scenario.profiles
  return {
    name: scenario.name,
    shipped,
    sides: [a.name, b.name],
    issues: scenario.issues.map(({ name }) => name),
    outcomes: a.utilities.length,
    efficient: paretoFrontier(a.utilities, b.utilities, a.ranking).length,
    reservations: [a.reservation, b.reservation],
  }
}
