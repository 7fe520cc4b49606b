import { expect, test } from "vitest"
import { rankingOf } from "../../outcomes/ranking.ts"
import { seededRandom } from "../../units/random.ts"
import { firstAtLeast, frontierOf, thinned } from "./frontier.ts"

const drawn = (count: number, seed: number): Float64Array => {
  const random = seededRandom(seed)
  return Float64Array.from({ length: count }, () => random.uniform())
}

test("keeps what nobody can better, at or above the reservation", () => {
  const own = Float64Array.of(1, 0.8, 0.8, 0.6, 0.5, 0.3)
  const theirs = Float64Array.of(0.1, 0.2, 0.4, 0.3, 0.7, 1)
  expect([...frontierOf(own, theirs, rankingOf(own), 0.5).outcomes]).toEqual([0, 2, 4])
  expect([...frontierOf(own, theirs, rankingOf(own), 0.51).outcomes]).toEqual([0, 2])
  expect([...frontierOf(own, theirs, rankingOf(own), 1.01).outcomes]).toEqual([])
})

test("thinned it has both ends, both orders and no wide gap", () => {
  const own = Float64Array.from({ length: 5000 }, (_, i) => 1 - i / 5000)
  const theirs = own.map((utility) => (1 - utility) ** 2)
  const whole = frontierOf(own, theirs, rankingOf(own), 0)
  const few = thinned(whole, 96)
  expect(few.outcomes.length).toBeLessThanOrEqual(96)
  expect([few.own[0], few.theirs.at(-1)]).toEqual([whole.own[0], whole.theirs.at(-1)])
  for (let i = 1; i < few.own.length; i += 1) {
    expect(few.own[i]).toBeLessThan(few.own[i - 1])
    expect(few.theirs[i]).toBeGreaterThan(few.theirs[i - 1])
    expect(few.own[i - 1] - few.own[i] + few.theirs[i] - few.theirs[i - 1]).toBeLessThan(0.05)
  }
})

test("the order in which outcomes are counted does not matter", () => {
  const own = drawn(300, 1)
  const theirs = drawn(300, 2)
  const back = frontierOf(own.toReversed(), theirs.toReversed(), rankingOf(own.toReversed()), 0.2)
  const there = frontierOf(own, theirs, rankingOf(own), 0.2)
  expect([...back.outcomes].map((outcome) => 299 - outcome)).toEqual([...there.outcomes])
})

test.each([
  [0, 0],
  [0.3, 1],
  [0.31, 2],
  [1, 3],
])("the first place at least %f is %i", (level, place) => {
  expect(firstAtLeast(Float64Array.of(0.1, 0.3, 0.9), level)).toBe(place)
})
