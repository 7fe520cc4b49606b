import { describe, expect, test } from "vitest"
import type { Frontier } from "../../outcomes/frontier.ts"
import { ACCEPT_ODDS_MAX, Belief } from "./belief.ts"
import { stagesOf } from "./horizon.ts"
import { DRAWN, Planner, type Table } from "./planner.ts"

const NO_YIELD = { standing: Number.NEGATIVE_INFINITY, loss: 0, spread: 0.01, ultimatumOdds: 0, ultimatumValue: 0 }

/** One pie: what we give they get. */
const pie = (steps: number, reservation: number): Frontier => {
  const count = Math.floor(steps * (1 - reservation)) + 1
  const theirs = Float64Array.from({ length: count }, (_, i) => i / steps)
  return { outcomes: Uint32Array.from(theirs, (_, i) => i), own: theirs.map((part) => 1 - part), theirs }
}

const tableOf = (asks: Frontier, reservation: number, isFirst = true): Table => ({
  asks,
  reservation,
  discount: 1,
  isFirst,
})

/** Takes whatever is above its reservation, which is all that is not known of it. */
class Taker extends Belief {
  override levels(_kinds: Uint16Array, _response: unknown, _steps: number, _given: number, into: Float64Array): void {
    for (let i = 0; i < into.length; i += 1) into[i] = (i + 0.5) / into.length
  }
  override bids(_kinds: Uint16Array, _time: number, _steps: number, _given: number, into: Float64Array): void {
    into.fill(2)
  }
}

describe("the last offer to somebody whose reservation is uniform", () => {
  // The best ask x solves max (x - r) P(1 - x > theirs) = (x - r)(1 - x): half-way between r and 1, worth (1 - r)^2 / 4.
  test.each([0, 0.2, 0.5, 0.8])(
    "with %f of our own it is half-way up, and worth what the closed form says",
    (reservation) => {
      const asks = pie(200, reservation)
      const planner = new Planner(tableOf(asks, reservation), new Taker(false))
      const plan = planner.plan(stagesOf(1), { turns: 1, step: 0.01 }, 0.99, NO_YIELD)
      expect(asks.own[plan.ask]).toBeCloseTo((1 + reservation) / 2, 1)
      expect(Math.abs(asks.own[plan.ask] - (1 + reservation) / 2)).toBeLessThanOrEqual(0.0101)
      expect(plan.value / ACCEPT_ODDS_MAX).toBeCloseTo((1 - reservation) ** 2 / 4, 2)
    },
  )
})

const STEP = 0.01

/** The value of a path against takers, counted kind by kind: the independent account of what the planner adds up. */
const valueByHand = (
  path: readonly number[],
  asks: Frontier,
  reservation: number,
  turns: readonly number[],
): number => {
  let sum = 0
  for (let kind = 0; kind < DRAWN; kind += 1) {
    let present = 1
    for (const [k, ask] of path.entries()) {
      const above = asks.theirs[ask] - (kind + 0.5) / DRAWN
      const cap = turns[k] > 1 ? 1 : ACCEPT_ODDS_MAX
      const odds = cap * Math.min(1, Math.max(0, 0.5 + above * 32))
      sum += present * odds * (asks.own[ask] - reservation)
      present *= (1 - odds) * (1 - 0.04) ** (turns[k] * STEP)
    }
  }
  return sum / DRAWN
}

describe("a path of three asks", () => {
  const reservation = 0.2
  const asks = pie(10, reservation)
  const stages = stagesOf(3)

  test("earns what counting kind by kind gives, and nearly what the best of all paths would", () => {
    const plan = new Planner(tableOf(asks, reservation), new Taker(false)).plan(
      stages,
      { turns: 3, step: STEP },
      0.97,
      NO_YIELD,
    )
    const turns = stages.map((stage) => stage.turns)
    expect(plan.value).toBeCloseTo(valueByHand(plan.path, asks, reservation, turns), 6)
    let best = 0
    const count = asks.own.length
    for (let a = 0; a < count; a += 1)
      for (let b = 0; b < count; b += 1)
        for (let c = 0; c < count; c += 1) best = Math.max(best, valueByHand([a, b, c], asks, reservation, turns))
    expect(plan.value).toBeLessThanOrEqual(best + 1e-9)
    // The smooth way is gone while it costs at most this much.
    expect(plan.value).toBeGreaterThan(best - 0.1)
  })
})

test("who acts second has nothing to ask in the last turn", () => {
  const planner = new Planner(tableOf(pie(50, 0.2), 0.2, false), new Taker(true))
  expect(planner.plan(stagesOf(1), { turns: 1, step: STEP }, 0.99, NO_YIELD).value).toBe(0)
})

test("what they offer can be had at the next turn as well, so waiting for it costs next to nothing", () => {
  const planner = new Planner(tableOf(pie(200, 0.2), 0.2), new Taker(false))
  const valueWith = (standing: number) =>
    planner.plan(stagesOf(2), { turns: 2, step: STEP }, 0.98, { ...NO_YIELD, standing }).value
  // Without an offer the two last asks earn at most (1 - r)^2 / 3; a few kinds are held to be fickle.
  expect(valueWith(Number.NEGATIVE_INFINITY)).toBeLessThan(0.8 ** 2 / 3)
  expect(valueWith(0.9)).toBeGreaterThan(0.9 * (0.9 - 0.2))
})
