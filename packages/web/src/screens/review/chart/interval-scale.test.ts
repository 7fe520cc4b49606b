// Every interval lies inside the drawing, dearer is further along, and what it is held against is always there.

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Interval } from "../../../desk/types.ts"
import { intervalScale } from "./interval-scale.ts"

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: -1e6, max: 1e6, noNaN: true })))
  .map((figures) => figures.toSorted((a, b) => a - b))
  .map(([low, middle, high]) => ({ low, middle, high }))

describe("the scale of intervals", () => {
  it("keeps every end and the reference inside the drawing, in their order", () =>
    fc.assert(
      fc.property(
        fc.array(anyInterval, { maxLength: 8 }),
        fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined }),
        (intervals, reference) => {
          const scale = intervalScale(intervals, reference === undefined ? {} : { reference })
          const figures = [
            ...intervals.flatMap(({ low, middle, high }) => [low, middle, high]),
            ...(reference === undefined ? [] : [reference]),
          ].toSorted((a, b) => a - b)
          const places = figures.map((figure) => scale(figure))
          expect(places.every((place) => place >= 0 && place <= 100)).toBe(true)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        },
      ),
    ))

  it("shows a share as a part of the whole", () => {
    const scale = intervalScale([{ low: 0.4, middle: 0.5, high: 0.6 }], { isWhole: true })
    expect(scale(0.5)).toBeCloseTo(50, 9)
    expect(scale.domain()).toEqual([0, 1])
  })

  it("has a scale where there is nothing, and where all is the same", () => {
    expect(intervalScale([]).domain()).toEqual([0, 1])
    const [low, high] = intervalScale([{ low: 0, middle: 0, high: 0 }], { reference: 0 }).domain()
    expect(high).toBeGreaterThan(low)
  })
})
