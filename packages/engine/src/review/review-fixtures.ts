// A closed deal to vary in tests: a car sold for 9,400 over a line of 9,250.

import type { Currency } from "../units/index.ts"
import type { AdvisedStep, MoveThen, ReviewedDeal, WalkOut } from "./closed-deal.ts"

/** A move as the advice valued it. */
export const move = (name: MoveThen["move"], expectedValue: number, more: Partial<MoveThen> = {}): MoveThen => ({
  move: name,
  available: true,
  expectedValue,
  dealProbability: 0.5,
  valueAtRisk: 0,
  ...more,
})

/** An advice at 9,400 that calls taking it the best. */
export const step = (more: Partial<AdvisedStep> = {}): AdvisedStep => ({
  day: 20_010,
  hoursBefore: 3,
  recommended: "accept",
  moves: [move("accept", 150, { price: 9400 }), move("counter", 90, { price: 9600 }), move("walk", 0)],
  limit: { p10: 9300, p50: 9500, p90: 9700 },
  walkAwayPrice: 9250,
  chosen: { move: "accept", price: 9400 },
  ...more,
})

/** A deal; what `more` gives as undefined is left out. */
export const deal = (more: { [K in keyof ReviewedDeal]?: ReviewedDeal[K] | undefined } = {}): ReviewedDeal => {
  const whole = {
    id: "golf",
    person: "ada",
    side: "seller",
    currency: "GBP" as Currency,
    template: "car",
    opened: 20_000,
    closed: 20_010,
    ask: 9995,
    value: 10_000,
    line: { day: 20_000, committed: 9250, shifts: [] },
    outcome: "won",
    price: 9400,
    firstOurs: 9995,
    lastOurs: 9600,
    lastTheirs: 9400,
    effort: [{ day: 20_001, stage: "meeting", hours: 3 }],
    given: [],
    steps: [step()],
    walkOuts: [],
    learnt: [],
    holdingCostPerDay: 10,
    ...more,
  }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as ReviewedDeal
}

/** They left over our 9,600 while their 9,100 stood, and we let them. */
export const left = (more: Parameters<typeof deal>[0] = {}): ReviewedDeal =>
  deal({
    outcome: "lost",
    leftBy: "them",
    price: undefined,
    lastTheirs: 9100,
    steps: [
      step({
        recommended: "let-walk",
        moves: [
          move("accept", -150, { price: 9100, available: false }),
          move("let-walk", 20, { valueAtRisk: 60 }),
          move("call-back", 10, { price: 9400 }),
        ],
        limit: { p10: 8900, p50: 9150, p90: 9400 },
        chosen: { move: "let-walk" },
      }),
    ],
    ...more,
  })

/** They walked out on day 20,005 over our 10,000. */
export const walkOut = (more: Partial<WalkOut> = {}): WalkOut => ({
  day: 20_005,
  by: "them",
  door: "open",
  ours: 10_000,
  theirs: 9000,
  calls: [],
  seenUntil: 20_035,
  ...more,
})

/** A buyer's deal that is this one in a mirror about 10,000: every price p becomes 20,000 - p. */
export const mirrored = (one: ReviewedDeal): ReviewedDeal => {
  const price = <P extends number | undefined>(p: P): P => (p === undefined ? p : ((20_000 - p) as P))
  const ends = {
    ask: one.ask,
    price: one.price,
    firstOurs: one.firstOurs,
    lastOurs: one.lastOurs,
    lastTheirs: one.lastTheirs,
  }
  const turned = Object.fromEntries(Object.entries(ends).map(([key, p]) => [key, price(p)]))
  return deal({
    ...one,
    ...turned,
    side: one.side === "seller" ? "buyer" : "seller",
    line: one.line && {
      ...one.line,
      committed: price(one.line.committed),
      shifts: one.line.shifts.map((shift) => ({ ...shift, from: price(shift.from), to: price(shift.to) })),
    },
    steps: one.steps.map((advised) => ({
      ...advised,
      walkAwayPrice: price(advised.walkAwayPrice),
      limit: { p10: price(advised.limit.p90), p50: price(advised.limit.p50), p90: price(advised.limit.p10) },
      moves: advised.moves.map((then) => (then.price === undefined ? then : { ...then, price: price(then.price) })),
      ...(advised.chosen && {
        chosen: {
          ...advised.chosen,
          ...(advised.chosen.price !== undefined && { price: price(advised.chosen.price) }),
        },
      }),
    })),
    learnt: one.learnt.map((learnt) =>
      learnt.price === undefined ? learnt : { ...learnt, price: price(learnt.price) },
    ),
  })
}
