import { describe, expect, test } from "vitest"
import { seededRandom } from "../units/index.ts"
import {
  afterCall,
  afterReply,
  afterReturn,
  afterSilentDay,
  type Belief,
  callTaken,
  limitAtLeast,
  limitPercentiles,
  priorBelief,
  weightsAnywhere,
} from "./belief.ts"
import { normalAfterSoftRefusal } from "./closed-form.ts"
import { PLANNER_CONDUCT } from "./conduct.ts"
import type { Facing, TypeModel } from "./response.ts"
import { PLANNER_FAMILY, RECIPROCAL, typeSetOf } from "./type-set.ts"

const source = { kind: "typed" } as const
const model: TypeModel = {
  set: typeSetOf(PLANNER_FAMILY, { p10: 100 - 1.2816 * 12, p50: 100, p90: 100 + 1.2816 * 12, source }),
  conduct: PLANNER_CONDUCT,
}
const facing: Facing = { price: 105, priceBefore: 105, anchor: 105, standing: -Infinity, round: 0 }
const meanLimit = (belief: Belief): number => {
  let mean = 0
  weightsAnywhere(belief).forEach((weight, i) => {
    mean += weight * model.set.limit[i]
  })
  return mean
}
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
const prior = priorBelief(model)

describe("the belief before anything was said", () => {
  test("has the percentiles that were given for their limit", () => {
    const [p10, p50, p90] = limitPercentiles(prior, [0.1, 0.5, 0.9])
    expect(p10).toBeCloseTo(100 - 1.2816 * 12, 0)
    expect(p50).toBeCloseTo(100, 0)
    expect(p90).toBeCloseTo(100 + 1.2816 * 12, 0)
    expect(limitAtLeast(prior, 100)).toBeCloseTo(0.5, 2)
  })

  test("spreads a skewed range over its two halves", () => {
    const set = typeSetOf(PLANNER_FAMILY, { p10: 95, p50: 100, p90: 130, source })
    const skewed = priorBelief({ ...model, set })
    const [p10, p50, p90] = limitPercentiles(skewed, [0.1, 0.5, 0.9])
    expect(Math.abs(p10 - 95)).toBeLessThan(0.2)
    expect(Math.abs(p50 - 100)).toBeLessThan(0.3)
    expect(Math.abs(p90 - 130)).toBeLessThan(0.6)
  })
})

describe("what they do at the table", () => {
  const offered = (price: number, standing = -Infinity, round = 0) =>
    afterReply(prior, { ...facing, standing, round }, { kind: "offer", price })

  test("a higher offer raises the belief in their limit", () => {
    expect(meanLimit(offered(70))).toBeLessThan(meanLimit(offered(80)))
    expect(meanLimit(offered(80))).toBeLessThan(meanLimit(offered(92)))
  })

  test("a limit below what they offered is all but ruled out, and never quite", () => {
    expect(limitAtLeast(offered(95), 95)).toBeGreaterThan(0.98)
    expect(limitAtLeast(offered(95), 95)).toBeLessThan(1)
  })

  test("an offer that is no better than what stands says what holding says", () => {
    expect(offered(79, 80, 3).weight).toEqual(
      afterReply(prior, { ...facing, standing: 80, round: 3 }, { kind: "hold" }).weight,
    )
  })

  test("holding late says more about the limit than holding early", () => {
    const held = (round: number) => meanLimit(afterReply(prior, { ...facing, standing: 85, round }, { kind: "hold" }))
    expect(held(15)).toBeLessThan(held(2))
    expect(held(15)).toBeLessThan(meanLimit(prior))
  })

  test("leaving over a dear price lowers the belief in their limit", () => {
    const dear = { ...facing, price: 112, standing: 80, round: 3 }
    const cheap = { ...dear, price: 85 }
    const left = (over: Facing) => meanLimit(afterReply(prior, over, { kind: "walk" }))
    expect(left(dear)).toBeLessThan(meanLimit(prior) - 2)
    expect(left(cheap)).toBeLessThan(left(dear))
  })

  test("answering a concession with one tells of somebody who gives as we give", () => {
    const reciprocalMass = (belief: Belief) =>
      belief.weight.reduce((mass, weight, i) => mass + (model.set.manner[i] === RECIPROCAL ? weight : 0), 0)
    const reading = (replies: readonly number[]) => {
      let belief = prior
      let standing = -Infinity
      replies.forEach((price, round) => {
        const ask = 120 - 8 * round
        belief = afterReply(
          belief,
          { price: ask, priceBefore: ask + 8, anchor: 120, standing, round },
          { kind: "offer", price },
        )
        standing = price
      })
      return reciprocalMass(belief)
    }
    expect(reading([66, 73, 81])).toBeGreaterThan(reading([66, 67, 68]))
    expect(reciprocalMass(prior)).toBeCloseTo(0.25, 3)
  })
})

describe("a refusal and the closed form", () => {
  test("the filter of many types agrees with the integral for one soft refusal", () => {
    // Reciprocal types that saw nothing but this price aim at their opening; at an opening of the limit itself they
    // refuse by the logistic of the distance to it, which is the case that can be integrated.
    const family = { ...PLANNER_FAMILY, count: 4000, shares: [0, 1, 0] as const, openingRatio: [1, 1] as const }
    const conduct = { ...PLANNER_CONDUCT, acceptWidth: 3, walkPush: 0, contamination: 0 }
    const sharp: TypeModel = {
      set: typeSetOf(family, { p10: 100 - 15.3786, p50: 100, p90: 100 + 15.3786, source }),
      conduct,
    }
    // Above their limit people never accept, the logistic would let some: compare where that is known.
    const exact = normalAfterSoftRefusal({ mean: 100, sd: 12, refusedPrice: 100, scale: 3 })
    const belief = afterReply(
      priorBelief(sharp),
      { ...facing, price: 100, anchor: 100, standing: 200 },
      { kind: "hold" },
    )
    let refused = 0
    let mean = 0
    sharp.set.limit.forEach((limit) => {
      const taken = limit >= 100 ? 1 / (1 + Math.exp(-(limit - 100) / 3)) : 0
      refused += (1 - taken) / sharp.set.count
      mean += ((1 - taken) * limit) / sharp.set.count
    })
    let found = 0
    belief.weight.forEach((weight, i) => {
      found += weight * sharp.set.limit[i]
    })
    expect(found).toBeCloseTo(mean / refused, 9)
    expect(found).toBeLessThan(100)
    // The cut at the limit keeps more of the low limits than the soft one: a lower mean, near by.
    expect(Math.abs(found - exact.mean)).toBeLessThan(1.5)
  })
})

describe("after they left", () => {
  const gone = afterReply(prior, { ...facing, price: 110, standing: 80, round: 3 }, { kind: "walk" })

  test("nobody is at the table and nobody is lost yet", () => {
    expect(sum(gone.weight)).toBe(0)
    expect(gone.lost).toBe(0)
    expect(gone.away).toBe(true)
  })

  test("a week of silence is what 200,000 people who leave and do not return come to", () => {
    let belief = gone
    for (let day = 0; day < 7; day += 1) belief = afterSilentDay(belief)
    const random = seededRandom(9)
    const counts = { bluffing: 0, leaving: 0, lost: 0 }
    const bluffs = sum(gone.bluffing)
    for (let person = 0; person < 200_000; person += 1) {
      const kind = random.uniform() < bluffs ? "bluffing" : "leaving"
      const { returnPerDay, lostPerDay } = PLANNER_CONDUCT[kind]
      let state: "away" | "lost" | "back" = "away"
      for (let day = 0; day < 7 && state === "away"; day += 1) {
        const u = random.uniform()
        state = u < returnPerDay ? "back" : u < returnPerDay + lostPerDay ? "lost" : "away"
      }
      if (state === "lost") counts.lost += 1
      else if (state === "away") counts[kind] += 1
    }
    const silent = counts.bluffing + counts.leaving + counts.lost
    expect(sum(belief.bluffing)).toBeCloseTo(counts.bluffing / silent, 2)
    expect(sum(belief.leaving)).toBeCloseTo(counts.leaving / silent, 2)
    expect(belief.lost).toBeCloseTo(counts.lost / silent, 2)
  })

  test("silence makes it less likely that they bluffed, and never less likely that they are lost", () => {
    const later = afterSilentDay(gone)
    expect(sum(later.bluffing)).toBeLessThan(sum(gone.bluffing))
    expect(later.lost).toBeGreaterThan(0)
    expect(afterSilentDay(later).lost).toBeGreaterThan(later.lost)
  })

  test("a call that is not taken tells of a lower limit, and more of a loss", () => {
    const called = afterCall(afterSilentDay(gone), 95)
    expect(meanLimit(called)).toBeLessThan(meanLimit(gone))
    expect(called.lost).toBeGreaterThan(afterSilentDay(gone).lost)
  })

  test("coming back tells of a bluff: they are at the table again with the limits of those who would", () => {
    const back = afterReturn(afterSilentDay(gone))
    expect(back.away).toBe(false)
    expect(sum(back.weight)).toBeCloseTo(1, 12)
    expect(meanLimit(back)).toBeGreaterThan(meanLimit(gone))
  })

  test("a call is taken at the limit one time in two, and never above it", () => {
    const { limit } = model.set
    expect(callTaken(model, 0, limit[0])).toBe(0.5)
    expect(callTaken(model, 0, limit[0] + 1e-9)).toBe(0)
    expect(callTaken(model, 0, limit[0] - 15)).toBeGreaterThan(0.99)
  })
})
