import { describe, expect, test } from "vitest"
import { logistic, seededRandom } from "../units/index.ts"
import { normalAfterSoftRefusal, uniformAfterRefusals } from "./closed-form.ts"

describe("what a refusal tells", () => {
  test("a hard refusal cuts the belief off at the lowest price refused", () => {
    expect(uniformAfterRefusals(60, 120, [110, 100]).support).toEqual({ low: 60, high: 100 })
    expect(uniformAfterRefusals(60, 120, [130]).support).toEqual({ low: 60, high: 120 })
    expect(uniformAfterRefusals(60, 120, []).mean).toBe(90)
  })

  test("a soft refusal agrees with 200,000 weighted draws", () => {
    const posterior = normalAfterSoftRefusal({ mean: 100, sd: 12, refusedPrice: 104, scale: 3 })
    const random = seededRandom(5)
    let weights = 0
    let limits = 0
    let accepts = 0
    for (let i = 0; i < 200_000; i += 1) {
      const limit = 100 + 12 * random.normal()
      const weight = 1 - logistic((limit - 104) / 3)
      weights += weight
      limits += weight * limit
      accepts += weight * logistic((limit - 95) / 3)
    }
    expect(posterior.refuseProbability).toBeCloseTo(weights / 200_000, 2)
    expect(Math.abs(posterior.mean - limits / weights)).toBeLessThan(0.2)
    expect(posterior.acceptProbability(95)).toBeCloseTo(accepts / weights, 2)
  })

  test("the harder the acceptance, the nearer to a cut", () => {
    const hard = normalAfterSoftRefusal({ mean: 100, sd: 12, refusedPrice: 100, scale: 0.01 })
    // The mean of the lower half of a normal.
    expect(hard.mean).toBeCloseTo(100 - 12 * Math.sqrt(2 / Math.PI), 3)
    expect(hard.acceptProbability(101)).toBeCloseTo(0, 6)
  })
})
