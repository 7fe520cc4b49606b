// Contrast of every pair of tokens that carries text or an edge one must see, computed from the style sheet in both themes by the formula of
// WCAG 2.2: 4.5 for text, 3 for edges, focus and marks.

import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8")

const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
)

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ["paper", "paper-raised", "paper-sunken"]

const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ["ink", [...GROUNDS, "line-wash", "surplus-wash", "belief-wash", "caution-wash"]],
  ["ink-soft", [...GROUNDS, "line-wash", "surplus-wash", "belief-wash", "caution-wash"]],
  ["line", [...GROUNDS, "line-wash"]],
  ["surplus", [...GROUNDS, "surplus-wash"]],
  ["belief", [...GROUNDS, "belief-wash"]],
  ["caution", [...GROUNDS, "caution-wash"]],
  ["on-ink", ["ink", "caution"]],
]

const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ["rule-strong", GROUNDS],
  ["focus", GROUNDS],
]

const pairs = (list: typeof TEXT, least: number) =>
  list.flatMap(([front, grounds]) =>
    grounds.flatMap((ground) => (["light", "dark"] as const).map((theme) => ({ front, ground, theme, least }))),
  )

describe.each([...pairs(TEXT, 4.5), ...pairs(EDGES, 3)])(
  "$front on $ground, $theme",
  ({ front, ground, theme, least }) => {
    test(`has a contrast of at least ${least}`, () => {
      expect(contrast(colours.get(front)![theme], colours.get(ground)![theme])).toBeGreaterThanOrEqual(least)
    })
  },
)

test("every colour of the style sheet is one of the two forms that this test reads", () => {
  const declared = [...css.matchAll(/--([\w-]+):[^;]*(?:#|rgb)/g)].map(([, name]) => name)
  expect(declared.filter((name) => !colours.has(name) && !name.startsWith("shadow"))).toEqual([])
})
