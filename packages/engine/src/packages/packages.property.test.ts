// Laws of packages, over arbitrary sheets of both sides and levers of every kind: worth the same to us to the smallest coin, never past the
// line, none that another one beats for every customer; blind to effort spent; the same in any currency and in the mirror.

import fc from "fast-check"
import { expect, test } from "vitest"
import { dealOf, directionOf, type Side } from "../deal/index.ts"
import { amountOf, type Estimate, type Money, must, parseCurrency } from "../units/index.ts"
import { lineMoney } from "../walkaway/index.ts"
import { meanWorth, withPromisedGiveAways } from "../worth/index.ts"
import { figure, GBP, range, sheetOf, sunkEntries, sure } from "../worth/worth-fixtures.ts"
import { bundlesOf } from "./bundles.ts"
import { withSteps } from "./changed-sheet.ts"
import { footingOf } from "./footing.ts"
import type { Lever, LeverStep } from "./lever.ts"
import { type Packages, packagesOf } from "./packages.ts"
import { anyCase, anyLevers, briefWith, type Case } from "./packages-fixtures.ts"
import { pricedBundle } from "./priced.ts"
import { stepValues, theirValues } from "./their-value.ts"

const found = ({ brief, levers, keep }: Case): Packages => must(packagesOf(brief, levers, { keep }))

test("every package leaves us what the bare price leaves, to the smallest coin, and never less", () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { packages, leaves } = found(one)
      for (const { steps, price, said } of packages) {
        const worth = meanWorth(withSteps(withPromisedGiveAways(one.brief.sheet!, []), steps))
        const coin = Math.abs(worth.evaluate(amountOf(price)) - worth.evaluate(amountOf(price) + 0.01))
        const over = worth.evaluate(amountOf(price)) - leaves
        expect(over).toBeGreaterThanOrEqual(-1e-6)
        expect(over).toBeLessThanOrEqual(coin + 1e-6)
        expect(worth.evaluate(amountOf(said))).toBeGreaterThanOrEqual(leaves - 1e-6)
      }
    }),
    { numRuns: 60 },
  )
})

test("no package and no exchange is past the line, nor leaves less than the line does", () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { packages, exchanges, gain } = found(one)
      const { side, stand } = must(footingOf(one.brief, { keep: one.keep }))
      const past = (price: Money) => directionOf(side) * (amountOf(price) - amountOf(stand.line))
      expect(gain).toBeGreaterThanOrEqual(-1e-6)
      for (const { price, said } of packages) expect(Math.min(past(price), past(said))).toBeGreaterThanOrEqual(0)
      for (const exchange of exchanges) {
        expect(past(exchange.price)).toBeGreaterThanOrEqual(0)
        expect(exchange.gain).toBeGreaterThanOrEqual(-1e-6)
      }
    }),
    { numRuns: 60 },
  )
})

test("no package is offered that another one beats for every customer", () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { packages } = found(one)
      const footing = must(footingOf(one.brief, { keep: one.keep }))
      const values = stepValues(one.levers)
      const all = bundlesOf(one.levers).flatMap((steps) => {
        const bundle = pricedBundle(steps, footing)
        return bundle ? [theirValues(bundle, footing, values)] : []
      })
      for (const offered of packages) {
        const own = theirValues(offered, footing, values)
        expect(all.some((other) => other.every((value, customer) => value > own[customer] + 1e-6))).toBe(false)
        expect(offered.theirs.mean).toBeGreaterThanOrEqual(-1e-6)
      }
    }),
    { numRuns: 40 },
  )
})

test("effort spent moves no package and no exchange", () => {
  fc.assert(
    fc.property(anyCase, sunkEntries, (one, sunk) => {
      expect(found({ ...one, brief: briefWith(one.draft, sunk) })).toEqual(found(one))
    }),
    { numRuns: 40 },
  )
})

const outline = ({ packages, exchanges }: Packages) => ({
  packages: packages.map(({ steps }) => steps.map(({ lever, step }) => `${lever.code} ${step.amount}`)),
  exchanges: exchanges.map(({ lever, way }) => `${way} ${lever.code}`),
})

const timesEach = ({ p10, p50, p90, source }: Estimate, factor: number): Estimate => ({
  p10: p10 * factor,
  p50: p50 * factor,
  p90: p90 * factor,
  source,
})

/** Only levers whose figures are money can be written in other money. */
const inMoney = (levers: readonly Lever[], factor: number): readonly Lever[] =>
  levers.map((lever) => ({
    ...lever,
    steps: lever.steps.map(
      ({ change, valueToThem, ...step }): LeverStep => ({
        ...step,
        valueToThem: timesEach(valueToThem, factor),
        change:
          change.kind === "give-away" || change.kind === "cost"
            ? { ...change, figure: timesEach(change.figure, factor) }
            : change,
      }),
    ),
  }))

const carTimes = (factor: number, currency = GBP) => ({
  deal: must(dealOf({ side: "seller", currency, moves: [] })),
  sheet: sheetOf({
    side: "seller",
    currency,
    template: "car",
    ask: figure(9995 * factor),
    unit: { standInCost: sure(8210 * factor), preparation: range(0, 50 * factor, 120 * factor) },
    tax: { scheme: "margin", rate: 0.2, purchasePrice: figure(7790 * factor) },
    commission: { rate: sure(0.08), basis: "margin" },
    cardFeeRate: sure(0.006),
    finance: { commission: range(210 * factor, 260 * factor, 330 * factor), takeUp: sure(0.5) },
    time: { hours: sure(1.5), costPerHour: sure(24 * factor) },
  }),
  alternatives: [{ id: "d", kind: "do-without" as const, value: sure(300 * factor) }],
})

test.each([
  ["ten times the figures", 10, "GBP"],
  ["a hundred times, in yen", 100, "JPY"],
  ["in dinars with three decimals", 1, "KWD"],
])("%s are the same packages", (_, factor, code) => {
  const currency = must(parseCurrency(code))
  fc.assert(
    fc.property(anyLevers, (levers) => {
      const ours = must(packagesOf(carTimes(1), levers, { keep: lineMoney(9500, GBP, "seller") }))
      const keep = lineMoney(9500 * factor, currency, "seller")
      const same = must(packagesOf(carTimes(factor, currency), inMoney(levers, factor), { keep }))
      expect(outline(same)).toEqual(outline(ours))
      same.packages.forEach(({ price, said, theirs }, index) => {
        expect(Math.abs(amountOf(price) - factor * amountOf(ours.packages[index].price))).toBeLessThanOrEqual(factor)
        expect(amountOf(said)).toBeCloseTo(factor * amountOf(ours.packages[index].said), 3)
        expect(Math.abs(theirs.mean - factor * ours.packages[index].theirs.mean)).toBeLessThanOrEqual(factor)
      })
    }),
    { numRuns: 15 },
  )
})

const MIDDLE = 9000

/** A thing that stands a seller in at 8,000, or is worth 10,000 to a buyer. */
const plainOf = (side: Side) => ({
  deal: must(dealOf({ side, currency: GBP, moves: [] })),
  sheet: sheetOf({
    side,
    currency: GBP,
    template: "haggle",
    ...(side === "seller" ? { unit: { standInCost: sure(8000) } } : { valueToUs: sure(10_000) }),
    tax: { scheme: "none" },
    time: { hours: sure(0), costPerHour: sure(0) },
  }),
  alternatives: [{ id: "d", kind: "do-without" as const, value: sure(0) }],
})

test("a buyer gets the seller's packages in the mirror", () => {
  const costs = anyLevers.map((levers) =>
    levers.map((lever) => ({
      ...lever,
      steps: lever.steps.filter(({ change }) => change.kind === "cost"),
    })),
  )
  fc.assert(
    fc.property(costs, (levers) => {
      const seller = must(packagesOf(plainOf("seller"), levers, { keep: lineMoney(8800, GBP, "seller") }))
      const buyer = must(packagesOf(plainOf("buyer"), levers, { keep: lineMoney(9200, GBP, "buyer") }))
      expect(outline(buyer)).toEqual(outline(seller))
      expect(buyer.leaves).toBeCloseTo(seller.leaves, 6)
      buyer.packages.forEach(({ price, theirs }, index) => {
        expect(2 * MIDDLE - amountOf(price)).toBeCloseTo(amountOf(seller.packages[index].price), 6)
        expect(theirs.mean).toBeCloseTo(seller.packages[index].theirs.mean, 6)
      })
      buyer.exchanges.forEach(({ money, gain }, index) => {
        expect(money).toEqual(seller.exchanges[index].money)
        expect(gain).toBeCloseTo(seller.exchanges[index].gain, 6)
      })
    }),
    { numRuns: 40 },
  )
})

test("a figure of a lever is never asked for that the other side would on its middle estimate not give", () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      for (const { way, money, theirs, ours } of found(one).exchanges) {
        const paid = amountOf(money)
        if (way === "give") expect(paid).toBeLessThanOrEqual(theirs.middle + 1e-9)
        else expect(paid).toBeGreaterThanOrEqual(theirs.middle - 1e-9)
        expect(ours).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 40 },
  )
})
