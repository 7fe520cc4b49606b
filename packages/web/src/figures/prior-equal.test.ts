// What the house has learnt of people altogether reaches the browser with the policy, and its advice stays the desk's to the last digit:
// before it counts, from when it counts, after somebody went back, and for the part of the trade that the deal lies in.

import { type PriorChoice, priorsToAdvise } from "@walkaway/contract/brief"
import { type LearntPrior, must, type Prior, type Segment, SHIPPED_PRIORS } from "@walkaway/engine"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { adviseDeal } from "../../../desk/src/advising/advise-deal.ts"
import type { OpenDeal } from "../../../desk/src/deal/commands.ts"
import type { OpenedDeal } from "../../../desk/src/deal/state.ts"
import { anyStory, play } from "../../../desk/src/deal/testing/any-story.ts"
import { gbp } from "../../../desk/src/deal/testing/given-when-then.ts"
import { DEFAULT_POLICY } from "../../../desk/src/policy/policy.ts"
import { harderBuyers } from "../../../desk/src/testing/planted-priors.ts"
import { dealView } from "../../../desk/src/views/deal-view.ts"
import { namesOf } from "../../../desk/src/views/names.ts"
import { figuresOfDeal } from "./figures-of.ts"

const ID = "0193a5c4-7b2e-7c3d-8e4f-000000000001"
const names = await namesOf(undefined as never, {})
const MS_PER_DAY = 86_400_000
const PAPER = { cost: 8210, alternative: [400, 650, 900] }

const part = (them: "buyer" | "seller", segment: Segment, shift: number, walking: number): Prior => ({
  ...SHIPPED_PRIORS[them],
  name: "learnt-1",
  limit: { shift, stretch: 0.9 },
  walking,
  deals: 80,
  segment,
})

/** With a part of its own for those who phone, and for sellers. */
const learnt = (shift: number, walking: number): LearntPrior => {
  const whole = harderBuyers("learnt-1")
  const { buyer, seller } = whole.sides
  const phone = { category: "car", channel: "phone" }
  const segments = [{ segment: phone, prior: part("buyer", phone, shift, walking), evidence: buyer.evidence }]
  const sellers = { ...seller, prior: part("seller", {}, -shift, walking) }
  return { ...whole, sides: { buyer: { ...buyer, segments }, seller: sellers } }
}

/** As the API writes it. */
const onTheWire = (choices: readonly PriorChoice[]): readonly PriorChoice[] => JSON.parse(JSON.stringify(choices))

const viewOf = (deal: OpenedDeal, version: number) =>
  dealView({ dealId: ID, deal, version }, names, { id: "sam", role: "salesperson", sight: "exact", lineBand: 0.03 })

const both = (deal: OpenedDeal, version: number, now: Date, priors: readonly PriorChoice[]) => {
  const context = { policy: DEFAULT_POLICY, now, ownerRole: "salesperson" as const }
  const desk = adviseDeal(deal, { ...context, priors })
  const browser = figuresOfDeal({ deal: viewOf(deal, version), ...context, priors: onTheWire(priors) })
  return { desk, browser: browser.advice }
}

const settings = fc.record({
  story: anyStory,
  channel: fc.constantFrom(undefined, "phone" as const, "web" as const),
  customerKind: fc.constantFrom(undefined, "trade" as const),
  shift: fc.double({ min: -2, max: 2, noNaN: true }),
  walking: fc.double({ min: 0.2, max: 4, noNaN: true }),
  from: fc.integer({ min: -2, max: 2 }),
  back: fc.option(fc.integer({ min: -1, max: 2 }), { nil: undefined }),
})

describe("the learnt prior in desk and browser", () => {
  test("says the same about any deal, whenever it counts", () => {
    fc.assert(
      fc.property(settings, ({ story, channel, customerKind, shift, walking, from, back }) => {
        const opening = {
          ...story.opening,
          paper: PAPER,
          ...(channel && { channel }),
          ...(customerKind && { customerKind }),
        }
        const { state, steps } = play(opening as typeof story.opening, story.acts)
        fc.pre(state.kind === "opened" && !state.closed)
        const deal = state as OpenedDeal
        const at = (days: number) => new Date(deal.touchedAt.getTime() + days * MS_PER_DAY).toISOString()
        const priors: PriorChoice[] = [
          { number: 1, from: at(from), version: 1, priors: priorsToAdvise(learnt(shift, walking)) },
          ...(back === undefined ? [] : [{ number: 2, from: at(back), version: 0, priors: null }]),
        ]
        const { desk, browser } = both(deal, steps.length, deal.touchedAt, priors)
        expect(browser).toEqual(desk.ok ? desk.value.advice : null)
      }),
      { numRuns: 30 },
    )
  })

  const opening: OpenDeal = {
    kind: "open-deal",
    title: "Golf",
    side: "seller",
    currency: "GBP",
    template: "car",
    ask: gbp("9995"),
    ownerId: "sam",
    paper: PAPER,
  }
  const said = (wish: Partial<OpenDeal>) => {
    const moves = [
      { kind: "offer", by: "us", price: gbp("9750") },
      { kind: "offer", by: "them", price: gbp("8600") },
    ] as const
    const acts = moves.map((move) => ({
      command: { kind: "log-move", move } as const,
      who: "sam" as const,
      minutes: 5,
    }))
    const { state, steps } = play({ ...opening, ...wish }, acts)
    return { deal: state as OpenedDeal, version: steps.length }
  }

  test("moves the advice, is named in it with its part of the trade, and stands in what it was computed from", () => {
    const priors: PriorChoice[] = [
      { number: 1, from: "2026-01-01T00:00:00.000Z", version: 1, priors: priorsToAdvise(learnt(-1.4, 2)) },
    ]
    const advised = (wish: Partial<OpenDeal>, choices: readonly PriorChoice[]) => {
      const { deal, version } = said(wish)
      const { desk, browser } = both(deal, version, deal.touchedAt, choices)
      expect(browser).toEqual(must(desk).advice)
      return must(desk)
    }
    const [plain, whole, phone] = [advised({}, []), advised({}, priors), advised({ channel: "phone" }, priors)]
    expect(plain.advice.prior).toEqual({ id: "shipped-2", deals: 0 })
    expect(plain.prior).toBeUndefined()
    expect(whole.advice.prior).toEqual({ id: "learnt-1", deals: 120 })
    expect(phone.advice.prior).toEqual({ id: "learnt-1", deals: 80, segment: { category: "car", channel: "phone" } })
    expect(phone.prior).toEqual(part("buyer", { category: "car", channel: "phone" }, -1.4, 2))
    const middles = [plain, whole, phone].map(({ advice }) => advice.belief.limit.p50)
    expect(middles).toEqual(middles.toSorted((one, other) => other - one))
    expect(new Set(middles).size).toBe(3)
  })
})
