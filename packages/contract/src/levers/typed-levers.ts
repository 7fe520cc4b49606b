// What somebody typed that could be traded: the key `levers` of a deal file. A figure that he leaves out is the template's where the thing is
// one of its, else a guess from the other figure, which says so.

import { type Estimate, meanOf, otherFigureOfGiveAway, type Side } from "@walkaway/engine"
import type { Lever } from "@walkaway/engine/packages"
import { type Gift, leverOfGift } from "./gifts.ts"
import { codeOfItem } from "./lever-words.ts"
import { taken } from "./shares.ts"

export interface TypedLever {
  readonly item: string
  /** Who would give it. */
  readonly by: "us" | "them"
  /** To the giver. */
  readonly cost?: Estimate
  /** To the receiver. */
  readonly value?: Estimate
}

const figuresOf = ({ cost, value }: TypedLever, known: Gift | undefined) => {
  const amount = known?.amounts[0] ?? 1
  const scaled = (one: Estimate): Estimate => ({
    ...one,
    p10: one.p10 * amount,
    p50: one.p50 * amount,
    p90: one.p90 * amount,
  })
  const ofTemplate = known && { cost: scaled(known.cost), value: scaled(known.value) }
  const givenCost = cost ?? ofTemplate?.cost ?? otherFigureOfGiveAway(meanOf(value!), "cost")
  return { cost: givenCost, value: value ?? ofTemplate?.value ?? otherFigureOfGiveAway(meanOf(givenCost), "value") }
}

const codeOf = (item: string): string =>
  item
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")

/** A gift of the seller's, seen from either side; the buyer's gift is a cost that he has for the seller. */
const leverOf = (typed: TypedLever, side: Side, templates: readonly Gift[]): readonly Lever[] => {
  const { item, by } = typed
  const known = templates.find(({ code }) => code === codeOfItem(item))
  const { cost, value } = figuresOf(typed, known)
  const code = `typed-${codeOf(item)}`
  const sellerGives = (by === "us") === (side === "seller")
  if (sellerGives) return leverOfGift({ code, label: item, amounts: [1], cost, value }, side)
  const ours = by === "us" ? cost : taken(value)
  const change = { kind: "cost", item, figure: ours } as const
  return [
    {
      code,
      label: item,
      steps: [{ amount: 1, change, source: ours.source, valueToThem: by === "us" ? value : taken(cost) }],
    },
  ]
}

export const typedLevers = (typed: readonly TypedLever[], side: Side, templates: readonly Gift[]): readonly Lever[] =>
  typed.flatMap((one) => leverOf(one, side, templates))
