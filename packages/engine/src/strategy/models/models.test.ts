import { describe, expect, test } from "vitest"
import type { Seat } from "../strategy.ts"
import { seatOfLaw } from "../strategy-laws.ts"
import { bayesianModel } from "./bayesian.ts"
import { frequencyModel } from "./frequency.ts"
import { type OpponentModel, theirUtility } from "./their-utility.ts"

// Two issues of three values; outcome = 3 * first + second.
const VALUES = Uint16Array.from({ length: 18 }, (_, place) =>
  place % 2 === 0 ? Math.floor(place / 6) : ((place - 1) / 2) % 3,
)
const seat = (theirs?: Float64Array): Seat =>
  seatOfLaw({
    own: Float64Array.from({ length: 9 }, (_, i) => i / 8),
    issues: { sizes: [3, 3], values: VALUES },
    ...(theirs ? { theirs } : {}),
  })

describe("the frequency model", () => {
  test("by hand: offers 0, 1 and 1", () => {
    const model = frequencyModel(seat())
    for (const offer of [0, 1, 1]) model.hear(offer, 0)
    // First issue stayed twice, second once: (0.5 + 0.1) / 1.1, then (0.6 / 1.1 + 0.1) / 1.2 against (0.5 / 1.1 + 0.1) / 1.2.
    const first = (0.6 / 1.1 + 0.1) / 1.2
    const second = (0.5 / 1.1 + 0.1) / 1.2
    // Value 0 of the first issue was asked for three times, 1 + 3 = 4; of the second issue value 0 once and value 1 twice.
    expect(model.utility(1)).toBeCloseTo(first + second, 12)
    expect(model.utility(0)).toBeCloseTo(first + (second * 2) / 3, 12)
    expect(model.utility(8)).toBeCloseTo(first / 4 + second / 3, 12)
  })

  test("knows nothing before the first offer", () => {
    const model = frequencyModel(seat())
    expect([0, 4, 8].map((outcome) => model.utility(outcome))).toEqual([1, 1, 1])
  })
})

/** A side that wants high values, of the first issue most, and gives way slowly. */
const firstIssueMatters = (model: OpponentModel): void => {
  for (const [round, offer] of [8, 8, 7, 8, 7, 7, 6, 7, 6, 6].entries()) model.hear(offer, round / 20)
}

describe.each([
  ["frequency", frequencyModel],
  ["Bayesian", bayesianModel],
])("the %s model", (_, make) => {
  test("learns which value they want and which issue matters to them", () => {
    const model = make(seat())
    firstIssueMatters(model)
    // 8 = (2, 2) is their best; 6 = (2, 0) keeps the issue that matters, 2 = (0, 2) the other.
    expect(model.utility(8)).toBeGreaterThan(model.utility(0))
    expect(model.utility(6)).toBeGreaterThan(model.utility(2))
    for (let outcome = 0; outcome < 9; outcome += 1) {
      expect(model.utility(outcome)).toBeGreaterThanOrEqual(0)
      expect(model.utility(outcome)).toBeLessThanOrEqual(1 + 1e-12)
    }
  })

  test("works where the scenario has no issues", () => {
    const model = make(seatOfLaw({ own: Float64Array.of(0.1, 0.5, 0.9) }))
    for (let round = 0; round < 5; round += 1) model.hear(0, round / 10)
    expect(model.utility(0)).toBeGreaterThan(model.utility(2))
  })
})

describe("their utility", () => {
  test("is used as it is where it is known", () => {
    const known = Float64Array.from({ length: 9 }, (_, i) => 1 - i / 8)
    const theirs = theirUtility(seat(known), frequencyModel)
    expect(theirs.of).toBe(known)
    expect(theirs.hear(0, 0.5)).toBe(false)
  })

  test("is learnt only where it is not", () => {
    const half = Float64Array.from({ length: 9 }, (_, i) => (i < 4 ? 0.25 : Number.NaN))
    const theirs = theirUtility(seat(half), frequencyModel)
    expect(theirs.hear(8, 0)).toBe(true)
    expect([...theirs.of.slice(0, 4)]).toEqual([0.25, 0.25, 0.25, 0.25])
    expect(theirs.of[8]).toBeGreaterThan(theirs.of[4])
  })

  test("is estimated anew about a hundred times and not in each of many rounds", () => {
    const theirs = theirUtility(seat(), frequencyModel)
    let changes = 0
    for (let round = 0; round < 10_000; round += 1) if (theirs.hear(round % 9, round / 10_000)) changes += 1
    expect(changes).toBeGreaterThan(90)
    expect(changes).toBeLessThan(110)
  })
})
