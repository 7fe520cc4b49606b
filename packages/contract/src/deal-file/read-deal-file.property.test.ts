import { nearDealFile } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readDealFile } from "./read-deal-file.ts"

test("any document is read, or refused with a message and a remedy a problem", () => {
  fc.assert(
    fc.property(nearDealFile, (document) => {
      const paper = readDealFile(document)
      if (paper.ok) return
      expect(paper.error.length).toBeGreaterThan(0)
      for (const { message, remedy } of paper.error) {
        expect(message).not.toMatch(/Invalid input|undefined|\[object/)
        expect(remedy ?? "").not.toBe("")
      }
    }),
    { numRuns: 1500 },
  )
})

test("the same document gives the same answer", () => {
  fc.assert(
    fc.property(nearDealFile, (document) => {
      expect(readDealFile(structuredClone(document))).toEqual(readDealFile(document))
    }),
    { numRuns: 200 },
  )
})
