import { describe, expect, test } from "vitest"
import { Belief } from "./belief.ts"

/** A belief that has read these offers, one a hundredth of the time, each after a refusal of something worth little. */
const having = (bids: readonly number[], from = 0.5): Belief => {
  const belief = new Belief(false)
  bids.forEach((bid, i) => {
    const time = from + i * 0.05
    belief.gave(0.1)
    belief.offered(bid, time, { bid: 0.1, time, isLast: false })
  })
  return belief
}

const limitMean = (belief: Belief): number => {
  let mean = 0
  for (let level = 0.005; level < 1; level += 0.01) mean += 0.01 * (1 - belief.limitAtMost(level))
  return mean
}

const sumOf = (figures: Float64Array): number => figures.reduce((sum, figure) => sum + figure, 0)

describe("the belief", () => {
  test("begins uniform over their reservation", () => {
    const belief = new Belief(false)
    for (const level of [0.1, 0.35, 0.5, 0.8]) expect(belief.limitAtMost(level)).toBeCloseTo(level, 6)
  })

  test("an offer rules out reservations above it, but for a slip", () => {
    expect(having([0.4]).limitAtMost(0.42)).toBeGreaterThan(0.95)
    expect(having([1]).limitAtMost(0.42)).toBeLessThan(0.6)
  })

  test("the lower they have come, the lower we think they can go", () => {
    const means = [0.9, 0.7, 0.5, 0.3].map((last) => limitMean(having([1, (1 + last) / 2, last])))
    expect(means).toEqual([...means].sort((a, b) => b - a))
    expect(means[0] - means[3]).toBeGreaterThan(0.2)
  })

  test("who has nearly stopped in the end has nearly reached the reservation", () => {
    const stopped = [1, 0.8, 0.7, 0.65, 0.62, 0.61, 0.605, 0.602, 0.601]
    const falling = [1, 0.99, 0.97, 0.94, 0.9, 0.85, 0.78, 0.7, 0.601]
    expect(limitMean(having(stopped))).toBeGreaterThan(limitMean(having(falling)))
  })

  test("a refusal of much in the last turn says that they want more", () => {
    const refusing = (bid: number): Belief => {
      const belief = new Belief(false)
      belief.gave(bid)
      belief.offered(1, 0.99, { bid, time: 0.99, isLast: true })
      return belief
    }
    expect(limitMean(refusing(0.7))).toBeGreaterThan(limitMean(refusing(0.2)) + 0.05)
  })

  test("stays a distribution, and no possible kind is ruled out, whatever they offer", () => {
    const belief = new Belief(true)
    for (let i = 0; i < 400; i += 1) {
      const bid = i % 2 === 0 ? 1 - i / 500 : 0.2 + ((i * 7919) % 61) / 100
      belief.gave((i % 10) / 10)
      belief.offered(bid, i / 400, { bid: (i % 10) / 10, time: i / 400, isLast: i > 397 })
      expect(sumOf(belief.weights)).toBeCloseTo(1, 9)
    }
    expect(belief.weights.every((weight) => weight > 0)).toBe(true)
  })

  test("draws the same kinds for the same belief, in proportion to their weight", () => {
    const belief = having([1, 0.9, 0.7])
    const kinds = new Uint16Array(1000)
    const again = new Uint16Array(1000)
    belief.sample(kinds)
    belief.sample(again)
    expect(again).toEqual(kinds)
    const levels = new Float64Array(1000)
    belief.levels(kinds, { time: 0.99, isLast: true }, 1, 0, levels)
    expect(levels.every((level) => level >= 0 && level <= 1)).toBe(true)
  })
})
