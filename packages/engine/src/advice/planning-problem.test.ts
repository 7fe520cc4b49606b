import { briefOf, EVEN_PRIOR } from "@walkaway/testkit"
import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { outlookOn } from "./advise.ts"
import { planningProblem, priceGrid, thinned } from "./planning-problem.ts"

describe("thinning a belief", () => {
  test.each([
    {
      name: "equal weights, as many as there are: each once",
      weight: [0.25, 0.25, 0.25, 0.25],
      count: 4,
      ids: [0, 1, 2, 3],
    },
    { name: "equal weights, half as many: every other", weight: [0.25, 0.25, 0.25, 0.25], count: 2, ids: [0, 2] },
    { name: "all on one", weight: [0, 1, 0], count: 3, ids: [1, 1, 1] },
    { name: "three to one", weight: [0.75, 0.25], count: 4, ids: [0, 0, 0, 1] },
    { name: "weights that do not sum to one", weight: [3, 1], count: 4, ids: [0, 0, 0, 1] },
    { name: "nothing at the ends", weight: [0, 0.5, 0.5, 0], count: 2, ids: [1, 2] },
  ])("$name", ({ weight, count, ids }) => {
    expect(Array.from(thinned(Float64Array.from(weight), count))).toEqual(ids)
  })

  test("counts each type by its weight, to within one", () => {
    const weight = Float64Array.from({ length: 50 }, (_, i) => ((i * 37) % 11) / 10 + 0.01)
    const total = weight.reduce((sum, one) => sum + one, 0)
    const counts = new Array<number>(50).fill(0)
    for (const id of thinned(weight, 200)) counts[id] += 1
    counts.forEach((count, i) => {
      expect(Math.abs(count - (200 * weight[i]) / total)).toBeLessThanOrEqual(1)
    })
  })
})

describe("the tables of a plan", () => {
  const { position } = must(
    outlookOn(briefOf("sell GBP line 9250 limit 8600/9200/9800 rounds 6 | s9995 b8500 s9800 b8600"), EVEN_PRIOR),
  )
  const prices = priceGrid(position, 12, 130)
  const ids = thinned(position.belief.weight, 40)
  const problem = planningProblem(position, ids, prices, position.anchor!)

  test("have prices from the line up to our last figure", () => {
    expect(prices[0]).toBeCloseTo(position.line, 12)
    expect(prices.at(-1)!).toBeCloseTo(position.lastAsk, 12)
    expect(problem.gain[0]).toBeCloseTo(0, 9)
    expect(priceGrid({ ...position, standing: position.lastAsk }, 12, 130)).toEqual(Float64Array.of(position.lastAsk))
  })

  test("hold probabilities, none of acceptance above the limit, fewer the dearer we are", () => {
    const width = prices.length
    ids.forEach((id, j) => {
      for (let k = 0; k < problem.steps; k += 1) {
        for (let p = 0; p < width; p += 1) {
          const cell = (j * problem.steps + k) * width + p
          const [accept, leave] = [problem.accept[cell], problem.leave[cell]]
          expect(accept >= 0 && accept <= 1 && leave >= 0 && leave + problem.bluff <= 1).toBe(true)
          if (prices[p] > position.belief.model.set.limit[id]) expect(accept).toBe(0)
          if (p > 0) expect(accept).toBeLessThanOrEqual(problem.accept[cell - 1])
          if (p > 0) expect(leave).toBeGreaterThanOrEqual(problem.leave[cell - 1])
        }
      }
    })
  })

  test("weigh the types to one and let the standing offer only rise", () => {
    expect(problem.weight.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    const path = new Int32Array(problem.steps).fill(prices.length - 1)
    problem.refresh?.(path)
    ids.forEach((_, j) => {
      for (let k = 0; k <= problem.steps; k += 1)
        expect(problem.standing[j * (problem.steps + 1) + k]).toBeGreaterThanOrEqual(0)
    })
  })
})
