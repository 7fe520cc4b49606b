import { describe, expect, test } from "vitest"
import { deal, left, mirrored, step } from "./review-fixtures.ts"
import { turnOutOf } from "./turn-out.ts"
import { judgementTable, reviewDeal } from "./was-it-right.ts"

const exactly = (gain: number) => ({ low: gain, middle: gain, high: gain })

describe("how it turned out, as gains over the line of 9,250", () => {
  test.each([
    [
      "a deal is measured against leaving",
      deal(),
      { turnOut: "good", difference: exactly(150), bases: ["agreed-price"] },
    ],
    [
      "gifts count",
      deal({ given: [{ day: 20_009, kind: "gift", cost: 200, hoursBefore: 1 }] }),
      { turnOut: "bad", difference: exactly(-50) },
    ],
    [
      "the margin that came",
      deal({ worth: { p10: 300, p50: 500, p90: 700, realised: 280 } }),
      {
        turnOut: "bad",
        difference: exactly(-70),
        bases: ["agreed-price", "realised-margin"],
      },
    ],
    [
      "a margin still unknown",
      deal({ worth: { p10: 300, p50: 500, p90: 700 } }),
      {
        turnOut: "unclear",
        difference: { low: -50, middle: 150, high: 350 },
      },
    ],
    [
      "a deal that fell through costs its days",
      deal({ learnt: [{ kind: "fell-through", days: 12 }] }),
      {
        turnOut: "bad",
        happened: exactly(-120),
        bases: ["undone"],
      },
    ],
    [
      "sold later for 9,700 after ten days",
      left({ learnt: [{ kind: "sold-to-another", price: 9700, days: 10 }] }),
      {
        turnOut: "good",
        happened: exactly(350),
      },
    ],
    [
      "sold later on a day that nobody wrote down",
      left({ learnt: [{ kind: "sold-to-another", price: 9700 }] }),
      {
        happened: { low: 150, middle: 380, high: 450 },
      },
    ],
    [
      "they came back and paid 9,300",
      left({ learnt: [{ kind: "they-came-back", price: 9300, days: 3 }] }),
      {
        happened: exactly(20),
      },
    ],
    [
      "nobody knows",
      left({ lastTheirs: undefined, steps: [] }),
      {
        turnOut: "unclear",
        difference: exactly(0),
        bases: ["never-known"],
      },
    ],
    [
      "left while a clear offer stood",
      left({ lastTheirs: 9500, steps: [] }),
      {
        turnOut: "bad",
        difference: exactly(-250),
        regret: exactly(250),
      },
    ],
  ])("%s", (_, one, expected) => {
    expect(turnOutOf(one)).toMatchObject(expected)
  })

  test("a leaving is measured against the deal that they would still have made: their offer at least, our last figure at most", () => {
    const found = turnOutOf(left())
    expect(found?.otherEnd.low).toBe(9100 - 9250)
    expect(found?.otherEnd.middle).toBeGreaterThan(9150 - 9250)
    expect(found?.otherEnd.high).toBeLessThanOrEqual(9600 - 9250)
    expect(found?.bases).toEqual(["never-known", "standing-offer", "posterior"])
  })

  test("what they paid elsewhere moves the middle", () => {
    const found = turnOutOf(left({ learnt: [{ kind: "they-bought-elsewhere", price: 9300 }] }))
    expect(found?.otherEnd).toMatchObject({ low: -150, middle: 50 })
  })

  test("buyers are sellers in a mirror", () => {
    const deals = [deal(), left(), left({ learnt: [{ kind: "sold-to-another", price: 9700, days: 10 }] })]
    for (const one of deals) expect(turnOutOf(mirrored(one))).toEqual(turnOutOf(one))
  })

  test("without a line there is nothing to measure from, and a withdrawn deal has no other end", () => {
    expect(turnOutOf(deal({ line: undefined, steps: [] }))).toBeUndefined()
    expect(turnOutOf(deal({ outcome: "withdrawn", price: undefined }))).toBeUndefined()
  })
})

describe("luck and judgement", () => {
  const lucky = left({
    id: "lucky",
    lastTheirs: 9500,
    steps: [step({ chosen: { move: "walk" } })],
    leftBy: "us",
    outcome: "walked",
    learnt: [{ kind: "sold-to-another", price: 9990, days: 1 }],
  })

  test("a wrong leaving that turned out well is luck", () => {
    const { judgement, turnOut, luck } = reviewDeal(lucky)
    expect(judgement).toMatchObject({ verdict: "wrong-then", regret: 150 })
    expect(turnOut?.turnOut).toBe("good")
    expect(luck).toEqual(exactly(730))
  })

  test("the table counts every deal once and adds the money up", () => {
    const reviews = [lucky, deal(), left(), deal({ line: undefined, steps: [] })].map(reviewDeal)
    const { cells, regretThen, luck } = judgementTable(reviews)
    expect(cells.reduce((sum, { deals }) => sum + deals, 0)).toBe(4)
    expect(cells.find((cell) => cell.verdict === "wrong-then" && cell.turnOut === "good")?.deals).toBe(1)
    expect(regretThen).toBe(150)
    expect(luck).toBe(730 + 0 - 20)
  })
})
