import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { type OfferModel, offersOf } from "./offers.ts"
import { integrate } from "./quadrature.ts"

const typed = { kind: "typed" } as const
const estimate = (p10: number, p50: number, p90: number): OfferModel => ({
  kind: "estimate",
  estimate: { p10, p50, p90, source: typed },
})

const FAMILIES: readonly { name: string; model: OfferModel }[] = [
  { name: "uniform", model: { kind: "uniform", low: 60, high: 120 } },
  { name: "normal", model: { kind: "normal", mean: 100, sd: 12 } },
  { name: "exponential", model: { kind: "exponential", mean: 50 } },
  { name: "lognormal", model: { kind: "lognormal", median: 90, logSd: 0.3 } },
  { name: "estimate, skewed", model: estimate(80, 90, 130) },
  { name: "estimate, no downside", model: estimate(90, 90, 130) },
  { name: "estimate, no upside", model: estimate(70, 90, 90) },
  { name: "estimate, known", model: estimate(90, 90, 90) },
  {
    name: "listed outcomes",
    model: {
      kind: "discrete",
      outcomes: [
        { price: 80, chance: 0.5 },
        { price: 120, chance: 0.2 },
      ],
    },
  },
]

describe("offers", () => {
  test.each(FAMILIES)("$name: the excess is the integral of the survival", ({ model }) => {
    const offers = must(offersOf(model))
    const top = Number.isFinite(offers.support.high) ? offers.support.high : offers.quantile(1 - 1e-13)
    for (const k of [-20, 0, 40, 75, 90, 100, 119, 140]) {
      expect(offers.excess(k)).toBeCloseTo(integrate(offers.survival, k, top, [0, ...offers.knots], 200), 7)
    }
  })

  test.each(FAMILIES)("$name: cdf, survival and quantile agree", ({ model }) => {
    const offers = must(offersOf(model))
    for (const p of [0.05, 0.35, 0.5, 0.65, 0.95]) {
      const x = offers.quantile(p)
      // Nothing comes of it: no price.
      if (x === Number.NEGATIVE_INFINITY) continue
      expect(offers.cdf(x)).toBeGreaterThanOrEqual(p - 1e-12)
      expect(1 - offers.survival(x)).toBeLessThanOrEqual(p + 1e-12)
    }
    expect(offers.excess(-1000) - 1000 * offers.survival(-1000)).toBeCloseTo(offers.mean, 8)
  })

  test.each(FAMILIES)("$name: the density is the slope of the survival", ({ model }) => {
    const offers = must(offersOf(model))
    for (const x of [45, 73, 85, 97, 118]) {
      expect((offers.survival(x - 1e-4) - offers.survival(x + 1e-4)) / 2e-4).toBeCloseTo(offers.density(x), 6)
    }
  })

  test.each<{ name: string; model: OfferModel; code: string }>([
    { name: "ends the wrong way round", model: { kind: "uniform", low: 9, high: 9 }, code: "offers-without-spread" },
    { name: "no spread", model: { kind: "normal", mean: 9, sd: 0 }, code: "offers-without-spread" },
    { name: "not a number", model: { kind: "exponential", mean: Number.NaN }, code: "not-finite" },
    { name: "too likely", model: { kind: "discrete", outcomes: [{ price: 1, chance: 1.2 }] }, code: "bad-odds" },
    { name: "nothing listed", model: { kind: "discrete", outcomes: [] }, code: "bad-odds" },
  ])("refuses: $name", ({ model, code }) => {
    expect(offersOf(model)).toMatchObject({ ok: false, error: { code } })
  })
})
