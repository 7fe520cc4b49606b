import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bandOf } from "./sight.ts"

const price = fc.double({ min: 1, max: 1e7, noNaN: true })
const share = fc.double({ min: 0.005, max: 0.2, noNaN: true })

describe("the band of a line", () => {
  test("holds the line, and is a few hundredths of it wide", () => {
    fc.assert(
      fc.property(price, share, (line, width) => {
        const { from, to } = bandOf(line, width)
        expect(from).toBeLessThanOrEqual(line)
        expect(to).toBeGreaterThan(line - 1e-9)
        expect(to - from).toBeLessThanOrEqual(line * width * 1.0001)
        expect(to - from).toBeGreaterThan((line * width) / 5)
      }),
    )
  })

  test("does not move while the line moves inside it, so looking again tells nothing", () => {
    fc.assert(
      fc.property(price, share, fc.double({ min: 0, max: 0.999, noNaN: true }), (line, width, within) => {
        const band = bandOf(line, width)
        const moved = band.from + within * (band.to - band.from)
        fc.pre(Math.floor(Math.log(moved) / Math.log(1.5)) === Math.floor(Math.log(line) / Math.log(1.5)))
        fc.pre(moved > band.from * 1.000001)
        expect(bandOf(moved, width)).toEqual(band)
      }),
    )
  })

  test("of no price is no band", () => {
    expect(bandOf(0, 0.03)).toEqual({ from: 0, to: 0 })
  })
})
