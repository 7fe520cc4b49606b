import fc from "fast-check"
import { expect, test } from "vitest"
import { seatOfLaw } from "../strategy-laws.ts"
import { frontierOf } from "./frontier.ts"

// Hundredths, so that ties are frequent.
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
      const frontier = frontierOf(seatOfLaw({ own, theirs, reservation }), theirs)
      const places = Array.from({ length: frontier.count() }, (_, place) => frontier.at(place))
      const bearable = [...own.keys()].filter((outcome) => own[outcome] >= reservation)
      const point = (outcome: number) => `${own[outcome]} ${theirs[outcome]}`
      const beats = (a: number, b: number) =>
        own[a] >= own[b] && theirs[a] >= theirs[b] && (own[a] > own[b] || theirs[a] > theirs[b])
      const efficient = bearable.filter((outcome) => !bearable.some((other) => beats(other, outcome)))
      expect(new Set(places.map(point))).toEqual(new Set(efficient.map(point)))
      expect(places.length).toBe(new Set(efficient.map(point)).size)

      const enough = places.filter((outcome) => own[outcome] >= wanted)
      const most = enough.length === 0 ? places[0] : enough.reduce((a, b) => (theirs[b] > theirs[a] ? b : a))
      expect(frontier.at(frontier.placeFor(wanted))).toBe(most)

      const borne = places.filter((outcome) => theirs[outcome] >= wanted)
      const ours = borne.length === 0 ? places.at(-1) : borne.reduce((a, b) => (own[b] > own[a] ? b : a))
      expect(frontier.at(frontier.placeAbove(wanted))).toBe(ours)

      const product = (outcome: number) => (own[outcome] - reservation) * theirs[outcome]
      expect(product(frontier.at(frontier.nash(0)))).toBe(Math.max(...bearable.map(product)))
    }),
  )
})

test("a new estimate is read at a refresh, without losing the old places", () => {
  const theirs = Float64Array.of(0, 0.5, 1)
  const frontier = frontierOf(seatOfLaw({ own: Float64Array.of(1, 0.7, 0.4), reservation: 0.3 }), theirs)
  expect(frontier.count()).toBe(3)
  theirs.set([1, 0.5, 0])
  frontier.refresh()
  expect([frontier.count(), frontier.at(0)]).toEqual([1, 0])
})
