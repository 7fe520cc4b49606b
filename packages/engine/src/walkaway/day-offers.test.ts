import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { dayOffers } from "./day-offers.ts"
import { type OfferModel, offersOf } from "./offers.ts"
import { integrate } from "./quadrature.ts"

const source = { kind: "typed" } as const
const MODELS: readonly OfferModel[] = [
  { kind: "uniform", low: 9000, high: 10000 },
  { kind: "normal", mean: 9500, sd: 400 },
  { kind: "exponential", mean: 9500 },
  { kind: "lognormal", median: 9500, logSd: 0.1 },
  { kind: "estimate", estimate: { p10: 9000, p50: 9600, p90: 9900, source } },
  { kind: "estimate", estimate: { p10: 9600, p50: 9600, p90: 9900, source } },
  { kind: "estimate", estimate: { p10: 9600, p50: 9600, p90: 9600, source } },
  {
    kind: "discrete",
    outcomes: [
      { price: 9000, chance: 0.3 },
      { price: 9900, chance: 0.6 },
    ],
  },
]

const CASES = MODELS.flatMap((model) => [0.05, 1, 12].map((buyersPerDay) => ({ model, buyersPerDay })))

describe("the best offer of a day", () => {
  test.each(CASES)("$model.kind at $buyersPerDay a day: the excess integrates the survival", (row) => {
    const offers = must(offersOf(row.model))
    const best = must(dayOffers(offers, { kind: "poisson", buyersPerDay: row.buyersPerDay }))
    const top = Number.isFinite(offers.support.high) ? offers.support.high : offers.quantile(1 - 1e-13)
    for (const k of [7000, 9000, 9300, 9601, 9800, 9999]) {
      const exact = integrate(best.survival, k, top, offers.knots, 200)
      // Offers spread over hundreds to thousands: a tenth of a penny.
      expect(Math.abs(best.excess(k) - exact)).toBeLessThan(1e-3)
    }
  })

  test.each(MODELS)("$kind: rare buyers come one at a time", (model) => {
    const offers = must(offersOf(model))
    const poisson = must(dayOffers(offers, { kind: "poisson", buyersPerDay: 1e-6 }))
    const single = must(dayOffers(offers, { kind: "bernoulli", chancePerDay: 1e-6 }))
    expect(poisson.excess(9500) * 1e6).toBeCloseTo(single.excess(9500) * 1e6, 1)
  })

  test("no buyers, no offers", () => {
    const none = must(dayOffers(must(offersOf(MODELS[1])), { kind: "poisson", buyersPerDay: 0 }))
    expect(none.excess(0)).toBe(0)
    expect(none.survival(0) + 0).toBe(0)
  })

  test.each([
    { kind: "poisson", buyersPerDay: -1 } as const,
    { kind: "poisson", buyersPerDay: Number.NaN } as const,
    { kind: "bernoulli", chancePerDay: 1.5 } as const,
  ])("refuses $kind arrivals out of range", (arrivals) => {
    expect(dayOffers(must(offersOf(MODELS[1])), arrivals)).toMatchObject({ ok: false, error: { code: "bad-arrivals" } })
  })
})
