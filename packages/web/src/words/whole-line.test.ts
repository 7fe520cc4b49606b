import { expect, test } from "vitest"
import { wholeLine } from "./whole-line.ts"

test.each([
  ["seller", 5126.12, 5127],
  ["buyer", 5126.92, 5126],
  ["seller", 8910.000_000_1, 8910],
  ["buyer", 8909.999_999_9, 8910],
  ["seller", 12.375, 12.38],
  ["buyer", -250.4, -251],
  ["seller", -250.4, -250],
] as const)("a %s's line of %d is said as %d", (side, amount, said) => {
  expect(wholeLine(amount, side)).toBe(said)
})
