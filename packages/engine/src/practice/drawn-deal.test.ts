import { describe, expect, test } from "vitest"
import { SIDES } from "../deal/index.ts"
import { amountOf, must, parseCurrency } from "../units/index.ts"
import { drawCounterpart } from "./drawn-counterpart.ts"
import { drawnDeal } from "./drawn-deal.ts"

describe.each(SIDES)("a drawn deal for a %s", (side) => {
  test.each(["GBP", "JPY", "KWD"])("in %s has an ask, a line below it, and somebody to talk to", (code) => {
    const currency = must(parseCurrency(code))
    for (let seed = 0; seed < 6; seed += 1) {
      const deal = drawnDeal({ seed, side, currency })
      expect(drawnDeal({ seed, side, currency })).toEqual(deal)
      expect(amountOf(deal.line!)).toBeLessThan(amountOf(deal.ask!))
      expect(amountOf(deal.ask!)).toBeGreaterThan(4000)
      expect(drawCounterpart({ deal, alternatives: [] }, { seed }).ok).toBe(true)
    }
  })
})
