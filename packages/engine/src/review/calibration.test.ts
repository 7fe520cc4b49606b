import { describe, expect, test } from "vitest"
import { calibrationOf } from "./calibration.ts"
import type { ReviewedDeal } from "./closed-deal.ts"
import { firstOdds, laterOdds, oddsCalibration } from "./odds-calibration.ts"
import { rangeCalibration } from "./range-calibration.ts"
import { deal, left, move, step } from "./review-fixtures.ts"
import { pooledBins } from "./statistics/brier.ts"

/** `of` forecasts of `probability`, `count` of which came true. */
const forecasts = (probability: number, count: number, of: number) =>
  Array.from({ length: of }, (_, n) => ({ person: "ada", probability, happened: n < count }))

const counter = (dealProbability: number) =>
  step({ recommended: "counter", moves: [move("counter", 90, { dealProbability })], chosen: { move: "counter" } })

describe("odds", () => {
  const measured = (all: Parameters<typeof oddsCalibration>[0]) => {
    const found = oddsCalibration(all)
    if (found.kind !== "measured") throw new Error("not enough")
    return found
  }

  test("right odds lie on the diagonal and have no shift", () => {
    const { bins, reliability, tooHigh, logitShift } = measured([
      ...forecasts(0.2, 20, 100),
      ...forecasts(0.7, 70, 100),
    ])
    expect(bins.map(({ stated, observed }) => [stated, observed.middle, observed.of])).toEqual([
      [expect.closeTo(0.2), 0.2, 100],
      [expect.closeTo(0.7), 0.7, 100],
    ])
    expect(reliability).toBeCloseTo(0, 12)
    expect(tooHigh.middle).toBeCloseTo(0, 12)
    expect(Math.abs(logitShift.middle)).toBeLessThan(0.01)
  })

  test("odds that are one logit too high are said to be", () => {
    const stated = (p: number) => 1 / (1 + (Math.exp(-1) * (1 - p)) / p)
    const { logitShift, tooHigh } = measured([...forecasts(stated(0.2), 40, 200), ...forecasts(stated(0.6), 120, 200)])
    expect(logitShift.middle).toBeCloseTo(1, 1)
    expect(logitShift.low).toBeGreaterThan(0.7)
    expect(tooHigh.low).toBeGreaterThan(0)
  })

  test("odds that always came true stay finite", () => {
    expect(measured(forecasts(1, 50, 50))).toMatchObject({ brier: 0, logScore: expect.closeTo(0, 5) })
    expect(Number.isFinite(measured(forecasts(0.5, 50, 50)).logitShift.middle)).toBe(true)
  })

  test("39 forecasts are not enough", () => {
    expect(oddsCalibration(forecasts(0.5, 20, 39))).toMatchObject({ kind: "not-enough-data", have: 39, needed: 40 })
  })

  test("bins hold at least so many, keep equal odds together and lose nobody", () => {
    const all = Array.from({ length: 130 }, (_, n) => forecasts((n % 13) / 13, 1, 1)[0])
    const bins = pooledBins(all, 20, 10)
    expect(Math.min(...bins.map((bin) => bin.length))).toBeGreaterThanOrEqual(20)
    expect(bins.flat()).toHaveLength(130)
    expect(new Set(bins.flatMap((bin) => [...new Set(bin.map(({ probability }) => probability))])).size).toBe(13)
  })

  test("one forecast a deal: at the first and at the second advice at which the end was open", () => {
    const talk = deal({ steps: [counter(0.3), counter(0.6), counter(0.9), step()] })
    expect(firstOdds([talk])).toEqual([{ person: "ada", probability: 0.3, happened: true }])
    expect(laterOdds([talk])).toEqual([{ person: "ada", probability: 0.6, happened: true }])
    expect(laterOdds([deal({ steps: [counter(0.3), step()] })])).toEqual([])
    expect(firstOdds([left({ outcome: "withdrawn", steps: [counter(0.3)] })])).toEqual([])
  })
})

describe("ranges", () => {
  const range = { p10: 8, p50: 10, p90: 13 }

  test("inside, below, above, bias and ratio", () => {
    const actuals = [...Array<number>(16).fill(12), 5, 5, 20, 20]
    const found = rangeCalibration(actuals.map((actual) => ({ range, actual })))
    expect(found).toMatchObject({
      inside: { count: 16, of: 20 },
      below: { count: 2 },
      above: { count: 2 },
      bias: { middle: expect.closeTo(2.1) },
      ratio: { middle: expect.closeTo(1.21) },
    })
  })

  test("a margin that may be negative has a bias but no factor", () => {
    const loss = { p10: -9, p50: -5, p90: 2 }
    const found = rangeCalibration(Array.from({ length: 20 }, () => ({ range: loss, actual: -6 })))
    expect(found).toMatchObject({ kind: "measured", bias: { middle: -1 } })
    expect(found).not.toHaveProperty("ratio")
  })
})

describe("limits are bounded, never measured", () => {
  const limitsOf = (deals: readonly ReviewedDeal[]) => {
    const { limits } = calibrationOf(deals)
    if (limits.kind !== "measured") throw new Error("not enough")
    return limits.quantiles
  }
  const believing = (p10: number, p50: number, p90: number) => [step({ limit: { p10, p50, p90 } })]

  test("a belief that is too low is refuted by what they paid", () => {
    const paid = Array.from({ length: 40 }, () => deal({ price: 9400, steps: believing(8500, 8700, 8900) }))
    expect(limitsOf(paid).every(({ fits, high, stated }) => !fits && high < stated)).toBe(true)
  })

  test("one that is too high by their staying away", () => {
    const gone = Array.from({ length: 40 }, () => left({ lastOurs: 9300, steps: believing(9400, 9600, 9800) }))
    expect(limitsOf(gone).every(({ fits, low, stated }) => !fits && low > stated)).toBe(true)
  })

  test("whoever came back has refused nothing for good", () => {
    const back = Array.from({ length: 40 }, () =>
      left({ lastOurs: 9300, steps: believing(9400, 9600, 9800), learnt: [{ kind: "they-came-back" }] }),
    )
    expect(limitsOf(back).every(({ fits, high }) => fits && high === 1)).toBe(true)
  })
})

test("one person's alone, with what is lacking", () => {
  const deals = Array.from({ length: 50 }, () =>
    deal({ hoursToCome: { p10: 1, p50: 2, p90: 4, day: 20_000, spentAfter: 3 } }),
  )
  expect(calibrationOf(deals, "ada")).toMatchObject({
    person: "ada",
    hours: { kind: "measured", ranges: 50, ratio: { middle: 1.5 } },
    worth: { kind: "not-enough-data", have: 0, needed: 20 },
  })
  expect(calibrationOf(deals, "ben").hours).toMatchObject({ kind: "not-enough-data", have: 0 })
})
