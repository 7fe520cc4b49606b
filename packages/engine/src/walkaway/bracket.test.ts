import { describe, expect, test } from "vitest"
import { bracketZero, zeroOf } from "./bracket.ts"
import { integrate } from "./quadrature.ts"

describe("the zero of a rising function", () => {
  test.each([
    { name: "a line", f: (x: number) => x - 9250, zero: 9250 },
    { name: "a kink", f: (x: number) => (x < 9000 ? x - 9100 : 0.8 * (x - 9125)), zero: 9125 },
    { name: "flat, then steep", f: (x: number) => (x < 9900 ? -1 : (x - 9900) ** 3 - 1), zero: 9901 },
    { name: "an exponential", f: (x: number) => Math.exp(x / 1000) - Math.exp(9.3), zero: 9300 },
  ])("$name", ({ f, zero }) => {
    expect(zeroOf(f, 0, 20000)).toBeCloseTo(zero, 8)
  })

  test("at a jump the ends meet from both sides", () => {
    const { below, above } = bracketZero((x) => (x < 9250.5 ? -10 : 5), 0, 20000)
    expect(below).toBeLessThan(9250.5)
    expect(above).toBeGreaterThanOrEqual(9250.5)
    expect(above - below).toBeLessThan(1e-10)
  })

  test("an interval without a zero is a bug", () => {
    expect(() => zeroOf((x) => x, 1, 2)).toThrow("bug")
  })
})

describe("integrals", () => {
  test.each([
    { name: "a polynomial", f: (x: number) => x ** 7, kinks: [], exact: 1 / 8 },
    { name: "a kink that is told", f: (x: number) => Math.abs(x - 0.3), kinks: [0.3], exact: 0.29 },
    { name: "an exponential", f: Math.exp, kinks: [], exact: Math.E - 1 },
  ])("$name", ({ f, kinks, exact }) => {
    expect(integrate(f, 0, 1, kinks)).toBeCloseTo(exact, 13)
  })

  test("nothing over an empty interval", () => {
    expect(integrate(() => 1, 2, 1)).toBe(0)
  })
})
