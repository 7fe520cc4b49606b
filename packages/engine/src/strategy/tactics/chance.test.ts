// Tactics that draw have no single sequence; what they may draw from is held here.

import { describe, expect, test } from "vitest"
import { NO_OFFER, type Seat, type Strategy } from "../strategy.ts"
import { seatOfLaw } from "../strategy-laws.ts"
import { answersTo } from "../transcript.ts"
import { afterAgreeableAgent } from "../winners/after-agreeable-agent.ts"
import { afterPonpoko } from "../winners/after-ponpoko.ts"
import { micro } from "./micro.ts"
import { randomOffers } from "./random-offers.ts"

const GRID = Float64Array.from({ length: 101 }, (_, i) => i / 100)
const seat = (draft: Partial<Seat> = {}): Seat =>
  seatOfLaw({ own: GRID, theirs: GRID.map((utility) => 1 - utility), rounds: 100, reservation: 0.2, ...draft })

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const offersOf = (strategy: Strategy, draft: Partial<Seat> = {}) =>
  SEEDS.map((seed) => answersTo(strategy, seat({ ...draft, seed }), () => NO_OFFER))

test("random: every bearable outcome and no other", () => {
  const offered = new Set(offersOf(randomOffers).flat())
  expect(Math.min(...offered)).toBe(20)
  expect(offered.size).toBeGreaterThan(75)
})

test("different seeds draw differently", () => {
  expect(new Set(offersOf(randomOffers).map(String)).size).toBe(SEEDS.length)
})

describe("MiCRO", () => {
  test("opposite one offer for ever it gives way twice and then repeats itself", () => {
    const answers = answersTo(micro, seat(), () => 0)
    expect(answers.slice(0, 2)).toEqual([100, 99])
    expect(new Set(answers)).toEqual(new Set([100, 99]))
  })

  test("an offer heard before earns nothing", () => {
    const answers = answersTo(micro, seat(), (round) => round % 3)
    expect(Math.min(...answers)).toBe(97)
  })
})

test("after PonPoko: between its two curves, of which there are several", () => {
  const all = offersOf(afterPonpoko)
  for (const answers of all) {
    for (const [round, answer] of answers.entries()) {
      expect(GRID[answer]).toBeLessThanOrEqual(1)
      expect(GRID[answer]).toBeGreaterThanOrEqual(1 - 0.3 * (round / 100) - 0.16)
    }
  }
  expect(new Set(all.map((answers) => Math.min(...answers))).size).toBeGreaterThan(2)
})

test("after AgreeableAgent: in its band, what they like more often than what they like less", () => {
  const theirs = GRID.map((_, outcome) => (outcome % 2 === 0 ? 1 : 0.1))
  const answers = offersOf(afterAgreeableAgent, { theirs }).flat()
  const liked = answers.filter((answer) => answer % 2 === 0).length
  expect(liked / answers.length).toBeGreaterThan(0.75)
  expect(liked).toBeLessThan(answers.length)
})
