// Parse and format are inverse: what is written is read back to the same deal, and what was read is written so that it reads
// the same. Whatever else comes in, blanks and broken characters included, is refused and never a fault.

import { anyDeal, nearNotation } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { must } from "../units/index.ts"
import { dealOf } from "./deal.ts"
import { formatNotation, parseNotation } from "./notation.ts"

test("parse reads back what format wrote", () => {
  fc.assert(
    fc.property(anyDeal, (draft) => {
      const text = formatNotation(draft)
      expect(must(parseNotation(text))).toEqual(must(dealOf(draft)))
      expect(formatNotation(must(parseNotation(text)))).toBe(text)
    }),
    { numRuns: 500 },
  )
})

/** Refused with a remedy, and with a place in the text unless it is the deal itself that is wrong; else it round-trips. */
const neverThrows = (text: string): void => {
  const parsed = parseNotation(text)
  if (parsed.ok) {
    expect(parseNotation(formatNotation(parsed.value))).toEqual(parsed)
    return
  }
  const { at, path, remedy } = parsed.error
  expect(remedy).toBeTruthy()
  if (at === undefined) expect(path).toBeDefined()
  else expect(at >= 0 && at <= text.length).toBe(true)
}

test("words of the notation in any order are refused or round-trip", () => {
  fc.assert(fc.property(nearNotation, neverThrows), { numRuns: 2000 })
})

test("any text is refused or round-trips", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), neverThrows), { numRuns: 1000 })
})
