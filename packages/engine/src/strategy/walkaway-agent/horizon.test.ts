import { describe, expect, test } from "vitest"
import { Clock, stagesOf } from "./horizon.ts"

describe("turns left", () => {
  test("are counted where the time is that of the round", () => {
    const clock = new Clock(100)
    expect(clock.at(0, 0)).toEqual({ turns: 100, step: 0.01 })
    expect(clock.at(99, 0.99).turns).toBe(1)
    // NegMAS tells the time of the round that begins.
    expect(new Clock(100).at(99, 100 / 101).turns).toBe(1)
  })

  test("are guessed carefully from the pace where a clock decides", () => {
    const clock = new Clock(1_000_000)
    let turns = Number.POSITIVE_INFINITY
    for (let i = 0; i <= 49; i += 1) turns = clock.at(i, i / 50).turns
    expect(turns).toBe(1)
    const early = new Clock(1_000_000)
    for (let i = 0; i <= 10; i += 1) turns = early.at(i, i / 50).turns
    expect(turns).toBeGreaterThan(20)
    expect(turns).toBeLessThanOrEqual(40)
  })

  test("a clock that runs out before the rounds do ends the talks", () => {
    const clock = new Clock(100)
    for (let i = 0; i < 9; i += 1) clock.at(i, i / 10)
    expect(clock.at(9, 0.9).turns).toBe(1)
  })
})

test.each([1, 2, 3, 7, 8, 20, 100, 999, 10_000])(
  "the stages of %i turns are all of them, single now and at the end",
  (turns) => {
    const stages = stagesOf(turns)
    expect(stages.reduce((sum, stage) => sum + stage.turns, 0)).toBe(turns)
    expect(stages.length).toBeLessThanOrEqual(24)
    expect(stages[0]).toEqual({ turns: 1, until: 0 })
    expect(stages.at(-1)?.until).toBe(turns - 1)
    for (const stage of stages.slice(-6)) expect(stage.turns).toBe(1)
  },
)
