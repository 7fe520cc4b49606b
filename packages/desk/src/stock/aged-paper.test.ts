import { describe, expect, test } from "vitest"
import { agedPaper } from "./aged-paper.ts"

const buyer = {
  kind: "next-buyer",
  offers: [8700, 9300, 9800],
  days: 60,
  tradeValue: "8300",
  tradeFallPerDay: 7,
  priceFallPerDay: [4, 6],
}

describe("a paper some days after it was stated", () => {
  test.each([
    ["no day later it is itself", [buyer], 0, [buyer]],
    [
      "a buyer: fewer days, a poorer trade, lower offers",
      [buyer],
      10,
      [{ ...buyer, days: 50, tradeValue: 8230, offers: [8650, 9250, 9750] }],
    ],
    [
      "what does not fall stays as it was written",
      [{ kind: "trade", price: "8300.50" }],
      9,
      [{ kind: "trade", price: "8300.50" }],
    ],
    [
      "a figure in words of its own keeps its source",
      [{ kind: "trade", price: { low: 8000, high: 8400, source: "guide" }, fallPerDay: { value: 5 } }],
      4,
      [{ kind: "trade", price: { low: 7980, high: 8380, source: "guide" }, fallPerDay: { value: 5 } }],
    ],
    [
      "nothing falls below nothing",
      [{ kind: "trade", price: 20, fallPerDay: 5 }],
      9,
      [{ kind: "trade", price: 0, fallPerDay: 5 }],
    ],
    [
      "the days do not run below none",
      [{ ...buyer, days: 3, tradeFallPerDay: 0 }],
      9,
      [{ ...buyer, days: 0, tradeFallPerDay: 0, offers: [8655, 9255, 9755] }],
    ],
    [
      "what runs out comes nearer",
      [{ kind: "named", worth: 5, expiresInDays: 9 }],
      4,
      [{ kind: "named", worth: 5, expiresInDays: 5 }],
    ],
    [
      "a buyer whose offers are left to the house has none to lower",
      [{ ...buyer, offers: undefined }],
      1,
      [{ kind: "next-buyer", days: 59, tradeValue: 8293, tradeFallPerDay: 7, priceFallPerDay: [4, 6] }],
    ],
  ])("%s", (_, alternatives, days, wanted) => {
    const paper = { cost: 1, alternatives: JSON.parse(JSON.stringify(alternatives)) }
    expect(agedPaper(paper, days)).toEqual({ cost: 1, alternatives: wanted })
  })

  test("what has run out is gone, and a list of nothing is no list", () => {
    const lead = { kind: "other-lead", worth: 900, expiresInDays: 3 }
    expect(agedPaper({ alternatives: [lead, { kind: "do-without" }] }, 4)).toEqual({
      alternatives: [{ kind: "do-without" }],
    })
    expect(agedPaper({ alternatives: [lead] }, 4)).toEqual({})
    expect(agedPaper({ alternative: 650 }, 4)).toEqual({ alternative: 650 })
  })
})
