// Who sits opposite in a practice: one type of the belief with its luck, as plain figures, so that it can be kept, sent to nobody, and woken
// again later by an engine whose beliefs have moved on. It knows nothing of our side: no line, no worth, no alternative.

import {
  type Conduct,
  type Frame,
  frameOf,
  MANNERS,
  ownWordOf,
  SHIPPED_PEOPLE,
  type TypeModel,
  type TypeSet,
} from "../belief/index.ts"
import { counterpartOf, type Side } from "../deal/index.ts"
import { type Currency, type Money, moneyFromAmount } from "../units/index.ts"
import type { PartnerKind } from "./kinds.ts"

export type Manner = (typeof MANNERS)[number]

/** How somebody left: not meaning it, in earnest, or, unseen, out of reach for good. */
export type Mood = "bluffing" | "leaving" | "lost"

/** One type; prices in frame units seen from us, so that more is better for us. */
export interface Nature {
  readonly manner: Manner
  readonly limit: number
  readonly opening: number
  readonly exponent: number
  readonly patience: number
  readonly reciprocity: number
  readonly style: number
}

/** A counterpart to practise against. All of it is theirs alone until the practice is over. */
export interface Counterpart {
  /** Theirs. */
  readonly side: Side
  readonly currency: Currency
  readonly kind: PartnerKind
  readonly nature: Nature
  readonly conduct: Conduct
  /** Price in major units that is 100 frame units; and the price that figures of people are shares of. */
  readonly middle: number
  readonly listing: number
  /** Chance that they call when we leave with the door open and they have room left. */
  readonly callsBack: number
  /** Luck: everything that they do is a function of it and of what they see. */
  readonly seed: number
  /** Moves that had been made before they were met, and the mood in which they were away then. */
  readonly metAfter: number
  readonly metAway?: Mood
}

/** Their frame: ours, since more is better for us in it. */
export const frameOfCounterpart = ({ side, middle }: Counterpart): Frame => frameOf(counterpartOf(side), middle)

const setOf = ({ manner, limit, opening, exponent, patience, reciprocity, style }: Nature): TypeSet => {
  const one = (value: number) => Float64Array.of(value)
  return {
    count: 1,
    manner: Uint8Array.of(MANNERS.indexOf(manner)),
    limit: one(limit),
    opening: one(opening),
    exponent: one(exponent),
    patience: one(patience),
    reciprocity: one(reciprocity),
    style: Uint8Array.of(style),
    prior: one(1),
    byLimit: Uint16Array.of(0),
  }
}

/** The model of people that holds this one alone: answers come from the same odds as the belief's. */
export const modelOfCounterpart = (partner: Counterpart): TypeModel => {
  const { nature, conduct, listing } = partner
  return { set: setOf(nature), conduct, ownWord: ownWordOf(SHIPPED_PEOPLE, frameOfCounterpart(partner), listing) }
}

/** The most that they pay or the least that they take, on the minor unit that they would still sign. */
export const limitOf = (partner: Counterpart): Money =>
  moneyFromAmount(
    Math.max(0, frameOfCounterpart(partner).toPrice(partner.nature.limit)),
    partner.currency,
    partner.side === "buyer" ? "down" : "up",
  )
