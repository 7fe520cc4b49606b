// What each of them is known for, on a pie of 101 parts: outcome o is worth o / 100 to us and the rest to them.

import { describe, expect, test } from "vitest"
import { seatOfLaw } from "../strategy-laws.ts"
import { answersTo } from "../transcript.ts"
import { afterAtlasThree } from "./after-atlas-three.ts"
import { afterCuhkAgent } from "./after-cuhk-agent.ts"
import { afterGahboninho, niceness } from "./after-gahboninho.ts"
import { afterIamhaggler } from "./after-iamhaggler.ts"

const GRID = Float64Array.from({ length: 101 }, (_, i) => i / 100)
const SEAT = seatOfLaw({ own: GRID, theirs: GRID.map((utility) => 1 - utility), rounds: 100, reservation: 0.2 })

/** They come towards us along a power of time, up to an outcome. */
const comingTo = (outcome: number, power: number) => (round: number) => Math.floor(outcome * (round / 100) ** power)
const nothing = () => 0

describe("after-gahboninho", () => {
  test("niceness by hand: from 0.1 to 0.4 of the 0.9 that there were to come", () => {
    expect(niceness(0.1, 0.4, 1)).toBeCloseTo(1 / 3, 12)
    expect(niceness(1, 1, 1)).toBe(1)
  })

  test("by hand in round 50: silence gets 1 - 0.25 (1 - 0.6), half a pie in half the time 1 - 0.25 (1 - (0.2 + 0.8 * 1.49 / 2))", () => {
    expect(answersTo(afterGahboninho, SEAT, nothing)[50]).toBe(90)
    expect(answersTo(afterGahboninho, SEAT, comingTo(100, 1))[50]).toBe(95)
  })

  test("presses with its very best first", () => {
    expect(Math.min(...answersTo(afterGahboninho, SEAT, nothing).slice(0, 10))).toBeGreaterThanOrEqual(95)
  })
})

test("after-iamhaggler asks more of who comes faster", () => {
  const fast = answersTo(afterIamhaggler, SEAT, comingTo(60, 1))
  const slow = answersTo(afterIamhaggler, SEAT, comingTo(30, 1))
  expect(slow[60]).toBeLessThan(fast[60])
  expect(slow[60]).toBeGreaterThan(30)
})

test("after-cuhk-agent waits longer while they still bring something new", () => {
  const discounted = { ...SEAT, discount: 0.5 }
  const least = (answers: readonly number[]) => Math.min(...answers.slice(0, 60))
  const news = answersTo(afterCuhkAgent, discounted, (round) => round % 20)
  expect(least(answersTo(afterCuhkAgent, discounted, nothing))).toBe(
    Math.ceil(100 * (1 - (1 - 0.5 ** 0.375) * (0.59 / 0.625) ** 3)),
  )
  expect(least(news)).toBeGreaterThan(80)
})

test("after-atlas-three comes down to the stable mixture's gain, and in the end takes their best", () => {
  // They offer 0.5 throughout: E = 0.2 + 2 * 0.3 * 0.8 / 1.1, and (97 / 100)^5 of the way there in round 97.
  const limit = 0.2 + (2 * 0.3 * 0.8) / 1.1
  const answers = answersTo(afterAtlasThree, SEAT, () => 50)
  expect(answers[97]).toBe(Math.ceil(100 * (1 - (1 - limit) * 0.97 ** 5)))
  expect(answers.at(-1)).toBe(-1)
  expect(answers).toHaveLength(99)
})
