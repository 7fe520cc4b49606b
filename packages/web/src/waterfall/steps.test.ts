// The steps of a waterfall: each begins where the one before ended, they end in the worth, and the scale is cut only where it would hide
// everything that matters.

import type { WorthOutput } from "@walkaway/contract"
import { expect, test } from "vitest"
import { scaleEndOf, stepsOf } from "./steps.ts"

const worthOf = (...means: readonly number[]): WorthOutput => ({
  currency: "GBP",
  side: "seller",
  price: means[0],
  worth: { mean: means.reduce((sum, mean) => sum + mean, 0), low: 0, high: 0 },
  parts: means.map((mean, index) => ({
    code: `part-${index}`,
    label: `Part ${index}`,
    mean,
    low: mean,
    high: mean,
    source: { kind: "typed" },
  })),
  sunk: { money: 0, hours: 0 },
  customer: null,
})

test("each step begins where the one before ended, and the last is what is left", () => {
  const steps = stepsOf(worthOf(9050, -8210, -45, -210))
  expect(steps.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["start", 0, 9050],
    ["down", 9050, 840],
    ["down", 840, 795],
    ["down", 795, 585],
    ["left", 0, 585],
  ])
})

test("the scale is cut when the price dwarfs what remains", () => {
  expect(scaleEndOf(stepsOf(worthOf(9050, -8210, -45, -210)))).toBe(1260)
})

test("and is whole when it does not", () => {
  expect(scaleEndOf(stepsOf(worthOf(900, -300, -45)))).toBe(900)
})
