import fc from "fast-check"
import { expect, test } from "vitest"
import { leaningOn, type OfferSeen } from "./censored-offers.ts"
import { type DemandRecord, defaultDemand, learnDemand } from "./demand.ts"

const share = fc.double({ min: 0.5, max: 1.2, noNaN: true })
const offer: fc.Arbitrary<OfferSeen> = fc.oneof(
  share.map((ratio) => ({ bought: true as const, ratio })),
  fc.tuple(share, fc.double({ min: 0.001, max: 0.3, noNaN: true })).map(([ratio, room]) => ({
    bought: false as const,
    ratio,
    below: ratio + room,
  })),
  share.map((ratio) => ({ bought: false as const, ratio })),
)
const record: fc.Arbitrary<DemandRecord> = fc.record({
  segment: fc.constantFrom("a", "b", "c"),
  buyers: fc.nat(60),
  unitDays: fc.nat(900),
  offers: fc.array(offer, { maxLength: 6 }),
})
const records = fc.array(record, { maxLength: 5 })

const arrivalsOf = (list: readonly DemandRecord[], segment: string) => {
  const learnt = learnDemand(list)
  return (learnt.bySegment.get(segment) ?? learnt.house).arrivals.perDay
}

test("more buyers in as many days never lower the belief of how many come, of their segment or any other", () => {
  fc.assert(
    fc.property(
      records,
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom("a", "b", "c"),
      fc.nat(9),
      (list, of, seen, more) => {
        const extra = { segment: seen, buyers: more, unitDays: 0, offers: [] }
        const base = { segment: seen, buyers: 0, unitDays: 0, offers: [] }
        const before = arrivalsOf([...list, base], of)
        const after = arrivalsOf([...list, extra], of)
        expect(after.p50).toBeGreaterThanOrEqual(before.p50 - 1e-12)
      },
    ),
    { numRuns: 80 },
  )
})

test("days without a buyer never raise it", () => {
  fc.assert(
    fc.property(records, fc.constantFrom("a", "b"), fc.nat(400), (list, of, days) => {
      const quiet = (unitDays: number) => ({ segment: "a", buyers: 0, unitDays, offers: [] })
      expect(arrivalsOf([...list, quiet(days)], of).p50).toBeLessThanOrEqual(
        arrivalsOf([...list, quiet(0)], of).p50 + 1e-12,
      )
    }),
    { numRuns: 80 },
  )
})

test("without records every figure is our guess, with many it is theirs", () => {
  expect(learnDemand([]).house).toEqual(defaultDemand())
  fc.assert(
    fc.property(fc.double({ min: 0.02, max: 2, noNaN: true }), share, (rate, ratio) => {
      const days = 1e6
      const offers = Array.from(
        { length: 500 },
        (_, i): OfferSeen => ({
          bought: true,
          ratio: ratio * Math.exp(i % 2 === 0 ? 0.03 : -0.03),
        }),
      )
      const { arrivals, offers: paid } = learnDemand([
        { segment: "a", buyers: rate * days, unitDays: days, offers },
      ]).house
      expect(Math.abs(arrivals.perDay.p50 / rate - 1)).toBeLessThan(0.001)
      expect(Math.abs(paid.middle - Math.log(ratio))).toBeLessThan(0.011)
    }),
    { numRuns: 30 },
  )
})

test("the order of the buyers and of the records does not matter", () => {
  fc.assert(
    fc.property(records, (list) => {
      const turned = learnDemand(list.toReversed().map((one) => ({ ...one, offers: [...one.offers].toReversed() })))
      const { house } = learnDemand(list)
      expect(turned.house.offers.middle).toBeCloseTo(house.offers.middle, 6)
      expect(turned.house.arrivals.perDay.p50).toBeCloseTo(house.arrivals.perDay.p50, 12)
    }),
    { numRuns: 60 },
  )
})

const prior = { middle: -0.05, middleSd: 0.014, sd: 0.04 }

test("a buyer who pays more never lowers what buyers are believed to pay, as long as all bought", () => {
  fc.assert(
    fc.property(
      fc.array(share, { maxLength: 8 }),
      share,
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      (others, ratio, more) => {
        const seen = (one: number) => [...others, one].map((paid): OfferSeen => ({ bought: true, ratio: paid }))
        const middle = (one: number) => leaningOn(prior, 8, seen(one)).middle
        expect(middle(ratio + more)).toBeGreaterThanOrEqual(middle(ratio) - 1e-9)
      },
    ),
    { numRuns: 100 },
  )
})

test("a belief is a belief, whatever was seen: finite, spread above zero, surer than before but for surprises", () => {
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 12 }), (seen) => {
      const { middle, middleSd, sd } = leaningOn(prior, 8, seen)
      expect([middle, middleSd, sd].every(Number.isFinite)).toBe(true)
      expect(Math.min(middleSd, sd)).toBeGreaterThan(0)
      expect(middleSd).toBeLessThanOrEqual(sd / Math.sqrt(8) + 1e-12)
    }),
    { numRuns: 150 },
  )
})
