// Given a deal's story and what was read and learnt beside it, when it is gone through, then these are its facts.

import { must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { adviseDeal } from "../advising/advise-deal.ts"
import type { DealCommand, MoveWish, OpenDeal } from "../deal/commands.ts"
import { decide } from "../deal/decide.ts"
import { type DealStep, evolve } from "../deal/evolve.ts"
import { type DealState, noDeal, type OpenedDeal } from "../deal/state.ts"
import { gbp, uuid } from "../deal/testing/given-when-then.ts"
import { DEFAULT_POLICY } from "../policy/policy.ts"
import { type AdviceRead, type ClosedStory, contextAt, stateAfter } from "./closed-story.ts"
import { dayNumberOf } from "./day-numbers.ts"
import { factsOfDeal } from "./facts-of-deal.ts"
import { laterSaleOf } from "./later-sale.ts"

const PAPER = {
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
  time: { hours: [1, 2, 4], costPerHour: 24 },
}

const OPEN: OpenDeal = {
  kind: "open-deal",
  title: "Golf",
  side: "seller",
  currency: "GBP",
  template: "car",
  ask: gbp("9995"),
  ownerId: "jo",
  paper: PAPER,
}

type Told = readonly [at: string, command: DealCommand]
type Given = Partial<ClosedStory> & { readonly readAfter?: readonly number[] }

const move = (wish: MoveWish): DealCommand => ({ kind: "log-move", move: wish })
const us = (price: string) => move({ kind: "offer", by: "us", price: gbp(price) })
const them = (price: string) => move({ kind: "offer", by: "them", price: gbp(price) })
const theyWalk = move({ kind: "walk", by: "them", door: "open" })
const weWalk = move({ kind: "walk", by: "us", door: "open" })
const call = (price: string) => move({ kind: "call", by: "us", price: gbp(price) })
const theyReturn = move({ kind: "return", by: "them" })
const accept = move({ kind: "accept", by: "us" })
const close = (outcome: "won" | "lost" | "walked" | "withdrawn"): DealCommand => ({ kind: "close-deal", outcome })
const commit: DealCommand = { kind: "commit-line", line: gbp("9250") }

const stepsOf = (story: readonly Told[]): readonly DealStep[] => {
  let state: DealState = noDeal
  let id = 0
  const steps: DealStep[] = []
  const actor = { kind: "person", id: "jo", role: "owner" } as const
  for (const [at, command] of [["2026-03-02T09:00:00Z", OPEN] as Told, ...story]) {
    const occurredAt = new Date(at)
    const context = { now: occurredAt, occurredAt, actor, policy: DEFAULT_POLICY, newId: () => uuid(++id) }
    for (const event of must(decide(state, command, context))) {
      const step = { version: steps.length + 1, event, actor, occurredAt }
      steps.push(step)
      state = evolve(state, step)
    }
  }
  return steps
}

/** The advice as it was right after this version, read then. */
const readAt = (story: ClosedStory, dealVersion: number): AdviceRead => {
  const at = story.steps[dealVersion - 1]?.occurredAt ?? new Date(0)
  const state = stateAfter(story, dealVersion) as OpenedDeal
  return { dealVersion, at, advice: must(adviseDeal(state, contextAt(story, at))).advice }
}

const factsOf = (told: readonly Told[], { readAfter = [], ...given }: Given = {}) => {
  const steps = stepsOf(told)
  const deal = steps.reduce<DealState>(evolve, noDeal) as ClosedStory["deal"]
  const bare: ClosedStory = {
    dealId: uuid(1),
    steps,
    deal,
    advice: [],
    policies: [],
    learnt: [],
    priors: [],
    ownerRole: "owner",
    ...given,
  }
  return factsOfDeal({ ...bare, advice: readAfter.map((version) => readAt(bare, version)) })
}

const at = (day: number, hour: number): string => `2026-03-0${day}T${String(hour).padStart(2, "0")}:00:00Z`

describe("the advice and what was done upon it", () => {
  // 1 opened, 2 line, 3 ours, 4 theirs, 5 accepted, 6 closed
  const SOLD: readonly Told[] = [
    [at(2, 10), commit],
    [at(2, 11), us("9750")],
    [at(2, 12), them("9400")],
    [at(2, 13), accept],
    [at(2, 14), close("won")],
  ]

  test("belongs to the next move of ours, the last that was read before it", () => {
    const { deal, notes, endSource } = factsOf(SOLD, { readAfter: [2, 4] })
    expect(deal.steps.map(({ chosen }) => chosen)).toEqual([
      { move: "counter", price: 9750 },
      { move: "accept", price: 9400 },
    ])
    expect([notes.map(({ source }) => source), endSource]).toEqual([["given", "given"], "given"])
    expect(deal.steps.every(({ walkAwayPrice }) => walkAwayPrice === 9250)).toBe(true)
  })

  test("has a worth that is held against what the deal left in the end, told last", () => {
    const told = (margin: string): Told => [
      "2026-03-20T09:00:00Z",
      { kind: "learn-outcome", learnt: "as-agreed", margin: gbp(margin) },
    ]
    const [untold, twice] = [factsOf(SOLD), factsOf([...SOLD, told("90"), told("-12.50")])]
    expect(untold.deal.worth).toEqual({
      p10: expect.any(Number),
      p50: expect.any(Number),
      p90: expect.any(Number),
    })
    expect(twice.deal.worth).toEqual({ ...untold.deal.worth, realised: -12.5 })
    expect(twice.told.map(({ margin }) => margin)).toEqual(["90", "-12.50"])
  })

  test("read when it was their turn has nothing done upon it", () => {
    const { deal } = factsOf(SOLD, { readAfter: [3, 4] })
    expect(deal.steps.map(({ chosen }) => chosen?.move)).toEqual([undefined, "accept"])
  })

  test("that nobody read at the end is worked out again from the deal as it was, and says so", () => {
    const { deal, notes, endSource } = factsOf(SOLD, { readAfter: [2] })
    expect([notes.map(({ source }) => source), endSource]).toEqual([["given", "recomputed"], "recomputed"])
    const [, read] = factsOf(SOLD, { readAfter: [2, 4] }).deal.steps
    expect(deal.steps[1]).toEqual({ ...read, day: dayNumberOf("2026-03-02"), hoursBefore: 0 })
  })

  test("of a deal that says too little is none", () => {
    const bare = stepsOf([]).length
    expect(bare).toBe(1)
    const told: readonly Told[] = [[at(2, 10), close("withdrawn")]]
    expect(factsOf(told)).toMatchObject({ endSource: "none", deal: { steps: [], outcome: "withdrawn" } })
  })

  test("the same figure again is holding, a gift is none of the six, letting them go is one", () => {
    const { deal } = factsOf(
      [
        [at(2, 10), commit],
        [at(2, 11), us("9750")],
        [at(2, 12), them("9000")],
        [at(2, 13), move({ kind: "give", by: "us", item: "mats", cost: gbp("40") })],
        [at(2, 14), us("9750")],
        [at(2, 15), theyWalk],
        [at(2, 17), close("lost")],
      ],
      { readAfter: [4, 7] },
    )
    expect(deal.steps.map(({ chosen }) => chosen)).toEqual([{ move: "hold", price: 9750 }, { move: "let-walk" }])
    expect(deal.given).toMatchObject([
      { kind: "price", hoursBefore: 0 },
      { kind: "gift", cost: 40 },
    ])
  })
})

describe("who left", () => {
  const BEFORE: readonly Told[] = [
    [at(2, 10), commit],
    [at(2, 11), us("9750")],
    [at(2, 12), them("9000")],
    [at(2, 13), theyWalk],
  ]

  test("and came back by himself", () => {
    const { deal } = factsOf([
      ...BEFORE,
      [at(4, 9), theyReturn],
      [at(4, 10), them("9400")],
      [at(4, 11), accept],
      [at(4, 12), close("won")],
    ])
    expect(deal.walkOuts).toEqual([
      {
        day: dayNumberOf("2026-03-02"),
        by: "them",
        door: "open",
        ours: 9750,
        theirs: 9000,
        returned: dayNumberOf("2026-03-04"),
        returnedPrice: 9400,
        seenUntil: dayNumberOf("2026-03-04"),
        calls: [],
      },
    ])
  })

  test("and took the second call", () => {
    const { deal } = factsOf([
      ...BEFORE,
      [at(3, 9), call("9600")],
      [at(4, 9), call("9500")],
      [at(4, 10), theyReturn],
      [at(4, 11), close("lost")],
    ])
    expect(deal.walkOuts[0]?.calls.map(({ price, taken }) => [price, taken])).toEqual([
      [9600, false],
      [9500, true],
    ])
    expect(deal.walkOuts[0]?.returned).toBeUndefined()
  })

  test("and stayed away, until it was learnt where he bought", () => {
    const told: readonly Told[] = [
      ...BEFORE,
      [at(4, 9), close("lost")],
      [at(8, 9), { kind: "learn-outcome", learnt: "they-bought-elsewhere", price: gbp("9300"), days: 2 }],
    ]
    const { deal, untold } = factsOf(told)
    expect(deal.walkOuts[0]).toMatchObject({ lost: dayNumberOf("2026-03-06"), seenUntil: dayNumberOf("2026-03-06") })
    expect(deal.learnt).toEqual([{ kind: "they-bought-elsewhere", price: 9300, days: 2 }])
    expect([deal.leftBy, untold]).toEqual(["them", false])
    expect(factsOf(told.slice(0, -1)).untold).toBe(true)
  })

  test("was us", () => {
    const { deal } = factsOf([
      [at(2, 10), commit],
      [at(2, 11), them("8500")],
      [at(2, 12), weWalk],
      [at(3, 9), close("walked")],
    ])
    expect([deal.leftBy, deal.walkOuts[0]?.by, deal.walkOuts[0]?.ours]).toEqual(["us", "us", 9995])
  })
})

describe("the line", () => {
  const moveLine = (line: string, code: string): DealCommand => ({
    kind: "move-line",
    line: gbp(line),
    reason: { code },
  })

  test("moves by news, or by something else", () => {
    const { deal } = factsOf([
      [at(2, 10), commit],
      [at(2, 11), moveLine("9200", "new-information")],
      [at(2, 12), moveLine("9100", "month-end")],
      [at(2, 13), { kind: "state-worth", paper: { ...PAPER, cost: 8000 }, reason: { code: "new-information" } }],
      [at(2, 14), moveLine("9000", "other")],
      [at(2, 15), close("withdrawn")],
    ])
    expect(deal.line?.committed).toBe(9250)
    expect(deal.line?.shifts.map(({ from, to, informational }) => [from, to, informational])).toEqual([
      [9250, 9200, true],
      [9200, 9100, false],
      [9100, 9000, true],
    ])
  })
})

describe("the thing and the work", () => {
  test("are what our own paper said as the deal was opened", () => {
    const effort = (hours: number): DealCommand => ({ kind: "log-effort", stage: "pitching", hours })
    const { deal } = factsOf(
      [
        [at(2, 10), effort(1.5)],
        [at(3, 10), them("9000")],
        [at(3, 11), effort(2)],
        [at(3, 12), close("withdrawn")],
      ],
      { stockedOn: "2026-02-20" },
    )
    expect(deal).toMatchObject({
      value: 9300,
      ageDays: 10,
      holdingCostPerDay: 12,
      ask: 9995,
      firstOurs: 9995,
      lastTheirs: 9000,
    })
    expect(deal.effort.map(({ hours }) => hours)).toEqual([1.5, 2])
    expect(deal.hoursToCome).toEqual({ p10: 1, p50: 2, p90: 4, day: dayNumberOf("2026-03-02"), spentAfter: 3.5 })
  })

  test("sold later is told once, and by whoever was exact", () => {
    const laterSale = { price: 9600, on: "2026-03-10", toSame: false }
    const told: readonly Told[] = [
      [at(2, 11), them("9000")],
      [at(2, 12), weWalk],
      [at(3, 9), close("walked")],
    ]
    expect(factsOf(told, { laterSale }).deal.learnt).toEqual([{ kind: "sold-to-another", price: 9600, days: 7 }])
    const logged: Told = [at(9, 9), { kind: "learn-outcome", learnt: "sold-to-another", price: gbp("9650"), days: 6 }]
    expect(factsOf([...told, logged], { laterSale }).deal.learnt).toEqual([
      { kind: "sold-to-another", price: 9650, days: 6 },
    ])
    expect(factsOf(told, { laterSale: { ...laterSale, toSame: true } }).deal.learnt).toMatchObject([
      { kind: "they-came-back", price: 9600 },
    ])
  })

  test.each([
    ["by another deal, from the day of closing on", [{ dealId: "b", price: 9, on: "2026-03-04" }], 9],
    ["to the trade", [{ price: 7, on: "2026-03-20" }], 7],
    [
      "by this very deal, or before it ended: not later",
      [
        { dealId: "a", price: 8, on: "2026-03-09" },
        { dealId: "b", price: 9, on: "2026-03-01" },
      ],
      undefined,
    ],
  ])("left the stock %s", (_, left, price) => {
    expect(laterSaleOf(left, "a", "2026-03-03")?.price).toBe(price)
  })
})
