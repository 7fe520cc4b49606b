import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { PLANNER_CONDUCT } from "./conduct.ts"
import { frameOf } from "./frame.ts"
import { ownWordOf } from "./own-word.ts"
import { SHIPPED_PEOPLE } from "./people/index.ts"
import { SHIPPED_PRIORS } from "./prior.ts"
import { aimOf, type Facing, Likelihood, leaveOf, type TypeModel } from "./response.ts"
import { CLOCK, PLANNER_FAMILY, RECIPROCAL, type TypeSet, typeSetOf } from "./type-set.ts"

const source = { kind: "typed" } as const

/** One type of each manner, by hand. */
const pair: TypeSet = {
  ...typeSetOf({ ...PLANNER_FAMILY, count: 4 }, { p10: 90, p50: 100, p90: 110, source }),
  count: 2,
  manner: Uint8Array.of(CLOCK, RECIPROCAL),
  limit: Float64Array.of(100, 100),
  opening: Float64Array.of(80, 80),
  exponent: Float64Array.of(2, 1),
  patience: Float64Array.of(10, 10),
  reciprocity: Float64Array.of(0, 0.5),
  style: Uint8Array.of(0, 0),
  prior: Float64Array.of(0.5, 0.5),
}
const model: TypeModel = { set: pair, conduct: PLANNER_CONDUCT }

describe("what they aim for", () => {
  test.each([
    { name: "a clock type opens at its opening", i: 0, round: 0, price: 110, aim: 80 },
    {
      name: "is a quarter of the way after half its patience, by an exponent of two",
      i: 0,
      round: 5,
      price: 110,
      aim: 85,
    },
    { name: "stands at its limit when patience is over", i: 0, round: 10, price: 110, aim: 100 },
    { name: "and stays there", i: 0, round: 40, price: 110, aim: 100 },
    { name: "a reciprocal type opens at its opening too", i: 1, round: 7, price: 120, aim: 80 },
    { name: "gives half of what we give", i: 1, round: 0, price: 110, aim: 85 },
    { name: "but no more than its limit", i: 1, round: 0, price: 60, aim: 100 },
    { name: "and does not take back when we raise", i: 1, round: 0, price: 130, aim: 80 },
  ])("$name", ({ i, round, price, aim }) => {
    expect(aimOf(pair, i, round, price, 120)).toBeCloseTo(aim, 12)
  })
})

describe("how they answer", () => {
  const facing: Facing = { price: 85, priceBefore: 90, anchor: 120, standing: 70, round: 5 }

  test("at their aim they take it one time in two, above their limit never", () => {
    expect(new Likelihood(model, facing).oddsOf(0).accept).toBeCloseTo(0.5, 12)
    expect(new Likelihood(model, { ...facing, price: 100.01 }).oddsOf(0).accept).toBe(0)
  })

  test("the dearer we are and the longer it lasts, the readier they leave", () => {
    const leave = (price: number, impatient = false) => leaveOf(PLANNER_CONDUCT, price, 100, impatient)
    expect(leave(90)).toBeLessThan(leave(106))
    expect(leave(106)).toBeCloseTo(0.01 + 0.12 / 2, 12)
    expect(leave(106, true) - leave(106)).toBeCloseTo(0.15, 12)
  })

  test("what they do comes to one: accept, leave, bluff, hold, or a better offer", () => {
    const real = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        real,
        real,
        fc.integer({ min: 0, max: 15 }),
        fc.constantFrom(0, 1),
        fc.constantFrom(1, 1.1),
        (u, v, round, i, reading) => {
          const seen = { ...facing, price: 75 + 40 * u, standing: 65 + 30 * v, round }
          const likelihood = new Likelihood(model, seen)
          const { accept, leave, bluff } = likelihood.oddsOf(i)
          expect(accept >= 0 && accept <= 1 && leave >= 0 && leave + bluff <= 1).toBe(true)
          const spread = reading * PLANNER_CONDUCT.offerSpread
          const hold = likelihood.holdOf(i, spread)
          let better = 0
          const step = (pair.limit[i] - seen.standing) / 4000
          for (let n = 0; n < 4000; n += 1)
            better += likelihood.densityOf(i, seen.standing + (n + 0.5) * step, spread) * step
          expect(hold + better).toBeCloseTo(1, 4)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe("people as they were measured", () => {
  const frame = frameOf("seller", 10_000)
  const ownWord = ownWordOf(SHIPPED_PEOPLE, frame, 10_000)
  const facing: Facing = { price: 98, priceBefore: 100, anchor: 100, standing: 85, round: 1 }

  test("come in the styles of the shipped prior", () => {
    expect(ownWord.styles).toEqual(SHIPPED_PRIORS.buyer.family.styles)
  })

  test("accept the readier, the nearer our price is to their own last word", () => {
    ownWord.styles.forEach((_, style) => {
      const accept = (price: number) => ownWord.odds(style, { ...facing, price }).accept
      expect(accept(86)).toBeGreaterThan(accept(92))
      expect(accept(92)).toBeGreaterThan(accept(99))
    })
  })

  test("answer with probabilities, and next with a word between their own and ours", () => {
    ownWord.styles.forEach((_, style) => {
      for (const price of [86, 92, 99, 110]) {
        const { accept, end } = ownWord.odds(style, { ...facing, price })
        const { hold, mean } = ownWord.word(style, { ...facing, price })
        for (const odds of [accept, end, hold]) expect(odds >= 0 && odds <= 1).toBe(true)
        expect(mean).toBeGreaterThanOrEqual(85)
        expect(mean).toBeLessThanOrEqual(price)
      }
    })
  })

  test("have a density of offers that is finite, not negative, and does not depend on the currency", () => {
    const yen = ownWordOf(SHIPPED_PEOPLE, frameOf("seller", 1_900_000), 1_900_000)
    ownWord.styles.forEach((_, style) => {
      for (const offer of [70, 85, 86, 91.5, 97, 98, 104]) {
        const density = ownWord.word(style, facing).density(offer)
        expect(Number.isFinite(density) && density >= 0).toBe(true)
        expect(yen.word(style, facing).density(offer)).toBeCloseTo(density, 9)
      }
    })
  })

  test.each([
    ["before the first word", -Infinity, 98],
    ["far apart", 70, 98],
    ["close", 90, 92],
    ["nothing left between", 91.8, 92],
    ["our price below their word", 95, 92],
  ])("say nothing new or something better, and that comes to one: %s", (_, standing, price) => {
    ownWord.styles.forEach((_style, style) => {
      const { hold, density, beyond } = ownWord.word(style, { ...facing, standing, price })
      const from = standing === -Infinity ? 0 : standing
      const step = 0.001
      let spoken = 0
      for (let figure = from + step / 2; figure < 140; figure += step) spoken += density(figure) * step
      expect(hold + spoken).toBeCloseTo(1, 3)
      let above = 0
      for (let figure = 91 + step / 2; figure < 140; figure += step) above += density(figure) * step
      expect(beyond(91)).toBeCloseTo(from >= 91 ? spoken : above, 3)
    })
  })
})
