// Mirror symmetry of the sides: a seller's talk reflected about the market value, p -> 2m - p, is a buyer's, and gets the same
// advice with every price reflected. The prior has nobody fitted to people in it, since real buyers and sellers differ.

import { anyOpenedTalk, briefOfDeal, dealOfTalk, EVEN_PRIOR, mirrored, POUNDS, type Talk } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { type Money, must } from "../units/index.ts"
import type { Advice } from "./advice.ts"
import { adviseOn } from "./advise.ts"

const MIDDLE = 1_000_000n
const adviceFor = (talk: Talk): Advice => must(adviseOn(briefOfDeal(dealOfTalk(talk, POUNDS)), EVEN_PRIOR))
const reflected = (price: Money): number => Number(2n * MIDDLE - price.minor)

/** Reflects every price; a penny is lost where halves are rounded up on both sides. */
const expectReflected = (price: Money | undefined, other: Money | undefined): void => {
  expect(price === undefined).toBe(other === undefined)
  if (price && other) expect(Math.abs(Number(other.minor) - reflected(price))).toBeLessThanOrEqual(1)
}

test("a reflected talk gets the reflected advice", () => {
  fc.assert(
    fc.property(anyOpenedTalk, (talk) => {
      const ours = adviceFor(talk)
      const theirs = adviceFor(mirrored(talk))
      expect(theirs.recommended.move).toBe(ours.recommended.move)
      expectReflected(ours.recommended.price, theirs.recommended.price)
      expect(theirs.moves.map(({ move, available }) => ({ move, available }))).toEqual(
        ours.moves.map(({ move, available }) => ({ move, available })),
      )
      for (const [i, move] of ours.moves.entries()) {
        expectReflected(move.price, theirs.moves[i].price)
        expect(theirs.moves[i].expectedValue).toBeCloseTo(move.expectedValue, 6)
        expect(theirs.moves[i].dealProbability).toBeCloseTo(move.dealProbability, 9)
        expect(theirs.moves[i].valueAtRisk).toBeCloseTo(move.valueAtRisk, 6)
      }
      expect(theirs.value.atLeast).toBeCloseTo(ours.value.atLeast, 6)
      expect(theirs.value.ifKnown).toBeCloseTo(ours.value.ifKnown, 6)
      expect(theirs.belief.zopaProbability).toBeCloseTo(ours.belief.zopaProbability, 9)
      expect(theirs.belief.limit.p10).toBeCloseTo(20_000 - ours.belief.limit.p90, 6)
      expect(theirs.belief.limit.p50).toBeCloseTo(20_000 - ours.belief.limit.p50, 6)
      expect(theirs.reasons.map(({ code }) => code)).toEqual(ours.reasons.map(({ code }) => code))
      expect(theirs.switchPoints.map((point) => point.then)).toEqual(ours.switchPoints.map((point) => point.then))
      for (const [i, { when }] of ours.switchPoints.entries()) {
        expect(theirs.switchPoints[i].when.turns).not.toBe(when.turns)
        expectReflected(when.price, theirs.switchPoints[i].when.price)
      }
      for (const [i, call] of (ours.callBack?.calls ?? []).entries()) {
        expectReflected(call.price, theirs.callBack?.calls[i].price)
        expect(theirs.callBack?.calls[i].afterDays).toBe(call.afterDays)
      }
    }),
    { numRuns: 60 },
  )
})
