import { describe, expect, test } from "vitest"
import { dealOf } from "../deal/deal.ts"
import { parseNotation } from "../deal/index.ts"
import { amountOf, must, parseMoney } from "../units/index.ts"
import { bareCar, GBP, range, sheetOf, sure, TYPED } from "../worth/worth-fixtures.ts"
import type { Lever } from "./lever.ts"
import { packagesOf } from "./packages.ts"
import { apart, threeApart, undominated } from "./three-apart.ts"

const pounds = (text: string) => must(parseMoney(text, GBP))

/** Stands in at 8,200; nothing else counts, so a pound on the price is a pound for us. The line is 9,000. */
const car = {
  deal: must(dealOf({ side: "seller", currency: GBP, ask: pounds("9995"), moves: [] })),
  sheet: sheetOf(bareCar),
  alternatives: [{ id: "d", kind: "do-without" as const, value: sure(800) }],
}

const gift = (code: string, cost: number, value: readonly [number, number, number]): Lever => ({
  code,
  steps: [
    {
      amount: 6,
      change: { kind: "give-away", item: code, figure: sure(cost) },
      source: TYPED,
      valueToThem: range(...value),
    },
  ],
})

const WARRANTY = gift("warranty", 60, [80, 140, 200])

describe("packages of a car", () => {
  test("price what is given at what it costs us", () => {
    const { packages, leaves, gain, keep } = must(packagesOf(car, [WARRANTY], { keep: pounds("9500") }))
    expect([amountOf(keep), leaves, gain]).toEqual([9500, 1300, 500])
    expect(packages.map(({ price, said, steps }) => [amountOf(price), amountOf(said), steps.length])).toEqual([
      [9500, 9500, 0],
      [9560, 9560, 1],
    ])
    expect(packages[1].theirs.middle).toBeCloseTo(80, 0)
    expect(packages[1].theirs.low).toBeGreaterThan(15)
    expect(packages[1].theirs.preferred).toBeGreaterThan(0.95)
  })

  test("trade the six months of the handbook example for 100 on the price", () => {
    const { exchanges } = must(packagesOf(car, [WARRANTY], { keep: pounds("9500") }))
    expect(exchanges).toHaveLength(1)
    const [{ way, money, price, ours, theirs, gain }] = exchanges
    expect([way, amountOf(money), amountOf(price), ours, gain]).toEqual(["give", 100, 9600, 60, 40])
    expect(theirs).toMatchObject({ low: 80, middle: 140, high: 200 })
  })

  test("ask for what costs them little and brings us much, for money off", () => {
    const sooner: Lever = {
      code: "collect",
      steps: [
        {
          amount: 1,
          change: { kind: "cost", item: "they collect", figure: sure(-120) },
          source: TYPED,
          valueToThem: range(-60, -40, -10),
        },
      ],
    }
    const { exchanges, packages } = must(packagesOf(car, [sooner, WARRANTY], { keep: pounds("9500") }))
    expect(exchanges.map(({ way, money, price }) => [way, amountOf(money), amountOf(price)])).toEqual([
      ["ask", 80, 9420],
      ["give", 100, 9600],
    ])
    // Both are liked by everybody here, so nothing but the two together stands.
    expect(packages.every(({ steps }) => steps.length > 0)).toBe(true)
  })

  test("leave out what costs more than it is worth to anybody", () => {
    const { packages, exchanges } = must(packagesOf(car, [gift("paint", 300, [5, 10, 20])], { keep: pounds("9500") }))
    expect(packages.map(({ steps }) => steps.length)).toEqual([0])
    expect(exchanges).toEqual([])
  })

  test("keep what is to be left as well as a price", () => {
    const byValue = must(packagesOf(car, [WARRANTY], { value: 1300 }))
    expect(byValue).toEqual(must(packagesOf(car, [WARRANTY], { keep: pounds("9500") })))
  })

  test("without a wish keep what would be said now, on our side of the line", () => {
    const { keep, gain } = must(packagesOf(car, [WARRANTY]))
    expect(amountOf(keep)).toBeGreaterThanOrEqual(9000)
    expect(amountOf(keep)).toBeLessThanOrEqual(9995)
    expect(gain).toBeGreaterThanOrEqual(0)
  })
})

describe("where there is nothing to trade it is said why", () => {
  test("only a line is known", () => {
    const deal = must(parseNotation("sell GBP ask 9995 line 9250"))
    const { packages, untradable } = must(packagesOf({ deal, alternatives: [] }, [], { keep: pounds("9600") }))
    expect(untradable).toBe("no-worth")
    expect(packages.map(({ price }) => amountOf(price))).toEqual([9600])
  })

  test.each([
    ["haggle", "price-only"],
    ["car", "nothing-left"],
  ] as const)("a %s without levers", (template, why) => {
    const sheet = sheetOf({ ...bareCar, template })
    expect(must(packagesOf({ ...car, sheet }, [], { keep: pounds("9500") })).untradable).toBe(why)
  })
})

describe("refuses", () => {
  test.each([
    ["a price past the line", car, { keep: pounds("8999.99") }, "beyond-line"],
    ["to leave less than the line does", car, { value: 799 }, "beyond-line"],
    [
      "a value where only the line is known",
      { deal: must(parseNotation("sell GBP ask 9995 line 9250")), alternatives: [] },
      { value: 1 },
      "worth-incomplete",
    ],
    [
      "a deal that is agreed",
      { ...car, deal: must(parseNotation("sell GBP ask 9995 | s9995 b9500 saccept")) },
      {},
      "already-over",
    ],
  ])("%s", (_, brief, wish, code) => {
    const refused = packagesOf(brief, [WARRANTY], wish)
    expect(refused.ok ? undefined : refused.error.code).toBe(code)
  })
})

describe("three apart", () => {
  const row = (...values: readonly number[]) => Float64Array.from(values)

  test("two are as far apart as the lesser of what either adds", () => {
    expect(apart(row(10, 0), row(0, 4))).toBe(2)
    expect(apart(row(10, 5), row(0, 4))).toBe(0)
  })

  test("what another one beats for everybody is dominated, equals are not", () => {
    expect(undominated([row(1, 1), row(2, 1), row(0, 3), row(2, 1)])).toEqual([1, 2, 3])
  })

  test("the nearest two are as far as can be; of even ones those worth most", () => {
    const values = [row(9, 0, 0), row(8, 1, 0), row(0, 9, 0), row(0, 0, 9), row(0, 0, 10)]
    expect(threeApart(values)).toEqual([0, 2, 4])
  })
})
