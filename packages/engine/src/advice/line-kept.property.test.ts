// Advice never goes past the line: nothing that it tells us to say, take or call with is worse than what we committed to, nor than
// what walking is worth; on both sides, with a committed line and with one that is worked out.

import { anyTalk, briefOfDeal, dealOfTalk, POUNDS, plainDraft, sure, withoutLine, worthBrief } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { directionOf } from "../deal/index.ts"
import { amountOf, type Money, must } from "../units/index.ts"
import { adviseOn } from "./advise.ts"
import type { Brief } from "./brief.ts"
import { standOfBrief } from "./stand.ts"

/** How far beyond the line a price lies, positive on our side, in major units. */
const expectLineKept = (brief: Brief, slack: number): void => {
  const advice = must(adviseOn(brief))
  const stand = must(standOfBrief(brief))
  const direction = directionOf(advice.side)
  const beyond = (price: Money): number =>
    Math.min(direction * (amountOf(price) - amountOf(stand.line)), direction * (amountOf(price) - stand.computedLine))
  const { recommended, moves, callBack } = advice
  const ours = stand.session.offers[advice.side].at(-1)
  if (recommended.price) expect(beyond(recommended.price)).toBeGreaterThanOrEqual(-slack)
  for (const { move, price } of moves) {
    if (move === "counter" || move === "call-back") expect(beyond(price!)).toBeGreaterThanOrEqual(-slack)
  }
  // Holding is staying at our own last figure, wherever that is, and is not advised when that is past the line.
  const hold = moves.find(({ move }) => move === "hold")
  expect(hold?.price).toEqual(ours)
  for (const call of callBack?.calls ?? []) expect(beyond(call.price)).toBeGreaterThanOrEqual(-slack)
  expect(advice.walkAwayPrice).toEqual(stand.line)
}

test("no advised figure is past a committed line, to the penny", () => {
  fc.assert(
    fc.property(anyTalk, (talk) => expectLineKept(briefOfDeal(dealOfTalk(talk, POUNDS)), 1e-9)),
    { numRuns: 120 },
  )
})

test("no advised figure is past a line that is worked out, to half a penny", () => {
  fc.assert(
    fc.property(
      anyTalk,
      fc.double({ min: 7000, max: 11_000, noNaN: true }),
      fc.integer({ min: 0, max: 900 }),
      (talk, cost, other) => {
        const deal = withoutLine(dealOfTalk(talk, POUNDS))
        const brief = worthBrief(deal, plainDraft(deal, cost), [{ id: "d", kind: "do-without", value: sure(other) }])
        expectLineKept(brief, 0.005 + 1e-9)
      },
    ),
    { numRuns: 60 },
  )
})

test("a committed line is kept where the worth would allow more, and the worth where the line would", () => {
  fc.assert(
    fc.property(anyTalk, fc.integer({ min: 8000, max: 10_500 }), (talk, cost) => {
      const deal = dealOfTalk(talk, POUNDS)
      const brief = worthBrief(deal, plainDraft(deal, cost), [{ id: "d", kind: "do-without", value: sure(300) }])
      expectLineKept(brief, 0.005 + 1e-9)
    }),
    { numRuns: 60 },
  )
})
