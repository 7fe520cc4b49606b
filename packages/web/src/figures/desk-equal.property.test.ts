// The promise of this room: for any story of a deal that the desk's own decider tells, the figures in the browser, worked out of what the API
// answers, equal the desk's to the last digit; and effort moves none of them.

import { must } from "@walkaway/engine"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { adviseDeal, lineOfDeal, worthOfDeal } from "../../../desk/src/advising/advise-deal.ts"
import type { OpenedDeal } from "../../../desk/src/deal/state.ts"
import { type Act, act, anyEffort, anyStory, play } from "../../../desk/src/deal/testing/any-story.ts"
import { gbp } from "../../../desk/src/deal/testing/given-when-then.ts"
import { DEFAULT_POLICY, type Policy } from "../../../desk/src/policy/policy.ts"
import type { Role } from "../../../desk/src/recorded.ts"
import { ledgerOfDeal } from "../../../desk/src/services/ledgers.ts"
import { dealView } from "../../../desk/src/views/deal-view.ts"
import { ledgerView } from "../../../desk/src/views/ledger-view.ts"
import { namesOf } from "../../../desk/src/views/names.ts"
import { figuresOfDeal } from "./figures-of.ts"
import type { DealQuestion } from "./questions.ts"

const ID = "0193a5c4-7b2e-7c3d-8e4f-000000000001"
const names = await namesOf(undefined as never, {})

const viewOf = (deal: OpenedDeal, version: number, sight: "exact" | "hidden" = "exact") =>
  dealView({ dealId: ID, deal, version }, names, { id: "sam", role: "salesperson", sight, lineBand: 0.03 })

const SELLER = {
  cost: 8210,
  alternatives: [
    { kind: "next-buyer", offers: [8700, 9300, 9800], buyersPerWeek: [0.6, 1, 1.5], days: 30, tradeValue: 8300 },
    { kind: "trade", price: [8050, 8300, 8500], fees: 95 },
  ],
  time: { hours: [1, 1.5, 3] },
}
const PAPERS = [
  SELLER,
  { cost: 8210, alternative: [400, 650, 900] },
  { value: 10_500, alternative: 0 },
  { cost: 9000 },
  {},
]

const OPENING = {
  kind: "open-deal",
  title: "Golf",
  side: "seller",
  currency: "GBP",
  template: "car",
  ask: gbp("9995"),
  ownerId: "sam",
} as const
const theyOffer = (price: string) => ({ kind: "log-move", move: { kind: "offer", by: "them", price: gbp(price) } })
const weCall = (price: string) => ({ kind: "log-move", move: { kind: "call", by: "us", price: gbp(price) } })
const CLOSE = { kind: "close-deal", outcome: "lost" } as const
const REOPEN = { kind: "reopen-deal" } as const

const policies: fc.Arbitrary<Policy> = fc
  .record({
    timeZone: fc.constantFrom("Europe/London", "Pacific/Auckland", "America/St_Johns"),
    holdingCostPerDay: fc.constantFrom(null, "12"),
    costPerHour: fc.constantFrom(DEFAULT_POLICY.costPerHour, { salesperson: "24", manager: "38", owner: null }),
  })
  .map((costs) => ({ ...DEFAULT_POLICY, ...costs }))

const settings = fc.record({
  story: anyStory,
  paper: fc.constantFrom(...PAPERS),
  policy: policies,
  ownerRole: fc.constantFrom<Role>("salesperson", "manager", "owner"),
  daysLater: fc.integer({ min: 0, max: 40 }),
})

const dayAfter = (deal: OpenedDeal, days: number) => new Date(deal.touchedAt.getTime() + days * 86_400_000)

/** Shut, reopened and closed again: what the API answers looks the same as a door that was shut for good. */
const isUntold = ({ closed, moves }: OpenedDeal): boolean =>
  closed !== undefined && moves.at(-1)?.move.kind === "walk" && moves.at(-1)?.playedAs !== undefined

const toldOf = (story: { opening: Parameters<typeof play>[0]; acts: readonly Act[] }, paper: object) => {
  const { state, steps } = play({ ...story.opening, paper } as typeof story.opening, story.acts)
  fc.pre(state.kind === "opened" && !isUntold(state))
  return { deal: state as OpenedDeal, version: steps.length }
}

const orNull = <T>(result: { ok: true; value: T } | { ok: false }): T | null => (result.ok ? result.value : null)

describe("the browser and the desk", () => {
  test("say the same about any deal", () => {
    fc.assert(
      fc.property(settings, ({ story, paper, policy, ownerRole, daysLater }) => {
        const { deal, version } = toldOf(story, paper)
        const now = dayAfter(deal, daysLater)
        const context = { policy, now, ownerRole }
        const figures = figuresOfDeal({ deal: viewOf(deal, version), policy, ownerRole, now })
        const advice = adviseDeal(deal, context)
        expect(figures.advice).toEqual(deal.closed ? null : (orNull(advice)?.advice ?? null))
        expect(figures.line).toEqual(orNull(lineOfDeal(deal, context)))
        expect(figures.worth).toEqual(orNull(worthOfDeal(deal, context, undefined)))
        if (!advice.ok && !deal.closed) expect(figures.refusal?.code).toBe(advice.error.code)
        if (!advice.ok) expect(figures.problems).toEqual(advice.error.problems)
        const theirs = ledgerView({ dealId: ID, deal, version }, ledgerOfDeal(deal, context))
        const rows = theirs.items.map(({ from, to, cost, value, by, kind }) => ({ from, to, cost, value, by, kind }))
        expect(figures.ledger?.items).toMatchObject(rows)
        expect(figures.ledger?.totals).toEqual(theirs.totals)
        expect(figures.ledger?.warning).toEqual(theirs.warning)
      }),
      { numRuns: 120 },
    )
  })

  test.each([
    ["an agreement that fell through", { kind: "accept", by: "us" }, "won", []],
    ["an agreement that fell through, and talk after it", { kind: "accept", by: "us" }, "won", [theyOffer("9100")]],
    ["a door that was shut", { kind: "walk", by: "them", door: "closed" }, "lost", []],
    ["a door that was shut, and a call", { kind: "walk", by: "them", door: "closed" }, "lost", [weCall("9500")]],
    ["an agreement that fell through twice over", { kind: "accept", by: "us" }, "won", [CLOSE]],
  ] as const)("say the same of a deal that was reopened: %s", (_, end, outcome, then) => {
    const commands = [
      theyOffer("9000"),
      { kind: "log-move", move: end },
      { kind: "close-deal", outcome },
      REOPEN,
      ...then,
    ]
    const acts = commands.map((command) => ({ command: command as Act["command"], who: "olga" as const, minutes: 5 }))
    const { state, steps, refusals } = play({ ...OPENING, paper: SELLER }, acts)
    expect(refusals).toEqual([])
    const deal = state as OpenedDeal
    expect(deal.moves[1]?.playedAs).toBeDefined()
    const policy = { ...DEFAULT_POLICY, holdingCostPerDay: "12" }
    const context = { policy, now: dayAfter(deal, 3), ownerRole: "salesperson" as const }
    const figures = figuresOfDeal({ deal: viewOf(deal, steps.length), ...context })
    expect(figures.advice).toEqual(deal.closed ? null : must(adviseDeal(deal, context)).advice)
    expect(figures.line).toEqual(must(lineOfDeal(deal, context)))
    expect(figures.worth).toEqual(must(worthOfDeal(deal, context, undefined)))
  })

  test("effort, however much, moves nothing but its own totals", () => {
    fc.assert(
      fc.property(settings, fc.array(act(anyEffort), { minLength: 1, maxLength: 4 }), (setting, efforts) => {
        const { story, paper, policy, ownerRole, daysLater } = setting
        const { deal, version } = toldOf(story, paper)
        const now = dayAfter(deal, daysLater)
        const ask = (view: DealQuestion["deal"]) => figuresOfDeal({ deal: view, policy, ownerRole, now })
        const plain = viewOf(deal, version)
        const tired = viewOf({ ...deal, efforts: [...deal.efforts, ...effortsOf(efforts, deal)] }, version)
        expect(tired.effort).not.toEqual(plain.effort)
        const { worth: before, ...rest } = ask(plain)
        const { worth: after, ...restAfter } = ask(tired)
        expect(restAfter).toEqual(rest)
        expect(after && { ...after, sunk: null }).toEqual(before && { ...before, sunk: null })
        if (after) expect(after.sunk).not.toEqual(before?.sunk)
      }),
      { numRuns: 60 },
    )
  })
})

const effortsOf = (acts: readonly Act[], deal: OpenedDeal): OpenedDeal["efforts"] =>
  acts.flatMap(({ command }, index) =>
    command.kind === "log-effort"
      ? [
          {
            ...command,
            hours: command.hours + 1,
            effortId: ID,
            version: index,
            occurredAt: deal.openedAt,
            actor: { kind: "desk" as const, id: "jobs" },
          },
        ]
      : [],
  )

describe("whoever may not see the line", () => {
  test("gets the ledger at face value and no other figure", () => {
    fc.assert(
      fc.property(settings, ({ story, paper, policy, ownerRole, daysLater }) => {
        const { deal, version } = toldOf(story, paper)
        const now = dayAfter(deal, daysLater)
        const hidden = figuresOfDeal({ deal: viewOf(deal, version, "hidden"), policy, ownerRole, now })
        expect(hidden).toMatchObject({ advice: null, line: null, worth: null, refusal: null, problems: [] })
        const faced = ledgerOfDeal({ ...deal, paper: {} }, { policy, now, ownerRole })
        expect(hidden.ledger?.totals.given).toBe(faced.totals.given)
      }),
      { numRuns: 40 },
    )
  })
})
