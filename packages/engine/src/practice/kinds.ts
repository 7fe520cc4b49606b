// The kinds of counterpart that one can practise against. They are no second model of people: each is a region of the types that the
// belief holds possible (belief/type-set), so that whoever is met could have sat opposite in earnest. The one thing that the types do not
// tell apart, how often somebody leaves without meaning it, varies from person to person about the believed rate.

import type { Manner } from "./nature.ts"

/** `fair` gives as we give; `hurried` has little patience; `tough` gives late, `friendly` early; `bluffer` leaves without meaning it. */
export const PARTNER_KINDS = ["tough", "fair", "hurried", "bluffer", "friendly", "everyday"] as const
export type PartnerKind = (typeof PARTNER_KINDS)[number]

/** Rounds of patience below which somebody is in a hurry: the shortest fifth of 5 to 20. */
const HURRIED_BELOW = 8
/** Exponent of the clock from which they give late: the median of the types [planner.md section 8]. */
const TOUGH_FROM = 1.3
/** Leaves so many times as often without meaning it as believed on average: one in twenty does. */
export const BLUFFER_TIMES = 3

/** What decides the kind of somebody. */
export interface Traits {
  readonly manner: Manner
  readonly exponent: number
  readonly patience: number
  /** Rate of leaving without meaning it, over the believed one. */
  readonly bluffing: number
}

/** The kind of somebody by their traits alone, bluffing left out. */
export const temperOf = ({ manner, exponent, patience }: Omit<Traits, "bluffing">): Exclude<PartnerKind, "bluffer"> => {
  if (manner === "reciprocal") return "fair"
  if (manner === "own-word") return "everyday"
  if (patience < HURRIED_BELOW) return "hurried"
  return exponent >= TOUGH_FROM ? "tough" : "friendly"
}

/** The kind of somebody. */
export const kindOf = (traits: Traits): PartnerKind => (traits.bluffing >= BLUFFER_TIMES ? "bluffer" : temperOf(traits))
