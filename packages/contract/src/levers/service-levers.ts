// What can be traded beside the price of a service: how soon they pay and how much up front, a smaller scope, a longer commitment, more
// support, an earlier or a later delivery. Costs come from the worth sheet where it knows them; the rest are guesses that say so.

import { type Estimate, meanOf, type Side, type WorthFigures } from "@walkaway/engine"
import type { Lever, LeverStep } from "@walkaway/engine/packages"
import type { Gift } from "./gifts.ts"
import { depositLever, paidSooner } from "./payment-levers.ts"
import { guess, modelled, type Shares, sharesOf, taken, times, worthPerCost } from "./shares.ts"

const SUPPORT = /support|aftercare|helpdesk|wartung|betreuung/i
const SUPPORT_A_MONTH: Shares = [0.002, 0.004, 0.008]
const SUPPORT_PER_COST: Shares = [0.6, 1.4, 2.5]

/** A line of the sheet that is about support says what a month of it costs. */
const supportCost = ({ costs = [] }: WorthFigures, reference: number): Estimate => {
  const line = costs.find(({ label, factors }) => SUPPORT.test(label) && factors.length > 1)
  if (!line) return sharesOf(reference, SUPPORT_A_MONTH, guess("a month of support, as a share of the price"))
  return times(line.factors[0], 1, modelled("a month of support, as in the sheet"))
}

export const serviceGifts = (figures: WorthFigures, reference: number): readonly Gift[] => {
  const cost = supportCost(figures, reference)
  return [
    {
      code: "support",
      amounts: [3],
      cost,
      value: worthPerCost(cost, SUPPORT_PER_COST, guess("per unit of what it costs")),
    },
  ]
}

/** Two weeks sooner: overtime for who works, as a share of the price, and what it is worth per unit of that. */
const SOONER_WEEKS = -2
const SOONER_COST: Shares = [0.008, 0.015, 0.03]
const SOONER_PER_COST: Shares = [0.2, 1, 3]

const sooner = (side: Side, reference: number): LeverStep => {
  const cost = sharesOf(reference, SOONER_COST, guess("overtime, as a share of the price"))
  const value = worthPerCost(cost, SOONER_PER_COST, guess("per unit of what it costs"))
  const [ours, theirs] = side === "seller" ? [cost, value] : [value, taken(cost)]
  return {
    amount: SOONER_WEEKS,
    change: { kind: "give-away", item: "sooner", figure: ours },
    source: ours.source,
    valueToThem: theirs,
  }
}

/** Weeks by which we may start later: what freedom of that kind is worth to us, and what waiting costs them. */
const LATER_WEEKS = 4
const LATER_SAVES: Shares = [0, 0.006, 0.02]
const LATER_COSTS: Shares = [0, 0.01, 0.04]

const later = (reference: number): LeverStep => {
  const source = guess("free to plan, as a share of the price")
  return {
    amount: LATER_WEEKS,
    change: { kind: "cost", item: "later start", figure: taken(sharesOf(reference, LATER_SAVES, source)) },
    source,
    valueToThem: sharesOf(-reference, LATER_COSTS, guess("waiting, as a share of the price")),
  }
}

/** One lever, since nothing is both sooner and later. */
const timing = (side: Side, reference: number): Lever => ({
  code: "timing",
  steps: [sooner(side, reference), ...(side === "seller" ? [later(reference)] : [])],
})

const one = (code: string, step: LeverStep): Lever => ({ code, steps: [step] })

/** The least useful tenth of the work, to them. */
const SCOPE_SHARE = 0.9
const SCOPE_WORTH: Shares = [0.3, 0.6, 1.1]

const scope = ({ costs = [] }: WorthFigures, reference: number): readonly Lever[] =>
  costs.length === 0
    ? []
    : [
        one("scope", {
          amount: SCOPE_SHARE,
          change: { kind: "scope", share: SCOPE_SHARE },
          source: modelled("a tenth of the costs in the sheet"),
          valueToThem: sharesOf(
            -reference * (1 - SCOPE_SHARE),
            SCOPE_WORTH,
            guess("the least useful tenth, per unit of its price"),
          ),
        }),
      ]

/** Signed for now: some still fall out. */
const COMMITTED: Shares = [0.85, 0.93, 0.98]
const TERM_COSTS: Shares = [0.002, 0.015, 0.04]

const term = ({ relationship }: WorthFigures, reference: number): readonly Lever[] => {
  if (!relationship || meanOf(relationship.repeatProbability) >= COMMITTED[0]) return []
  const source = guess("some who sign still fall out")
  const probability = sharesOf(1, COMMITTED, source)
  const valueToThem = sharesOf(-reference, TERM_COSTS, guess("not being free to go elsewhere"))
  return [one("term", { amount: 1, change: { kind: "repeat", probability }, source, valueToThem })]
}

export const serviceLevers = (figures: WorthFigures, reference: number): readonly Lever[] => [
  ...paidSooner(figures, reference, [30, 14]),
  ...depositLever(figures, reference),
  ...(figures.side === "seller" ? [...scope(figures, reference), ...term(figures, reference)] : []),
  timing(figures.side, reference),
]
