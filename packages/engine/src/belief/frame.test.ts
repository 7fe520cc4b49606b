import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { frameOf } from "./frame.ts"

describe("the frame", () => {
  const seller = frameOf("seller", 9200)
  const buyer = frameOf("buyer", 9200)

  test.each([
    { price: 9200, units: 100 },
    { price: 10_120, units: 110 },
    { price: 8280, units: 90 },
  ])("has $price at $units for a seller and as far on the other side of 100 for a buyer", ({ price, units }) => {
    expect(seller.toUnits(price)).toBeCloseTo(units, 12)
    expect(buyer.toUnits(price)).toBeCloseTo(200 - units, 12)
  })

  test("better is higher on both sides", () => {
    expect(seller.toUnits(9300)).toBeGreaterThan(seller.toUnits(9200))
    expect(buyer.toUnits(9100)).toBeGreaterThan(buyer.toUnits(9200))
  })

  test("turns prices to units and back, on both sides and for any market", () => {
    const market = fc.double({ min: 0.01, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom("seller" as const, "buyer" as const), market, market, (self, middle, price) => {
        const frame = frameOf(self, middle)
        const hair = 1e-12 * Math.max(price, middle)
        expect(Math.abs(frame.toPrice(frame.toUnits(price)) - price)).toBeLessThan(hair)
        expect(frame.perUnit).toBeCloseTo(middle / 100, 12)
      }),
    )
  })

  test("scaling the currency changes no unit", () => {
    const yen = frameOf("seller", 9200 * 190)
    expect(yen.toUnits(9995 * 190)).toBeCloseTo(seller.toUnits(9995), 12)
  })
})
