import { describe, expect, test } from "vitest"
import { frameOf } from "../belief/index.ts"
import { roundStep, sayableFigures, sayableStep } from "./figures.ts"

describe("a round step", () => {
  test.each([
    { span: 750, count: 46, least: 0.01, step: 25 },
    { span: 100, count: 10, least: 0.01, step: 10 },
    { span: 101, count: 10, least: 0.01, step: 25 },
    { span: 30, count: 10, least: 0.01, step: 5 },
    { span: 22, count: 10, least: 0.01, step: 2.5 },
    { span: 0.05, count: 10, least: 0.01, step: 0.01 },
    { span: 12, count: 46, least: 1, step: 1 },
    { span: 750_000, count: 46, least: 1, step: 25_000 },
    { span: 0, count: 46, least: 0.01, step: 0.01 },
  ])("for $span in $count, not below $least, is $step", ({ span, count, least, step }) => {
    expect(roundStep(span, count, least)).toBeCloseTo(step, 12)
  })

  test("is never finer than a quarter of a per cent of the price", () => {
    expect(sayableStep(10_000, 40, 48, 0.01)).toBe(25)
    expect(sayableStep(9_000, 40, 48, 0.01)).toBe(25)
    expect(sayableStep(150, 1, 48, 0.01)).toBe(0.5)
    // A handbag in yen cannot be haggled in fractions of one.
    expect(sayableStep(150, 1, 48, 1)).toBe(1)
  })
})

describe("figures that can be said", () => {
  const seller = frameOf("seller", 10_000)
  const buyer = frameOf("buyer", 10_000)
  const prices = (frame: typeof seller, low: number, high: number) =>
    Array.from(
      sayableFigures(frame, frame.toUnits(low), frame.toUnits(high), 48, 0.01),
      (units) => Math.round(frame.toPrice(units) * 100) / 100,
    )

  test.each([
    { name: "a seller's, from the line up", found: prices(seller, 9260, 9380), wanted: [9275, 9300, 9325, 9350, 9375] },
    { name: "a buyer's, from the line down", found: prices(buyer, 9380, 9260), wanted: [9375, 9350, 9325, 9300, 9275] },
    { name: "with round ends, both included", found: prices(seller, 9250, 9300), wanted: [9250, 9275, 9300] },
    { name: "none between: a seller's next one up", found: prices(seller, 9251, 9259), wanted: [9275] },
    { name: "none between: a buyer's next one down", found: prices(buyer, 9259, 9251), wanted: [9250] },
    { name: "a line that is round itself", found: prices(seller, 9250, 9250), wanted: [9250] },
  ])("$name", ({ found, wanted }) => {
    expect(found).toEqual(wanted)
  })

  test("are as many as asked for at most, and rise", () => {
    for (const high of [9300, 9995, 12_000, 40_000]) {
      const figures = sayableFigures(seller, seller.toUnits(9250), seller.toUnits(high), 48, 0.01)
      expect(figures.length).toBeLessThanOrEqual(49)
      expect(Array.from(figures)).toEqual(Array.from(figures).sort((left, right) => left - right))
    }
  })
})
