import { describe, expect, test } from "vitest"
import { scoresOf } from "./scores.ts"
import type { Replayed } from "./walk-through.ts"

/** A talk with one prediction; listing 100. */
const talk = (odds: number, final: number | null, interval = { price: 0.8, low: 0.7, high: 0.9 }): Replayed =>
  ({
    negotiation: { listing: 100, outcome: { deal: final !== null, price: final } },
    points: [{ dealProbability: odds, agreement: interval }],
  }) as unknown as Replayed

describe("scores", () => {
  test("of certain and right odds are perfect", () => {
    const { logLoss, auc } = scoresOf([talk(1, 80), talk(0, null)])
    expect(logLoss).toBeCloseTo(1e-4, 6)
    expect(auc).toBe(1)
  })

  test("of equal odds say nothing: AUC one half, log loss ln 2", () => {
    const { logLoss, auc } = scoresOf([talk(0.5, 80), talk(0.5, null), talk(0.5, 90)])
    expect(logLoss).toBeCloseTo(Math.LN2, 12)
    expect(auc).toBe(0.5)
  })

  test("of prices are the mean error and the share inside the interval, strange prices left out", () => {
    const { priceError, coverage } = scoresOf([talk(0.9, 85), talk(0.9, 60), talk(0.9, 900)])
    expect(priceError).toBeCloseTo((0.05 + 0.2) / 2, 12)
    expect(coverage).toBe(0.5)
  })

  test("of nothing are nothing", () => {
    expect(scoresOf([])).toEqual({ logLoss: null, auc: null, priceError: null, coverage: null })
  })
})
