import { describe, expect, test, vi } from "vitest"
import { figuresOf } from "./figures-of.ts"
import { nextStep, withForesight } from "./foresight.ts"
import type { DocumentQuestion, WhatIf } from "./questions.ts"

const asked = (whatIf: WhatIf): DocumentQuestion => ({
  document: {
    side: "sell",
    currency: "GBP",
    ask: 9995,
    cost: 8000,
    alternative: [500, 700, 900],
    moves: "b8500 s9800",
  },
  whatIf,
})

/** Idle when told. */
const idleOnDemand = () => {
  let waiting: (() => void) | undefined
  return {
    whenIdle: (work: () => void) => {
      waiting = work
      return () => {
        waiting = undefined
      }
    },
    rest: () => {
      waiting?.()
      waiting = undefined
    },
  }
}

describe("the step after two steps", () => {
  test.each<[WhatIf, WhatIf, WhatIf | undefined]>([
    [{ theirOffer: "8710" }, { theirOffer: "8720" }, { theirOffer: "8730" }],
    [{ theirOffer: "8720" }, { theirOffer: "8710" }, { theirOffer: "8700" }],
    [{ hoursToCome: 1 }, { hoursToCome: 1.5 }, { hoursToCome: 2 }],
    [
      { hoursToCome: 1, ourOffer: "9.10" },
      { hoursToCome: 1, ourOffer: "9.30" },
      { hoursToCome: 1, ourOffer: "9.50" },
    ],
    [{}, { hoursToCome: 1 }, undefined],
    [{ hoursToCome: 1 }, { hoursToCome: 1 }, undefined],
    [{ hoursToCome: 1, alternativeShift: 1 }, { hoursToCome: 2, alternativeShift: 2 }, undefined],
    [{ theirOffer: "much" }, { theirOffer: "8720" }, undefined],
  ])("%o, %o: %o", (before, now, next) => {
    expect(nextStep(asked(before), asked(now))?.whatIf).toEqual(next)
  })
})

describe("figures with foresight", () => {
  const steps = ["8600", "8610", "8620", "8630", "8620", "8610"].map((theirOffer) => asked({ theirOffer }))

  test("are the figures without it, and a hand that goes on waits for none", () => {
    const { whenIdle, rest } = idleOnDemand()
    const work = vi.fn(figuresOf)
    const foreseeing = withForesight(work, whenIdle)
    const waitedFor = steps.map((step) => {
      const before = work.mock.calls.length
      expect(foreseeing(step)).toEqual(figuresOf(step))
      const worked = work.mock.calls.length - before
      rest()
      return worked
    })
    expect(waitedFor).toEqual([1, 1, 0, 0, 1, 0])
  })

  test("a question that comes at once calls the guess off", () => {
    const { whenIdle, rest } = idleOnDemand()
    const work = vi.fn(figuresOf)
    const foreseeing = withForesight(work, whenIdle)
    for (const step of steps.slice(0, 3)) foreseeing(step)
    expect(work).toHaveBeenCalledTimes(3)
    foreseeing(asked({}))
    rest()
    expect(work).toHaveBeenCalledTimes(4)
  })
})
