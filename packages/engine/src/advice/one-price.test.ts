import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { normalOffers, uniformOffers } from "../walkaway/index.ts"
import { fallingAsks, onePrice, waitForReturn } from "./one-price.ts"

describe("one price", () => {
  test("availability scales the gain and leaves the price alone", () => {
    const call = { limit: normalOffers(100, 12), costToCome: 2, alternative: 80 }
    const sure = onePrice(call)
    const maybe = onePrice({ ...call, available: 0.4 })
    expect(maybe.price).toBe(sure.price)
    expect(maybe.value - 80).toBeCloseTo(0.4 * (sure.value - 80), 12)
    expect(maybe.acceptProbability).toBeCloseTo(0.4 * sure.acceptProbability, 12)
  })

  test("nothing to be had: no price, the alternative", () => {
    const hopeless = onePrice({ limit: uniformOffers(60, 70), costToCome: 5, alternative: 80 })
    expect(hopeless).toEqual({ price: undefined, value: 80, acceptProbability: 0 })
  })
})

describe("falling asks", () => {
  const path = { rounds: 4, low: 60, high: 120, alternative: 80, costPerRound: 0.5 }
  const earned = (asks: readonly number[]): number => {
    // By lives: a buyer of every limit, walked through the asks.
    let total = 0
    for (let i = 0; i < 60_000; i += 1) {
      const limit = 60 + (i + 0.5) / 1000
      const taken = asks.findIndex((ask) => ask <= limit)
      total += (taken < 0 ? 80 : asks[taken]) - 0.5 * (taken < 0 ? asks.length : taken + 1)
    }
    return total / 60_000
  }

  test("earn what a walk through every limit earns, and no shifted ask earns more", () => {
    const { asks, value } = must(fallingAsks(path))
    expect(earned(asks)).toBeCloseTo(value, 3)
    for (const i of asks.keys()) {
      for (const shift of [-1, 1]) expect(earned(asks.with(i, asks[i] + shift))).toBeLessThan(value)
    }
  })

  test.each([
    { name: "an alternative below every limit", change: { alternative: 50 }, code: "alternative-outside-limits" },
    { name: "rounds that cost more than they bring", change: { rounds: 12, costPerRound: 5 }, code: "rounds-too-dear" },
  ])("refuses $name", ({ change, code }) => {
    expect(fallingAsks({ ...path, ...change })).toMatchObject({ ok: false, error: { code } })
  })
})

test("waiting for a return is worth the same today as tomorrow", () => {
  const waiting = { returnPerDay: 0.22, gonePerDay: 0.04, gainIfReturned: 8, costPerDay: 0.1 }
  const value = waitForReturn(waiting)
  expect(0.22 * 8 + (1 - 0.22 - 0.04) * value - 0.1).toBeCloseTo(value, 12)
})
