// Sunk is sunk: whatever effort is logged, only the struck-out rows change. And what else must hold for every sheet.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { customerAt } from "./customer.ts"
import { worthDraw } from "./draws.ts"
import type { PiecewiseLinear } from "./piecewise.ts"
import { waterfallAt } from "./waterfall.ts"
import { meanWorth, nextBuyerNet, tradeNet, worthAt } from "./worth.ts"
import { drafts, prices, sheetOf, sunkEntries } from "./worth-fixtures.ts"

const shapeOf = ({ intercept, slope, kinks }: PiecewiseLinear) => ({ intercept, slope, kinks })

describe("effort that is spent", () => {
  test("changes no figure but its own rows", () => {
    fc.assert(
      fc.property(drafts, prices, sunkEntries, sunkEntries, (draft, price, before, after) => {
        const everything = (sunk: typeof before) => {
          const sheet = sheetOf({ ...draft, sunk })
          const { sunk: rows, ...waterfall } = waterfallAt(sheet, price, sheet.sunk)
          const draw = worthDraw(sheet)
          const uniforms = Array.from({ length: draw.dimensions }, (_, index) => (index + 1) / (draw.dimensions + 1))
          return {
            rows: rows.length,
            figures: {
              worth: worthAt(sheet, price),
              waterfall,
              customer: customerAt(sheet, price, 100),
              mean: shapeOf(meanWorth(sheet)),
              next: shapeOf(nextBuyerNet(sheet)),
              trade: shapeOf(tradeNet(sheet)),
              drawn: draw(price, uniforms),
            },
          }
        }
        const [first, second] = [everything(before), everything(after)]
        expect(second.figures).toEqual(first.figures)
        expect(first.rows).toBe(new Set(before.map(({ stage }) => stage)).size)
      }),
      { numRuns: 40 },
    )
  })

  test("does not move a comparison when it went into the stand-in cost: it cancels", () => {
    fc.assert(
      fc.property(drafts, prices, fc.integer({ min: -500, max: 500 }), (draft, price, spent) => {
        const { unit, commission: _onMargin, tax: _tax, ...rest } = draft
        if (!unit) return
        const gap = (extra: number): number => {
          const { p10, p50, p90, source } = unit.standInCost
          const standInCost = { p10: p10 + extra, p50: p50 + extra, p90: p90 + extra, source }
          const sheet = sheetOf({ ...rest, tax: { scheme: "none" }, unit: { ...unit, standInCost } })
          return meanWorth(sheet).evaluate(price) - nextBuyerNet(sheet).evaluate(price)
        }
        expect(gap(spent)).toBeCloseTo(gap(0), 6)
      }),
    )
  })
})
