// The belief is a belief: after any talk its masses are probabilities and sum to one, and evidence that does not depend on its order
// is not weighed by it. Such evidence is what people do when they face the same prices in the same rounds: each answer is
// then judged by what they looked at, not by what was believed before it.

import { anyTalk, briefOfDeal, dealOfTalk, EVEN_PRIOR, POUNDS } from "@walkaway/testkit"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { outlookOn } from "../advice/index.ts"
import { counterpartOf } from "../deal/index.ts"
import { must } from "../units/index.ts"
import {
  afterCall,
  afterReply,
  afterReturn,
  afterSilentDay,
  type Belief,
  effectiveTypes,
  limitAtLeast,
  limitPercentiles,
  priorBelief,
  type Reply,
  weightsAnywhere,
} from "./belief.ts"
import { PLANNER_CONDUCT } from "./conduct.ts"
import { SHIPPED_PRIORS } from "./prior.ts"
import type { Facing, TypeModel } from "./response.ts"
import { PLANNER_FAMILY, typeSetOf } from "./type-set.ts"

const model: TypeModel = {
  set: typeSetOf({ ...PLANNER_FAMILY, count: 700 }, { p10: 88, p50: 100, p90: 112, source: { kind: "typed" } }),
  conduct: PLANNER_CONDUCT,
}
const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

/** All laws of a belief that is any good. */
const checkBelief = (belief: Belief): void => {
  const { weight, bluffing, leaving, lost, away } = belief
  for (const masses of [weight, bluffing, leaving, [lost]])
    for (const mass of masses) expect(mass).toBeGreaterThanOrEqual(0)
  expect(sum(weight) + sum(bluffing) + sum(leaving) + lost).toBeCloseTo(1, 12)
  expect(sum(away ? weight : [...bluffing, ...leaving, lost])).toBe(0)
  expect(sum(weightsAnywhere(belief))).toBeCloseTo(1, 12)
  expect(effectiveTypes(belief)).toBeGreaterThanOrEqual(1 - 1e-9)
  expect(effectiveTypes(belief)).toBeLessThanOrEqual(weight.length + 1e-6)
  const [low, middle, high] = limitPercentiles(belief, [0.1, 0.5, 0.9])
  expect(low <= middle && middle <= high).toBe(true)
  expect(limitAtLeast(belief, 0)).toBeCloseTo(1, 12)
  expect(limitAtLeast(belief, 0)).toBeLessThanOrEqual(1)
  expect(limitAtLeast(belief, low)).toBeGreaterThanOrEqual(limitAtLeast(belief, high))
}

const price = fc.double({ min: 80, max: 125, noNaN: true })
const anyFacing: fc.Arbitrary<Facing> = fc.record({
  price,
  priceBefore: price,
  anchor: price,
  standing: fc.oneof(fc.constant(-Infinity), fc.double({ min: 60, max: 100, noNaN: true })),
  round: fc.integer({ min: 0, max: 12 }),
})
const anyWord: fc.Arbitrary<Reply> = fc.oneof(
  fc.constant<Reply>({ kind: "hold" }),
  fc.double({ min: 60, max: 118, noNaN: true }).map((offered): Reply => ({ kind: "offer", price: offered })),
)

const expectSame = (left: ArrayLike<number>, right: ArrayLike<number>): void => {
  let worst = 0
  for (let i = 0; i < left.length; i += 1) worst = Math.max(worst, Math.abs(left[i] - right[i]))
  expect(worst).toBeLessThan(1e-13)
}

describe("the posterior", () => {
  test("sums to one after any talk, people of every manner in it", () => {
    fc.assert(
      fc.property(anyTalk, fc.boolean(), (talk, even) => {
        const prior = even ? EVEN_PRIOR : SHIPPED_PRIORS[counterpartOf(talk.side)]
        checkBelief(must(outlookOn(briefOfDeal(dealOfTalk(talk, POUNDS)), prior)).position.belief)
      }),
      { numRuns: 60 },
    )
  })

  test("sums to one after any answer, however odd", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyFacing, anyWord), { maxLength: 5 }), anyFacing, (answers, last) => {
        const talked = answers.reduce(
          (belief, [facing, reply]) => afterReply(belief, facing, reply),
          priorBelief(model),
        )
        checkBelief(talked)
        const gone = afterReply(talked, last, { kind: "walk" })
        checkBelief(gone)
        checkBelief(afterCall(afterSilentDay(gone), last.price))
        checkBelief(afterReturn(afterSilentDay(gone)))
      }),
      { numRuns: 60 },
    )
  })

  test("does not depend on the order of what was seen", () => {
    const evidence = fc.array(fc.tuple(anyFacing, anyWord), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(
        evidence.chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        ([answers, shuffled]) => {
          const read = (list: typeof answers) =>
            list.reduce((belief, [facing, reply]) => afterReply(belief, facing, reply), priorBelief(model)).weight
          expectSame(read(answers), read(shuffled))
        },
      ),
      { numRuns: 60 },
    )
  })

  test("does not depend on the order of two calls on one day", () => {
    fc.assert(
      fc.property(anyFacing, price, price, (facing, one, other) => {
        const gone = afterReply(priorBelief(model), facing, { kind: "walk" })
        const there = afterCall(afterCall(gone, one), other)
        const back = afterCall(afterCall(gone, other), one)
        expectSame(there.bluffing, back.bluffing)
        expectSame(there.leaving, back.leaving)
        expect(there.lost).toBeCloseTo(back.lost, 13)
      }),
      { numRuns: 40 },
    )
  })

  test("leaves the belief that it came from as it was", () => {
    fc.assert(
      fc.property(anyFacing, anyWord, price, (facing, reply, called) => {
        const before = afterReply(priorBelief(model), facing, reply)
        const gone = afterReply(before, facing, { kind: "walk" })
        const [kept, keptGone] = [structuredClone(before.weight), structuredClone(gone)]
        afterReply(before, facing, { kind: "hold" })
        afterCall(afterSilentDay(gone), called)
        afterReturn(gone)
        expect(before.weight).toEqual(kept)
        expect(gone.bluffing).toEqual(keptGone.bluffing)
        expect(gone.leaving).toEqual(keptGone.leaving)
      }),
      { numRuns: 20 },
    )
  })
})
