import { expect, it } from "vitest"
import { spreadLabels } from "./spread-labels.ts"

const label = (at: number, weight = 1, height = 10) => ({ at, weight, height })

const places = (labels: readonly ReturnType<typeof label>[], top = 0, bottom = 100): readonly number[] =>
  spreadLabels(labels, top, bottom).map(({ at }) => at)

it.each([
  ["stay where they have room", [label(20), label(50)], [20, 50]],
  ["part evenly when they want the same place", [label(50), label(50)], [45, 55]],
  ["push a neighbour that they reach", [label(50), label(50), label(62)], [44, 54, 64]],
  ["let the heavier one move less", [label(50, 9), label(50, 1)], [49, 59]],
  ["keep off the edges", [label(1), label(99)], [5, 95]],
] as const)("Labels %s", (_, labels, expected) => {
  expect(places(labels)).toEqual(expected)
})

it("The least important goes when there is no room for all", () => {
  const kept = spreadLabels([label(5, 3), label(6, 1), label(7, 2)], 0, 20)
  expect(kept.map(({ label: { weight } }) => weight)).toEqual([3, 2])
})
