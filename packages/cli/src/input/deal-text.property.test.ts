// Whatever stands in a file: it is read, or refused with a place and a remedy; it never throws and never takes long.

import { nearDealFile, nearNotation } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { stringify } from "yaml"
import { readDealText, readNotation } from "./deal-argument.ts"

const isRefusedWell = async (text: string): Promise<void> => {
  const deal = await readDealText("deal.yaml", text, {})
  if (deal.ok) return
  for (const { place, message, remedy } of deal.error) {
    expect(place).toMatch(/^deal\.yaml:\d+:\d+$/)
    expect(message).not.toMatch(/Invalid input|\[object|undefined/)
    expect(remedy ?? "").not.toBe("")
  }
}

test("any text as a deal file", async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), isRefusedWell), { numRuns: 500 })
})

test("texts of YAML's own signs", async () => {
  const signs = fc.constantFrom(
    "a",
    ":",
    " ",
    "\n",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&x ",
    "*x",
    "!t ",
    "|",
    ">",
    "'",
    '"',
    "#",
    "%",
    "@",
    "? ",
    ",",
    "---\n",
    "\t",
  )
  const text = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(""))
  await fc.assert(fc.asyncProperty(text, isRefusedWell), { numRuns: 800 })
})

test("documents with a deal's keys and any values, as YAML and as JSON", async () => {
  await fc.assert(
    fc.asyncProperty(nearDealFile, fc.boolean(), async (document, json) => {
      await isRefusedWell((json ? JSON.stringify(document) : stringify(document)) ?? "null")
    }),
    { numRuns: 500 },
  )
})

test("words of the notation point at a character of the line", () => {
  fc.assert(
    fc.property(nearNotation, (text) => {
      const deal = readNotation(text)
      if (deal.ok) return
      const [{ excerpt, remedy }] = deal.error
      expect(excerpt!.at).toBeGreaterThanOrEqual(0)
      expect(excerpt!.at).toBeLessThanOrEqual(text.length)
      expect(remedy ?? "").not.toBe("")
    }),
    { numRuns: 1000 },
  )
})
