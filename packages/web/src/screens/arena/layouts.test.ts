// Whatever the match, nothing leaves its box: offers lie where their worth puts them, seen from either side; what has been said and what is still to
// come are all offers together; labels do not touch.

import type { MatchSide } from "@walkaway/engine/arena"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Spot, Step } from "./arena-types.ts"
import { courseLayout } from "./course-layout.ts"
import { planeLayout } from "./plane-layout.ts"

const utility = fc.double({ min: 0, max: 1, noNaN: true })
const spot: fc.Arbitrary<Spot> = fc.tuple(utility, utility)

const stepsFrom = (spots: readonly Spot[]): readonly Step[] =>
  spots.map((utilities, turn) => ({
    by: (turn % 2) as MatchSide,
    action: "offer",
    outcome: turn,
    utilities,
    values: undefined,
  }))

const anyMatch = fc
  .record({
    spots: fc.array(spot, { minLength: 1, maxLength: 150 }),
    dots: fc.array(spot, { maxLength: 20 }),
    reservations: spot,
    solutions: fc.record({
      nash: fc.array(spot, { maxLength: 2 }),
      kalai: fc.array(spot, { maxLength: 2 }),
      kalaiSmorodinsky: fc.array(spot, { maxLength: 2 }),
      welfare: fc.array(spot, { maxLength: 2 }),
    }),
    part: utility,
    ours: fc.constantFrom<MatchSide>(0, 1),
    width: fc.integer({ min: 280, max: 1_600 }),
    end: fc.constantFrom("agreement" as const, "walk" as const, "deadline" as const),
  })
  .map(({ spots, dots, reservations, solutions, part, ours, width, end }) => {
    const steps = stepsFrom(spots)
    const agreement = end === "agreement" ? { utilities: spots[spots.length - 1], values: [] } : undefined
    const plane = {
      dots: Float64Array.from(dots.flat()),
      outcomes: dots.length,
      isThinned: false,
      isPartly: false,
      frontier: dots.toSorted((a, b) => b[0] - a[0]),
      solutions,
    }
    const rounds = Math.ceil(steps.length / 2)
    const endedBy = end === "deadline" ? undefined : ours
    const match = { steps, reservations, plane, agreement, end, endedBy, rounds, roundsMax: rounds }
    return { match, ours, at: Math.round(part * steps.length), width, rem: 16 }
  })

const NAMES = { nash: "Nash", kalai: "Kalai", kalaiSmorodinsky: "Kalai-Smorodinsky", welfare: "Largest sum" }

const pointsOf = (path: string): readonly (readonly number[])[] =>
  path
    .split(/[MLHVZ]/)
    .filter((text) => text !== "")
    .map((text) => text.replace("h0", "").split(",").map(Number))

const NEARLY = 0.11

describe("the plane", () => {
  it("has every offer and every dot in its box, where its worth puts it", () =>
    fc.assert(
      fc.property(anyMatch, (wish) => {
        const layout = planeLayout({ ...wish, names: NAMES })
        const { plot, ours, theirs } = layout
        const inside = [layout.dots, layout.frontier, ours.path, theirs.path, ours.ahead, theirs.ahead].flatMap(
          pointsOf,
        )
        for (const [x, y] of inside) {
          expect(x >= plot.left - NEARLY && x <= plot.right + NEARLY).toBe(true)
          expect(y >= plot.top - NEARLY && y <= plot.bottom + NEARLY).toBe(true)
        }
        const said = wish.match.steps.slice(0, wish.at).findLast(({ by }) => by === wish.ours)?.utilities
        const worth = ours.last && (ours.last.x - plot.left) / (plot.right - plot.left)
        if (said) expect(worth).toBeCloseTo(said[wish.ours], 2)
        else expect(worth).toBeUndefined()
      }),
    ))

  it("shows the deal only once it is made", () =>
    fc.assert(
      fc.property(anyMatch, (wish) => {
        const { agreement } = planeLayout({ ...wish, names: NAMES })
        const isOver = wish.at === wish.match.steps.length
        expect(agreement !== undefined).toBe(isOver && wish.match.end === "agreement")
      }),
    ))

  it("names every solution, and no name lies upon another", () =>
    fc.assert(
      fc.property(anyMatch, (wish) => {
        const { labels, solutions } = planeLayout({ ...wish, names: NAMES })
        for (const { solution } of solutions)
          expect(labels.some(({ text }) => text.includes(NAMES[solution]))).toBe(true)
        const heights = labels.map(({ y }) => y).toSorted((a, b) => a - b)
        heights.slice(1).forEach((y, i) => {
          expect(y - heights[i]).toBeGreaterThan(15)
        })
      }),
    ))
})

describe("offers over time", () => {
  it("go to the right, in their box, all of them, whether said or still to come", () =>
    fc.assert(
      fc.property(anyMatch, (wish) => {
        const { plot, ours, theirs, now } = courseLayout(wish)
        for (const { last } of [ours, theirs])
          if (last) expect(last.x >= plot.left && last.x <= plot.right + NEARLY && last.y >= plot.top).toBe(true)
        const xs = pointsOf(ours.path).map(([x]) => x)
        expect(xs).toEqual(xs.toSorted((a, b) => a - b))
        if (now !== undefined) expect(now).toBe(Math.max(ours.last?.x ?? 0, theirs.last?.x ?? 0))
      }),
    ))

  it("say how it ended at the end and not before", () =>
    fc.assert(
      fc.property(anyMatch, (wish) => {
        const { ends } = courseLayout(wish)
        if (wish.at < wish.match.steps.length) expect(ends).toEqual([])
        else expect(ends.map(({ kind }) => kind)).toEqual(Array(ends.length).fill(wish.match.end))
        expect(ends.length > 0).toBe(wish.at === wish.match.steps.length)
      }),
    ))
})
