import { describe, expect, test } from "vitest"
import { parseNotation } from "../deal/index.ts"
import { must } from "../units/index.ts"
import { type ConcessionPattern, ledgerOf, patternOf } from "./ledger.ts"
import { meanWorth } from "./worth.ts"
import { bareCar, figure, sheetOf } from "./worth-fixtures.ts"

const ledger = (notation: string) => ledgerOf(must(parseNotation(notation)))

const patterns: readonly (readonly [name: string, sizes: readonly number[], pattern: ConcessionPattern])[] = [
  ["nothing", [], "none"],
  ["one", [250], "none"],
  ["halving", [400, 200, 100], "shrinking"],
  ["equal", [100, 100, 100], "steady"],
  ["a tenth less each", [100, 90, 81], "steady"],
  ["doubling", [50, 100, 200], "growing"],
  ["a price taken back is no concession", [100, -50, 40], "shrinking"],
]

test.each(patterns)("pattern: %s", (_name, sizes, pattern) => {
  expect(patternOf(sizes)).toBe(pattern)
})

describe("the concession ledger", () => {
  test("counts from the ask, and what came back before we gave again", () => {
    const { entries, totals, pattern } = ledger("sell GBP ask 9995 | s9995 b8500 s9750 b8700 s9650 b8800 b8850")
    expect(entries.map(({ by, from, to, cameBack }) => [by, from, to, cameBack])).toEqual([
      ["seller", 9995, 9750, 200],
      ["buyer", 8500, 8700, 100],
      ["seller", 9750, 9650, 150],
      ["buyer", 8700, 8800, undefined],
      ["buyer", 8800, 8850, undefined],
    ])
    expect(entries.map(({ answeredBy }) => answeredBy)).toEqual([[1], [2], [3, 4], [], []])
    expect(totals).toMatchObject({ given: 345, got: 350, givenUnknown: 0, gotUnknown: 0 })
    expect(totals.reciprocity).toBeCloseTo(350 / 345, 9)
    expect(totals.exchangeShare).toBeCloseTo(345 / 695, 9)
    expect(pattern).toEqual({ seller: "shrinking", buyer: "shrinking" })
  })

  test("what is given in one breath shares its answer", () => {
    const { entries } = ledger("sell GBP ask 9995 | b8500 sgive:mats:40:120 s9750 b8700")
    expect(entries.map(({ kind, cameBack }) => [kind, cameBack])).toEqual([
      ["gift", 200],
      ["price", 200],
      ["price", undefined],
    ])
  })

  test("unknown figures stay unknown, or are a flagged range about the known one", () => {
    const { entries, totals } = ledger("sell GBP ask 9995 | b8500 sgive:mats:40 bgive:reference sgive:fuel")
    expect(entries[0].valueToReceiver).toMatchObject({ p10: 20, p50: 40, p90: 80, source: { kind: "default" } })
    expect([entries[1].valueToReceiver, entries[2].costToGiver]).toEqual([undefined, undefined])
    expect(totals).toMatchObject({ given: 40, got: 0, givenUnknown: 1, gotUnknown: 1 })
  })

  test("an acceptance is the step to the other's price, a call an offer, a raised ask a price taken back", () => {
    const { entries } = ledger("sell GBP ask 9995 | s9700 b8500 s9800 bwalk scall9500 breturn baccept")
    expect(entries.map(({ by, kind, costToGiver }) => [by, kind, costToGiver?.p50])).toEqual([
      ["seller", "price", 295],
      ["seller", "price", -100],
      ["seller", "price", 300],
      ["buyer", "acceptance", 1000],
    ])
  })

  test("with our worth, price steps count for us by what is left of them", () => {
    const sheet = sheetOf({ ...bareCar, tax: { scheme: "margin", rate: 0.2, purchasePrice: figure(7800) } })
    const deal = must(parseNotation("sell GBP ask 9995 | s9995 b8500 s9755 b8740"))
    const { totals, entries } = ledgerOf(deal, meanWorth(sheet))
    expect([totals.given, totals.got]).toEqual([expect.closeTo(200, 9), expect.closeTo(200, 9)])
    expect(entries[0].valueToReceiver?.p50).toBe(240)
  })

  test("for a buyer, giving is paying more", () => {
    const { totals, pattern } = ledger("buy EUR ask 200 | s200 b100 s180 b120 s170 b160")
    expect(totals).toMatchObject({ given: 60, got: 30 })
    expect(pattern).toEqual({ buyer: "growing", seller: "shrinking" })
  })
})

const warnings: readonly (readonly [name: string, moves: string, warned: boolean])[] = [
  ["one concession, unanswered", "s9995 b8500 s9500", false],
  ["one concession, answered with nothing", "s9995 b8500 s9500 b=", false],
  ["the second has not been answered yet", "s9995 b8500 s9750 b8550 s9500", false],
  ["two, answered with little", "s9995 b8500 s9750 b8550 s9500 b8600", true],
  ["two, answered in kind", "s9995 b8500 s9750 b8700 s9600 b8850", false],
  ["two price cuts without waiting, then silence", "s9995 b8500 s9750 s9500 b=", true],
  ["two small ones, below 1% of the ask", "s9995 b8500 s9960 b= s9940 b=", false],
  ["gifts count at what they cost", "s9995 b8500 sgive:service:200 b= sgive:tyres:300 b=", true],
  [
    "a gift of theirs counts at its upper end",
    "s9995 b8500 s9850 b= s9700 bgive:cash::100 bgive:referral:90 b=",
    false,
  ],
]

describe("giving ahead of getting", () => {
  test.each(warnings)("%s", (_name, moves, warned) => {
    expect(ledger(`sell GBP ask 9995 | ${moves}`).warning !== undefined).toBe(warned)
  })

  test("says by how much", () => {
    expect(ledger("sell GBP ask 9995 | s9995 b8500 s9750 b8550 s9500 b8600").warning).toEqual({
      code: "giving-ahead-of-getting",
      given: 495,
      got: 100,
      lead: 395,
      concessions: 2,
      gotUnknown: 0,
    })
  })
})
