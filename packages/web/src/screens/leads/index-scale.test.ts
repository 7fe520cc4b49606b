import { expect, test } from "vitest"
import { placesOf, topOf } from "./index-scale.ts"

test("the price of an hour stands at a third of every bar", () => {
  const top = topOf(40, [900])
  expect(placesOf({ index: 20, low: 10, high: 60, price: 40 }, top).price).toBeCloseTo(100 / 3)
  expect(placesOf({ index: 500, low: 300, high: 900, price: 40 }, top).price).toBeCloseTo(100 / 3)
})

test("what earns more than the picture holds ends at its edge and says that it goes on", () => {
  const top = topOf(40, [])
  expect(placesOf({ index: 500, low: 30, high: 900, price: 40 }, top)).toMatchObject({
    at: 100,
    from: 25,
    to: 100,
    isBeyond: true,
  })
  expect(placesOf({ index: 30, low: null, high: null, price: 40 }, top).isBeyond).toBe(false)
})

test("an hour without a price is scaled by what the leads earn, and a loss stands at nothing", () => {
  const top = topOf(0, [10, 80])
  expect(top).toBe(80)
  expect(placesOf({ index: -5, low: -20, high: 8, price: 0 }, top)).toMatchObject({ at: 0, from: 0, to: 10, price: 0 })
})
