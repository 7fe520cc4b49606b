// What was learnt from a log: for each side of the table that counterparts sit on, the prior over them for the whole trade and for each
// part of it, and what speaks for it. Plain figures, a few kilobytes as JSON: no weight of any type is in it, since every kind of belief
// here is one of the shipped family shifted and stretched.
//
//   learnPrior(negotiations, options)            fits it; the shipped prior itself where nothing better is known   (learn-prior.ts)
//   priorFor(learnt, them, segment)              what `adviseOn(brief, prior)` takes, or `Brief.prior`            (below)
//   peopleOf(learnt)                             what `predict` takes                                             (below)
//   changeBetween(before, after, them, segment)  figure by figure, for "what changed"                             (change.ts)

import type { Side } from "../../deal/index.ts"
import {
  type Negotiation,
  type PeopleModel,
  type PeopleShifts,
  SHIPPED_PEOPLE,
  type SidePeople,
  shiftedPeople,
} from "../people/index.ts"
import { type Prior, type Segment, SHIPPED_PRIORS } from "../prior.ts"

/** What can divide a trade, in the order in which parts lie within parts. */
export const SEGMENT_KEYS = ["category", "channel", "customer"] as const
export type SegmentKey = (typeof SEGMENT_KEYS)[number]

/**
 * `moved`: the log teaches something that holds on deals which were not learnt from. `too-few`: not enough deals to try.
 * `no-better`: tried, and not surely better than what it starts from, which is then kept.
 */
export const LEARNING_VERDICTS = ["moved", "too-few", "no-better"] as const
export type LearningVerdict = (typeof LEARNING_VERDICTS)[number]

/** What speaks for a learnt prior. Scores are log predictive densities of what counterparts did, in nats a deal, on deals held out. */
export interface Evidence {
  /** Deals in which a counterpart answered at least once. */
  readonly deals: number
  /** Answers of theirs, and how many of them were to leave. */
  readonly answers: number
  readonly walkOuts: number
  /** Held-out score over what it starts from (the shipped prior, or the part of the trade around it), a deal; and its standard error. */
  readonly gain: number
  readonly gainError: number
  /** Deals that the starting point counts for. */
  readonly strength: number
  /** Deals' worth of counterparts fully seen, by what was to be seen of them; at most `deals`. */
  readonly seen: Readonly<Record<Trait, number>>
  readonly verdict: LearningVerdict
  /** About how many more deals like these it takes before they move the prior; null when that cannot be said, 0 when they did. */
  readonly moreDeals: number | null
}

/** What counterparts of one manner or another differ in. */
export const TRAITS = ["limit", "opening", "exponent", "patience", "reciprocity"] as const
export type Trait = (typeof TRAITS)[number]

export interface LearntFigures {
  readonly prior: Prior
  readonly evidence: Evidence
}

export interface LearntSegment extends LearntFigures {
  readonly segment: Segment
}

export interface LearntSide extends LearntFigures {
  /** Parts of the trade, wider ones first. */
  readonly segments: readonly LearntSegment[]
}

export interface LearntPrior {
  readonly version: 1
  /** Name of all of it; the priors in it bear it too, where they moved. */
  readonly id: string
  /** Name of the shipped prior that it started from. */
  readonly base: string
  /** Lines of the log, whether they taught anything or not. */
  readonly negotiations: number
  /** Keys by which the trade was divided, in this order. */
  readonly keys: readonly SegmentKey[]
  /** By the side that the counterpart sits on. */
  readonly sides: Readonly<Record<Side, LearntSide>>
  /** How the fitted people of both sides choose here, our own included: for predictions. Left out where it does not help. */
  readonly people: Readonly<Partial<Record<Side, PeopleShifts>>>
}

const holds = (part: Segment, { category, channel, customer }: Segment): boolean =>
  (part.category ?? category) === category &&
  (part.channel ?? channel) === channel &&
  (part.customer ?? customer) === customer

/** As much of it as advice needs: what speaks for the priors can stay behind. */
export interface PriorsBySide {
  readonly sides: Readonly<
    Record<
      Side,
      { readonly prior: Prior; readonly segments: readonly { readonly segment: Segment; readonly prior: Prior }[] }
    >
  >
}

/** The part of the trade that a logged deal lies in. */
export const segmentOf = ({ category, channel, customer }: Negotiation): Segment => ({
  ...(category && { category }),
  ...(channel && { channel }),
  ...(customer && { customer }),
})

/** The prior for a deal with a counterpart on the side `them`: that of the narrowest part of the trade that it lies in. */
export const priorFor = (learnt: PriorsBySide | undefined, them: Side, segment: Segment = {}): Prior => {
  if (!learnt) return SHIPPED_PRIORS[them]
  const side = learnt.sides[them]
  return (side.segments.findLast((part) => holds(part.segment, segment)) ?? side).prior
}

/** The fitted people as they choose here, for predictions. */
export const peopleOf = (learnt: LearntPrior | undefined): PeopleModel => {
  const sideOf = (side: Side): SidePeople => {
    const shifts = learnt?.people[side]
    return shifts ? shiftedPeople(SHIPPED_PEOPLE[side], shifts) : SHIPPED_PEOPLE[side]
  }
  return { version: 1, buyer: sideOf("buyer"), seller: sideOf("seller") }
}
