import { describe, expect, test } from "vitest"
import { piecewiseLinear } from "./piecewise.ts"

/** Slope 1, half of it above 100, a quarter above 200. */
const bent = piecewiseLinear(-50, 1, [
  { at: 200, change: -0.25 },
  { at: 100, change: -0.3 },
  { at: 100, change: -0.2 },
])

describe("a piecewise linear worth", () => {
  test.each([
    ["below the bends", 40, -10, 1],
    ["at a bend", 100, 50, 0.5],
    ["between", 160, 80, 0.5],
    ["above", 300, 125, 0.25],
    ["at a negative price", -10, -60, 1],
  ])("%s", (_name, price, worth, slope) => {
    expect(bent.evaluate(price)).toBeCloseTo(worth, 12)
    expect(bent.slopeAt(price)).toBeCloseTo(slope, 12)
    expect(bent.inverse(worth)).toBeCloseTo(price, 12)
  })

  test("tells its kinks with the slope above each", () => {
    expect(bent.kinks).toEqual([
      { price: 100, slopeAbove: 0.5 },
      { price: 200, slopeAbove: 0.25 },
    ])
  })

  test("that falls is solved too", () => {
    const buyers = piecewiseLinear(500, -1, [{ at: 100, change: -1 }])
    expect(buyers.inverse(450)).toBe(50)
    expect(buyers.inverse(200)).toBe(200)
  })
})
