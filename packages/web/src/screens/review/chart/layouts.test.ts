// Whatever the figures, nothing leaves its box, later lies further along and more lies higher; the curve of absence never rises.

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reliabilityLayout } from "./reliability-layout.ts"
import { stepsLayout } from "./steps-layout.ts"
import { trendLayout } from "./trend-layout.ts"

const share = fc.double({ min: 0, max: 1, noNaN: true })
const interval = (figure: fc.Arbitrary<number>) =>
  fc.tuple(figure, figure, figure).map((figures) => {
    const [low, middle, high] = figures.toSorted((a, b) => a - b)
    return { low, middle, high }
  })

const monthAfter = (count: number): string =>
  `${2025 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`

const coordinates = (path: string): readonly (readonly number[])[] =>
  path
    .split(/[MLZ]/)
    .filter((text) => text !== "")
    .map((text) => text.split(",").map(Number))

describe("the reliability curve", () => {
  it("stands in its box, the higher the more came true", () =>
    fc.assert(
      fc.property(fc.array(fc.record({ stated: share, observed: interval(share) }), { maxLength: 10 }), (bins) => {
        const { points, plot } = reliabilityLayout(bins)
        for (const { x, y, low, high } of points) {
          expect(x).toBeGreaterThanOrEqual(plot.left)
          expect(x).toBeLessThanOrEqual(plot.right)
          expect([low, y, high]).toEqual([low, y, high].toSorted((a, b) => b - a))
        }
        expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b))
      }),
    ))
})

describe("the curve of absence", () => {
  const anySteps = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }).chain((days) =>
    fc.array(share, { minLength: days.length, maxLength: days.length }).map((shares) => {
      const falling = shares.toSorted((a, b) => b - a)
      return days
        .toSorted((a, b) => a - b)
        .map((day, index) => {
          const middle = falling[index]
          return { day, away: { low: middle / 2, middle, high: (1 + middle) / 2 } }
        })
    }),
  )

  it("begins with everybody, never rises and stays in its box", () =>
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { curve, plot, width } = stepsLayout(steps)
        const points = coordinates(curve)
        if (steps[0]?.day !== 0) expect(points[0]).toEqual([plot.left, plot.top])
        const heights = points.map(([, y]) => y)
        expect(heights).toEqual(heights.toSorted((a, b) => a - b))
        expect(points.every(([x]) => x >= 0 && x <= width)).toBe(true)
      }),
    ))

  it("is level between two days", () => {
    const { curve } = stepsLayout([{ day: 4, away: { low: 0.2, middle: 0.5, high: 0.8 } }])
    const points = coordinates(curve)
    expect(points).toHaveLength(3)
    expect(points[1][1]).toBe(points[0][1])
    expect(points[2][0]).toBe(points[1][0])
  })
})

describe("the small chart of months", () => {
  const money = fc.double({ min: -5000, max: 5000, noNaN: true })
  it("stands in its box and leaves room for months without a deal", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 13 }), { minLength: 1, maxLength: 13 }),
        fc.infiniteStream(interval(money)),
        (months, values) => {
          const points = months
            .toSorted((a, b) => a - b)
            .map((count) => ({ month: monthAfter(count), value: values.next().value }))
          const layout = trendLayout(points, false)
          for (const { x, low, high } of layout.points) {
            expect(x >= 0 && x <= layout.width && high >= 0 && low <= layout.foot).toBe(true)
          }
        },
      ),
    ))

  it("puts two months twice as far apart as one", () => {
    const value = { low: 0, middle: 0.5, high: 1 }
    const { points } = trendLayout(
      [0, 1, 3].map((count) => ({ month: monthAfter(count), value })),
      true,
    )
    const [first, second, third] = points.map(({ x }) => x)
    expect(third - second).toBeCloseTo(2 * (second - first), 6)
  })
})
