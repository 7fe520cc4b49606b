// No bluff that we cannot honour (product.md, principle 3): walking is the zero of every value, and leaving is recommended only
// when nothing else that can be done is worth more. With it, what every bar on the screen must satisfy.

import { anyTalk, briefOfDeal, dealOfTalk, POUNDS } from "@walkaway/testkit"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { ADVISED_MOVES, type Advice } from "./advice.ts"
import { adviseOn } from "./advise.ts"

const moveOf = (advice: Advice, wanted: string) => advice.moves.find(({ move }) => move === wanted)

const law = (name: string, check: (advice: Advice) => void) =>
  test(name, () => {
    fc.assert(
      fc.property(anyTalk, (talk) => check(must(adviseOn(briefOfDeal(dealOfTalk(talk, POUNDS)))))),
      { numRuns: 60 },
    )
  })

describe("every advice", () => {
  law("recommends the available move that is worth most, past the line nothing", (advice) => {
    const { recommended, moves } = advice
    const chosen = moveOf(advice, recommended.move)
    expect(chosen).toMatchObject({ available: true })
    expect(recommended.price).toEqual(chosen?.price)
    const rest = moves.filter(({ move, available }) => available && move !== "hold" && move !== recommended.move)
    for (const { expectedValue } of rest) expect(expectedValue).toBeLessThanOrEqual(chosen!.expectedValue + 1e-9)
  })

  law("leaves only when nothing else is worth more than leaving", (advice) => {
    const walk = moveOf(advice, "walk")
    expect(walk).toMatchObject({ available: true, expectedValue: 0, dealProbability: 0 })
    if (advice.recommended.move !== "walk") return
    for (const move of advice.moves) if (move.available) expect(move.expectedValue).toBeLessThanOrEqual(0)
  })

  law("never recommends what is worth less than walking", (advice) => {
    expect(moveOf(advice, advice.recommended.move)!.expectedValue).toBeGreaterThanOrEqual(0)
  })

  law("has the second best move behind the best by a difference that is not negative", ({ runnerUp, recommended }) => {
    if (!runnerUp) return
    expect(runnerUp.behind).toBeGreaterThanOrEqual(0)
    expect(runnerUp.move).not.toBe(recommended.move)
  })

  law("has odds between nought and one and no negative risk", (advice) => {
    for (const { dealProbability, valueAtRisk, expectedValue } of advice.moves) {
      expect(dealProbability).toBeGreaterThanOrEqual(0)
      expect(dealProbability).toBeLessThanOrEqual(1)
      expect(valueAtRisk).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(expectedValue)).toBe(true)
    }
    expect(advice.belief.zopaProbability).toBeGreaterThanOrEqual(0)
    expect(advice.belief.zopaProbability).toBeLessThanOrEqual(1)
  })

  law("puts the sure value below the likely and the likely below what knowing them would bring", ({ value }) => {
    expect(value.atLeast).toBeGreaterThanOrEqual(0)
    expect(value.atLeast).toBeLessThanOrEqual(value.likely + 1e-9)
    // What knowing them would bring looks at every fourth price only: it may lag by a hair of the price.
    expect(value.likely).toBeLessThanOrEqual(value.ifKnown + 10)
  })

  law("lists its moves in one order, each once", ({ moves }) => {
    const order = moves.map(({ move }) => ADVISED_MOVES.indexOf(move))
    expect(order).toEqual([...new Set(order)].sort((left, right) => left - right))
  })

  law("shows what walking would throw away: at least what any other move risks", (advice) => {
    const walk = moveOf(advice, "walk")!
    const accept = moveOf(advice, "accept")
    if (accept && accept.expectedValue > 0) expect(accept.valueAtRisk).toBe(0)
    if (advice.belief.zopaProbability > 0.01) expect(walk.valueAtRisk).toBeGreaterThan(0)
  })

  law("orders their limit and keeps the calls in time", ({ belief: { limit }, callBack }) => {
    expect(limit.p10).toBeLessThanOrEqual(limit.p50)
    expect(limit.p50).toBeLessThanOrEqual(limit.p90)
    if (!callBack) return
    expect(callBack.calls.length).toBe(callBack.attemptsMax)
    let day = -1
    for (const { afterDays, acceptProbability } of callBack.calls) {
      expect(afterDays).toBeGreaterThan(day)
      day = afterDays
      expect(acceptProbability >= 0 && acceptProbability <= 1).toBe(true)
    }
    expect(callBack.stopAfterDays).toBeGreaterThanOrEqual(day)
    expect(callBack.returnProbability >= 0 && callBack.returnProbability <= 1).toBe(true)
  })

  law("asks the question of leaving with figures that make sense", ({ leave }) => {
    if (!leave) return
    expect(leave.atRisk).toBeGreaterThanOrEqual(-1e-9)
    expect(leave.holdGain).toBeGreaterThanOrEqual(0)
    expect(leave.improvement).toBeGreaterThanOrEqual(0)
    expect(leave.leave).toBe(leave.breakEvenCallBack <= 0)
  })
})
