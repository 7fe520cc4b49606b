import { describe, expect, test } from "vitest"
import { callBackStatistics } from "./call-backs.ts"
import type { WalkOut } from "./closed-deal.ts"
import { learntAssumptions } from "./learnt-assumptions.ts"
import { deal, mirrored, walkOut } from "./review-fixtures.ts"

const statistics = (walkOuts: readonly WalkOut[]) => callBackStatistics([deal({ walkOuts })])
const repeated = (count: number, one: WalkOut) => Array.from({ length: count }, () => one)
const call = (price: number, taken: boolean, more = {}) => ({ day: 20_008, price, taken, ...more })

describe("what becomes of those who leave", () => {
  test("returns by themselves, and after how long", () => {
    const found = statistics([
      ...repeated(4, walkOut({ returned: 20_007 })),
      ...repeated(2, walkOut({ returned: 20_015 })),
      ...repeated(4, walkOut()),
    ])
    expect(found).toMatchObject({ left: 10, returned: { count: 6, of: 10 }, medianDays: 10 })
    expect(found.backWithin7?.middle).toBeCloseTo(0.4)
    expect(found.backWithin30?.middle).toBeCloseTo(0.6)
  })

  test("a call, a loss and the end of sight break off the watch", () => {
    const found = statistics([
      walkOut({ returned: 20_006 }),
      walkOut({ calls: [call(9800, false)], returned: 20_012 }),
      walkOut({ lost: 20_007 }),
      walkOut({ seenUntil: 20_006 }),
    ])
    expect(found.returned.count).toBe(1)
    expect(found.absence).toMatchObject([{ day: 1, atRisk: 4, events: 1 }])
    expect(found.backWithin7).toBeUndefined()
  })

  test("nobody back yet is an interval from zero, not a zero", () => {
    const { backWithin7 } = statistics(repeated(5, walkOut()))
    expect(backWithin7).toMatchObject({ low: 0, middle: 0 })
    expect(backWithin7?.high).toBeGreaterThan(0.3)
  })

  test("calls by improvement over our figure as they left", () => {
    const walkOuts = [
      ...repeated(3, walkOut({ calls: [call(10_000, false)] })),
      walkOut({ calls: [call(9800, true)] }),
      walkOut({ calls: [call(9900, false), call(9600, true)] }),
      walkOut({ calls: [call(9000, true)] }),
    ]
    for (const one of [
      deal({ walkOuts }),
      deal({
        side: "buyer",
        walkOuts: walkOuts.map((w) => ({ ...w, calls: w.calls.map((c) => ({ ...c, price: 20_000 - c.price })) })),
      }),
    ]) {
      const found = callBackStatistics([one])
      expect(found.byImprovement.map(({ from, taken: { count, of } }) => [from, count, of])).toEqual([
        [0, 0, 3],
        [1, 1, 2],
        [2.5, 1, 1],
        [5, 1, 1],
      ])
      expect(found).toMatchObject({ called: { count: 6, of: 6 }, taken: { count: 3, of: 6 }, improvementTaken: 4 })
    }
    expect(mirrored(deal()).side).toBe("buyer")
  })

  test("our own leavings count apart", () => {
    const found = statistics([
      walkOut({ by: "us", calls: [call(9700, true)] }),
      walkOut({ by: "us" }),
      walkOut({ by: "us", door: "closed" }),
    ])
    expect(found).toMatchObject({ left: 0, calledUsBack: { count: 1, of: 2 } })
  })
})

describe("what that makes of the assumptions", () => {
  const learnt = (walkOuts: readonly WalkOut[]) => learntAssumptions([deal({ walkOuts })])

  test("no records: the shipped figures, marked as such", () => {
    const found = learnt([])
    expect(found.assumptions).toEqual({})
    expect(found.returnPerDay).toMatchObject({ middle: 0.15, shipped: 0.15, cases: 0, source: { kind: "default" } })
    expect(found.calledBack.middle).toBeCloseTo(0.1)
  })

  test("a few move them little, many go their own way", () => {
    const back = walkOut({ returned: 20_006 })
    const few = learnt(repeated(3, back)).returnPerDay
    const many = learnt(repeated(300, back)).returnPerDay
    expect(few.middle).toBeGreaterThan(0.15)
    expect(few.middle).toBeLessThan(0.4)
    expect(many.middle).toBeGreaterThan(0.8)
    expect(few).toMatchObject({ cases: 3, events: 3, source: { kind: "learnt", detail: "own records, 3 cases" } })
    const away = learnt(repeated(300, walkOut())).returnPerDay
    expect(away.middle).toBeLessThan(0.01)
    for (const { low, middle, high } of [few, many, away]) {
      expect(low).toBeLessThanOrEqual(middle)
      expect(middle).toBeLessThanOrEqual(high)
    }
  })

  test("calls teach only where the odds of then are known", () => {
    const rated = repeated(100, walkOut({ calls: [call(9800, false, { takenProbability: 0.4 })] }))
    expect(learnt(rated).callHeard.middle).toBeLessThan(0.1)
    expect(learnt(repeated(100, walkOut({ calls: [call(9800, false)] }))).callHeard).toMatchObject({
      cases: 0,
      middle: 0.8,
    })
    expect(learnt(rated).assumptions).not.toHaveProperty("calledBack")
  })

  test("advice that stood on learnt figures teaches the same as advice that stood on the shipped ones", () => {
    const shipped = walkOut({ calls: [call(9800, false, { takenProbability: 0.4 })] })
    const relearnt = walkOut({ calls: [call(9800, false, { takenProbability: 0.1, heardAssumed: 0.2 })] })
    expect(learnt(repeated(20, relearnt)).callHeard).toEqual(learnt(repeated(20, shipped)).callHeard)
  })

  test("their calls after we left, by Bayes' rule from one in ten", () => {
    const found = learnt([
      ...repeated(5, walkOut({ by: "us", calls: [call(9700, true)] })),
      ...repeated(5, walkOut({ by: "us" })),
    ])
    expect(found.calledBack.middle).toBeCloseTo((1 + 5) / (10 + 10))
  })
})
