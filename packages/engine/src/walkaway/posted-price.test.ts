import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { cappedAt, marginTaxNet, plainNet, valueAt } from "./net-value.ts"
import { type OfferModel, offersOf } from "./offers.ts"
import { bestPostedPrice } from "./posted-price.ts"

const source = { kind: "typed" } as const
const DEMANDS: readonly OfferModel[] = [
  { kind: "uniform", low: 60, high: 120 },
  { kind: "normal", mean: 100, sd: 12 },
  { kind: "lognormal", median: 95, logSd: 0.2 },
  { kind: "exponential", mean: 50 },
  { kind: "estimate", estimate: { p10: 80, p50: 100, p90: 103, source } },
  {
    kind: "discrete",
    outcomes: [
      { price: 90, chance: 0.6 },
      { price: 110, chance: 0.4 },
    ],
  },
]
const MAPS = [plainNet(), marginTaxNet(2, 95), cappedAt(marginTaxNet(2, 95), 112)]
const CASES = DEMANDS.flatMap((model) => MAPS.flatMap((net) => [50, 80, 104].map((keep) => ({ model, net, keep }))))

describe("the best single price", () => {
  test.each(CASES)("$model.kind, keep $keep: no price on a fine grid is better", ({ model, net, keep }) => {
    const demand = must(offersOf(model))
    const best = bestPostedPrice(demand, net, keep)
    let bestOnGrid = 0
    for (let price = 40; price < 260; price += 0.01) {
      bestOnGrid = Math.max(bestOnGrid, (valueAt(net, price) - keep) * demand.survival(price))
    }
    expect(best?.gain ?? 0).toBeGreaterThanOrEqual(bestOnGrid - 1e-9)
    expect(best?.gain ?? 0).toBeLessThan(bestOnGrid + 0.02)
  })

  test("nobody pays more than keeping is worth", () => {
    expect(bestPostedPrice(must(offersOf(DEMANDS[0])), plainNet(5), 130)).toBeUndefined()
  })
})
