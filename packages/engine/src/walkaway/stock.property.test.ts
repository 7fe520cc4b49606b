import fc from "fast-check"
import { expect, test } from "vitest"
import { known, must } from "../units/index.ts"
import { piecewiseLinear } from "../worth/index.ts"
import type { NextBuyerAlternative } from "./alternatives.ts"
import { type StockUnit, stockOutlook } from "./stock-outlook.ts"
import { stockWarnings } from "./stock-warnings.ts"
import { type StockChange, stockWhatIf } from "./stock-what-if.ts"

const money = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const source = { kind: "typed" } as const

const unit: fc.Arbitrary<StockUnit> = fc
  .record({
    middle: money(60, 110),
    width: money(1, 20),
    rate: money(0, 2),
    holding: money(0, 2),
    days: fc.integer({ min: 0, max: 40 }),
    trade: money(30, 110),
    fall: money(0, 2),
    cost: money(0, 100),
    ask: fc.option(money(50, 130), { nil: undefined }),
  })
  .map(({ middle, width, rate, holding, days, trade, fall, cost, ask }) => {
    const buyer: NextBuyerAlternative = {
      id: "next-buyer",
      kind: "next-buyer",
      offers: { kind: "normal", mean: middle, sd: width },
      buyersPerDay: known(rate, source),
      holdingCostPerDay: known(holding, source),
      days,
      tradeValue: known(trade - cost, source),
      tradeFallPerDay: fall,
      net: { intercept: -cost, slope: 1, kinks: [] },
    }
    return { alternatives: [buyer], worth: piecewiseLinear(-cost, 1, []), ...(ask !== undefined && { ask }) }
  })

const change: fc.Arbitrary<StockChange> = fc.record(
  {
    arrivalsFactor: money(0, 4),
    askBy: money(-40, 40),
    askPercent: money(-50, 50),
    holdingCostPerDay: money(0, 4),
    tradeValueBy: money(-40, 40),
    tradeFallPerDay: money(0, 3),
    days: fc.integer({ min: 0, max: 60 }),
  },
  { requiredKeys: [] },
)

const after = (one: StockUnit, by: StockChange) => must(stockWhatIf(one, by)).after

test("the parts of a day's cost add up on every day, and keeping is never worth less than the trade gives", () => {
  fc.assert(
    fc.property(unit, (one) => {
      const { dayCosts, keepByDay, tradeByDay } = must(stockOutlook(one))
      for (const { total, holding, tradeFall, hopeLost } of dayCosts) {
        expect(Math.abs(total - holding - tradeFall - hopeLost)).toBeLessThan(1e-9)
      }
      for (const [day, value] of keepByDay.entries())
        expect(value).toBeGreaterThanOrEqual((tradeByDay?.[day] ?? 0) - 1e-9)
    }),
    { numRuns: 60 },
  )
})

test("more buyers, a cheaper day or a better trade never lower the line", () => {
  fc.assert(
    fc.property(unit, money(1, 3), money(0, 20), (one, factor, more) => {
      const { line } = after(one, {})
      expect(after(one, { arrivalsFactor: factor }).line).toBeGreaterThanOrEqual(line - 1e-6)
      expect(after(one, { holdingCostPerDay: 0 }).line).toBeGreaterThanOrEqual(line - 1e-6)
      expect(after(one, { tradeValueBy: more }).line).toBeGreaterThanOrEqual(line - 1e-6)
    }),
    { numRuns: 60 },
  )
})

test("a change of the ask moves no worth and no line; its verdict is the one that its figures say", () => {
  fc.assert(
    fc.property(unit, change, (one, by) => {
      const { before, after: then, flips } = must(stockWhatIf(one, by))
      const { askBy = 0, askPercent = 0 } = by
      const asked = must(stockWhatIf(one, { askBy, askPercent }))
      expect([asked.after.line, asked.after.worth]).toEqual([before.line, before.worth])
      const verdict = then.disposalDay === 0 ? "dispose" : (then.room ?? 0) < 0 ? "reprice" : "wait"
      expect([then.verdict, flips]).toEqual([verdict, before.verdict !== verdict])
    }),
    { numRuns: 60 },
  )
})

test("every warning is true by its own figures, and no code comes twice", () => {
  fc.assert(
    fc.property(unit, (one) => {
      const warnings = stockWarnings(one, must(stockOutlook(one)))
      expect(new Set(warnings.map(({ code }) => code)).size).toBe(warnings.length)
      for (const warning of warnings) {
        if (warning.code === "ask-below-line") expect(warning.ask).toBeLessThan(warning.line)
        if (warning.code === "thin-room") expect(warning.room).toBeLessThan(warning.usual)
        if (warning.code === "nobody-will-come") expect(warning.chance).toBeLessThan(0.01)
        if (warning.code === "loss-at-ask") expect(warning.left).toBeLessThan(0)
        if (warning.code === "past-disposal") expect(warning.tradeValue).toBeGreaterThanOrEqual(warning.waiting)
        if (warning.code === "trade-falls-faster") expect(warning.tradeFallPerDay).toBeGreaterThan(warning.hopePerDay)
      }
    }),
    { numRuns: 100 },
  )
})
