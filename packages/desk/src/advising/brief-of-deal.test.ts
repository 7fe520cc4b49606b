import { problemsOfPaper } from "@walkaway/contract/brief"
import { formatNotation, must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import type { DealCommand, OpenDeal } from "../deal/commands.ts"
import { decide } from "../deal/decide.ts"
import { evolve } from "../deal/evolve.ts"
import { type DealState, noDeal, type OpenedDeal } from "../deal/state.ts"
import { gbp, uuid } from "../deal/testing/given-when-then.ts"
import { DEFAULT_POLICY, type Policy } from "../policy/policy.ts"
import { adviseDeal, lineOfDeal, worthOfDeal } from "./advise-deal.ts"
import { briefOfDeal, movesByCalendar } from "./brief-of-deal.ts"

const OPEN: OpenDeal = {
  kind: "open-deal",
  title: "Golf",
  side: "seller",
  currency: "GBP",
  template: "car",
  ask: gbp("9995"),
  ownerId: "jo",
  paper: {},
}

type Told = readonly [at: string, command: DealCommand]

/** The deal that comes of these commands at these moments. */
const dealOfStory = (story: readonly Told[], policy: Policy = DEFAULT_POLICY): OpenedDeal => {
  let state: DealState = noDeal
  let version = 0
  let id = 0
  const actor = { kind: "person", id: "jo", role: "owner" } as const
  for (const [at, command] of story) {
    const occurredAt = new Date(at)
    const context = { now: occurredAt, occurredAt, actor, policy, newId: () => uuid(++id) }
    for (const event of must(decide(state, command, context))) {
      version += 1
      state = evolve(state, { version, event, actor, occurredAt })
    }
  }
  return state as OpenedDeal
}

const contextAt = (now: string, policy: Policy = DEFAULT_POLICY) => ({
  policy,
  now: new Date(now),
  ownerRole: "salesperson" as const,
})

const said = (deal: OpenedDeal, now: string, policy?: Policy): string => {
  const { side, currency, ask } = deal
  const moves = movesByCalendar(deal, contextAt(now, policy))
  return formatNotation({ side, currency, moves, ...(ask && { ask }) }).split("| ")[1] ?? ""
}

const us = (price: string): DealCommand => ({ kind: "log-move", move: { kind: "offer", by: "us", price: gbp(price) } })
const them = (price: string): DealCommand => ({
  kind: "log-move",
  move: { kind: "offer", by: "them", price: gbp(price) },
})
const theyWalk: DealCommand = { kind: "log-move", move: { kind: "walk", by: "them", door: "open" } }

describe("days between the moves", () => {
  test("are counted in the calendar of the place, from the day on which the figures were stated", () => {
    const deal = dealOfStory([
      ["2026-03-02T10:00:00Z", OPEN],
      ["2026-03-03T09:00:00Z", us("9750")],
      ["2026-03-03T23:30:00Z", them("8500")],
      ["2026-03-04T00:30:00Z", theyWalk],
    ])
    expect(said(deal, "2026-03-06T12:00:00Z")).toBe("+1d s9750 b8500 +1d bwalk +2d")
  })

  test("follow the zone: half past eleven in London is the next morning in Auckland", () => {
    const auckland = { ...DEFAULT_POLICY, timeZone: "Pacific/Auckland" }
    const deal = dealOfStory([
      ["2026-03-03T10:00:00Z", OPEN],
      ["2026-03-03T10:30:00Z", us("9750")],
      ["2026-03-03T23:30:00Z", them("8500")],
    ])
    expect(said(deal, "2026-03-03T23:40:00Z")).toBe("s9750 b8500")
    expect(said(deal, "2026-03-03T23:40:00Z", auckland)).toBe("s9750 +1d b8500")
  })

  test("a night of 23 hours, when the clocks go forward, is a day", () => {
    const deal = dealOfStory([
      ["2026-03-28T12:00:00Z", OPEN],
      ["2026-03-28T12:01:00Z", us("9750")],
    ])
    expect(said(deal, "2026-03-29T11:00:00Z")).toBe("s9750 +1d")
  })

  test("begin anew when the worth is stated anew, since every figure is meant from then on", () => {
    const deal = dealOfStory([
      ["2026-03-02T10:00:00Z", OPEN],
      ["2026-03-03T10:00:00Z", us("9750")],
      [
        "2026-03-09T10:00:00Z",
        { kind: "state-worth", paper: { cost: 8210, alternative: 650 }, reason: { code: "other" } },
      ],
    ])
    expect(said(deal, "2026-03-10T10:00:00Z")).toBe("s9750 +1d")
  })

  test("stop with the end of the talk", () => {
    const deal = dealOfStory([
      ["2026-03-02T10:00:00Z", OPEN],
      ["2026-03-02T10:01:00Z", them("9500")],
      ["2026-03-02T10:02:00Z", { kind: "log-move", move: { kind: "accept", by: "us" } }],
    ])
    expect(said(deal, "2026-05-02T10:00:00Z")).toBe("b9500 saccept")
  })
})

const NEXT_BUYER = {
  kind: "next-buyer",
  offers: [8700, 9300, 9800],
  buyersPerWeek: 1,
  days: 45,
  tradeValue: 8300,
}

describe("what the policy knows", () => {
  test("fills the holding cost and the cost of an hour where the paper is silent, and changes the answer", () => {
    const paper = { cost: 8210, alternatives: [NEXT_BUYER], time: { hours: 2 } }
    const deal = { ...dealOfStory([["2026-03-02T10:00:00Z", OPEN]]), paper }
    const policyOf = (holdingCostPerDay: string, salesperson: string) => ({
      ...DEFAULT_POLICY,
      holdingCostPerDay,
      costPerHour: { ...DEFAULT_POLICY.costPerHour, salesperson },
    })
    const lineWith = (policy: Policy) => must(lineOfDeal(deal, contextAt("2026-03-02T12:00:00Z", policy))).walkAwayPrice
    const worthWith = (policy: Policy) =>
      must(worthOfDeal(deal, contextAt("2026-03-02T12:00:00Z", policy), gbp("9500"))).worth.mean
    expect(lineWith(policyOf("30", "24"))).toBeLessThan(lineWith(policyOf("10", "24")))
    expect(worthWith(policyOf("10", "60"))).toBeCloseTo(worthWith(policyOf("10", "24")) - 2 * 36, 6)
  })

  test("does not overrule what the paper says", () => {
    const paper = { cost: 8210, alternatives: [{ ...NEXT_BUYER, holdingCostPerDay: 12 }] }
    const deal = { ...dealOfStory([["2026-03-02T10:00:00Z", OPEN]]), paper }
    const lineAt = (holdingCostPerDay: string | null) =>
      must(lineOfDeal(deal, contextAt("2026-03-02T12:00:00Z", { ...DEFAULT_POLICY, holdingCostPerDay }))).walkAwayPrice
    expect(lineAt("90")).toBe(lineAt(null))
  })
})

describe("a deal that does not say everything yet", () => {
  test("is advised on by its line alone", () => {
    const deal = dealOfStory([
      ["2026-03-02T10:00:00Z", { ...OPEN, paper: { cost: 8210 } }],
      ["2026-03-02T10:01:00Z", { kind: "commit-line", line: gbp("9250") }],
      ["2026-03-02T10:02:00Z", them("8500")],
    ])
    const { advice, inputs } = must(adviseDeal(deal, contextAt("2026-03-02T10:03:00Z")))
    expect(advice.walkAwayPrice).toBe(9250)
    expect(inputs).toMatchObject({ side: "seller", line: "9250", moves: "b8500", cost: 8210 })
  })

  test("without a line it is refused with what is missing and where", () => {
    const deal = dealOfStory([["2026-03-02T10:00:00Z", { ...OPEN, paper: { cost: 8210 } }]])
    const refused = adviseDeal(deal, contextAt("2026-03-02T10:03:00Z"))
    expect(refused).toMatchObject({ ok: false, error: { code: "worth-incomplete" } })
    if (!refused.ok) expect(refused.error.problems.map(({ path }) => path)).toEqual([["worth", "alternative"]])
  })

  test("may be opened: gaps are no problems, contradictions are", () => {
    const figures = { side: "seller", currency: "GBP", template: "car" }
    expect(problemsOfPaper(figures, { cost: 8210 }, DEFAULT_POLICY)).toEqual([])
    expect(problemsOfPaper(figures, { cost: -5 }, DEFAULT_POLICY)).toMatchObject([{ path: ["cost"] }])
  })
})

describe("the engine's answers", () => {
  const deal = dealOfStory([
    ["2026-03-02T10:00:00Z", { ...OPEN, paper: { cost: 8210, alternative: [400, 650, 900] } }],
    ["2026-03-02T10:01:00Z", us("9995")],
    ["2026-03-02T10:02:00Z", them("9000")],
  ])
  const context = contextAt("2026-03-02T12:00:00Z")

  test("are the same twice, to the last digit", () => {
    expect(must(adviseDeal(deal, context))).toEqual(must(adviseDeal(deal, context)))
  })

  test("worth is shown at their standing price unless another is asked for", () => {
    expect(must(worthOfDeal(deal, context, undefined)).price).toBe(9000)
    expect(must(worthOfDeal(deal, context, gbp("9500"))).price).toBe(9500)
  })

  test("effort already spent moves no answer", () => {
    const tired = dealOfStory([
      ["2026-03-02T10:00:00Z", { ...OPEN, paper: { cost: 8210, alternative: [400, 650, 900] } }],
      ["2026-03-02T10:00:30Z", { kind: "log-effort", stage: "pitching", hours: 40, money: gbp("900") }],
      ["2026-03-02T10:01:00Z", us("9995")],
      ["2026-03-02T10:02:00Z", them("9000")],
    ])
    expect(must(adviseDeal(tired, context)).advice).toEqual(must(adviseDeal(deal, context)).advice)
    expect(must(lineOfDeal(tired, context))).toEqual(must(lineOfDeal(deal, context)))
  })

  test("a deal is read by the brief as it was opened", () => {
    expect(briefOfDeal(deal, context)).toMatchObject({
      ok: true,
      value: { brief: { alternatives: [expect.anything()] } },
    })
  })
})
