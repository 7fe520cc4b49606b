// Things that a seller can throw in, whichever side we are on: for him what they cost, for a buyer what they are worth. Nobody publishes what
// a dealer's mats cost him, so the shares are guesses of ours that say so, by the order of usual prices in Britain on a car of about
// 10,000; what a house has typed or recorded takes their place.

import { type Estimate, isKnown, type Side } from "@walkaway/engine"
import type { Lever, LeverStep } from "@walkaway/engine/packages"
import { taken, times } from "./shares.ts"

/** One such thing, per unit of its amount. */
export interface Gift {
  readonly code: string
  readonly label?: string
  /** In how much of it it comes: months, or 1. */
  readonly amounts: readonly number[]
  /** To the seller, per unit. */
  readonly cost: Estimate
  /** To the buyer, per unit. */
  readonly value: Estimate
}

/** A cost of nothing is no guess about what could be given: whoever typed it has none to give. */
const isGiven = ({ cost, value }: Gift): boolean =>
  !(isKnown(cost) && cost.p50 === 0 && isKnown(value) && value.p50 === 0)

const stepOf = ({ code, label, cost, value }: Gift, amount: number, side: Side): LeverStep => {
  const ours = times(side === "seller" ? cost : value, amount)
  const theirs = side === "seller" ? times(value, amount) : taken(times(cost, amount))
  return {
    amount,
    change: { kind: "give-away", item: label ?? code, figure: ours },
    source: ours.source,
    valueToThem: theirs,
  }
}

/** The lever of a gift for our side. */
export const leverOfGift = (gift: Gift, side: Side): readonly Lever[] =>
  isGiven(gift)
    ? [
        {
          code: gift.code,
          ...(gift.label !== undefined && { label: gift.label }),
          steps: gift.amounts.map((amount) => stepOf(gift, amount, side)),
        },
      ]
    : []
