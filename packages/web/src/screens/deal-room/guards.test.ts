// The guard rails: which of them stand before a move, with which figures, and where none stands.

import type { AdviceOutput } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import type { MoveToLog, Policy } from "../../desk/types.ts"
import { guardsFor } from "./guards.ts"
import { aDeal, aLine, theMoves } from "./testing/a-deal.ts"

const POLICY = { approval: { autoUpTo: 0.015, managerUpTo: 0.05, reasonNeeded: true } } as Policy

const offer = (price: string): MoveToLog => ({ kind: "offer", by: "us", price })

const adviceOf = (part: Partial<AdviceOutput>): AdviceOutput =>
  ({
    recommended: { move: "hold", price: 9600 },
    moves: [
      { move: "accept", price: 9050, available: true, expectedValue: 100, dealProbability: 1, valueAtRisk: 0 },
      { move: "hold", price: 9600, available: true, expectedValue: 300, dealProbability: 0.6, valueAtRisk: 0 },
    ],
    concessions: { given: 0, got: 0, reciprocity: null, pattern: "none", warning: null },
    ...part,
  }) as AdviceOutput

const codes = (...input: Parameters<typeof guardsFor>) => guardsFor(...input).map(({ code }) => code)

describe("crossing the line", () => {
  const deal = aDeal({ line: aLine("9250.00") })

  test.each([
    ["exactly on it", "9250.00", undefined],
    ["a penny below", "9249.99", { distance: "0.01", approver: "auto" }],
    ["1.5 % below", "9111.25", { distance: "138.75", approver: "auto" }],
    ["a little more", "9111.24", { distance: "138.76", approver: "manager" }],
    ["beyond a manager's reach", "8700.00", { distance: "550", approver: "owner" }],
  ])("%s", (_, price, expected) => {
    const [guard] = guardsFor({ deal, move: offer(price), policy: POLICY, advice: null })
    if (expected === undefined) expect(guard).toBeUndefined()
    else expect(guard).toMatchObject({ code: "crosses-line", line: "9250.00", ...expected })
  })

  test("for a buyer it is crossed upwards", () => {
    const buyer = { ...deal, side: "buyer" as const }
    expect(codes({ deal: buyer, move: offer("9300"), policy: POLICY, advice: null })).toEqual(["crosses-line"])
    expect(codes({ deal: buyer, move: offer("9200"), policy: POLICY, advice: null })).toEqual([])
  })

  test("what was given besides counts", () => {
    const gave = { ...deal, moves: theMoves({ kind: "give", by: "us", item: "mats", cost: "60.00" }) }
    const [guard] = guardsFor({ deal: gave, move: offer("9300"), policy: POLICY, advice: null })
    expect(guard).toMatchObject({ code: "crosses-line", distance: "10", gifts: "60" })
  })

  test("whoever may not see the line is not told by us", () => {
    const hidden = { ...deal, line: { sight: "hidden" as const, committedAt: deal.openedAt } }
    expect(codes({ deal: hidden, move: offer("5000"), policy: POLICY, advice: null })).toEqual([])
  })

  test("a figure of theirs is a fact and never guarded", () => {
    expect(codes({ deal, move: { kind: "offer", by: "them", price: "100" }, policy: POLICY, advice: null })).toEqual([])
  })
})

describe("accepting too fast", () => {
  const deal = aDeal({ theirOffer: "9050.00" })
  const accept: MoveToLog = { kind: "accept", by: "us" }

  test("says what is left on the table, and the better move", () => {
    expect(guardsFor({ deal, move: accept, policy: POLICY, advice: adviceOf({}) })).toEqual([
      {
        code: "accepts-too-fast",
        price: "9050.00",
        leaves: 200,
        better: { move: "hold", price: 9600 },
        likely: 0.6,
      },
    ])
  })

  test("is silent when accepting is advised", () => {
    const advice = adviceOf({ recommended: { move: "accept", price: 9050 } })
    expect(codes({ deal, move: accept, policy: POLICY, advice })).toEqual([])
  })

  test("and when the difference is a matter of feel", () => {
    const moves = adviceOf({}).moves.map((move) => (move.move === "hold" ? { ...move, expectedValue: 110 } : move))
    expect(codes({ deal, move: accept, policy: POLICY, advice: adviceOf({ moves }) })).toEqual([])
  })
})

describe("giving", () => {
  test("again before they have answered the last figure", () => {
    const deal = aDeal({ moves: theMoves({ kind: "offer", by: "us", price: "9750.00" }) })
    expect(guardsFor({ deal, move: offer("9600"), policy: POLICY, advice: null })).toEqual([
      { code: "steps-twice", step: "150" },
    ])
  })

  test("after they answered is an exchange", () => {
    const deal = aDeal({
      moves: theMoves({ kind: "offer", by: "us", price: "9750.00" }, { kind: "offer", by: "them", price: "8900.00" }),
    })
    expect(codes({ deal, move: offer("9600"), policy: POLICY, advice: null })).toEqual([])
  })

  test("ahead of getting is said with both sums", () => {
    const deal = aDeal({
      moves: theMoves({ kind: "offer", by: "us", price: "9750.00" }, { kind: "offer", by: "them", price: "8900.00" }),
    })
    const warning = { code: "giving-ahead-of-getting" as const, given: 400, got: 100, concessions: 3 }
    const advice = adviceOf({ concessions: { given: 400, got: 100, reciprocity: 0.25, pattern: "steady", warning } })
    expect(guardsFor({ deal, move: offer("9600"), policy: POLICY, advice })).toEqual([
      { code: "gives-without-getting", given: 400, got: 100 },
    ])
    expect(codes({ deal, move: offer("9800"), policy: POLICY, advice })).toEqual([])
  })
})

test("effort talks only beside a step that costs", () => {
  const effort = { hours: 6, money: "0.00", byStage: [] }
  const deal = aDeal({ line: aLine("9250.00"), effort })
  expect(codes({ deal, move: offer("9100"), policy: POLICY, advice: null })).toEqual(["crosses-line", "effort-talks"])
  expect(codes({ deal, move: offer("9400"), policy: POLICY, advice: null })).toEqual([])
})
