// Money is exact: whatever is written is read back, and a fact that becomes an estimate becomes the same fact again.

import { anyCurrency, moneyIn } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { amountOf, formatDecimal, moneyFromAmount, parseMoney } from "./money.ts"
import { must } from "./result.ts"

const anyMoney = anyCurrency
  .chain(moneyIn)
  .chain((money) => fc.boolean().map((owed) => (owed ? { ...money, minor: -money.minor } : money)))

test("what is written is read back, in every currency", () => {
  fc.assert(
    fc.property(anyMoney, (money) => {
      expect(must(parseMoney(formatDecimal(money), money.currency))).toEqual(money)
    }),
  )
})

test("a fact that became an estimate becomes the same fact, whichever way it is rounded", () => {
  fc.assert(
    fc.property(anyMoney, fc.constantFrom("nearest", "up", "down"), (money, rounding) => {
      expect(moneyFromAmount(amountOf(money), money.currency, rounding)).toEqual(money)
    }),
  )
})

test("rounding moves an estimate by less than one minor unit, and to the side that was named", () => {
  fc.assert(
    fc.property(anyCurrency, fc.double({ min: -1e7, max: 1e7, noNaN: true }), (currency, amount) => {
      const rounded = (rounding: "nearest" | "up" | "down") => amountOf(moneyFromAmount(amount, currency, rounding))
      const unit = amountOf({ currency, minor: 1n })
      const hair = 1e-6 * unit + 1e-15 * Math.abs(amount)
      expect(rounded("down")).toBeLessThanOrEqual(amount + hair)
      expect(rounded("up")).toBeGreaterThanOrEqual(amount - hair)
      expect(rounded("up") - rounded("down")).toBeLessThanOrEqual(unit + hair)
      expect(Math.abs(rounded("nearest") - amount)).toBeLessThanOrEqual(unit / 2 + hair)
    }),
  )
})
