// Laws of learning: the order of the log, the currency, the hour of the day and what a log knows beyond the talk change nothing.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { seededRandom } from "../../units/index.ts"
import type { Negotiation } from "../people/index.ts"
import { SHIPPED_PRIORS } from "../prior.ts"
import { learnPrior } from "./learn-prior.ts"
import { simulateDeals } from "./simulate.ts"

const house = {
  name: "house",
  family: { ...SHIPPED_PRIORS.buyer.family, openingRatio: [0.75, 0.98] },
  limit: { shift: 0.7, stretch: 0.7 },
} as const
const log = simulateDeals({ them: "buyer", prior: house }, 30, seededRandom(11))
const learnt = learnPrior(log)

const scaled =
  (factor: number) =>
  (deal: Negotiation): Negotiation => ({
    ...deal,
    listing: factor * deal.listing,
    targets: { buyer: null, seller: factor * deal.listing },
    moves: deal.moves.map((move) => ({ ...move, price: move.price === null ? null : factor * move.price })),
    outcome: deal.outcome && { deal: deal.outcome.deal, price: deal.outcome.price && factor * deal.outcome.price },
  })

describe("learning", () => {
  test("is the same whatever the order of the log", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(learnPrior(shuffled)).toEqual(learnt)
      }),
      { numRuns: 1 },
    )
  })

  test("is the same in any currency: what it believes of counterparts has no unit", () => {
    fc.assert(
      fc.property(fc.constantFrom(0.01, 3, 130), (factor) => {
        expect(learnPrior(log.map(scaled(factor))).sides).toEqual(learnt.sides)
      }),
      { numRuns: 1 },
    )
  })

  test("does not know what a deal has cost in hours: slow talks teach what quick ones do", () => {
    const slow = log.map((deal) => ({
      ...deal,
      hoursSpent: 40,
      moves: deal.moves.map((move) => ({ ...move, seconds: 3600 * (move.seconds ?? 0) })),
    }))
    expect(learnPrior(slow).sides).toEqual(learnt.sides)
  })
})
