import { BIASED_HOUSE, type DealershipTruth, HONEST_HOUSE, simulateDealership } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { agreementTrap } from "./agreement-trap.ts"
import { calibrationOf } from "./calibration.ts"
import { callBackStatistics } from "./call-backs.ts"
import type { ReviewedDeal } from "./closed-deal.ts"
import { leakageBy } from "./concessions-needed.ts"
import { judgementOf } from "./judgement.ts"
import { monthPage } from "./month-page.ts"
import { sunkCost } from "./sunk-cost.ts"
import { reviewDeal } from "./was-it-right.ts"

const TRUTHS: readonly DealershipTruth[] = [HONEST_HOUSE, BIASED_HOUSE].map((truth) => ({ ...truth, weeks: 12 }))

const aHouse = fc
  .record({ seed: fc.integer({ min: 1, max: 100_000 }), truth: fc.constantFrom(...TRUTHS) })
  .map(({ seed, truth }) => simulateDealership(seed, truth).deals)

const RUNS = { numRuns: 8 }

const MONEY = new Set([
  "ask",
  "value",
  "price",
  "firstOurs",
  "lastOurs",
  "lastTheirs",
  "committed",
  "from",
  "to",
  "cost",
  "expectedValue",
  "valueAtRisk",
  "walkAwayPrice",
  "ours",
  "theirs",
  "returnedPrice",
  "holdingCostPerDay",
  "realised",
])
const RANGES = new Set(["limit", "worth"])

/** Every amount times `factor`, nothing else. */
const scaled = (node: unknown, factor: number, isMoney = false): unknown => {
  if (typeof node === "number") return isMoney ? node * factor : node
  if (Array.isArray(node)) return node.map((one) => scaled(one, factor))
  if (node === null || typeof node !== "object") return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      RANGES.has(key)
        ? Object.fromEntries(
            Object.entries(value as object).map(([name, amount]) => [name, scaled(amount, factor, true)]),
          )
        : scaled(value, factor, isMoney || MONEY.has(key)),
    ]),
  )
}

test("the currency's scale changes no verdict, and every sum in proportion", () => {
  fc.assert(
    fc.property(aHouse, fc.constantFrom(0.01, 8, 1000), (deals, factor) => {
      const dear = deals.map((deal) => scaled(deal, factor) as ReviewedDeal)
      const before = deals.map(reviewDeal)
      const after = dear.map(reviewDeal)
      expect(after.map(({ judgement, turnOut }) => [judgement.verdict, turnOut?.turnOut])).toEqual(
        before.map(({ judgement, turnOut }) => [judgement.verdict, turnOut?.turnOut]),
      )
      after.forEach(({ turnOut }, i) => {
        const was = before[i].turnOut?.difference.middle ?? Number.NaN
        const near = factor * (1e-9 + Math.abs(was) * 1e-9)
        expect(Math.abs((turnOut?.difference.middle ?? Number.NaN) - factor * was)).toBeLessThan(near)
      })
      expect(leakageBy(dear).team.leakage.middle / factor).toBeCloseTo(leakageBy(deals).team.leakage.middle, 4)
      expect(agreementTrap(dear).trapped).toEqual(agreementTrap(deals).trapped)
      expect(callBackStatistics(dear).byImprovement).toEqual(callBackStatistics(deals).byImprovement)
      const [slope, same] = [sunkCost(deals).team.slope, sunkCost(dear).team.slope]
      expect(same?.middle ?? 0).toBeCloseTo(slope?.middle ?? 0, 5)
    }),
    RUNS,
  )
})

test("hours that were spent make nothing right or wrong, nor better or worse", () => {
  fc.assert(
    fc.property(aHouse, fc.double({ min: 0, max: 50, noNaN: true }), (deals, hours) => {
      for (const deal of deals.slice(0, 40)) {
        const tired: ReviewedDeal = {
          ...deal,
          effort: [...deal.effort, { day: deal.opened, stage: "prospecting", hours }],
          steps: deal.steps.map((step) => ({ ...step, hoursBefore: step.hoursBefore + hours })),
          given: deal.given.map((given) => ({ ...given, hoursBefore: given.hoursBefore + hours })),
        }
        expect(reviewDeal(tired)).toEqual(reviewDeal(deal))
      }
    }),
    RUNS,
  )
})

test("later facts change no judgement", () => {
  fc.assert(
    fc.property(aHouse, fc.double({ min: 1, max: 50_000, noNaN: true }), (deals, price) => {
      for (const deal of deals) {
        const told: ReviewedDeal = { ...deal, learnt: [...deal.learnt, { kind: "sold-to-another", price, days: 3 }] }
        expect(judgementOf(told)).toEqual(judgementOf(deal))
      }
    }),
    RUNS,
  )
})

test("the order of the deals changes no report", () => {
  const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(7)) : value)
  const reports = (deals: readonly ReviewedDeal[]) =>
    JSON.stringify(
      [
        sunkCost(deals).people.map(({ person, verdict, decisions }) => [person, verdict, decisions]),
        leakageBy(deals),
        agreementTrap(deals).trapped,
        calibrationOf(deals),
        callBackStatistics(deals),
        monthPage(deals, "2024-03").entries.map(({ figure, because }) => [figure, because]),
      ],
      rounded,
    )
  fc.assert(
    fc.property(aHouse, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (deals, lots) => {
      const drawn = deals.map((deal) => ({ deal, lot: lots.next().value ?? 0 }))
      const shuffled = drawn.toSorted((a, b) => a.lot - b.lot).map(({ deal }) => deal)
      expect(reports(shuffled)).toBe(reports(deals))
    }),
    RUNS,
  )
})

test("every difference lies between its bounds, and no regret is below zero", () => {
  fc.assert(
    fc.property(aHouse, (deals) => {
      for (const { turnOut, judgement } of deals.map(reviewDeal)) {
        const { happened, otherEnd, difference, regret } = turnOut ?? {}
        for (const one of [happened, otherEnd, difference, regret]) {
          if (!one) continue
          expect(one.low).toBeLessThanOrEqual(one.middle + 1e-9)
          expect(one.middle).toBeLessThanOrEqual(one.high + 1e-9)
        }
        expect(regret?.low ?? 0).toBeGreaterThanOrEqual(0)
        expect(judgement.regret ?? 0).toBeGreaterThanOrEqual(0)
      }
    }),
    RUNS,
  )
})
