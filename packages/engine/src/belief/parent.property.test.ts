// The beliefs after all possible answers, weighted with the odds of those answers, average back to the belief before: nobody is
// invented and nobody forgotten (planner.md, pitfalls 4 and 5). Offers are continuous, so they are summed over a fine grid that
// breaks at every limit, where a truncated density jumps. The even share of the likelihood is the same for all types and
// so only scales the sum.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { afterCall, afterReply, afterReturn, afterSilentDay, type Belief, callTaken, priorBelief } from "./belief.ts"
import { PLANNER_CONDUCT } from "./conduct.ts"
import { frameOf } from "./frame.ts"
import { ownWordOf } from "./own-word.ts"
import { SHIPPED_PEOPLE } from "./people/index.ts"
import { type Facing, Likelihood, type TypeModel } from "./response.ts"
import { PLANNER_FAMILY, typeSetOf } from "./type-set.ts"

const EVEN = PLANNER_CONDUCT.contamination
/** As the filter has it: offers are read a tenth wider than made; an even density of offers, an even chance of the rest. */
const SPREAD = 1.1 * PLANNER_CONDUCT.offerSpread
const EVEN_DENSITY = 0.01
const EVEN_PROBABILITY = 0.5

const ownWord = ownWordOf(SHIPPED_PEOPLE, frameOf("seller", 100), 107)
const model: TypeModel = {
  set: typeSetOf(
    { ...PLANNER_FAMILY, count: 60, shares: [0.5, 0.25, 0.25], styles: ownWord.styles },
    { p10: 85, p50: 100, p90: 115, source: { kind: "typed" } },
  ),
  conduct: PLANNER_CONDUCT,
  ownWord,
}
const { count, limit } = model.set
const types = Array.from({ length: count }, (_, i) => i)

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0)

const LOWEST = 20
const HIGHEST = 160
const STEP = 0.1

/** Middles and widths of cells from `low` up, none of which a limit falls into. */
const cellsFrom = (low: number): readonly (readonly [middle: number, width: number])[] => {
  const even = Array.from({ length: Math.ceil((HIGHEST - low) / STEP) }, (_, n) => low + n * STEP)
  const edges = [...even, ...Array.from(limit).filter((edge) => edge > low), HIGHEST].sort((a, b) => a - b)
  return edges.slice(1).map((to, n) => [(edges[n] + to) / 2, to - edges[n]] as const)
}

/** Sum of the children by type, and of the odds of all answers. */
interface Average {
  readonly weight: Float64Array
  total: number
}

const add = (into: Average, odds: number, child: ArrayLike<number>): void => {
  into.total += odds
  for (const i of types) into.weight[i] += odds * child[i]
}

/** By type, joint with the belief: chance of taking our price, of going on to talk, of walking out. */
const jointOdds = (weight: Float64Array, likelihood: Likelihood) =>
  types.map((i) => {
    const { accept, leave, bluff } = likelihood.oddsOf(i)
    const clean = (1 - EVEN) * weight[i]
    return {
      taken: clean * accept,
      talks: clean * (1 - accept) * (1 - leave - bluff),
      walks: clean * (1 - accept) * (leave + bluff),
    }
  })

const averageOverAnswers = (belief: Belief, facing: Facing): Average => {
  const { weight } = belief
  const average: Average = { weight: new Float64Array(count), total: 0 }
  const likelihood = new Likelihood(model, facing)
  const joint = jointOdds(weight, likelihood)
  const taken = sum(joint.map((odds) => odds.taken))
  add(
    average,
    taken,
    joint.map((odds) => (taken === 0 ? 0 : odds.taken / taken)),
  )
  const walked = afterReply(belief, facing, { kind: "walk" })
  add(
    average,
    sum(joint.map((odds) => odds.walks)) + EVEN * EVEN_PROBABILITY,
    walked.bluffing.map((mass, i) => mass + walked.leaving[i]),
  )
  const holding = sum(
    types.map((i) => {
      likelihood.oddsOf(i)
      return joint[i].talks * likelihood.holdOf(i, SPREAD)
    }),
  )
  add(average, holding + EVEN * EVEN_PROBABILITY, afterReply(belief, facing, { kind: "hold" }).weight)
  for (const [price, width] of cellsFrom(Math.max(LOWEST, facing.standing))) {
    const density = sum(
      types.map((i) => {
        likelihood.oddsOf(i)
        return joint[i].talks * likelihood.densityOf(i, price, SPREAD)
      }),
    )
    const odds = width * (density + EVEN * EVEN_DENSITY)
    add(average, odds, afterReply(belief, facing, { kind: "offer", price }).weight)
  }
  return average
}

const price = fc.double({ min: 80, max: 125, noNaN: true })
const anyFacing: fc.Arbitrary<Facing> = fc.record({
  price,
  priceBefore: price,
  anchor: price,
  standing: fc.oneof(fc.constant(-Infinity), fc.double({ min: 60, max: 105, noNaN: true })),
  round: fc.integer({ min: 0, max: 12 }),
})

/** A belief in the middle of a talk. */
const anyBelief: fc.Arbitrary<Belief> = fc
  .array(fc.tuple(anyFacing, fc.option(fc.double({ min: 60, max: 110, noNaN: true }))), { maxLength: 3 })
  .map((answers) =>
    answers.reduce(
      (belief, [facing, offer]) =>
        afterReply(belief, facing, offer === null ? { kind: "hold" } : { kind: "offer", price: offer }),
      priorBelief(model),
    ),
  )

const expectSame = (left: ArrayLike<number>, right: ArrayLike<number>, tolerance: number): void => {
  for (const i of types) expect(Math.abs(left[i] - right[i])).toBeLessThan(tolerance)
}

describe("child beliefs average back to the parent", () => {
  test("over every answer to a price: taken, left, held, or any offer", () => {
    fc.assert(
      fc.property(anyBelief, anyFacing, (belief, facing) => {
        const { weight, total } = averageOverAnswers(belief, facing)
        const low = Math.max(LOWEST, facing.standing)
        expect(total).toBeCloseTo(1 - EVEN + EVEN * (2 * EVEN_PROBABILITY + EVEN_DENSITY * (HIGHEST - low)), 4)
        expectSame(
          weight.map((mass) => mass / total),
          belief.weight,
          1e-4,
        )
      }),
      { numRuns: 25 },
    )
  })

  test("over a day away: back, or silence in which some were lost", () => {
    fc.assert(
      fc.property(anyBelief, anyFacing, (belief, facing) => {
        const { bluffing, leaving } = PLANNER_CONDUCT
        const gone = afterReply(belief, facing, { kind: "walk" })
        const returns = bluffing.returnPerDay * sum(gone.bluffing) + leaving.returnPerDay * sum(gone.leaving)
        const [silent, back] = [afterSilentDay(gone), afterReturn(gone)]
        const lost = types.map((i) => bluffing.lostPerDay * gone.bluffing[i] + leaving.lostPerDay * gone.leaving[i])
        expect((1 - returns) * silent.lost).toBeCloseTo(sum(lost), 12)
        const average = types.map(
          (i) => returns * back.weight[i] + (1 - returns) * (silent.bluffing[i] + silent.leaving[i]) + lost[i],
        )
        expectSame(
          average,
          gone.bluffing.map((mass, i) => mass + gone.leaving[i]),
          1e-12,
        )
      }),
      { numRuns: 50 },
    )
  })

  test("over a call: taken, or not", () => {
    fc.assert(
      fc.property(anyBelief, anyFacing, price, (belief, facing, called) => {
        const { bluffing, leaving } = PLANNER_CONDUCT
        const gone = afterSilentDay(afterReply(belief, facing, { kind: "walk" }))
        const taken = types.map((i) => {
          const heard = bluffing.callHeard * gone.bluffing[i] + leaving.callHeard * gone.leaving[i]
          return (1 - EVEN) * heard * callTaken(model, i, called)
        })
        const missed = 1 - sum(taken)
        const child = afterCall(gone, called)
        expect(missed * child.lost).toBeCloseTo(gone.lost, 12)
        expectSame(
          types.map((i) => taken[i] + missed * (child.bluffing[i] + child.leaving[i])),
          gone.bluffing.map((mass, i) => mass + gone.leaving[i]),
          1e-12,
        )
      }),
      { numRuns: 50 },
    )
  })
})
