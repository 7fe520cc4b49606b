// What was learnt reaches advice through the brief, and advice names it: where limits are assumed they lie where this house's people stand;
// one that was typed is believed as it is.

import { briefOf } from "@walkaway/testkit"
import { describe, expect, test } from "vitest"
import { type Prior, SHIPPED_PRIORS } from "../belief/index.ts"
import { must } from "../units/index.ts"
import { adviseOn } from "./advise.ts"

const house: Prior = {
  ...SHIPPED_PRIORS.buyer,
  name: "house-3",
  limit: { shift: 1, stretch: 0.8 },
  walking: 2,
  deals: 214,
  segment: { category: "car" },
}
const OPEN = "sell GBP ask 9995 line 8800 | s9995 b8500"
const adviceWith = (notation: string, prior?: Prior) =>
  must(adviseOn({ ...briefOf(notation), ...(prior && { prior }) }))

describe("a prior in the brief", () => {
  test("is named by the advice, with the deals that it rests on", () => {
    expect(adviceWith(OPEN, house).prior).toEqual({ id: "house-3", deals: 214, segment: { category: "car" } })
    expect(adviceWith(OPEN).prior).toEqual({ id: "shipped-2", deals: 0 })
  })

  test("moves the belief about a limit that is assumed", () => {
    expect(adviceWith(OPEN, house).belief.limit.p50).toBeGreaterThan(adviceWith(OPEN).belief.limit.p50 + 100)
  })

  test("leaves a limit that was typed where it is", () => {
    const before = { ...house, name: "still", limit: { shift: 0, stretch: 1 } }
    const typed = "sell GBP ask 9995 line 8800 limit 8700/9200/9700 | s9995 b8500"
    expect(adviceWith(typed, house).belief.limit).toEqual(adviceWith(typed, before).belief.limit)
  })

  test("that does not differ from the shipped one gives the same advice", () => {
    const same: Prior = { ...SHIPPED_PRIORS.buyer, name: "same", limit: { shift: 0, stretch: 1 }, walking: 1 }
    const { prior: _one, belief: one, ...rest } = adviceWith(OPEN, same)
    const { prior: _other, belief: other, ...wanted } = adviceWith(OPEN)
    expect(rest).toEqual(wanted)
    expect(one.limit).toEqual(other.limit)
  })

  test("of people who leave more readily makes holding out dearer, before anybody was seen to stay", () => {
    const hold = (prior: Prior) =>
      adviceWith("sell GBP ask 9995 line 8800 | s9995", prior).moves.find(({ move }) => move === "hold")
        ?.expectedValue ?? Number.NaN
    expect(hold({ ...house, walking: 6 })).toBeLessThan(hold({ ...house, walking: 1 }))
  })
})
