// Which prior advice stands on. What a house has learnt of the people opposite comes in versions, and which of them counts is chosen: by the
// desk from the day after a night, or by somebody with a reason from that moment on. A choice that has begun stands until a later one
// has begun, so whoever works out advice for a moment, desk or browser, then or in a year, picks the same.

import { type LearntPrior, type Prior, priorFor, type Segment, SIDES, type Side } from "@walkaway/engine"
import type { DealSoFar } from "./deal-so-far.ts"

export interface PriorPart {
  readonly segment: Segment
  readonly prior: Prior
}

/** The priors of a version by the side of the counterpart, without what speaks for them. */
export interface PriorsToAdvise {
  readonly sides: Readonly<Record<Side, { readonly prior: Prior; readonly segments: readonly PriorPart[] }>>
}

export interface PriorChoice {
  /** In the order in which they were made, from 1. */
  readonly number: number
  /** Instant from which it counts; never before it was made. */
  readonly from: string
  /** 0: the shipped prior. */
  readonly version: number
  /** Null: the shipped prior. */
  readonly priors: PriorsToAdvise | null
}

type Begun = Pick<PriorChoice, "number" | "from">

/** Of choices in any order, the one in force at a moment; undefined when none has begun. */
export const priorChoiceAt = <Choice extends Begun>(choices: readonly Choice[], now: Date): Choice | undefined =>
  choices.reduce<Choice | undefined>(
    (last, one) => (new Date(one.from) <= now && (!last || one.number > last.number) ? one : last),
    undefined,
  )

/** The part of the trade that a deal lies in. */
export const segmentOf = ({
  template,
  channel,
  customerKind,
}: Pick<DealSoFar, "template" | "channel" | "customerKind">): Segment => ({
  category: template,
  ...(channel !== undefined && { channel }),
  ...(customerKind !== undefined && { customer: customerKind }),
})

/** The prior in force at a moment for a counterpart on the side `them`; undefined: the shipped one. */
export const priorInForce = (
  choices: readonly PriorChoice[],
  now: Date,
  them: Side,
  segment: Segment,
): Prior | undefined => {
  const priors = priorChoiceAt(choices, now)?.priors
  return priors ? priorFor(priors, them, segment) : undefined
}

/** A part of which nothing of its own was learnt has the prior of the part around it, and can be left out. */
const isOwn = ({ segment, prior }: PriorPart): boolean => JSON.stringify(prior.segment) === JSON.stringify(segment)

export const priorsToAdvise = ({ sides }: LearntPrior): PriorsToAdvise => ({
  sides: Object.fromEntries(
    SIDES.map((side) => {
      const { prior, segments } = sides[side]
      return [
        side,
        { prior, segments: segments.map(({ segment, prior: own }) => ({ segment, prior: own })).filter(isOwn) },
      ]
    }),
  ) as unknown as PriorsToAdvise["sides"],
})
