// Where a deal stands with the moves that still wait, and what can be logged then.

import { describe, expect, test } from "vitest"
import type { PendingMove } from "../../figures/questions.ts"
import { dealNow } from "./deal-now.ts"
import { figureTyped } from "./number-pad-text.ts"
import { actionsNow } from "./parties.ts"
import { aDeal } from "./testing/a-deal.ts"
import { rangesOf } from "./what-if-ranges.ts"

const OCCURRED = { occurredAt: "2026-03-16T11:00:00.000Z" }
const pending = (...moves: readonly object[]) => moves.map((move) => ({ ...move, ...OCCURRED }) as PendingMove)

describe("a deal with what waits", () => {
  test("offers stand, a walk-out leads away, a return back", () => {
    const now = dealNow(
      aDeal(),
      pending({ kind: "offer", by: "them", price: "8500" }, { kind: "walk", by: "them", door: "open" }),
    )
    expect(now).toMatchObject({ theirOffer: "8500", phase: "away", leftBy: "them" })
    expect(dealNow(now, pending({ kind: "return", by: "them" }))).toMatchObject({ phase: "talking", leftBy: null })
  })

  test("an acceptance agrees at the other side's price", () => {
    const deal = aDeal({ ourOffer: "9600", theirOffer: "9050" })
    expect(dealNow(deal, pending({ kind: "accept", by: "us" }))).toMatchObject({ phase: "agreed", agreedPrice: "9050" })
    expect(dealNow(deal, pending({ kind: "accept", by: "them" }))).toMatchObject({ agreedPrice: "9600" })
  })

  test("the talk goes on: the last figure of each side is the one that waits, each later than the one before", () => {
    const said = pending({ kind: "offer", by: "them", price: "8500" }, { kind: "offer", by: "us", price: "9700" })
    const { moves, version } = dealNow(aDeal(), said)
    expect(moves.slice(-2)).toMatchObject([
      { kind: "offer", by: "them", price: "8500" },
      { kind: "offer", by: "us", price: "9700" },
    ])
    expect(moves.at(-2)!.version).toBeGreaterThan(version)
    expect(moves.at(-1)!.version).toBeGreaterThan(moves.at(-2)!.version)
  })

  test("leaving for good ends the talk", () => {
    expect(dealNow(aDeal(), pending({ kind: "walk", by: "us", door: "closed" })).phase).toBe("over")
  })
})

describe("what can be logged", () => {
  test("nobody accepts what was never said", () => {
    expect(actionsNow(aDeal())).not.toContain("we-accepted")
    expect(actionsNow(aDeal({ theirOffer: "9000" }))).toContain("we-accepted")
    expect(actionsNow(aDeal({ theirOffer: "9000" }))).not.toContain("they-accepted")
  })

  test("whoever left is called or comes back", () => {
    expect(actionsNow(aDeal({ phase: "away", leftBy: "them" })).slice(0, 2)).toEqual(["they-came-back", "we-called"])
  })

  test("a closed deal takes nothing", () => {
    expect(actionsNow(aDeal({ phase: "closed", outcome: "won" }))).toEqual([])
  })
})

test.each([
  ["9250", 2, "9250"],
  ["9,250.5", 2, "9.25"],
  ["09", 2, "9"],
  ["9250.505", 2, "9250.50"],
  ["9250.5", 0, "9250"],
  ["abc", 2, ""],
])("the pad reads %s with %i decimals as %s", (text, decimals, expected) => {
  expect(figureTyped(text, decimals)).toBe(expected)
})

test("the sliders reach beyond everything that was said, in round steps", () => {
  const { price } = rangesOf(aDeal({ ask: "9995.00", limit: ["8700.00", "9250.00", "9800.00"] }))
  expect(price!.min).toBeLessThan(8700)
  expect(price!.max).toBeGreaterThan(9995)
  expect(price!.min % price!.step).toBe(0)
})
