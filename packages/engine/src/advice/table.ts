// The decision at the table: accept what stands, ask a price, or walk. The first figure of all is planned too, because people who
// give as we give measure our concessions from it (worth 29 % against them, planner.md section 5).

import { RECIPROCAL } from "../belief/type-set.ts"
import { INFORMED_SHARE, type Plan, type PlanProblem, solvePlan } from "./plan.ts"
import { likelyValue } from "./plan-figures.ts"
import { PLAN_SIZE, type PlanSize, planningProblem, priceGrid, thinned } from "./planning-problem.ts"
import type { Position } from "./position.ts"

const SWEEPS = 2
/** First figures tried, spread over the upper part of the grid. */
const FIRST_FIGURES = [0.3, 0.44, 0.58, 0.72, 0.86, 1]

/** What the first sweep over first figures may cost: the best of them is planned in full afterwards. */
const FIRST_FIGURE_TYPES = 50

export interface TableView {
  readonly problem: PlanProblem
  readonly plan: Plan
  /** Types of the belief's set that the plan stands on, one by one. */
  readonly ids: Uint16Array
  /** Index of the best price to ask, and its value. */
  readonly ask: number
  readonly askValue: number
  /** Gain of taking what stands; -Infinity when nothing does. */
  readonly acceptValue: number
}

/**
 * Value of asking price index `ask` now, the plan followed after it: the sure bound, or half-way to the type-informed
 * estimate where figures cannot be raised again.
 */
export const valueOfAsking = (problem: PlanProblem, plan: Plan, ask: number): number => {
  const bound = plan.first[ask]
  return problem.mayRaise ? bound : bound + INFORMED_SHARE * (likelyValue(problem, plan, ask) - bound)
}

const viewOf = (position: Position, problem: PlanProblem, plan: Plan, ids: Uint16Array, ask: number): TableView => ({
  problem,
  plan,
  ids,
  ask,
  askValue: valueOfAsking(problem, plan, ask),
  acceptValue: Number.isFinite(position.standing) ? position.gainAt(position.standing) : -Infinity,
})

/** Highest price worth thinking of: hardly anybody pays more. */
export const highestThinkable = ({ belief }: Position): number => {
  const { limit, byLimit } = belief.model.set
  return limit[byLimit.at(-1)!]
}

/** The best first figure, tried on fewer types. */
const bestFirstFigure = (position: Position, prices: Float64Array): number => {
  const ids = thinned(position.belief.weight, FIRST_FIGURE_TYPES)
  let best = prices.length - 1
  let bestValue = -Infinity
  for (const share of FIRST_FIGURES) {
    const firstPrice = Math.round(share * (prices.length - 1))
    const problem = planningProblem(position, ids, prices, prices[firstPrice])
    const value = solvePlan(problem, { sweeps: 1, firstPrice }).first[firstPrice]
    if (value > bestValue) {
      bestValue = value
      best = firstPrice
    }
  }
  return best
}

/** Plans from a position at the table; `prices` are the figures to choose from, rising, otherwise an even grid. */
export const viewTable = (position: Position, size: PlanSize = PLAN_SIZE, figures?: Float64Array): TableView => {
  const prices = figures ?? priceGrid(position, size.prices, highestThinkable(position))
  const ids = thinned(position.belief.weight, size.types)
  const opens = position.anchor === undefined && prices.length > 1 && hasReciprocal(position)
  const firstPrice = opens ? bestFirstFigure(position, prices) : undefined
  const anchor = position.anchor ?? prices[firstPrice ?? prices.length - 1]
  const problem = planningProblem(position, ids, prices, anchor)
  const plan = solvePlan(problem, {
    sweeps: SWEEPS,
    starts: size.starts ?? 1,
    ...(firstPrice !== undefined && { firstPrice }),
  })
  return viewOf(position, problem, plan, ids, plan.path[0])
}

const hasReciprocal = ({ belief }: Position): boolean => belief.model.set.manner.includes(RECIPROCAL)

export type TableMove =
  | { readonly kind: "accept" }
  | { readonly kind: "walk" }
  | { readonly kind: "ask"; readonly price: number }

/** What to do at the table, for play by machine. */
export const chooseAtTable = (position: Position, size: PlanSize = PLAN_SIZE): TableMove => {
  const view = viewTable(position, size)
  if (view.acceptValue >= Math.max(0, view.askValue)) return { kind: "accept" }
  return view.askValue <= 0 ? { kind: "walk" } : { kind: "ask", price: view.problem.prices[view.ask] }
}
