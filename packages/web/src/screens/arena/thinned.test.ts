// Thinning changes nothing where there are few outcomes, and where there are many it leaves no part of the plane bare.

import { seededRandom } from "@walkaway/engine"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DOTS_MAX, dotsOf, thinned } from "./thinned.ts"

const CELL = 1 / 64

const plane = (count: number) =>
  fc
    .infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
    .map((figures) => Float64Array.from({ length: count }, () => figures.next().value))

describe("thinning", () => {
  it("keeps all of a few", () =>
    fc.assert(
      fc.property(plane(40), plane(40), (a, b) => {
        expect([...thinned(a, b)]).toEqual([...a.keys()])
      }),
      { numRuns: 20 },
    ))

  it("keeps one near every one of many, and no two in a cell", () => {
    const random = seededRandom(7)
    const [a, b] = [0, 1].map(() => Float64Array.from({ length: 20_000 }, () => random.uniform()))
    const kept = thinned(a, b)
    expect(kept.length).toBeLessThan(64 * 64 + 1)
    expect(kept.length).toBeGreaterThan(DOTS_MAX)
    const cell = (i: number) => `${Math.min(63, Math.floor(a[i] / CELL))} ${Math.min(63, Math.floor(b[i] / CELL))}`
    const cells = new Set(Array.from(kept, cell))
    expect(cells.size).toBe(kept.length)
    expect(Array.from(a.keys()).every((i) => cells.has(cell(i)))).toBe(true)
  })

  it("gives both utilities of each dot", () => {
    const dots = dotsOf(Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(0.9, 0.8, 0.7), Uint32Array.of(0, 2))
    expect([...dots]).toEqual([0.1, 0.9, 0.3, 0.7])
  })
})
