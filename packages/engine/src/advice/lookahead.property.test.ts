// A plan is worth what playing it to the letter earns, and looking one step ahead is never worth less: hear their next answer,
// plan again on the belief after it (or stay with the plan), and by the model's own odds of the answers that is worth what the
// plan says, or more. A planner that confuses its buffers or invents people breaks this first (planner.md, pitfall 4).
// Played on the tiny negotiations that the bench solves exactly, so the optimum stands above it all.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  optimal,
  outsideAt,
  type Policy,
  playedFrom,
  type TableState,
  tableActions,
} from "../../../../bench/exact/game.ts"
import { type Instance, instanceOf, ROUNDS } from "../../../../bench/exact/instance.ts"
import { problemAt } from "../../../../bench/exact/planner-policy.ts"
import { type Plan, solvePlan } from "./plan.ts"
import { PLAN_SIZE } from "./planning-problem.ts"

interface Case {
  readonly instance: Instance
  readonly state: TableState
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

const planFor = ({ instance, state }: Case): Plan =>
  solvePlan(problemAt(instance, state), { sweeps: 2, starts: PLAN_SIZE.starts })

/** What stands, or the alternative. */
const stopping = (instance: Instance, { round, standing }: TableState): number =>
  Math.max(standing < 0 ? -Infinity : instance.gain[standing], outsideAt(instance, round))

/** Best of asking by the plan and stopping now, weighted with the mass of the state. */
const planned = (from: Case): number => {
  const { instance, state } = from
  const plan = state.round < ROUNDS ? planFor(from) : undefined
  const asking = plan ? plan.first[plan.path[0]] : -Infinity
  return sum(state.weight) * Math.max(asking, stopping(instance, state))
}

/** The plan made in round `from`, played blindly: its prices, its stops, and a day of waiting before its calls. */
const toTheLetter = (plan: Plan, from: number): Policy => ({
  table: ({ round, standing }, _, worthOf) => {
    const k = round - from
    if (k < plan.path.length && !plan.stops[k]) return worthOf({ kind: "ask", price: plan.path[k] })
    return Math.max(worthOf({ kind: "walk" }), standing < 0 ? -Infinity : worthOf({ kind: "accept" }))
  },
  away: ({ round, day }, _, worthOf) =>
    worthOf(day === 0 ? { kind: "wait" } : { kind: "call", price: plan.calls[round - from] }),
})

/** Value of the best move from a state, the planner's word being taken for what comes after the next answer. */
const lookedAhead = ({ instance, state }: Case): number => {
  const letter = playedFrom(instance, toTheLetter(planFor({ instance, state }), state.round))
  const { ofTable } = playedFrom(instance, {
    table: (next) => Math.max(planned({ instance, state: next }), letter.atTable(next)),
    away: (_, actions, worthOf) => Math.max(...actions.map(worthOf)),
  })
  return Math.max(...tableActions(instance, state).map((action) => ofTable(state, action)))
}

/** An instance by its seed, and what stands: nothing at the start, something after a first answer that left any belief. */
const anyStart = [
  fc.nat(1_000_000),
  fc.integer({ min: -1, max: 4 }),
  fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
] as const

const caseOf = (seed: number, standing: number, weight: readonly number[]): Case => ({
  instance: instanceOf(seed),
  state: { round: standing < 0 ? 0 : 1, standing, weight: Float64Array.from(weight) },
})

describe("a plan", () => {
  test("is worth what playing it to the letter earns", () => {
    fc.assert(
      fc.property(...anyStart, (...start) => {
        const from = caseOf(...start)
        const { instance, state } = from
        const plan = planFor(from)
        const { ofTable } = playedFrom(instance, toTheLetter(plan, state.round))
        const said = sum(state.weight) * plan.first[plan.path[0]]
        expect(said).toBeCloseTo(ofTable(state, { kind: "ask", price: plan.path[0] }), 7)
      }),
      { numRuns: 150 },
    )
  })
})

describe("looking one step ahead", () => {
  test("is worth what the plan says, or more", () => {
    fc.assert(
      fc.property(...anyStart, (...start) => {
        const from = caseOf(...start)
        expect(lookedAhead(from)).toBeGreaterThanOrEqual(planned(from) - 1e-9)
      }),
      { numRuns: 150 },
    )
  })

  test("is worth no more than the optimum", () => {
    fc.assert(
      fc.property(...anyStart, (...start) => {
        const from = caseOf(...start)
        const best = playedFrom(from.instance, optimal).atTable(from.state)
        expect(lookedAhead(from)).toBeLessThanOrEqual(best + 1e-9)
      }),
      { numRuns: 20 },
    )
  })
})
