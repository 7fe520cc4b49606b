// For the tests of this room: arbitrary levers of every kind on arbitrary sheets of either side, with something to do otherwise.

import fc from "fast-check"
import { type Brief, standOfBrief } from "../advice/index.ts"
import { dealOf, directionOf } from "../deal/index.ts"
import { amountOf, type Estimate, type Money, must } from "../units/index.ts"
import { lineMoney } from "../walkaway/index.ts"
import type { WorthSheetDraft } from "../worth/index.ts"
import { drafts, GBP, sheetOf, sure, TYPED } from "../worth/worth-fixtures.ts"
import type { Lever, LeverChange } from "./lever.ts"

const money = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 }).map((pence) => pence / 100)

/** A rising range of money. */
const worthRanges = (min: number, max: number): fc.Arbitrary<Estimate> =>
  fc.array(money(min, max), { minLength: 3, maxLength: 3 }).map((three) => {
    const [p10, p50, p90] = [...three].sort((a, b) => a - b)
    return { p10, p50, p90, source: TYPED }
  })

const changes: fc.Arbitrary<LeverChange> = fc.oneof(
  money(0, 300).map((cost): LeverChange => ({ kind: "give-away", item: "mats", figure: sure(cost) })),
  money(-300, 300).map((cost): LeverChange => ({ kind: "cost", item: "later", figure: sure(cost) })),
  money(0, 3000).map((amount): LeverChange => ({ kind: "allowance", amount })),
  fc.integer({ min: 0, max: 10 }).map((tenths): LeverChange => ({ kind: "finance", takeUp: sure(tenths / 10) })),
  fc.integer({ min: 0, max: 60 }).map((days): LeverChange => ({ kind: "payment", days })),
  fc.integer({ min: 5, max: 12 }).map((tenths): LeverChange => ({ kind: "scope", share: tenths / 10 })),
)

const steps = fc
  .record({ amount: fc.integer({ min: 1, max: 12 }), change: changes, valueToThem: worthRanges(-400, 600) })
  .map((step) => ({ ...step, source: TYPED }))

export const anyLevers: fc.Arbitrary<readonly Lever[]> = fc
  .array(fc.array(steps, { minLength: 1, maxLength: 2 }), { maxLength: 4 })
  .map((all) => all.map((one, index): Lever => ({ code: `lever-${index}`, steps: one })))

/** A brief with a sheet of arbitrary parts, whose alternative is what it would leave at about 9,000. */
export const briefWith = (draft: WorthSheetDraft, sunk: WorthSheetDraft["sunk"] = []): Brief => ({
  deal: must(dealOf({ side: draft.side, currency: GBP, moves: [] })),
  sheet: sheetOf({ ...draft, sunk }),
  alternatives: [{ id: "d", kind: "do-without", value: sure(draft.side === "seller" ? 400 : 200) }],
})

/** A price so far on our side of the line, if there is a line above zero. */
const priceInside = (brief: Brief, room: number): Money | undefined => {
  const stand = standOfBrief(brief)
  if (!stand.ok || stand.value.computedLine <= 0) return undefined
  const { side, currency } = brief.deal
  const price = stand.value.computedLine + directionOf(side) * room
  return price > 0 ? lineMoney(price, currency, side) : undefined
}

export interface Case {
  readonly draft: WorthSheetDraft
  readonly brief: Brief
  readonly levers: readonly Lever[]
  readonly keep: Money
}

export const anyCase: fc.Arbitrary<Case> = fc
  .record({ draft: drafts, levers: anyLevers, room: money(0, 900) })
  .map(({ draft, levers, room }) => {
    const brief = briefWith(draft)
    return { draft, brief, levers, keep: priceInside(brief, room) }
  })
  .filter((one): one is Case => one.keep !== undefined && amountOf(one.keep) > 1)
