import { describe, expect, test } from "vitest"
import { lowDiscrepancy, seededRandom } from "./random.ts"

const draws = (seed: number, count: number): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random.uniform())
}

const momentsOf = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length }
}

describe("seeded chance", () => {
  test("repeats itself with the same seed and not with another", () => {
    expect(draws(7, 20)).toEqual(draws(7, 20))
    expect(draws(7, 20)).not.toEqual(draws(8, 20))
  })

  test("two streams do not disturb each other", () => {
    const [one, two] = [seededRandom(3), seededRandom(3)]
    const alone = draws(3, 4)
    const woven = alone.map(() => [one.uniform(), two.uniform()])
    expect(woven).toEqual(alone.map((value) => [value, value]))
  })

  const count = 40_000
  const random = seededRandom(20)
  test.each([
    { name: "uniform", draw: () => random.uniform(), mean: 0.5, variance: 1 / 12 },
    { name: "normal", draw: () => random.normal(), mean: 0, variance: 1 },
    { name: "exponential", draw: () => random.exponential(), mean: 1, variance: 1 },
  ])("$name draws have the mean and variance of their law", ({ draw, mean, variance }) => {
    const found = momentsOf(Array.from({ length: count }, draw))
    // Five standard errors of a mean; a variance of an exponential has the widest one.
    expect(Math.abs(found.mean - mean)).toBeLessThan((5 * Math.sqrt(variance)) / Math.sqrt(count))
    expect(Math.abs(found.variance - variance)).toBeLessThan((5 * Math.sqrt(8)) / Math.sqrt(count))
  })
})

describe("evenly spread points", () => {
  test("lie inside the cube, always the same, and a longer list begins with a shorter one", () => {
    const points = lowDiscrepancy(500, 3)
    expect(points.every((value) => value > 0 && value < 1)).toBe(true)
    expect(lowDiscrepancy(500, 3)).toEqual(points)
    expect(Array.from(lowDiscrepancy(100, 3))).toEqual(Array.from(points.subarray(0, 300)))
  })

  test.each([1, 2, 4])("2,880 of them integrate a product in %d dimensions better than chance would", (dimensions) => {
    const count = 2880
    const points = lowDiscrepancy(count, dimensions)
    let sum = 0
    for (let i = 0; i < count; i += 1) {
      let product = 1
      for (let j = 0; j < dimensions; j += 1) product *= 2 * points[i * dimensions + j]
      sum += product
    }
    const chance = Math.sqrt(((4 / 3) ** dimensions - 1) / count)
    expect(Math.abs(sum / count - 1)).toBeLessThan(0.4 * chance)
  })
})
