import { describe, expect, test } from "vitest"
import { must, parseCurrency } from "../units/index.ts"
import { formatMove, formatNotation, NOTATION_LENGTH_MAX, parseNotation } from "./notation.ts"

const pounds = (amount: number) => ({ currency: must(parseCurrency("GBP")), minor: BigInt(Math.round(amount * 100)) })
const parsed = (text: string) => must(parseNotation(text))

test("the whole handwriting is read", () => {
  const text =
    "sell GBP ask 9995 line 9250 target 9700 limit 8600/9200/9800 rounds 12 | s9995 b8500 s9750.50 b= bwalk +1d scall9500 breturn sreject bexpire sgive:mats:40:120 bleave"
  expect(parsed(text)).toEqual({
    side: "seller",
    currency: "GBP",
    ask: pounds(9995),
    line: pounds(9250),
    target: pounds(9700),
    limit: { low: pounds(8600), middle: pounds(9200), high: pounds(9800) },
    roundsMax: 12,
    moves: [
      { kind: "offer", by: "seller", price: pounds(9995) },
      { kind: "offer", by: "buyer", price: pounds(8500) },
      { kind: "offer", by: "seller", price: pounds(9750.5) },
      { kind: "hold", by: "buyer" },
      { kind: "walk", by: "buyer", door: "open" },
      { kind: "wait", days: 1 },
      { kind: "call", by: "seller", price: pounds(9500) },
      { kind: "return", by: "buyer" },
      { kind: "reject", by: "seller" },
      { kind: "expire", by: "buyer" },
      { kind: "give", by: "seller", item: "mats", cost: pounds(40), value: pounds(120) },
      { kind: "walk", by: "buyer", door: "closed" },
    ],
  })
  expect(formatNotation(parsed(text))).toBe(text)
})

describe("the same deal in other handwriting", () => {
  test.each([
    { name: "more blanks and a tab", text: "  sell   GBP\task 9995   |   b8500  " },
    { name: "a small currency", text: "sell gbp ask 9995 | b8500" },
    { name: "a capital side", text: "SELL GBP ask 9995 | b8500" },
    { name: "decimals that say nothing", text: "sell GBP ask 9995.00 | b8500.0" },
    { name: "no blank at the bar", text: "sell GBP ask 9995|b8500" },
  ])("$name", ({ text }) => {
    expect(formatNotation(parsed(text))).toBe("sell GBP ask 9995 | b8500")
  })

  test("head words in any order", () => {
    expect(parsed("buy GBP rounds 9 line 8000 ask 9995")).toEqual(parsed("buy GBP ask 9995 line 8000 rounds 9"))
  })

  test("a bar without moves is no moves", () => {
    expect(parsed("buy GBP |")).toEqual({ side: "buyer", currency: "GBP", moves: [] })
  })

  test.each([
    { text: "sgive:mats", written: "sgive:mats" },
    { text: "sgive:mats:", written: "sgive:mats" },
    { text: "sgive:mats:40", written: "sgive:mats:40" },
    { text: "bgive:tow-bar::120", written: "bgive:tow-bar::120" },
  ])("a gift written $text", ({ text, written }) => {
    expect(formatNotation(parsed(`sell GBP | ${text}`))).toBe(`sell GBP | ${written}`)
  })

  test("an item with blanks, colons or bars is written so that it can be read", () => {
    expect(formatMove({ kind: "give", by: "seller", item: "set of mats: black|red" })).toBe(
      "sgive:set-of-mats-black-red",
    )
  })
})

// The caret stands under the character that the refusal names.
const REFUSALS = [
  { name: "nothing", text: "", caret: "^", code: "no-side" },
  { name: "blanks", text: "   ", caret: "^", code: "no-side" },
  { name: "no side", text: "GBP ask 9995", caret: "^", code: "no-side" },
  { name: "a wrong side", text: "  swap GBP", caret: "  ^", code: "no-side" },
  { name: "no currency", text: "sell", caret: "    ^", code: "no-currency" },
  { name: "no currency before the bar", text: "sell | s9995", caret: "    ^", code: "no-currency" },
  { name: "a currency that does not exist", text: "sell ZZQ ask 1", caret: "     ^", code: "unknown-currency" },
  { name: "the ask in place of the currency", text: "sell ask 9995", caret: "     ^", code: "unknown-currency" },
  { name: "a word that is not known", text: "sell GBP price 9995", caret: "         ^", code: "unknown-word" },
  {
    name: "a move before the bar",
    text: "sell GBP ask 9995 b8500",
    caret: "                  ^",
    code: "unknown-word",
  },
  { name: "a word said twice", text: "sell GBP ask 9995 ask 9990", caret: "                  ^", code: "said-twice" },
  {
    name: "a word without its figure",
    text: "sell GBP ask 9995 line",
    caret: "                      ^",
    code: "no-figure",
  },
  {
    name: "a word without its figure before the bar",
    text: "sell GBP line  | b1",
    caret: "             ^",
    code: "no-figure",
  },
  { name: "a figure with a comma", text: "sell GBP ask 9,995", caret: "             ^", code: "not-an-amount" },
  { name: "a figure with a sign", text: "sell GBP line £9250", caret: "              ^", code: "not-an-amount" },
  { name: "pence of a penny", text: "sell GBP ask 9995.001", caret: "             ^", code: "too-many-decimals" },
  {
    name: "sen, which yen do not have",
    text: "sell JPY | s1 s2.5",
    caret: "               ^",
    code: "too-many-decimals",
  },
  { name: "a range of two", text: "sell GBP limit 8600/9800", caret: "               ^", code: "not-a-range" },
  {
    name: "a range with a word",
    text: "sell GBP limit 8600/x/9800",
    caret: "                    ^",
    code: "not-an-amount",
  },
  {
    name: "a range with a gap at its end",
    text: "sell GBP limit 8600/9200/",
    caret: "                         ^",
    code: "not-an-amount",
  },
  { name: "half a round", text: "sell GBP rounds 1.5", caret: "                ^", code: "not-a-count" },
  { name: "a word for rounds", text: "sell GBP rounds many", caret: "                ^", code: "not-a-count" },
  { name: "a second bar", text: "sell GBP | s1 | b2", caret: "              ^", code: "two-bars" },
  { name: "a move of nobody", text: "sell GBP | 9995", caret: "           ^", code: "no-mover" },
  { name: "a move that does not exist", text: "sell GBP | s1 bdance", caret: "               ^", code: "unknown-move" },
  { name: "a side and nothing", text: "sell GBP | s", caret: "            ^", code: "unknown-move" },
  { name: "a negative offer", text: "sell GBP | b-5", caret: "            ^", code: "unknown-move" },
  { name: "an offer with letters", text: "sell GBP | b85oo", caret: "            ^", code: "not-an-amount" },
  {
    name: "a call without a figure",
    text: "sell GBP | bwalk scall",
    caret: "                  ^",
    code: "unknown-move",
  },
  {
    name: "a call with a broken figure",
    text: "sell GBP | bwalk scall9..5",
    caret: "                      ^",
    code: "not-an-amount",
  },
  { name: "no days", text: "sell GBP | s1 +0d", caret: "              ^", code: "not-a-wait" },
  { name: "hours", text: "sell GBP | s1 +3h", caret: "              ^", code: "not-a-wait" },
  { name: "a gift of nothing", text: "sell GBP | s1 sgive:", caret: "              ^", code: "not-a-give-away" },
  {
    name: "a gift with a figure too many",
    text: "sell GBP | sgive:a:1:2:3",
    caret: "           ^",
    code: "not-a-give-away",
  },
  {
    name: "a gift with a broken cost",
    text: "sell GBP | sgive:mats:4O:120",
    caret: "                      ^",
    code: "not-an-amount",
  },
  {
    name: "a gift with a broken value",
    text: "sell GBP | sgive:mats:40:1e2",
    caret: "                         ^",
    code: "not-an-amount",
  },
  {
    name: "a gift with no cost and a broken value",
    text: "sell GBP | sgive:mats::x",
    caret: "                       ^",
    code: "not-an-amount",
  },
]

describe("a line is refused at the character where it goes wrong", () => {
  test.each(REFUSALS)("$name: $text", ({ text, caret, code }) => {
    const refused = parseNotation(text)
    expect(refused).toMatchObject({ ok: false, error: { code, at: caret.indexOf("^") } })
    expect(!refused.ok && refused.error.remedy).toBeTruthy()
  })

  test("beyond any real negotiation", () => {
    const text = `sell GBP | ${"b= ".repeat(NOTATION_LENGTH_MAX / 3)}`
    expect(parseNotation(text)).toMatchObject({ ok: false, error: { code: "too-long", at: NOTATION_LENGTH_MAX } })
    expect(parseNotation(text.slice(0, NOTATION_LENGTH_MAX)).ok).toBe(true)
  })

  test.each([
    { text: "sell GBP ask -5", code: "negative-price", path: "ask" },
    { text: "sell GBP limit 9/8/10", code: "range-out-of-order", path: "limit" },
    { text: "sell GBP line 9250 target 9000", code: "target-past-line", path: "target" },
    { text: "sell GBP rounds 201", code: "rounds-out-of-range", path: "rounds" },
  ])("what the deal itself forbids is named by its place: $text", ({ text, code, path }) => {
    expect(parseNotation(text)).toMatchObject({ ok: false, error: { code, path } })
  })
})
