import { describe, expect, it } from "vitest"
import { logistic } from "../../units/normal.ts"
import { seededRandom } from "../../units/random.ts"
import { type Design, linearRidge, logisticRidge, ridgeBySpread, solveSymmetric } from "./ridge.ts"

const TRUE = [0.5, -1.2, 0.8]

const simulated = (rows: number, outcome: (eta: number, u: number) => number): Design => {
  const random = seededRandom(7)
  const x = new Float64Array(rows * TRUE.length)
  const y = new Float64Array(rows)
  for (let i = 0; i < rows; i += 1) {
    x.set([1, random.normal(), random.normal()], i * TRUE.length)
    const eta = TRUE.reduce((sum, b, j) => sum + b * x[i * TRUE.length + j], 0)
    y[i] = outcome(eta, random.uniform())
  }
  return { columns: TRUE.length, x, y, weight: new Float64Array(rows).fill(1) }
}

describe("penalised regressions", () => {
  it("solves a positive definite system", () => {
    // [4 2; 2 3] b = [10; 8] has b = [1.75, 1.5].
    const solved = solveSymmetric(Float64Array.from([4, 0, 2, 3]), Float64Array.from([10, 8]))
    expect(solved[0]).toBeCloseTo(1.75, 12)
    expect(solved[1]).toBeCloseTo(1.5, 12)
  })

  it("finds the coefficients of a logistic model", () => {
    const design = simulated(20_000, (eta, u) => Number(u < logistic(eta)))
    const b = logisticRidge(design, new Float64Array(3).fill(1e-6), new Float64Array(3))
    TRUE.forEach((value, j) => {
      expect(Math.abs(b[j] - value)).toBeLessThan(0.07)
    })
  })

  it("stays at its centre when it is held hard enough", () => {
    const design = simulated(50, (eta, u) => Number(u < logistic(eta)))
    const hard = new Float64Array(3).fill(1e9)
    const centre = Float64Array.from([0.3, 2, -1])
    for (const b of [logisticRidge(design, hard, new Float64Array(3), centre), linearRidge(design, hard, centre)]) {
      centre.forEach((value, j) => {
        expect(b[j]).toBeCloseTo(value, 5)
      })
    }
  })

  it("finds the coefficients of a linear model exactly without noise", () => {
    const design = simulated(50, (eta) => eta)
    const b = linearRidge(design, new Float64Array(3))
    TRUE.forEach((value, j) => {
      expect(b[j]).toBeCloseTo(value, 9)
    })
  })

  it("holds slopes back more the stronger the ridge, whatever the unit", () => {
    const design = simulated(200, (eta, u) => Number(u < logistic(eta)))
    const metres = logisticRidge(design, ridgeBySpread(design, [0, 50, 50]), new Float64Array(3))
    const scaled = { ...design, x: design.x.map((value, i) => (i % 3 === 1 ? value * 1000 : value)) }
    const millimetres = logisticRidge(scaled, ridgeBySpread(scaled, [0, 50, 50]), new Float64Array(3), undefined, 40)
    const free = logisticRidge(design, ridgeBySpread(design, [0, 0, 0]), new Float64Array(3))
    expect(Math.abs(metres[1])).toBeLessThan(Math.abs(free[1]))
    expect(millimetres[1] * 1000).toBeCloseTo(metres[1], 4)
  })
})
