import { describe, expect, test } from "vitest"
import { practiceProgress } from "./progress.ts"

const many = (count: number, score: (n: number) => number): number[] =>
  Array.from({ length: count }, (_, n) => score(n))
const noisy = (n: number): number => [-2, -1, 0, 1, 2][n % 5]

describe("progress", () => {
  test("says nothing about fewer than five, and nothing about change about fewer than twenty", () => {
    expect(practiceProgress([])).toMatchObject({ scores: [], means: [], change: { have: 0, needed: 20 } })
    expect(practiceProgress(many(4, noisy)).means).toEqual([])
    expect(practiceProgress(many(5, noisy)).means).toHaveLength(1)
    expect(practiceProgress(many(19, noisy)).change).toMatchObject({ kind: "not-enough-data", have: 19, needed: 20 })
  })

  test("is the mean of the last ten, with Student's interval", () => {
    const [point] = practiceProgress([1, 2, 3, 4, 5]).means
    // t(0.975, 4) = 2.776445 times sqrt(2.5 / 5).
    expect(point).toMatchObject({ practice: 5, of: 5, middle: 3 })
    expect(point.high - point.middle).toBeCloseTo(2.776445 * Math.SQRT1_2, 5)
    expect(practiceProgress(many(14, (n) => n)).means.at(-1)).toMatchObject({ practice: 14, of: 10, middle: 8.5 })
  })

  test("is seen where it is clear, and not where it is luck", () => {
    const better = practiceProgress(many(20, (n) => noisy(n) + (n < 10 ? 0 : 5)))
    expect(better.change).toMatchObject({ middle: 5, clear: true })
    expect(practiceProgress(many(20, noisy)).change).toMatchObject({ middle: 0, clear: false })
    expect(practiceProgress(many(20, () => 0)).change).toMatchObject({ middle: 0, clear: false })
  })
})
