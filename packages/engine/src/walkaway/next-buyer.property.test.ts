import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { cappedAt, marginTaxNet, plainNet } from "./net-value.ts"
import { type NextBuyerPlan, nextBuyer } from "./next-buyer.ts"
import { estimateOffers, normalOffers, uniformOffers } from "./offers.ts"

const money = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true })
const source = { kind: "typed" } as const

const offersArbitrary = fc.oneof(
  fc.tuple(money(60, 90), money(1, 40)).map(([low, width]) => uniformOffers(low, low + width)),
  fc.tuple(money(60, 110), money(1, 20)).map(([mean, sd]) => normalOffers(mean, sd)),
  fc
    .tuple(money(60, 110), money(0, 20), money(0, 20))
    .map(([p50, down, up]) => estimateOffers({ p10: p50 - down, p50, p90: p50 + up, source })),
)
const netArbitrary = fc.oneof(
  money(0, 5).map(plainNet),
  fc.tuple(money(0, 5), money(50, 110)).map(([cost, bought]) => marginTaxNet(cost, bought)),
  fc.tuple(money(0, 5), money(90, 110)).map(([cost, asked]) => cappedAt(plainNet(cost), asked)),
)

/** Plans with figures around 100. */
const planArbitrary: fc.Arbitrary<NextBuyerPlan & { tradeValue: (day: number) => number }> = fc
  .record({
    offers: offersArbitrary,
    rate: money(0.01, 3),
    days: fc.integer({ min: 1, max: 40 }),
    holdingCostPerDay: money(0, 2),
    discountPerDay: money(0.95, 1),
    net: netArbitrary,
    trade: money(40, 100),
    tradeFall: money(0, 1),
    mode: fc.constantFrom("accept-or-reject", "posted-price"),
  })
  .map(({ rate, trade, tradeFall, ...plan }) => ({
    ...plan,
    arrivals: { kind: "poisson", buyersPerDay: rate },
    tradeValue: (day: number) => trade - tradeFall * day,
  }))

const valuesOf = (plan: NextBuyerPlan) => must(nextBuyer(plan)).valueByDay
const TINY = 1e-6

/** Every day's value of the first is at least that of the second. */
const expectAtLeast = (more: Float64Array, less: Float64Array) => {
  for (const [day, value] of less.entries()) expect(more[day]).toBeGreaterThanOrEqual(value - TINY)
}

const holds = (
  name: string,
  law: (plan: NextBuyerPlan & { tradeValue: (day: number) => number }, by: number) => void,
) =>
  test(name, () => {
    fc.assert(fc.property(planArbitrary, money(0, 3), law), { numRuns: 60 })
  })

describe("waiting for the next buyer", () => {
  holds("a higher holding cost never raises its worth", (plan, by) => {
    expectAtLeast(valuesOf(plan), valuesOf({ ...plan, holdingCostPerDay: plan.holdingCostPerDay + by }))
  })

  holds("more buyers never lower it", (plan, by) => {
    const { arrivals } = plan
    const rate = arrivals.kind === "poisson" ? arrivals.buyersPerDay : arrivals.chancePerDay
    const busier = { kind: "poisson", buyersPerDay: rate + by } as const
    expectAtLeast(valuesOf({ ...plan, arrivals: busier }), valuesOf(plan))
  })

  holds("a faster falling trade value never raises it", (plan, by) => {
    expectAtLeast(valuesOf(plan), valuesOf({ ...plan, tradeValue: (day: number) => plan.tradeValue(day) - by * day }))
  })

  holds("falling prices never raise it", (plan, by) => {
    expectAtLeast(valuesOf(plan), valuesOf({ ...plan, priceFallPerDay: by }))
  })

  holds("it is never less than the trade value, and is it on the day of disposal", (plan) => {
    const { valueByDay, disposalDay } = must(nextBuyer(plan))
    for (const [day, value] of valueByDay.entries()) expect(value).toBeGreaterThanOrEqual(plan.tradeValue(day))
    expect(valueByDay[disposalDay]).toBe(plan.tradeValue(disposalDay))
  })

  holds("naming a price is never better than hearing one", (plan) => {
    const heard = { ...plan, mode: "accept-or-reject" } as const
    const posted = { ...plan, mode: "posted-price" } as const
    expectAtLeast(valuesOf(heard), valuesOf(posted))
  })

  holds("in pence it is a hundred times what it is in pounds", (plan) => {
    fc.pre(plan.offers.kind === "uniform")
    const { low, high } = plan.offers.support
    const kinks = plan.net?.kinks.map((kink) => ({ ...kink, price: 100 * kink.price })) ?? []
    const pence: NextBuyerPlan = {
      ...plan,
      offers: uniformOffers(100 * low, 100 * high),
      holdingCostPerDay: 100 * plan.holdingCostPerDay,
      tradeValue: (day: number) => 100 * plan.tradeValue(day),
      net: { slope: 1, intercept: 100 * (plan.net?.intercept ?? 0), kinks },
    }
    const pounds = valuesOf(plan)
    for (const [day, value] of valuesOf(pence).entries()) expect(value / 100).toBeCloseTo(pounds[day], 7)
  })
})
