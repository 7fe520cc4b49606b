// Sorting by any column keeps every row, and who has no figure stands last whichever way it goes. What is said of a set-up agrees with the engine.

import { matchCount, strategies } from "@walkaway/engine/arena"
import { describe, expect, it, test } from "vitest"
import { arena as de } from "../../words/de/arena.ts"
import { arena as en } from "../../words/en/arena.ts"
import { FIRST_SETUP, fewOf, MATCHES_MAX, matchesOf, obstacleOf } from "./arena-setup.ts"
import { OWN, type Result, type Setup } from "./arena-types.ts"
import { shippedScenario } from "./shipped-scenarios.ts"
import { COLUMNS, sortedStandings, turnedTo } from "./sorted-standings.ts"

const standing = (strategy: string, n: number, figure: number, nashDistance: number | undefined) => ({
  strategy,
  n,
  advantage: figure,
  utility: 1 - figure,
  agreementRate: figure,
  nashDistance,
  advantageInterval: undefined,
  behind: undefined,
  faults: 0,
  belowReservation: 0,
})

const STANDINGS: Result["standings"] = [
  standing("c", 4, 0.5, 0.3),
  standing("a", 6, 0.2, undefined),
  standing("b", 2, 0.1, 0.1),
  standing("idle", 0, 0, undefined),
]

const names = (standings: Result["standings"]): string => standings.map(({ strategy }) => strategy).join(" ")

describe("sorting", () => {
  test.each([
    ["strategy", true, "a b c idle"],
    ["advantage", false, "c a b idle"],
    ["advantage", true, "b a c idle"],
    ["worth", false, "b a c idle"],
    ["offNash", true, "b c a idle"],
    ["offNash", false, "c b a idle"],
    ["seats", false, "a c b idle"],
  ] as const)("by %s, rising: %s", (column, isRising, order) => {
    expect(names(sortedStandings(STANDINGS, { column, isRising }))).toBe(order)
  })

  it("turns round when the same head is pressed again", () => {
    for (const column of COLUMNS) {
      const once = turnedTo({ column: "seats", isRising: false }, column)
      expect(turnedTo(once, column)).toEqual({ column, isRising: !once.isRising })
    }
  })
})

describe("a set-up", () => {
  const car = shippedScenario("used-car")
  const setupOf = (count: number, selfPlay: boolean): Setup => ({
    ...FIRST_SETUP,
    strategies: strategies.slice(0, count).map(({ name }) => name),
    rules: { ...FIRST_SETUP.rules, selfPlay },
  })

  test.each([
    [1, true],
    [1, false],
    [5, true],
    [5, false],
  ])("of %i strategies has as many matches as the engine plays (self-play %s)", (count, selfPlay) => {
    const setup = setupOf(count, selfPlay)
    const tournament = {
      scenarios: [car, car],
      strategies: strategies.slice(0, count),
      rules: { ...setup.rules, trace: false },
    }
    expect(matchesOf(setup, 2)).toBe(matchCount(tournament))
  })

  it("says what is in the way", () => {
    expect(obstacleOf(FIRST_SETUP, 0)).toBeUndefined()
    expect(obstacleOf({ ...FIRST_SETUP, scenario: OWN }, 0)).toBe("files")
    expect(obstacleOf(setupOf(1, false), 0)).toBe("opponents")
    const many = { ...FIRST_SETUP, rules: { ...FIRST_SETUP.rules, repetitions: MATCHES_MAX } }
    expect(obstacleOf(many, 0)).toBe("size")
  })

  it("begins with strategies that there are, and a word is said of each one", () => {
    const all = strategies.map(({ name }) => name)
    expect(fewOf(all).length).toBeGreaterThan(4)
    for (const words of [en.about, de.about]) expect(all.filter((name) => !Object.hasOwn(words, name))).toEqual([])
  })
})
