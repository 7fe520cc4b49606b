import fc from "fast-check"
import { expect, test } from "vitest"
import { paretoFrontier } from "./frontier.ts"
import { rankingOf } from "./ranking.ts"
import { distanceTo, nashPoints, type SolutionPoints, solutionPoints } from "./solution-points.ts"

/** Coarse figures, so that ties happen. */
const figure = fc.integer({ min: 0, max: 12 }).map((twelfths) => twelfths / 12)
const planes = fc
  .array(fc.tuple(figure, figure), { minLength: 1, maxLength: 40 })
  .map((points) => [Float64Array.from(points, ([u]) => u), Float64Array.from(points, ([, v]) => v)] as const)

type Points = readonly (readonly [number, number])[]

const pointsOf = (outcomes: Uint32Array, u: Float64Array, v: Float64Array): Points =>
  Array.from(outcomes, (outcome) => [u[outcome], v[outcome]] as const)

const sorted = (points: Points): Points => [...points].sort(([a, b], [c, d]) => c - a || d - b)

const flipped = (points: Points): Points => points.map(([u, v]) => [v, u] as const)

const bruteFrontier = (u: Float64Array, v: Float64Array): Points => {
  const all = Array.from(u, (x, i) => [x, v[i]] as const)
  const efficient = all.filter(
    ([x, y]) => !all.some(([other, another]) => other >= x && another >= y && (other > x || another > y)),
  )
  return sorted([...new Map(efficient.map((point) => [point.join(), point] as const)).values()])
}

test("the frontier is what comparing all pairs gives, best for the first side first, lowest index of equals", () => {
  fc.assert(
    fc.property(planes, ([u, v]) => {
      const frontier = paretoFrontier(u, v)
      expect(pointsOf(frontier, u, v)).toEqual(bruteFrontier(u, v))
      for (const outcome of frontier)
        expect(Array.from(u).findIndex((x, i) => x === u[outcome] && v[i] === v[outcome])).toBe(outcome)
    }),
  )
})

test("what is not known of the other side is passed over", () => {
  const u = Float64Array.of(1, 0.9, 0.5)
  expect([...paretoFrontier(u, Float64Array.of(Number.NaN, 0.2, 0.1))]).toEqual([1])
  expect([...paretoFrontier(u, new Float64Array(3).fill(Number.NaN))]).toEqual([])
})

const named = (points: SolutionPoints, u: Float64Array, v: Float64Array): Readonly<Record<string, Points>> =>
  Object.fromEntries(Object.entries(points).map(([name, outcomes]) => [name, sorted(pointsOf(outcomes, u, v))]))

const solved = (u: Float64Array, v: Float64Array, r: readonly [number, number]) =>
  named(solutionPoints(u, v, paretoFrontier(u, v), r), u, v)

test("the order of the outcomes changes no point, and the sides are mirrors", () => {
  fc.assert(
    fc.property(planes, figure, figure, fc.infiniteStream(fc.nat()), ([u, v], r1, r2, keys) => {
      const shuffled = Array.from(u, (_, i) => [keys.next().value as number, i] as const)
        .sort(([a], [b]) => a - b)
        .map(([, i]) => i)
      const [mixedU, mixedV] = [u, v].map((side) => Float64Array.from(shuffled, (i) => side[i]))
      const solution = solved(u, v, [r1, r2])
      expect(solved(mixedU, mixedV, [r1, r2])).toEqual(solution)
      const mirrored = solved(v, u, [r2, r1])
      for (const [name, points] of Object.entries(mirrored)) expect(sorted(flipped(points))).toEqual(solution[name])
    }),
  )
})

test("each point is the best of all outcomes that suit both, and there is none where none does", () => {
  fc.assert(
    fc.property(planes, figure, figure, ([u, v], r1, r2) => {
      const points = solutionPoints(u, v, paretoFrontier(u, v), [r1, r2])
      const suiting = Array.from(u, (_, i) => i).filter((i) => u[i] >= r1 && v[i] >= r2)
      for (const outcomes of Object.values(points)) expect(outcomes.length > 0).toBe(suiting.length > 0)
      const most = (measure: (i: number) => number) => Math.max(...suiting.map(measure))
      const nash = (i: number) => (u[i] - r1) * (v[i] - r2)
      const kalai = (i: number) => Math.min(u[i] - r1, v[i] - r2)
      for (const i of points.nash) expect(nash(i)).toBeCloseTo(most(nash), 11)
      for (const i of points.kalai) expect(kalai(i)).toBeCloseTo(most(kalai), 11)
      for (const i of points.welfare)
        expect(u[i] + v[i]).toBeCloseTo(
          most((one) => u[one] + v[one]),
          11,
        )
    }),
  )
})

test("the ranking falls and holds every outcome once", () => {
  fc.assert(
    fc.property(planes, ([u]) => {
      const ranking = rankingOf(u)
      expect([...ranking].sort((a, b) => a - b)).toEqual(Array.from(u, (_, i) => i))
      for (let place = 1; place < ranking.length; place += 1) {
        const [before, here] = [ranking[place - 1], ranking[place]]
        expect(u[before] > u[here] || (u[before] === u[here] && before < here)).toBe(true)
      }
    }),
  )
})

test("the distance to points is to the nearest one", () => {
  const [u, v] = [Float64Array.of(1, 0), Float64Array.of(0, 1)]
  expect(distanceTo(nashPoints(u, v, Uint32Array.of(0, 1), [0, 0]), u, v, [1, 1])).toBe(1)
  expect(distanceTo(new Uint32Array(0), u, v, [1, 1])).toBeUndefined()
})
