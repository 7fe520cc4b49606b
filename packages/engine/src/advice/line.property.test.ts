// The line at the level of a brief: a better alternative never lowers a seller's line nor raises a buyer's, and a higher holding
// cost never raises a seller's. The walkaway room has the same laws for its own functions.

import { anySide, POUNDS, plainDraft, sure } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { type Deal, dealOf, directionOf, type Side } from "../deal/index.ts"
import { must } from "../units/index.ts"
import type { Alternative, NextBuyerAlternative } from "../walkaway/index.ts"
import { drafts, sheetOf } from "../worth/worth-fixtures.ts"
import { standOfBrief } from "./stand.ts"

const emptyDeal = (side: Side): Deal => must(dealOf({ side, currency: POUNDS.currency, moves: [] }))
const money = (min: number, max: number) => fc.integer({ min, max })
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)

/** Higher is better for the one whose line it is. */
const height = (side: Side, alternatives: readonly Alternative[], draft = plainDraft(emptyDeal(side), 9000)) => {
  const stand = must(standOfBrief({ deal: emptyDeal(side), sheet: sheetOf(draft), alternatives }))
  return { computed: directionOf(side) * stand.computedLine, said: directionOf(side) * Number(stand.line.minor) }
}

const named = fc
  .record({ value: money(0, 3000), odds: share, costToPursue: money(0, 300) })
  .map(({ value, ...rest }): Alternative => ({ id: "n", kind: "named", value: sure(value), ...rest }))
const sureThing = money(0, 2000).map((value): Alternative => ({ id: "s", kind: "do-without", value: sure(value) }))

test("a named alternative that is worth more, likelier or cheaper to pursue never makes the line softer", () => {
  fc.assert(
    fc.property(
      drafts,
      sureThing,
      named,
      money(0, 1000),
      share,
      money(0, 300),
      (draft, fallback, tried, more, odds, less) => {
        if (tried.kind !== "named") return
        const better: Alternative = {
          ...tried,
          value: sure(tried.value.p50 + more),
          odds: Math.max(tried.odds, odds),
          costToPursue: Math.max(0, tried.costToPursue - less),
        }
        const before = height(draft.side, [fallback, tried], draft)
        const after = height(draft.side, [fallback, better], draft)
        expect(after.computed).toBeGreaterThanOrEqual(before.computed - 1e-6)
        expect(after.said).toBeGreaterThanOrEqual(before.said)
      },
    ),
    { numRuns: 150 },
  )
})

test("one more alternative never makes the line softer", () => {
  fc.assert(
    fc.property(
      anySide,
      fc.array(fc.oneof(named, sureThing), { minLength: 1, maxLength: 3 }),
      named,
      (side, list, extra) => {
        const before = height(side, list)
        const after = height(side, [...list, extra])
        expect(after.computed).toBeGreaterThanOrEqual(before.computed - 1e-6)
        expect(after.said).toBeGreaterThanOrEqual(before.said)
      },
    ),
    { numRuns: 150 },
  )
})

interface Wait {
  readonly holdingCostPerDay: number
  readonly tradeFallPerDay: number
  readonly buyersPerDay: number
  readonly tradeValue: number
}

/** A unit that costs 8,000 can wait for its next buyer, whose offers are worth about 1,200 over that. */
const waitingWith = ({ holdingCostPerDay, tradeFallPerDay, buyersPerDay, tradeValue }: Wait) => {
  const alternative: NextBuyerAlternative = {
    id: "next",
    kind: "next-buyer",
    offers: { kind: "normal", mean: 1200, sd: 350 },
    buyersPerDay: sure(buyersPerDay),
    holdingCostPerDay: sure(holdingCostPerDay),
    days: 25,
    tradeValue: sure(tradeValue),
    tradeFallPerDay,
  }
  return height("seller", [alternative], plainDraft(emptyDeal("seller"), 8000))
}

test("a higher holding cost, a faster fall of the trade value or fewer buyers never raise a seller's line", () => {
  const waits: fc.Arbitrary<Wait> = fc.record({
    holdingCostPerDay: money(0, 40),
    tradeFallPerDay: money(0, 20),
    buyersPerDay: share,
    tradeValue: money(0, 1200),
  })
  fc.assert(
    fc.property(waits, money(0, 40), money(0, 20), share, (wait, dearer, faster, fewer) => {
      const { computed, said } = waitingWith(wait)
      const worse: readonly Wait[] = [
        { ...wait, holdingCostPerDay: wait.holdingCostPerDay + dearer },
        { ...wait, tradeFallPerDay: wait.tradeFallPerDay + faster },
        { ...wait, buyersPerDay: wait.buyersPerDay * fewer },
      ]
      for (const other of worse) {
        const line = waitingWith(other)
        expect(line.computed).toBeLessThanOrEqual(computed + 1e-6)
        expect(line.said).toBeLessThanOrEqual(said)
      }
    }),
    { numRuns: 60 },
  )
})
