import { must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { readDealFile } from "../deal-file/read-deal-file.ts"
import { readOnce } from "./paper-memory.ts"
import { recent } from "./recent.ts"

const PAPER = {
  side: "sell",
  currency: "GBP",
  template: "car",
  ask: 9995,
  cost: 8210,
  alternatives: [
    {
      kind: "next-buyer",
      offers: [8700, 9300, 9800],
      buyersPerWeek: 1,
      days: 45,
      tradeValue: 8300,
      holdingCostPerDay: 12,
    },
  ],
}

describe("papers that were read", () => {
  test("are the same object for the same text, and equal to what is read anew", () => {
    const first = must(readOnce(PAPER) as never)
    expect(must(readOnce(structuredClone(PAPER)) as never)).toBe(first)
    expect(JSON.stringify(first, jsonOfMoney)).toBe(JSON.stringify(must(readDealFile(PAPER) as never), jsonOfMoney))
  })

  test("keep their alternatives where another figure changes", () => {
    const [before, after] = [PAPER, { ...PAPER, limit: [9000, 9500, 9900] }].map((paper) => readOnce(paper))
    if (!before.ok || !after.ok) throw new Error("The papers are whole.")
    expect(after.value.brief.alternatives[0]).toBe(before.value.brief.alternatives[0])
    const costlier = readOnce({ ...PAPER, cost: 8000 })
    expect(costlier.ok && costlier.value.brief.alternatives[0]).not.toBe(before.value.brief.alternatives[0])
  })
})

const jsonOfMoney = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value)

describe("a memory of few things", () => {
  test("forgets what was asked for longest ago", () => {
    const made: string[] = []
    const memory = recent<{ text: string }>(2)
    for (const text of ["a", "b", "a", "c", "a", "b"]) {
      memory.of(text, () => {
        made.push(text)
        return { text }
      })
    }
    expect(made).toEqual(["a", "b", "c", "b"])
  })
})
