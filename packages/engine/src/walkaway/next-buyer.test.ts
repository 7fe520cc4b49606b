import { describe, expect, test } from "vitest"
import { must, type Random, seededRandom } from "../units/index.ts"
import { marginTaxNet, plainNet, priceFor, valueAt } from "./net-value.ts"
import { type NextBuyerOutlook, type NextBuyerPlan, nextBuyer } from "./next-buyer.ts"
import { estimateOffers, exponentialOffers, normalOffers, uniformOffers } from "./offers.ts"
import { reservationByRate, reservationPerOffer } from "./search.ts"
import { exponentialStockUnit, uniformStockUnitReservation } from "./stock-unit.ts"

const source = { kind: "typed" } as const
const car: NextBuyerPlan = {
  offers: estimateOffers({ p10: 9000, p50: 9500, p90: 9800, source }),
  arrivals: { kind: "poisson", buyersPerDay: 0.12 },
  days: 90,
  holdingCostPerDay: 12,
  net: marginTaxNet(120, 8600),
  tradeValue: (day) => 8700 - 8 * day,
}

/** Poisson count by inversion. */
const countOf = (rate: number, random: Random): number => {
  let count = 0
  for (let left = rate - random.exponential(); left > 0; left -= random.exponential()) count += 1
  return count
}

/** Lives one unit by the outlook's own rule and returns what came of it. */
const live = (plan: NextBuyerPlan, outlook: NextBuyerOutlook, random: Random) => {
  const { offers, net = plainNet(), arrivals, mode, priceFallPerDay = 0 } = plan
  let paid = 0
  for (let day = 0; day < outlook.disposalDay; day += 1) {
    paid += plan.holdingCostPerDay
    const price = outlook.priceByDay[day]
    const buyers = arrivals.kind === "poisson" ? countOf(arrivals.buyersPerDay, random) : 0
    let best = Number.NEGATIVE_INFINITY
    for (let i = 0; i < buyers; i += 1) {
      best = Math.max(best, offers.quantile(random.uniform() || 0.5) - priceFallPerDay * day)
    }
    if (best >= price) {
      return { payoff: valueAt(net, mode === "posted-price" ? price : best) - paid, sold: 1, days: day + 1 }
    }
  }
  const trade = plan.tradeValue as (day: number) => number
  return { payoff: trade(outlook.disposalDay) - paid, sold: 0, days: outlook.disposalDay }
}

describe("waiting for the next buyer", () => {
  test.each([
    { name: "accept or reject", plan: car },
    { name: "posted price", plan: { ...car, mode: "posted-price" as const } },
    {
      name: "busy and falling",
      plan: { ...car, arrivals: { kind: "poisson" as const, buyersPerDay: 1.4 }, priceFallPerDay: 9 },
    },
  ])("$name: living by the plan 20,000 times earns its value", ({ plan }) => {
    const outlook = must(nextBuyer(plan))
    const random = seededRandom(7)
    const lives = Array.from({ length: 20_000 }, () => live(plan, outlook, random))
    const average = (of: (life: (typeof lives)[number]) => number) =>
      lives.reduce((sum, life) => sum + of(life), 0) / lives.length
    const payoff = average((life) => life.payoff)
    const error = Math.sqrt(average((life) => (life.payoff - payoff) ** 2) / lives.length)
    expect(Math.abs(payoff - outlook.valueByDay[0])).toBeLessThan(4 * error)
    expect(average((life) => life.sold)).toBeCloseTo(outlook.soldChance, 1)
    expect(Math.abs(average((life) => life.days) - outlook.daysHeldMean)).toBeLessThan(1)
    const daysToSale = average((life) => life.sold * life.days) / average((life) => life.sold)
    expect(Math.abs(daysToSale - outlook.daysToSaleMean)).toBeLessThan(1)
  })

  test("a far horizon comes to the reservation price of McCall", () => {
    const offers = normalOffers(100, 12)
    const plan: NextBuyerPlan = {
      offers,
      arrivals: { kind: "bernoulli", chancePerDay: 0.3 },
      days: 4000,
      holdingCostPerDay: 0.5,
      tradeValue: 0,
    }
    const value = must(nextBuyer(plan)).valueByDay[0]
    expect(value).toBeCloseTo(must(reservationByRate(offers, { buyersPerDay: 0.3, holdingCostPerDay: 0.5 })), 8)
    const sure = must(nextBuyer({ ...plan, arrivals: { kind: "bernoulli", chancePerDay: 1 }, discountPerDay: 0.98 }))
    // Payment by day: R = -c + discount E max(R, X).
    expect(sure.valueByDay[0]).toBeCloseTo(must(reservationPerOffer(offers, 0.5, 0.98)), 8)
  })

  test("short days come to the posted price of Gallego and van Ryzin", () => {
    const perDay = 200
    const unit = { meanValue: 50, buyersPerDay: 0.5, days: 30, salvage: 20, holdingCostPerDay: 1 }
    const outlook = must(
      nextBuyer({
        offers: exponentialOffers(50),
        arrivals: { kind: "poisson", buyersPerDay: 0.5 / perDay },
        days: 30 * perDay,
        holdingCostPerDay: 1 / perDay,
        // Never worth taking early, as in the continuous form.
        tradeValue: (day) => (day === 30 * perDay ? 20 : -1e6),
        mode: "posted-price",
      }),
    )
    expect(outlook.valueByDay[0]).toBeCloseTo(exponentialStockUnit(unit).value, 1)
    expect(outlook.priceByDay[0]).toBeCloseTo(exponentialStockUnit(unit).price, 1)
  })

  test("short days come to the Riccati curve", () => {
    const perDay = 500
    const unit = { low: 60, high: 100, buyersPerDay: 0.2, days: 30, salvage: 70 }
    const arrivals = { kind: "poisson", buyersPerDay: 0.2 / perDay } as const
    const days = 30 * perDay
    const outlook = must(
      nextBuyer({ offers: uniformOffers(60, 100), arrivals, days, holdingCostPerDay: 0, tradeValue: 70 }),
    )
    expect(outlook.valueByDay[0]).toBeCloseTo(uniformStockUnitReservation(unit), 2)
  })

  test("a second buyer on the same day is worth something", () => {
    const busy = { ...car, arrivals: { kind: "poisson", buyersPerDay: 2 } } as const
    const single = { ...car, arrivals: { kind: "bernoulli", chancePerDay: 1 - Math.exp(-2) } } as const
    expect(must(nextBuyer(busy)).valueByDay[0]).toBeGreaterThan(must(nextBuyer(single)).valueByDay[0] + 50)
  })

  test("on the day of disposal the trade value is the worth", () => {
    const tired = {
      ...car,
      arrivals: { kind: "poisson", buyersPerDay: 0.02 },
      tradeValue: (day: number) => 9000 - 40 * day,
    } as const
    const outlook = must(nextBuyer(tired))
    expect(outlook.disposalDay).toBe(0)
    expect(outlook.valueByDay[0]).toBe(9000)
    expect(outlook.soldChance).toBe(0)
    expect(outlook.daysToSaleMean).toBeNaN()
  })

  test("the line leaves exactly what keeping is worth", () => {
    const outlook = must(nextBuyer(car))
    for (const day of [0, 30, 90]) {
      expect(outlook.lineByDay[day]).toBeCloseTo(priceFor(marginTaxNet(120, 8600), outlook.valueByDay[day]), 9)
    }
    for (const day of [0, 30, 89]) {
      expect(outlook.priceByDay[day]).toBeCloseTo(outlook.lineByDay[day + 1], 9)
    }
  })

  test.each<{ name: string; change: Partial<NextBuyerPlan>; code: string }>([
    { name: "half a day", change: { days: 0.5 }, code: "bad-days" },
    { name: "growing money", change: { discountPerDay: 1.1 }, code: "bad-discount" },
    { name: "an unknown cost", change: { holdingCostPerDay: Number.NaN }, code: "not-finite" },
    { name: "a short list of trade values", change: { tradeValue: [8000, 7900] }, code: "trade-values-too-few" },
    { name: "less than no buyers", change: { arrivals: { kind: "poisson", buyersPerDay: -1 } }, code: "bad-arrivals" },
  ])("refuses $name", ({ change, code }) => {
    expect(nextBuyer({ ...car, ...change })).toMatchObject({ ok: false, error: { code } })
  })
})
