import fc from "fast-check"
import { expect, test } from "vitest"
import { frontierOf } from "./frontier.ts"
import { firstAtLeast, nashPlace, placeAbove, placeFor, thinned } from "./frontier-places.ts"
import { rankingOf } from "./ranking.ts"

// Twentieths, so that ties are frequent.
const share = fc.integer({ min: 0, max: 20 }).map((step) => step / 20)
const side = (count: number) =>
  fc.array(share, { minLength: count, maxLength: count }).map((all) => Float64Array.from(all))
const table = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.record({ own: side(count), theirs: side(count), reservation: share, wanted: share }))
  .filter(({ own, reservation }) => own.some((utility) => utility >= reservation))

test("it holds what no bearable outcome beats, and finds targets, floors and the Nash point as trying all does", () => {
  fc.assert(
    fc.property(table, ({ own, theirs, reservation, wanted }) => {
      const frontier = frontierOf(own, theirs, rankingOf(own), reservation)
      const places = [...frontier.outcomes]
      const at = (place: number) => frontier.outcomes[place]
      const bearable = [...own.keys()].filter((outcome) => own[outcome] >= reservation)
      const point = (outcome: number) => `${own[outcome]} ${theirs[outcome]}`
      const beats = (a: number, b: number) =>
        own[a] >= own[b] && theirs[a] >= theirs[b] && (own[a] > own[b] || theirs[a] > theirs[b])
      const efficient = bearable.filter((outcome) => !bearable.some((other) => beats(other, outcome)))
      expect(new Set(places.map(point))).toEqual(new Set(efficient.map(point)))
      expect(places.length).toBe(new Set(efficient.map(point)).size)
      expect([...frontier.own]).toEqual(places.map((outcome) => own[outcome]))
      expect([...frontier.theirs]).toEqual(places.map((outcome) => theirs[outcome]))

      const enough = places.filter((outcome) => own[outcome] >= wanted)
      const most = enough.length === 0 ? places[0] : enough.reduce((a, b) => (theirs[b] > theirs[a] ? b : a))
      expect(at(placeFor(frontier, wanted))).toBe(most)

      const borne = places.filter((outcome) => theirs[outcome] >= wanted)
      const ours = borne.length === 0 ? places.at(-1) : borne.reduce((a, b) => (own[b] > own[a] ? b : a))
      expect(at(placeAbove(frontier, wanted))).toBe(ours)

      const product = (outcome: number) => (own[outcome] - reservation) * theirs[outcome]
      expect(product(at(nashPlace(frontier, reservation, 0)))).toBe(Math.max(...bearable.map(product)))
    }),
  )
})

const listed = (own: number[], theirs: number[], reservation = 0): number[] => {
  const ours = Float64Array.from(own)
  return [...frontierOf(ours, Float64Array.from(theirs), rankingOf(ours), reservation).outcomes]
}

test("nothing below the reservation is on it, and nothing at all where nothing can be borne", () => {
  const own = [1, 0.8, 0.8, 0.6, 0.5, 0.3]
  const theirs = [0.1, 0.2, 0.4, 0.3, 0.7, 1]
  expect(listed(own, theirs, 0.5)).toEqual([0, 2, 4])
  expect(listed(own, theirs, 0.51)).toEqual([0, 2])
  expect(listed(own, theirs, 1.01)).toEqual([])
})

test("what differs by a rounding is the same: nobody gives a tenth for it", () => {
  expect(listed([0.8, 0.7], [0.1 + 0.2, 0.3 + 5e-17])).toEqual([0])
  expect(listed([0.3, 0.1 + 0.2], [0.5, 0.4])).toEqual([0])
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

test.each([
  [0, 0],
  [0.3, 1],
  [0.31, 2],
  [1, 3],
])("the first place at least %f is %i", (level, place) => {
  expect(firstAtLeast(Float64Array.of(0.1, 0.3, 0.9), level)).toBe(place)
})
