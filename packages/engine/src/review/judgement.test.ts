import { describe, expect, test } from "vitest"
import { judgementOf } from "./judgement.ts"
import { deal, left, move, step } from "./review-fixtures.ts"

const walked = step({ chosen: { move: "walk" } })

describe("was the end right, given what was known then", () => {
  test.each([
    ["the best move", deal(), { verdict: "right", chosen: "accept", best: "accept", regret: 0, promised: 150 }],
    [
      "leaving a deal that was worth 150 more",
      deal({ outcome: "walked", price: undefined, steps: [walked] }),
      {
        verdict: "wrong-then",
        chosen: "walk",
        best: "accept",
        regret: 150,
        promised: 0,
        tieWithin: 10,
      },
    ],
    [
      "within a thousandth of the value",
      deal({
        steps: [step({ moves: [move("accept", 150), move("counter", 158, { price: 9600 })] })],
      }),
      { verdict: "near-tie", best: "counter", regret: 8 },
    ],
    [
      "a better move that could not be made",
      deal({
        steps: [step({ moves: [move("accept", 150), move("call-back", 300, { available: false })] })],
      }),
      { verdict: "right", regret: 0 },
    ],
    [
      "our advised figure, which they took",
      deal({
        price: 9600,
        steps: [
          step({
            moves: [move("accept", 50), move("counter", 90, { price: 9600 })],
            chosen: { move: "counter", price: 9600 },
          }),
        ],
      }),
      { verdict: "right", chosen: "counter", promised: 90 },
    ],
    [
      "another figure that nobody had valued",
      deal({
        price: 9800,
        steps: [step({ chosen: { move: "counter", price: 9800 } })],
      }),
      { verdict: "not-judged", notJudged: "figure-without-value" },
    ],
    [
      "another figure with its own value",
      deal({
        price: 9800,
        steps: [step({ chosen: { move: "counter", price: 9800, expectedValue: 40 } })],
      }),
      { verdict: "wrong-then", regret: 110 },
    ],
    ["letting them go", left(), { verdict: "right", chosen: "let-walk", promised: 20 }],
    [
      "letting them go without a word of it",
      left({ steps: left().steps.map(({ chosen: _, ...rest }) => rest) }),
      {
        verdict: "right",
        chosen: "let-walk",
      },
    ],
    ["no advice was kept", deal({ steps: [] }), { verdict: "not-judged", notJudged: "no-advice" }],
    [
      "nothing was done about it",
      deal({ steps: [{ ...step(), chosen: undefined } as never] }),
      { verdict: "not-judged", notJudged: "nothing-chosen" },
    ],
    [
      "the car was gone",
      deal({ outcome: "withdrawn", price: undefined }),
      { verdict: "not-judged", notJudged: "withdrawn" },
    ],
  ])("%s", (_, one, expected) => {
    expect(judgementOf(one)).toMatchObject(expected)
  })

  test("what was learnt later is not known then", () => {
    const plain = left()
    const told = left({ learnt: [{ kind: "they-bought-elsewhere", price: 9900, days: 1 }] })
    expect(judgementOf(told)).toEqual(judgementOf(plain))
  })
})
