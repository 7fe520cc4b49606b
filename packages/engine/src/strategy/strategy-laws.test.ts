import { describe, expect, test } from "vitest"
import { strategies } from "./registry.ts"
import { ACCEPT, type Player, type Strategy } from "./strategy.ts"
import { STRATEGY_LAWS } from "./strategy-laws.ts"

describe.each(strategies)("$name", (strategy) => {
  test.each(STRATEGY_LAWS)("$name", (law) => {
    expect(law.breach(strategy)).toBeUndefined()
  })
})

/** Strategies that break the house's rules, and the first law that must see it. */
const broken = (name: string, sit: Strategy["sit"]): Strategy => ({ name, source: "", sit })
let leak = 0
const always = (answer: number): Player => ({ act: () => answer })
const worst: Strategy["sit"] = ({ ranking }) => always(ranking[ranking.length - 1])

describe("the laws see", () => {
  test.each([
    [broken("offers its worst", worst), "answers legally, never below its reservation value"],
    [
      broken("accepts nothing that was offered", () => always(ACCEPT)),
      "answers legally, never below its reservation value",
    ],
    [broken("offers an outcome that is none", () => always(0.5)), "answers legally, never below its reservation value"],
    [
      broken("stays where nothing is bearable", worst),
      "offers and accepts nothing where every outcome is below its reservation value",
    ],
    [
      broken("remembers other talks", ({ ranking }) => ({ act: () => ranking[leak++ % 3] })),
      "two players of it do not disturb each other",
    ],
    [
      broken("writes to its seat", (seat) => {
        seat.own[0] += 0.01
        return always(seat.ranking[0])
      }),
      "is pure in what it sees and in its seed",
    ],
  ])("$name", (strategy, name) => {
    expect(STRATEGY_LAWS.find((law) => law.name === name)?.breach(strategy)).toBeTypeOf("string")
  })
})
