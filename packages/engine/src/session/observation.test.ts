import { expect, test } from "vitest"
import { parseNotation } from "../deal/index.ts"
import { must, parseCurrency } from "../units/index.ts"
import { observe } from "./observation.ts"

const deal = must(
  parseNotation(
    "sell GBP ask 9995 line 9250 target 9700 limit 8600/9200/9800 rounds 12 | b8500 sgive:mats:40:120 bgive:loan:15:60 bwalk",
  ),
)
const pounds = (amount: number) => ({ currency: must(parseCurrency("GBP")), minor: BigInt(amount) * 100n })

test("a side knows what its own gifts cost and what the other's are worth to it, not the reverse", () => {
  expect(observe(deal, "seller").moves.slice(1, 3)).toEqual([
    { kind: "give", by: "seller", item: "mats", cost: pounds(40) },
    { kind: "give", by: "buyer", item: "loan", value: pounds(60) },
  ])
  expect(observe(deal, "buyer").moves.slice(1, 3)).toEqual([
    { kind: "give", by: "seller", item: "mats", value: pounds(120) },
    { kind: "give", by: "buyer", item: "loan", cost: pounds(15) },
  ])
})

test("both see the advertised price, the offers and who is away, and nothing else is there to be seen", () => {
  for (const self of ["seller", "buyer"] as const) {
    const seen = observe(deal, self)
    expect(Object.keys(seen).sort()).toEqual(["ask", "currency", "moves", "phase", "self"])
    expect(seen).toMatchObject({ self, ask: pounds(9995), phase: { kind: "away", who: "buyer" } })
    expect(seen.moves[0]).toEqual({ kind: "offer", by: "buyer", price: pounds(8500) })
  }
})

test("without an advertised price there is none to see", () => {
  expect(observe(must(parseNotation("buy GBP line 9250")), "buyer")).not.toHaveProperty("ask")
})
