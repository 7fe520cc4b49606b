// Money is a unit: ten times the figures, or the same figures in a currency with other decimals, is the same negotiation. Same
// moves, same odds, amounts scaled; nothing in the engine knows what a pound is.

import { anyTalk, briefOfDeal, dealOfTalk, POUNDS, type Talk, type Writing } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { amountOf, type Money, must, parseCurrency } from "../units/index.ts"
import type { Advice } from "./advice.ts"
import { adviseOn } from "./advise.ts"

const adviceIn = (talk: Talk, writing: Writing): Advice => must(adviseOn(briefOfDeal(dealOfTalk(talk, writing))))

const near = (found: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance)

/** The same advice, every amount `factor` times what it was; prices to within `rounding`, in the other's major units. */
const expectScaled = (advice: Advice, other: Advice, factor: number, rounding: number): void => {
  const amount = (price: Money | undefined) => (price ? amountOf(price) : Number.NaN)
  const expectPrice = (price: Money | undefined, same: Money | undefined) => {
    expect(same === undefined).toBe(price === undefined)
    if (price) near(amount(same), factor * amount(price), rounding)
  }
  expect(other.recommended.move).toBe(advice.recommended.move)
  expectPrice(advice.recommended.price, other.recommended.price)
  expect(other.moves.map(({ move, available }) => `${move} ${available}`)).toEqual(
    advice.moves.map(({ move, available }) => `${move} ${available}`),
  )
  const hair = 1e-6 * factor
  for (const [i, move] of advice.moves.entries()) {
    expectPrice(move.price, other.moves[i].price)
    near(other.moves[i].expectedValue, factor * move.expectedValue, hair)
    near(other.moves[i].valueAtRisk, factor * move.valueAtRisk, hair)
    near(other.moves[i].dealProbability, move.dealProbability, 1e-9)
  }
  near(other.value.atLeast, factor * advice.value.atLeast, hair)
  near(other.value.likely, factor * advice.value.likely, hair)
  near(other.value.ifKnown, factor * advice.value.ifKnown, hair)
  near(other.belief.limit.p50, factor * advice.belief.limit.p50, hair)
  near(other.belief.zopaProbability, advice.belief.zopaProbability, 1e-9)
  expect(other.reasons.map(({ code }) => code)).toEqual(advice.reasons.map(({ code }) => code))
  expect(other.switchPoints.length).toBe(advice.switchPoints.length)
  for (const [i, { when }] of advice.switchPoints.entries()) expectPrice(when.price, other.switchPoints[i].when.price)
  for (const [i, call] of (advice.callBack?.calls ?? []).entries()) {
    expectPrice(call.price, other.callBack?.calls[i].price)
    near(other.callBack?.calls[i].acceptProbability ?? Number.NaN, call.acceptProbability, 1e-9)
  }
}

test("figures times a power of ten are the same advice times a power of ten", () => {
  fc.assert(
    fc.property(anyTalk, fc.constantFrom(1, 2, 3), (talk, powers) => {
      const factor = 10 ** powers
      const dear: Writing = { ...POUNDS, minorPerMille: POUNDS.minorPerMille * BigInt(factor) }
      expectScaled(adviceIn(talk, POUNDS), adviceIn(talk, dear), factor, 0.01 * factor)
    }),
    { numRuns: 30 },
  )
})

test.each([
  { code: "JPY", minorPerMille: 10n, decimals: 0 },
  { code: "EUR", minorPerMille: 1000n, decimals: 2 },
  { code: "KWD", minorPerMille: 10_000n, decimals: 3 },
])("the same figures in $code, with $decimals decimals, are the same advice", ({ code, minorPerMille }) => {
  const other: Writing = { currency: must(parseCurrency(code)), minorPerMille }
  fc.assert(
    fc.property(anyTalk, (talk) => {
      expectScaled(adviceIn(talk, POUNDS), adviceIn(talk, other), 1, 1)
    }),
    { numRuns: 12 },
  )
})
