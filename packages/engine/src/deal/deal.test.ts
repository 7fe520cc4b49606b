import { describe, expect, test } from "vitest"
import { type Currency, type Money, must, parseCurrency, parseMoney } from "../units/index.ts"
import { type DealDraft, dealOf } from "./deal.ts"
import { moverOf } from "./move.ts"
import { counterpartOf, directionOf } from "./side.ts"
import { barePrice, ISSUES, issuesOf, toChange } from "./terms.ts"

const GBP: Currency = must(parseCurrency("GBP"))
const pounds = (text: string): Money => must(parseMoney(text, GBP))
const dollars = (text: string): Money => must(parseMoney(text, must(parseCurrency("USD"))))

const draft: DealDraft = {
  side: "seller",
  currency: GBP,
  ask: pounds("9995"),
  line: pounds("9250"),
  target: pounds("9700"),
  limit: { low: pounds("8600"), middle: pounds("9200"), high: pounds("9800") },
  roundsMax: 12,
  moves: [{ kind: "offer", by: "buyer", price: pounds("8500") }],
}
const limit = draft.limit!

test("a sound draft is a deal, unchanged", () => {
  expect(dealOf(draft)).toEqual({ ok: true, value: draft })
})

const REFUSALS: readonly { name: string; change: Partial<DealDraft>; code: string; path: string }[] = [
  { name: "an ask in another currency", change: { ask: dollars("9995") }, code: "mixed-currencies", path: "ask" },
  { name: "a line below zero", change: { line: pounds("-1") }, code: "negative-price", path: "line" },
  {
    name: "a limit in another currency",
    change: { limit: { ...limit, high: dollars("9900") } },
    code: "mixed-currencies",
    path: "limit.high",
  },
  {
    name: "an offer in another currency",
    change: {
      moves: [
        { kind: "hold", by: "buyer" },
        { kind: "offer", by: "buyer", price: dollars("1") },
      ],
    },
    code: "mixed-currencies",
    path: "moves[1].price",
  },
  {
    name: "a call below zero",
    change: { moves: [{ kind: "call", by: "buyer", price: pounds("-0.01") }] },
    code: "negative-price",
    path: "moves[0].price",
  },
  {
    name: "a gift that costs less than nothing",
    change: { moves: [{ kind: "give", by: "seller", item: "mats", cost: pounds("-1") }] },
    code: "negative-price",
    path: "moves[0].cost",
  },
  {
    name: "a gift valued in another currency",
    change: { moves: [{ kind: "give", by: "seller", item: "mats", value: dollars("1") }] },
    code: "mixed-currencies",
    path: "moves[0].value",
  },
  {
    name: "a limit that does not rise",
    change: { limit: { ...limit, low: pounds("9300") } },
    code: "range-out-of-order",
    path: "limit",
  },
  {
    name: "a limit that falls at its upper end",
    change: { limit: { ...limit, high: pounds("9100") } },
    code: "range-out-of-order",
    path: "limit",
  },
  {
    name: "a seller's target below the line",
    change: { target: pounds("9249.99") },
    code: "target-past-line",
    path: "target",
  },
  {
    name: "a buyer's target above the line",
    change: { side: "buyer", target: pounds("9250.01") },
    code: "target-past-line",
    path: "target",
  },
  { name: "no rounds", change: { roundsMax: 0 }, code: "rounds-out-of-range", path: "rounds" },
  { name: "too many rounds", change: { roundsMax: 201 }, code: "rounds-out-of-range", path: "rounds" },
  { name: "half a round", change: { roundsMax: 2.5 }, code: "rounds-out-of-range", path: "rounds" },
]

describe("a deal is refused with", () => {
  test.each(REFUSALS)("$name", ({ change, code, path }) => {
    const checked = dealOf({ ...draft, ...change })
    expect(checked).toMatchObject({ ok: false, error: { code, path } })
    expect(!checked.ok && checked.error.remedy).toBeTruthy()
  })
})

test("figures at the edge are no refusal", () => {
  const edge = {
    ...draft,
    target: draft.line!,
    roundsMax: 200,
    limit: { low: limit.middle, middle: limit.middle, high: limit.middle },
  }
  expect(dealOf(edge).ok).toBe(true)
  expect(dealOf({ side: "buyer", currency: GBP, moves: [] }).ok).toBe(true)
})

test("each side has the other, gains in its own direction, and makes its own moves", () => {
  expect([counterpartOf("buyer"), counterpartOf("seller")]).toEqual(["seller", "buyer"])
  expect([directionOf("buyer"), directionOf("seller")]).toEqual([-1, 1])
  expect(moverOf({ kind: "walk", by: "buyer", door: "open" })).toBe("buyer")
  expect(moverOf({ kind: "wait", days: 1 })).toBeUndefined()
})

test("every template puts a price on the table, and nothing that is not an issue", () => {
  for (const issues of Object.values(issuesOf)) {
    expect(issues[0]).toBe("price")
    expect(ISSUES).toEqual(expect.arrayContaining([...issues]))
  }
})

// What a buyer pays on top of his car: price less allowance plus what he still owes on it.
describe("to change", () => {
  const price = barePrice(pounds("9995"))
  test.each([
    { name: "without a part exchange", terms: price, minor: 999_500n },
    {
      name: "with a car that is paid for",
      terms: { ...price, partExchange: { allowance: pounds("3000"), tradeValue: pounds("2600") } },
      minor: 699_500n,
    },
    {
      name: "with a car on finance",
      terms: {
        ...price,
        partExchange: { allowance: pounds("3000"), tradeValue: pounds("2600"), settlement: pounds("1200.50") },
      },
      minor: 819_550n,
    },
  ])("$name", ({ terms, minor }) => {
    expect(toChange(terms)).toEqual({ currency: "GBP", minor })
  })
})
