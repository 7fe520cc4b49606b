import { expect, test } from "vitest"
import { nearestWord } from "./nearest-word.ts"

const KNOWN = ["ask", "cost", "currency", "alternative", "alternatives", "partExchange", "unit"]

test.each([
  ["curency", "currency"],
  ["alternativ", "alternative"],
  ["part-exchange", "partExchange"],
  ["ASK", "ask"],
  ["aks", "ask"],
  ["price_current", undefined],
  ["", undefined],
  ["x".repeat(5000), undefined],
])("%s is taken for %s", (word, meant) => {
  expect(nearestWord(word, KNOWN)).toBe(meant)
})
