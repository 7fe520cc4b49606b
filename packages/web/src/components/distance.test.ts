// How far a price lies from the line, for both sides and every sight.

import { describe, expect, test } from "vitest"
import { distanceOf } from "./distance.ts"

const held = (side: "seller" | "buyer", line: Parameters<typeof distanceOf>[0]["line"]) => ({
  side,
  currency: "GBP",
  line,
})
const exact = (price: string) => ({ sight: "exact" as const, price })
const band = { sight: "banded" as const, from: "9200", to: "9400" }

describe("the distance to the line", () => {
  test.each([
    ["seller", "9050", { kind: "beyond", amount: "300" }],
    ["seller", "9350.50", { kind: "clear", amount: "0.50" }],
    ["seller", "9350", { kind: "on" }],
    ["buyer", "9050", { kind: "clear", amount: "300" }],
    ["buyer", "9400", { kind: "beyond", amount: "50" }],
  ] as const)("a %s at %s against 9350", (side, price, distance) => {
    expect(distanceOf(held(side, exact("9350")), price)).toEqual(distance)
  })

  test.each([
    ["seller", "9199", "beyond-band"],
    ["seller", "9200", "in-band"],
    ["seller", "9400", "in-band"],
    ["seller", "9401", "clear-of-band"],
    ["buyer", "9401", "beyond-band"],
    ["buyer", "9199", "clear-of-band"],
  ] as const)("a %s at %s against a band tells the side only", (side, price, kind) => {
    expect(distanceOf(held(side, band), price)).toEqual({ kind })
  })

  test("nothing is told of a hidden line, of none, or without a price", () => {
    expect(distanceOf(held("seller", { sight: "hidden" }), "9050")).toBeUndefined()
    expect(distanceOf(held("seller", null), "9050")).toBeUndefined()
    expect(distanceOf(held("seller", exact("9350")), null)).toBeUndefined()
  })
})
