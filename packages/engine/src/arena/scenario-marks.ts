// A scenario's marks in the plane of utilities, as standings and pages show them: how many outcomes, how many efficient, the solution points.

import { paretoFrontier } from "../outcomes/frontier.ts"
import { type Disagreement, type SolutionPoints, solutionPoints } from "../outcomes/solution-points.ts"
import type { Scenario } from "./scenario.ts"

export interface ScenarioMarks {
  readonly outcomes: number
  /** Efficient outcomes, from best to worst for the first side. */
  readonly frontier: Uint32Array
  readonly points: SolutionPoints
  /** How far apart the wishes are: the distance of the nearest outcome to the best for both, (1, 1); 0 is none. */
  readonly opposition: number
}

/** @param disagreement default: the reservations of the profiles */
export const scenarioMarks = (
  { profiles: [a, b] }: Scenario,
  disagreement: Disagreement = [a.reservation, b.reservation],
): ScenarioMarks => {
  const frontier = paretoFrontier(a.utilities, b.utilities, a.ranking)
  return {
    outcomes: a.utilities.length,
    frontier,
    points: solutionPoints(a.utilities, b.utilities, frontier, disagreement),
    opposition: frontier.reduce(
      (least, outcome) => Math.min(least, Math.hypot(1 - a.utilities[outcome], 1 - b.utilities[outcome])),
      Number.POSITIVE_INFINITY,
    ),
  }
}
