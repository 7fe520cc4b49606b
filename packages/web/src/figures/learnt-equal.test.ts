// What the house has learnt about people who leave reaches the browser with the policy, and its advice stays the desk's to the last digit on
// the day before it counts, on the day from which it counts, and where the paper says otherwise.

import type { LearntFigures } from "@walkaway/contract/brief"
import { must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { adviseDeal } from "../../../desk/src/advising/advise-deal.ts"
import type { MoveWish, OpenDeal } from "../../../desk/src/deal/commands.ts"
import type { OpenedDeal } from "../../../desk/src/deal/state.ts"
import { play } from "../../../desk/src/deal/testing/any-story.ts"
import { gbp } from "../../../desk/src/deal/testing/given-when-then.ts"
import { DEFAULT_POLICY } from "../../../desk/src/policy/policy.ts"
import { dealView } from "../../../desk/src/views/deal-view.ts"
import { namesOf } from "../../../desk/src/views/names.ts"
import { figuresOfDeal } from "./figures-of.ts"

const ID = "0193a5c4-7b2e-7c3d-8e4f-000000000001"
const names = await namesOf(undefined as never, {})
const MS_PER_DAY = 86_400_000

const PAPER = { cost: 8210, alternative: [400, 650, 900] }
const figure = (value: number, cases: number) => ({ value, cases, interval: { low: 0, middle: value, high: 1 } })

const dealWith = (paper: OpenDeal["paper"]) => {
  const opening: OpenDeal = {
    kind: "open-deal",
    title: "Golf",
    side: "seller",
    currency: "GBP",
    template: "car",
    ask: gbp("9995"),
    ownerId: "sam",
    paper,
  }
  const moves: readonly MoveWish[] = [
    { kind: "offer", by: "us", price: gbp("9750") },
    { kind: "offer", by: "them", price: gbp("8900") },
    { kind: "walk", by: "them", door: "open" },
  ]
  const acts = moves.map((move) => ({ command: { kind: "log-move", move } as const, who: "sam" as const, minutes: 5 }))
  const { state, steps } = play(opening, acts)
  return { deal: state as OpenedDeal, version: steps.length }
}

const bothOn = (paper: OpenDeal["paper"], daysLater: number, learnt: readonly LearntFigures[]) => {
  const { deal, version } = dealWith(paper)
  const now = new Date(deal.touchedAt.getTime() + daysLater * MS_PER_DAY)
  const context = { policy: DEFAULT_POLICY, now, ownerRole: "salesperson" as const, learnt }
  const view = dealView({ dealId: ID, deal, version }, names, {
    id: "sam",
    role: "salesperson",
    sight: "exact",
    lineBand: 0.03,
  })
  return {
    desk: must(adviseDeal(deal, context)),
    browser: figuresOfDeal({ deal: view, ...context }).advice,
    day: now.toISOString().slice(0, 10),
  }
}

const fromDayAfter = (days: number): LearntFigures => ({
  fromDay: bothOn(PAPER, days, []).day,
  returnPerDay: figure(0.162399, 9),
  callHeard: figure(0.25, 0),
  calledBack: figure(0.083333, 3),
})

describe("learnt figures in desk and browser", () => {
  const learnt = [fromDayAfter(2)]

  test.each([
    ["before they count", PAPER, 1],
    ["on the day from which they count", PAPER, 2],
    ["a week later", PAPER, 9],
    ["where the paper says otherwise", { ...PAPER, assumptions: { returnPerDay: 0.4 } }, 3],
  ])("are the same: %s", (_, paper, days) => {
    const { desk, browser } = bothOn(paper, days, learnt)
    expect(browser).toEqual(desk.advice)
  })

  test("move the advice from their day on, say so, and stand in what it was computed from", () => {
    const [before, after] = [bothOn(PAPER, 1, learnt), bothOn(PAPER, 2, learnt)]
    expect(before.desk.advice).toEqual(bothOn(PAPER, 1, []).desk.advice)
    expect(after.desk.advice.moves).not.toEqual(bothOn(PAPER, 2, []).desk.advice.moves)
    expect(after.desk.inputs.assumptions).toEqual({ returnPerDay: 0.162399, calledBack: 0.083333 })
    expect(after.desk.advice.assumed).toEqual({
      fromDay: learnt[0]?.fromDay,
      returnPerDay: { source: "learnt", cases: 9 },
      callHeard: { source: "guess", cases: 0 },
      calledBack: { source: "learnt", cases: 3 },
    })
  })
})
