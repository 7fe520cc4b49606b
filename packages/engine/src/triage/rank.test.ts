import { expect, test } from "vitest"
import { seededRandom } from "../units/index.ts"
import { rankHighestFirst } from "./rank.ts"

test.each([3, 5000, 5001, 20_000])("%i figures: highest first, ties as they came, whatever their sign", (count) => {
  const random = seededRandom(count)
  const ends = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0, -0, 5e-324, -5e-324, 1e300, -1e300]
  const figures = Array.from({ length: count }, (_, i) =>
    i < ends.length ? ends[i] : random.uniform() < 0.3 ? Math.round(6 * random.normal()) : 1000 * random.normal(),
  )
  const order = [...rankHighestFirst(figures)]
  const before = (left: number, right: number) =>
    figures[left] > figures[right] || (figures[left] === figures[right] && left < right)
  expect(order.every((at, i) => i === 0 || before(order[i - 1], at))).toBe(true)
  expect(new Set(order).size).toBe(count)
})
