import { describe, expect, test } from "vitest"
import { AS_NOW, isAsNow, type Knobs, questionOf } from "./what-if-knobs.ts"

describe("What is asked of the desk", () => {
  test.each<readonly [string, Partial<Knobs>, object]>([
    ["nothing turned", {}, {}],
    ["half as many buyers", { buyers: 0.5 }, { arrivalsFactor: 0.5 }],
    ["nobody comes", { buyers: 0 }, { arrivalsFactor: 0 }],
    ["asks in percent", { askPercent: -3, askAmount: "500" }, { askPercent: -3 }],
    ["asks by an amount", { askBy: "amount", askPercent: -3, askAmount: "-500" }, { askBy: "-500" }],
    ["an amount that is empty", { askBy: "amount", askPercent: -3 }, {}],
    ["a free day", { holdingCostPerDay: "0" }, { holdingCostPerDay: "0" }],
    ["it must go today", { days: 0 }, { days: 0 }],
    ["the trade", { tradeValueBy: "-400", tradeFallPerDay: "12" }, { tradeValueBy: "-400", tradeFallPerDay: "12" }],
  ])("%s", (_, turned, asked) => {
    expect(questionOf(["a", "b"], { ...AS_NOW, ...turned })).toEqual({ unitIds: ["a", "b"], ...asked })
  })

  test("as now is what nobody has turned, in whichever way asks would move", () => {
    expect(isAsNow({ ...AS_NOW, askBy: "amount" })).toBe(true)
    expect(isAsNow({ ...AS_NOW, days: 0 })).toBe(false)
  })
})
