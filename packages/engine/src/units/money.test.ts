import { describe, expect, test } from "vitest"
import {
  amountOf,
  type Currency,
  compareMoney,
  formatDecimal,
  minorDigits,
  moneyFromAmount,
  parseCurrency,
  parseMoney,
  type Rounding,
} from "./money.ts"
import { must } from "./result.ts"

const currency = (code: string): Currency => must(parseCurrency(code))
const money = (text: string, code = "GBP") => must(parseMoney(text, currency(code)))

describe("a currency", () => {
  test.each([
    { text: "GBP", code: "GBP" },
    { text: "gbp", code: "GBP" },
    { text: " jpy ", code: "JPY" },
  ])("is read from '$text'", ({ text, code }) => {
    expect(parseCurrency(text)).toEqual({ ok: true, value: code })
  })

  test.each(["", "£", "GB", "GBPX", "ZZQ", "pound"])("is not '%s', and the refusal says what would be", (text) => {
    const parsed = parseCurrency(text)
    expect(parsed).toMatchObject({ ok: false, error: { code: "unknown-currency" } })
    expect(!parsed.ok && parsed.error.remedy).toContain("GBP")
  })

  // ISO 4217, column "minor unit".
  test.each([
    { code: "GBP", digits: 2 },
    { code: "USD", digits: 2 },
    { code: "JPY", digits: 0 },
    { code: "KRW", digits: 0 },
    { code: "KWD", digits: 3 },
    { code: "BHD", digits: 3 },
  ])("$code has $digits minor digits", ({ code, digits }) => {
    expect(minorDigits(currency(code))).toBe(digits)
    // The second answer comes from memory.
    expect(minorDigits(currency(code))).toBe(digits)
  })
})

describe("an amount", () => {
  test.each([
    { text: "9995", code: "GBP", minor: 999_500n, written: "9995" },
    { text: "9995.5", code: "GBP", minor: 999_550n, written: "9995.50" },
    { text: "9995.50", code: "GBP", minor: 999_550n, written: "9995.50" },
    { text: "9995.05", code: "GBP", minor: 999_505n, written: "9995.05" },
    { text: "0.07", code: "GBP", minor: 7n, written: "0.07" },
    { text: "0", code: "GBP", minor: 0n, written: "0" },
    { text: "-12.5", code: "GBP", minor: -1250n, written: "-12.50" },
    { text: "-0.01", code: "GBP", minor: -1n, written: "-0.01" },
    { text: "+3", code: "GBP", minor: 300n, written: "3" },
    { text: " 007.10 ", code: "GBP", minor: 710n, written: "7.10" },
    { text: "12.3400", code: "GBP", minor: 1234n, written: "12.34" },
    { text: "9995", code: "JPY", minor: 9995n, written: "9995" },
    { text: "9995.0", code: "JPY", minor: 9995n, written: "9995" },
    { text: "1.234", code: "KWD", minor: 1234n, written: "1.234" },
    { text: "1.2", code: "KWD", minor: 1200n, written: "1.200" },
    {
      text: "123456789012345678901.23",
      code: "GBP",
      minor: 12_345_678_901_234_567_890_123n,
      written: "123456789012345678901.23",
    },
  ])("'$text' $code is $minor minor units and is written $written", ({ text, code, minor, written }) => {
    const parsed = must(parseMoney(text, currency(code)))
    expect(parsed).toEqual({ currency: code, minor })
    expect(formatDecimal(parsed)).toBe(written)
  })

  test.each(["", "abc", "9,995", "£9995", "9995 GBP", ".5", "5.", "1e9", "--5", "1.2.3", "0x10", "NaN", "٣"])(
    "is not '%s'",
    (text) => {
      expect(parseMoney(text, currency("GBP"))).toMatchObject({ ok: false, error: { code: "not-an-amount" } })
    },
  )

  test.each([
    { text: "1.234", code: "GBP", remedy: "2 decimals" },
    { text: "1.5", code: "JPY", remedy: "whole number" },
    { text: "1.2345", code: "KWD", remedy: "3 decimals" },
  ])("'$text' $code is refused rather than rounded", ({ text, code, remedy }) => {
    const parsed = parseMoney(text, currency(code))
    expect(parsed).toMatchObject({ ok: false, error: { code: "too-many-decimals" } })
    expect(!parsed.ok && parsed.error.remedy).toContain(remedy)
  })
})

describe("between facts and estimates", () => {
  test.each<{ amount: number; code: string; rounding: Rounding; minor: bigint }>([
    { amount: 12.345, code: "GBP", rounding: "down", minor: 1234n },
    { amount: 12.341, code: "GBP", rounding: "up", minor: 1235n },
    { amount: 12.341, code: "GBP", rounding: "nearest", minor: 1234n },
    { amount: 12.3, code: "JPY", rounding: "up", minor: 13n },
    { amount: 12.3, code: "KWD", rounding: "up", minor: 12_300n },
    { amount: -12.341, code: "GBP", rounding: "up", minor: -1234n },
    { amount: -12.341, code: "GBP", rounding: "down", minor: -1235n },
    // 7,260,171,571 pence and a millionth: the float nearest to the sum in pounds, times a hundred.
    { amount: 72_601_715.71, code: "GBP", rounding: "up", minor: 7_260_171_571n },
    { amount: -72_601_715.71, code: "GBP", rounding: "down", minor: -7_260_171_571n },
  ])("$amount $code rounded $rounding is $minor", ({ amount, code, rounding, minor }) => {
    expect(moneyFromAmount(amount, currency(code), rounding)).toEqual({ currency: code, minor })
  })

  test.each([0.1 + 0.2, 92.3, 1.005, 8.115, 9250.07])(
    "a float a hair beside a whole penny is that penny, whichever way it is rounded: %d",
    (amount) => {
      const rounded = (rounding: Rounding) => moneyFromAmount(amount, currency("KWD"), rounding).minor
      expect(rounded("up")).toBe(rounded("down"))
    },
  )

  test("facts keep their value as estimates", () => {
    expect(amountOf(money("9995.07"))).toBe(9995.07)
    expect(amountOf(money("9995", "JPY"))).toBe(9995)
    expect(amountOf(money("1.234", "KWD"))).toBe(1.234)
  })
})

test("sums are ordered by size", () => {
  expect(compareMoney(money("1"), money("2"))).toBe(-1)
  expect(compareMoney(money("2"), money("2.00"))).toBe(0)
  expect(compareMoney(money("2.01"), money("2"))).toBe(1)
})
