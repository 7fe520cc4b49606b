import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import {
  cappedAt,
  expectedGain,
  marginTaxNet,
  type NetValue,
  netValue,
  plainNet,
  priceFor,
  valueAt,
} from "./net-value.ts"
import { normalOffers } from "./offers.ts"
import { integrate } from "./quadrature.ts"

const MAPS: readonly { name: string; net: NetValue }[] = [
  { name: "plain", net: plainNet(150) },
  { name: "margin scheme", net: marginTaxNet(150, 9000) },
  { name: "margin scheme under an asking price", net: cappedAt(marginTaxNet(150, 9000), 9995) },
  { name: "bonus over a target", net: must(netValue(-100, 0.9, [{ price: 9400, slopeAbove: 1.1 }])) },
]

describe("value left of a price", () => {
  test("a sixth of the margin goes to the state", () => {
    expect(valueAt(marginTaxNet(150, 9000), 9600)).toBeCloseTo(9600 - 150 - 100, 9)
    expect(valueAt(marginTaxNet(150, 9000), 8800)).toBeCloseTo(8650, 9)
  })

  test.each(MAPS)("$name: the price for a value leaves that value", ({ net }) => {
    for (const price of [-50, 0, 8000, 9000, 9399, 9401, 9994]) {
      expect(priceFor(net, valueAt(net, price))).toBeCloseTo(price, 8)
    }
  })

  test.each(MAPS)("$name: the expected gain is the integral over prices", ({ net }) => {
    const offers = normalOffers(9500, 400)
    for (const value of [7000, 8850, 9200, 9600]) {
      const payoff = (x: number) => Math.max(0, valueAt(net, x) - value) * offers.density(x)
      const kinks = [...net.kinks.map((kink) => kink.price), priceFor(net, value)]
      expect(expectedGain(net, offers.excess, value)).toBeCloseTo(integrate(payoff, 6000, 13000, kinks, 60), 6)
    }
  })

  test("above the asking price there is nothing to be had", () => {
    const net = cappedAt(plainNet(), 9995)
    expect(priceFor(net, 9996)).toBe(Number.POSITIVE_INFINITY)
    expect(expectedGain(net, normalOffers(9500, 400).excess, 9996)).toBe(0)
  })

  test("refuses a map that falls", () => {
    expect(netValue(0, 1, [{ price: 5, slopeAbove: -0.1 }])).toMatchObject({ error: { code: "net-value-falls" } })
    expect(netValue(Number.NaN, 1)).toMatchObject({ error: { code: "not-finite" } })
  })
})
