import { expect, test } from "vitest"
import { compared, isSure, moreDealsNeeded, sureOf } from "./held-out.ts"

const gains = (values: readonly number[], posts = values.map((_, i) => `p${i}`)) =>
  values.map((gain, i) => ({ gain, post: posts[i] }))

test("mean and standard error of the mean, deal by deal", () => {
  const { gain, error } = compared(gains([0, 1, 2, 3]))
  expect(gain).toBe(1.5)
  expect(error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12)
})

test("deals about one thing are one piece of evidence", () => {
  const doubled = compared(gains([0, 0, 1, 1, 2, 2, 3, 3], ["a", "a", "b", "b", "c", "c", "d", "d"]))
  const once = compared(gains([0, 1, 2, 3]))
  expect(doubled.gain).toBe(once.gain)
  expect(doubled.error).toBeCloseTo(once.error, 12)
})

test("a gain is sure from 1.645 standard errors on, and from more where many are looked at", () => {
  expect(sureOf(1)).toBeCloseTo(1.6449, 4)
  expect(isSure({ gain: 1.65, error: 1 })).toBe(true)
  expect(isSure({ gain: 1.65, error: 1 }, 10)).toBe(false)
  expect(isSure({ gain: 0, error: 0 })).toBe(false)
})

test.each([
  ["sure already", { gain: 2, error: 1 }, 100, 0],
  ["half as much as it takes: four times the deals", { gain: 1.6449 / 2, error: 1 }, 100, 300],
  ["no gain to become sure of", { gain: -0.1, error: 1 }, 100, null],
  ["too far off to say", { gain: 0.01, error: 1 }, 100, null],
] as const)("more deals: %s", (_, comparison, deals, wanted) => {
  expect(moreDealsNeeded(comparison, deals)).toBe(wanted)
})
