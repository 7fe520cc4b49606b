import { describe, expect, test } from "vitest"
import { SHIPPED_PRIORS } from "../prior.ts"
import { CLOCK, OWN_WORD } from "../type-set.ts"
import { expectedCounts, fitPopulation } from "./em.ts"
import { TRAITS } from "./learnt-prior.ts"
import { type Population, priorOfPopulation, shippedPopulation } from "./population.ts"
import { weightsIn, wideTypes } from "./wide-types.ts"

const shipped = SHIPPED_PRIORS.buyer
const start = shippedPopulation(shipped.family)
const wide = wideTypes(start.styles.length)
const J = TRAITS.indexOf("opening")

/** Likelihoods of a deal that shows the opening's score to within a tenth, and nothing else. */
const showing = (score: number): Float64Array =>
  Float64Array.from({ length: wide.count }, (_, i) =>
    wide.manner[i] === OWN_WORD ? 0 : Math.exp(-0.5 * ((wide.scores[i * TRAITS.length + J] - score) / 0.1) ** 2),
  )

describe("a population of types", () => {
  const moved: Population = { ...start, moves: { ...start.moves, opening: { shift: 0.5, stretch: 0.7 } } }

  test.each([
    ["shipped", start],
    ["moved", moved],
  ])("weighs them so that they sum to one and keep its shares (%s)", (_, population) => {
    const weights = weightsIn(wide, population)
    const shares = [0, 0, 0]
    for (const [i, weight] of weights.entries()) shares[wide.manner[i]] += weight
    for (const [manner, share] of population.shares.entries()) expect(shares[manner]).toBeCloseTo(share, 10)
  })

  test("has the mean and the spread that it says among the weighed types", () => {
    const weights = weightsIn(wide, moved)
    let [sum, first, second] = [0, 0, 0]
    for (let i = 0; i < wide.count; i += 1) {
      if (wide.manner[i] !== CLOCK) continue
      const score = wide.scores[i * TRAITS.length + J]
      sum += weights[i]
      first += weights[i] * score
      second += weights[i] * score ** 2
    }
    expect(first / sum).toBeCloseTo(0.5, 1)
    expect(Math.sqrt(second / sum - (first / sum) ** 2)).toBeCloseTo(0.7, 1)
  })

  test("that is not moved is the shipped family itself", () => {
    expect(priorOfPopulation(shipped, start).family).toEqual(shipped.family)
  })
})

describe("the fit", () => {
  const scores = Array.from({ length: 200 }, (_, i) => 1 + 0.5 * Math.sin(i * 2.4))
  const deals = scores.map(showing)

  test("finds the scores of people who show them", () => {
    const { opening } = fitPopulation(wide, deals, start, 1).moves
    expect(opening.shift).toBeCloseTo(1, 1)
    expect(opening.stretch).toBeCloseTo(0.36, 1)
  })

  test("holds on to the start as if it were so many deals", () => {
    const shifts = [1, 50, 200, 5000].map((strength) => fitPopulation(wide, deals, start, strength).moves.opening.shift)
    expect([...shifts].sort((a, b) => b - a)).toEqual(shifts)
    expect(shifts[3]).toBeLessThan(0.1)
  })

  test("of nothing is the start", () => {
    const population = fitPopulation(wide, [], start, 20)
    expect(population.shares).toEqual(start.shares.map((share) => expect.closeTo(share, 12)))
    for (const trait of TRAITS) expect(population.moves[trait]).toEqual({ shift: 0, stretch: 1 })
  })

  test("makes the deals likelier than the start does", () => {
    const at = (population: Population) => expectedCounts(weightsIn(wide, population), deals).logLikelihood
    expect(at(fitPopulation(wide, deals, start, 8))).toBeGreaterThan(at(start) + 50)
  })
})
