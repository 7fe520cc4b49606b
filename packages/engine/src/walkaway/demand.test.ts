import { describe, expect, test } from "vitest"
import { seededRandom, standardNormalQuantile } from "../units/index.ts"
import { leaningOn, type OfferSeen } from "./censored-offers.ts"
import { DEFAULT_DEMAND, type DemandRecord, defaultDemand, demandIn, learnDemand, offersAt } from "./demand.ts"

const record = (over: Partial<DemandRecord>): DemandRecord => ({
  segment: "a",
  buyers: 0,
  unitDays: 0,
  offers: [],
  ...over,
})
const bought = (ratio: number): OfferSeen => ({ ratio, bought: true })
const left = (ratio: number, below?: number): OfferSeen => ({
  ratio,
  bought: false,
  ...(below !== undefined && { below }),
})

describe("buyers who come", () => {
  test("nobody has been seen: our guess, and it says so", () => {
    const { arrivals } = learnDemand([]).house
    expect(arrivals.perDay.p50).toBeCloseTo(1 / 7, 12)
    expect(arrivals.perDay.source.kind).toBe("default")
    expect(learnDemand([]).house).toEqual(defaultDemand())
  })

  test("the posterior is that of the books: (prior buyers + buyers) over (prior days + days)", () => {
    const { arrivals } = learnDemand([record({ buyers: 34, unitDays: 1912 })]).house
    expect(arrivals.perDay.p50).toBeCloseTo((28 / 7 + 34) / (28 + 1912), 12)
    expect(arrivals.perDay.source).toEqual({ kind: "learnt", detail: "learnt from 34 buyers over 1,912 unit-days" })
  })

  test("its range is that of the gamma: shape 4 has p10 1.7448 and p90 6.6808", () => {
    const { perDay } = defaultDemand().arrivals
    expect(Math.abs(perDay.p10 * 28 - 1.74477) / 1.74477).toBeLessThan(0.01)
    expect(Math.abs(perDay.p90 * 28 - 6.68078) / 6.68078).toBeLessThan(0.01)
  })

  test("a segment leans on the house, and one that nobody has seen is the house", () => {
    const learnt = learnDemand([
      record({ segment: "cheap", buyers: 300, unitDays: 600 }),
      record({ segment: "dear", buyers: 1, unitDays: 30 }),
    ])
    const rate = (segment: string) => demandIn(learnt, segment).arrivals.perDay.p50
    const house = learnt.house.arrivals.perDay.p50
    expect(rate("cheap")).toBeGreaterThan(house)
    expect(rate("dear")).toBeLessThan(house)
    expect(rate("dear")).toBeGreaterThan(1 / 30)
    expect(demandIn(learnt, "unheard of")).toBe(learnt.house)
  })
})

describe("what they pay", () => {
  test("nobody has been seen: the middle buyer five per cent below the ask, one in ten pays it", () => {
    const { offers, shift } = offersAt(defaultDemand().offers, 10_000)
    expect(offers.p50).toBeCloseTo(9500, 9)
    expect(offers.p90).toBeCloseTo(10_000, 9)
    expect(offers.source.kind).toBe("default")
    expect([shift.p50, Math.sign(shift.p10), Math.sign(shift.p90)]).toEqual([0, -1, 1])
  })

  test("known prices move the middle as their mean with the guess of stated weight", () => {
    const seen = [0.9, 0.92, 0.97].map(bought)
    const { middle } = learnDemand([record({ offers: seen })]).house.offers
    const logs = [0.9, 0.92, 0.97].map(Math.log)
    const wanted = (8 * DEFAULT_DEMAND.logMiddle + logs[0] + logs[1] + logs[2]) / 11
    expect(middle).toBeCloseTo(wanted, 12)
  })

  test("a last word far below tells nearly nothing, one far above tells much", () => {
    const prior = { middle: 0, middleSd: 0.05, sd: 0.1 }
    const believed = (ratio: number) => leaningOn(prior, 4, [left(ratio)])
    expect(believed(0.5).middle).toBeCloseTo(0, 6)
    expect(believed(0.5).middleSd).toBeCloseTo(0.05, 4)
    expect(believed(1.3).middle).toBeGreaterThan(0.05)
  })

  test("the same figure says more of a buyer who left than of one who bought", () => {
    const prior = { middle: 0, middleSd: 0.05, sd: 0.1 }
    const believed = (one: OfferSeen) => leaningOn(prior, 4, [one]).middle
    expect(believed(left(0.97))).toBeGreaterThan(believed(bought(0.97)))
    expect(believed(left(0.97, 0.98))).toBeLessThan(believed(left(0.97)))
    expect(believed(left(0.97, 0.9701))).toBeCloseTo(believed(bought(0.97)), 4)
  })

  test("figures that nobody names do not break it", () => {
    const far = leaningOn({ middle: 0, middleSd: 0.01, sd: 0.02 }, 8, [
      left(40),
      left(1e-9),
      left(1e-9, 1e-8),
      left(40, 41),
    ])
    expect([far.middle, far.middleSd, far.sd].every(Number.isFinite)).toBe(true)
  })

  test("finds the truth among censored buyers, where taking last words for prices does not", () => {
    const random = seededRandom(20)
    const truth = { middle: Math.log(0.93), sd: 0.05 }
    const seen = Array.from({ length: 1000 }, (): OfferSeen => {
      const limit = truth.middle + truth.sd * standardNormalQuantile(random.uniform() || 0.5)
      const asked = Math.log(0.94)
      // Whoever leaves has said four fifths: his word says no more than that.
      return limit >= asked ? bought(Math.exp(limit)) : left(0.8, 0.94)
    })
    const { middle, sd } = learnDemand([record({ offers: seen })]).house.offers
    const lastWords = seen.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / seen.length
    expect(Math.abs(middle - truth.middle)).toBeLessThan(0.006)
    expect(Math.abs(sd - truth.sd)).toBeLessThan(0.006)
    expect(Math.abs(lastWords - truth.middle)).toBeGreaterThan(0.01)
  })

  test("tells how many bought and how many left", () => {
    const { offers } = learnDemand([record({ offers: [bought(0.95), left(0.8), left(0.85)] })]).house
    expect(offers).toMatchObject({ buyers: 3, bought: 1, atLeast: 2 })
    expect(offersAt(offers, 5000).offers.source).toEqual({
      kind: "learnt",
      detail: "learnt from 3 buyers, 1 of whom bought",
    })
  })
})
