import { type Advice, must, parseCurrency, parseMoney, REASON_CODES } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { reasonText } from "./reasons.ts"

const currency = must(parseCurrency("GBP"))
const advice = { side: "seller", currency, walkAwayPrice: must(parseMoney("9250", currency)) } as Advice
const full = { price: 9400, amount: 120, probability: 0.4, move: "hold" } as const

describe("every reason has a sentence", () => {
  test.each(REASON_CODES)("%s with all its figures", (code) => {
    expect(reasonText({ code, ...full }, advice)).toMatch(/^[A-Z].*\.$/)
  })

  test.each(REASON_CODES)("%s without any figure", (code) => {
    const text = reasonText({ code }, advice)
    expect(text).toMatch(/^[A-Z].*\.$/)
    expect(text).not.toMatch(/undefined|NaN|\(\)| {2}|of {2}/)
  })
})

test.each([
  [{ code: "offer-below-line", price: 8500, amount: 750 } as const, "Their offer of £8,500 is £750 below our line."],
  [{ code: "near-tie", move: "hold", amount: 0.2 } as const, "Hold is as good within less than £1; choose by feel."],
  [{ code: "walking-may-be-a-mistake", probability: 0.001 } as const, "Leaving is hardly ever a mistake here."],
])("%o", (reason, text) => {
  expect(reasonText(reason, advice)).toBe(text)
})
