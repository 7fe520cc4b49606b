import { describe, expect, it } from "vitest"
import { medianOf, merged, shortestRange } from "./price-range.ts"

const points = [
  { price: 0.7, mass: 0.1 },
  { price: 0.8, mass: 0.5 },
  { price: 0.85, mass: 0.3 },
  { price: 1, mass: 0.1 },
]

describe("a distribution of prices", () => {
  it("has its median on a price", () => {
    expect(medianOf(points, 1)).toBe(0.8)
    expect(medianOf([{ price: 0.9, mass: 0.2 }], 0.2)).toBe(0.9)
  })

  it("has the narrowest range that holds enough", () => {
    expect(shortestRange(points, 1, 0.8)).toEqual({ low: 0.8, high: 0.85 })
    expect(shortestRange(points, 1, 0.5)).toEqual({ low: 0.8, high: 0.8 })
    expect(shortestRange(points, 1, 0.85)).toEqual({ low: 0.7, high: 0.85 })
  })

  it("joins the masses at one price in order", () => {
    const joined = merged([
      { price: 0.9, mass: 0.2 },
      { price: 0.8, mass: 0.1 },
      { price: 0.9 + 1e-9, mass: 0.3 },
    ])
    expect(joined).toEqual([
      { price: 0.8, mass: 0.1 },
      { price: 0.9, mass: 0.5 },
    ])
  })
})
