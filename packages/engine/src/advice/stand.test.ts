import { briefOf, plainDraft, sure, worthBrief } from "@walkaway/testkit"
import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import type { Alternative } from "../walkaway/index.ts"
import { standOfBrief } from "./stand.ts"

const without = (value: number): Alternative => ({ id: "d", kind: "do-without", value: sure(value) })
const worthOf = (notation: string, cost: number, alternatives: readonly Alternative[]) => {
  const { deal } = briefOf(notation)
  return worthBrief(deal, plainDraft(deal, cost), alternatives)
}

describe("where we stand", () => {
  test.each([
    {
      name: "a seller with a line only",
      brief: briefOf("sell GBP line 9250"),
      line: 925_000n,
      computed: 9250,
      at: 9400,
      gain: 150,
    },
    {
      name: "a buyer with a line only",
      brief: briefOf("buy GBP line 9250"),
      line: 925_000n,
      computed: 9250,
      at: 9400,
      gain: -150,
    },
    {
      name: "a seller who gave mats for 40: the line to reach has moved up",
      brief: briefOf("sell GBP line 9250 | b8500 sgive:mats:40:120"),
      line: 925_000n,
      computed: 9290,
      at: 9400,
      gain: 110,
    },
    {
      name: "a buyer who gave something for 40",
      brief: briefOf("buy GBP line 9250 | bgive:lift:40"),
      line: 925_000n,
      computed: 9210,
      at: 9000,
      gain: 210,
    },
    {
      name: "what the other side gives costs us nothing",
      brief: briefOf("sell GBP line 9250 | bgive:lift:40"),
      line: 925_000n,
      computed: 9250,
      at: 9250,
      gain: 0,
    },
    {
      name: "a seller's worth: cost 8,600 and 650 without the deal",
      brief: worthOf("sell GBP ask 9995", 8600, [without(650)]),
      line: 925_000n,
      computed: 9250,
      at: 9300,
      gain: 50,
    },
    {
      name: "a buyer's worth: 9,900 to him and 650 without the deal",
      brief: worthOf("buy GBP ask 9995", 9900, [without(650)]),
      line: 925_000n,
      computed: 9250,
      at: 9300,
      gain: -50,
    },
    {
      name: "a worked-out line that falls between two pence is rounded to our side",
      brief: worthOf("sell GBP", 8600.123, [without(650)]),
      line: 925_013n,
      computed: 9250.123,
      at: 9250.123,
      gain: 0,
    },
    {
      name: "the same for a buyer",
      brief: worthOf("buy GBP", 9900.127, [without(650)]),
      line: 925_012n,
      computed: 9250.127,
      at: 9250.127,
      gain: 0,
    },
  ])("$name", ({ brief, line, computed, at, gain }) => {
    const stand = must(standOfBrief(brief))
    expect(stand.line.minor).toBe(line)
    expect(stand.computedLine).toBeCloseTo(computed, 9)
    expect(stand.gainAt(at)).toBeCloseTo(gain, 9)
    expect(stand.dropPerDay).toBe(0)
  })

  test("an alternative that falls by 8 a day falls by 8 a day", () => {
    const trade: Alternative = { id: "t", kind: "trade", value: sure(900), fallPerDay: 8 }
    expect(must(standOfBrief(worthOf("sell GBP", 8000, [trade]))).dropPerDay).toBeCloseTo(8, 9)
    const later = must(standOfBrief(worthOf("sell GBP | b8500 +3d", 8000, [trade])))
    expect(later.computedLine).toBeCloseTo(8000 + 900 - 24, 9)
  })

  test("a deal without a line, or a worth without an alternative, has nowhere to stand", () => {
    expect(standOfBrief(briefOf("sell GBP ask 9995"))).toMatchObject({ ok: false, error: { code: "no-line" } })
    expect(standOfBrief(worthOf("sell GBP ask 9995", 8600, []))).toMatchObject({
      ok: false,
      error: { code: "no-line" },
    })
    expect(standOfBrief(briefOf("sell GBP line 9250 | saccept"))).toMatchObject({
      ok: false,
      error: { code: "nothing-to-accept" },
    })
  })
})
