import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { SIDES } from "../../deal/side.ts"
import { normaliseLogs, styleBelief } from "./likelihood.ts"
import { answerOdds, counterDistribution, insideShareQuantile, openingOf } from "./model.ts"
import type { LoggedMove, Negotiation } from "./negotiation.ts"
import { futures, predict } from "./predict.ts"
import { SHIPPED_PEOPLE } from "./shipped.ts"
import type { Situation } from "./situation.ts"
import { bargainingPoints } from "./standing-offers.ts"
import { readTurns } from "./turns.ts"

const sides = fc.constantFrom(...SIDES)
const shares = fc.double({ min: 0.2, max: 1.4, noNaN: true })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

const situations: fc.Arbitrary<Situation> = fc.record({
  side: sides,
  price: shares,
  own: maybe(shares),
  priceBefore: maybe(shares),
  round: fc.integer({ min: 1, max: 12 }),
  ownMoves: fc.integer({ min: 0, max: 6 }),
  ownShare: fc.double({ min: 0, max: 1, noNaN: true }),
  formal: fc.boolean(),
})

const moves: fc.Arbitrary<LoggedMove> = fc
  .record({
    by: sides,
    offers: fc.boolean(),
    price: fc.integer({ min: 200, max: 1300 }),
    seconds: maybe(fc.integer({ min: 0, max: 900 })),
    formal: fc.boolean(),
    agree: fc.boolean(),
    firm: fc.boolean(),
    outside: fc.boolean(),
    walkSignal: fc.boolean(),
  })
  .map(({ offers, price, ...rest }) => ({ ...rest, kind: offers ? "offer" : "message", price: offers ? price : null }))

const negotiations: fc.Arbitrary<Negotiation> = fc.record({
  id: fc.constant("t"),
  listing: fc.constant(1000),
  targets: fc.record({ buyer: maybe(fc.integer({ min: 300, max: 1000 })), seller: maybe(fc.constant(1000)) }),
  post: fc.constant("t"),
  category: fc.constant(null),
  moves: fc.array(moves, { maxLength: 12 }),
  outcome: fc.constant(null),
})

const isProbability = (p: number) => {
  expect(p).toBeGreaterThanOrEqual(0)
  expect(p).toBeLessThanOrEqual(1)
}

describe("laws of the model of people", () => {
  it("has odds that are probabilities and counters that sum to one", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const style of SHIPPED_PEOPLE[situation.side].styles) {
          const { accept, end, pass } = answerOdds(SHIPPED_PEOPLE, style, situation)
          const counter = counterDistribution(SHIPPED_PEOPLE, style, situation)
          const kinds = [counter.hold, counter.half, counter.inside, counter.outside]
          for (const p of [accept, end, pass, ...kinds]) isProbability(p)
          expect(kinds.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
          isProbability(insideShareQuantile(counter, 0.9))
        }
      }),
    )
  })

  it("accepts less the farther the price is from one's own last word", () => {
    fc.assert(
      fc.property(situations, fc.double({ min: 0.01, max: 0.3, noNaN: true }), (drawn, worse) => {
        const own = drawn.own ?? 0.8
        const step = drawn.side === "buyer" ? worse : -worse
        // The same history of concessions, so that only the distance differs.
        const near: Situation = { ...drawn, own, price: own, priceBefore: null }
        const far: Situation = { ...near, price: own + step }
        for (const style of SHIPPED_PEOPLE[drawn.side].styles) {
          expect(answerOdds(SHIPPED_PEOPLE, style, far).accept).toBeLessThan(
            answerOdds(SHIPPED_PEOPLE, style, near).accept,
          )
        }
      }),
    )
  })

  it("opens below the price faced, on average", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 1.2, noNaN: true }), (faced) => {
        for (const style of SHIPPED_PEOPLE.buyer.styles) {
          const { mean, sd } = openingOf(SHIPPED_PEOPLE.buyer, style, faced)
          expect(mean).toBeLessThan(faced)
          expect(sd).toBeGreaterThan(0)
        }
      }),
    )
  })

  it("has beliefs about styles that sum to one", () => {
    fc.assert(
      fc.property(negotiations, sides, maybe(shares), (negotiation, side, target) => {
        const { posterior, logLikelihood } = styleBelief(SHIPPED_PEOPLE, side, readTurns(negotiation).turns, target)
        expect(posterior.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        expect(Number.isFinite(logLikelihood)).toBe(true)
        for (const p of posterior) isProbability(p)
      }),
    )
    expect(normaliseLogs([-2000, -2000]).probabilities).toEqual([0.5, 0.5])
  })

  it("predicts the same whatever came later, whoever's target is the other's, and again", () => {
    fc.assert(
      fc.property(negotiations, sides, fc.nat(), (negotiation, knows, drawn) => {
        const points = bargainingPoints(negotiation)
        if (points.length === 0) return
        const { k, moveIndex } = points[drawn % points.length]
        const cut: Negotiation = {
          ...negotiation,
          moves: negotiation.moves.slice(0, moveIndex + 1),
          targets: { ...negotiation.targets, [knows === "buyer" ? "seller" : "buyer"]: 123 },
          outcome: { deal: false, price: null },
        }
        const whole = predict(SHIPPED_PEOPLE, negotiation, k, knows)
        expect(predict(SHIPPED_PEOPLE, cut, k, knows)).toEqual(whole)
        expect(predict(SHIPPED_PEOPLE, negotiation, k, knows)).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })

  it("predicts odds and an ordered range, and leaves the mass of all deals behind", () => {
    fc.assert(
      fc.property(negotiations, sides, (negotiation, knows) => {
        const k = bargainingPoints(negotiation).length
        const seen = predict(SHIPPED_PEOPLE, negotiation, k, knows)
        if (seen === null) {
          expect(k).toBe(0)
          return
        }
        isProbability(seen.dealProbability)
        expect(seen.price.low).toBeLessThanOrEqual(seen.price.median)
        expect(seen.price.median).toBeLessThanOrEqual(seen.price.high)
        const { prices } = futures(SHIPPED_PEOPLE, negotiation, k, knows) ?? { prices: [] }
        expect(prices.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(seen.dealProbability, 9)
      }),
      { numRuns: 30 },
    )
  })
})
