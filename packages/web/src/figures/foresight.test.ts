import { describe, expect, test, vi } from "vitest"
import type { FiguresClient } from "./figures-client.ts"
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

/** A painting when told. */
const paintOnDemand = () => {
  let waiting: (() => void) | undefined
  return {
    whenSeen: (work: () => void) => {
      waiting = work
      return () => {
        waiting = undefined
      }
    },
    paint: async () => {
      await new Promise(setImmediate)
      waiting?.()
      waiting = undefined
      await new Promise(setImmediate)
    },
  }
}

const unused = () => undefined

const foreseeing = (
  answer: FiguresClient["figuresOf"] = async (question) => ({ ok: true, value: figuresOf(question) }),
) => {
  const asked = vi.fn(answer)
  const { whenSeen, paint } = paintOnDemand()
  return { asked, paint, client: withForesight({ figuresOf: asked, warm: unused, close: unused }, whenSeen) }
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
  const step = (theirOffer: string) => asked({ theirOffer })

  test("are the figures without it, and a hand that goes on or back waits for none", async () => {
    const { client, asked: worker, paint } = foreseeing()
    const waitedFor: number[] = []
    for (const price of ["8600", "8610", "8620", "8630", "8620", "8610", "8600"]) {
      const before = worker.mock.calls.length
      expect(await client.figuresOf(step(price))).toEqual({ ok: true, value: figuresOf(step(price)) })
      waitedFor.push(worker.mock.calls.length - before)
      await paint()
    }
    expect(waitedFor).toEqual([1, 1, 0, 0, 0, 0, 0])
  })

  test("a question that comes before the painting calls the guess off", async () => {
    const { client, asked: worker, paint } = foreseeing()
    for (const price of ["8600", "8610"]) await client.figuresOf(step(price))
    await client.figuresOf(asked({}))
    await paint()
    expect(worker).toHaveBeenCalledTimes(3)
  })

  test("what went wrong is asked anew", async () => {
    const fault = { ok: false, error: { code: "figures-fault", message: "out of ink" } } as const
    const { client, asked: worker } = foreseeing(async () => fault)
    await client.figuresOf(step("8600"))
    await client.figuresOf(step("8600"))
    expect(worker).toHaveBeenCalledTimes(2)
  })

  test("only the last answers are kept", async () => {
    const { client, asked: worker } = foreseeing(async () => ({ ok: true, value: figuresOf(step("8600")) }))
    const prices = Array.from({ length: 40 }, (_, i) => String(8600 + (i % 2 ? 1 : -1) * i * i))
    for (const price of prices) await client.figuresOf(step(price))
    const before = worker.mock.calls.length
    await client.figuresOf(step(prices[39]))
    expect(worker).toHaveBeenCalledTimes(before)
    await client.figuresOf(step(prices[0]))
    expect(worker).toHaveBeenCalledTimes(before + 1)
  })
})
