// The scanner says where, the platform's parser says whether: they must agree on whether, for any text.

import fc from "fast-check"
import { expect, test } from "vitest"
import { placeOfJsonFault } from "./json-place.ts"

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test("finds nothing wrong with JSON", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(4), (text, indent) => {
      expect(placeOfJsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined()
    }),
  )
})

test("finds something wrong exactly where there is, when a few characters of JSON are changed", () => {
  const noise = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ \n0123.eE+-truefalsnx'), maxLength: 3 })
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(3), noise, (text, at, cut, added) => {
      const start = at % (text.length + 1)
      const changed = text.slice(0, start) + added + text.slice(start + cut)
      const place = placeOfJsonFault(changed)
      expect(place === undefined).toBe(isJson(changed))
      if (place !== undefined) expect(place).toBeLessThanOrEqual(changed.length)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['{"a": }', 6],
  ["{a: 1}", 1],
  ["[1, 2", 5],
  ["[1,]", 3],
  ['{"a":1,}', 7],
  ["", 0],
  ["  ", 2],
  ["tru", 0],
  ["1 2", 2],
  ['{"a" 1}', 5],
  ["01", 1],
  ['"a\nb"', 0],
])("%j stops at %i", (text, at) => {
  expect(placeOfJsonFault(text)).toBe(at)
})
