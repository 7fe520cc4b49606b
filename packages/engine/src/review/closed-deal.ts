// What is known of a closed deal, as facts: what we saw, said and spent, what the advice said at each step when it was given, and
// what was learnt afterwards. Review looks at nothing else. Words, customers and any trait of theirs are not here; the belief never
// saw them either.

import type { AdvisedMove } from "../advice/index.ts"
import type { Side, Template } from "../deal/index.ts"
import type { Currency } from "../units/index.ts"
import type { EffortStage } from "../worth/index.ts"

/** A calendar day where the organisation lives, as days since 1970-01-01: whole numbers, so that they subtract. */
export type Day = number

/** What somebody would give as low, middle and high: one in ten it is below p10, one in ten above p90. */
export interface Percentiles {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** A move of the committed line. */
export interface LineShift {
  readonly day: Day
  readonly from: number
  readonly to: number
  /** Code of the stated reason, from the policy's list. */
  readonly reason?: string
  /** True when the reason states a new fact about what the deal is worth (a survey, a new alternative): no bias lies in that. */
  readonly informational: boolean
}

export interface OwnLine {
  readonly day: Day
  /** As first committed. */
  readonly committed: number
  /** In order of time. */
  readonly shifts: readonly LineShift[]
}

/** Hours spent on one kind of work on one day. */
export interface EffortSpent {
  readonly day: Day
  readonly stage: EffortStage
  readonly hours: number
}

/** Something that we gave: a step of our figure, or a thing besides the price. */
export interface Given {
  readonly day: Day
  readonly kind: "price" | "gift"
  /** What it costs us in the middle, at least 0. */
  readonly cost: number
  /** Hours logged before it. */
  readonly hoursBefore: number
}

/** One move as the advice valued it then: over walking away, in major units. */
export interface MoveThen {
  readonly move: AdvisedMove
  readonly price?: number
  readonly available: boolean
  readonly expectedValue: number
  readonly dealProbability: number
  readonly valueAtRisk: number
}

/** What was done after an advice, before the next one. */
export interface Chosen {
  readonly move: AdvisedMove
  /** The figure that was named, accepted, held or called with. */
  readonly price?: number
  /** The value of this very figure under the belief of that time, where it was worked out; else the advised figure's stands in. */
  readonly expectedValue?: number
}

/** One step of the talk: the advice as it was given then, and what was done. */
export interface AdvisedStep {
  readonly day: Day
  readonly hoursBefore: number
  readonly recommended: AdvisedMove
  readonly moves: readonly MoveThen[]
  /** Belief then about the most they pay, or the least they take. */
  readonly limit: Percentiles
  readonly walkAwayPrice: number
  /** Absent when nothing was done after it, as when the other side moved next. */
  readonly chosen?: Chosen
}

/** A call to those who left, or their call to us after we had. */
export interface CallMade {
  readonly day: Day
  readonly price: number
  readonly taken: boolean
  /** Chance of a yes as the advice put it then, given that the call is made. */
  readonly takenProbability?: number
  /** What that advice took for the chance that a call is heard, where it was not the shipped figure; else learning would learn itself. */
  readonly heardAssumed?: number
}

/** Somebody left. What became of it is known up to `seenUntil`. */
export interface WalkOut {
  readonly day: Day
  readonly by: "us" | "them"
  readonly door: "open" | "closed"
  /** Our last figure and theirs as they left. */
  readonly ours?: number
  readonly theirs?: number
  /** The day on which whoever left came back by himself. */
  readonly returned?: Day
  /** The price at which they then closed, or their first figure after it. */
  readonly returnedPrice?: number
  /** Calls of the side that stayed, in order of time. */
  readonly calls: readonly CallMade[]
  /** The day on which we learnt, or reckon, that they were lost to another deal. */
  readonly lost?: Day
  /** Last day on which we would have known of a return: the end of the deal, or today while it may still come. */
  readonly seenUntil: Day
}

export const OUTCOMES = ["won", "lost", "walked", "withdrawn"] as const
export type ReviewedOutcome = (typeof OUTCOMES)[number]

export const LEARNT = [
  "they-came-back",
  "they-bought-elsewhere",
  "sold-to-another",
  "as-agreed",
  "fell-through",
  "returned",
  "unknown",
] as const

/** What was learnt after the end; `price` and `days` (after the end) as far as they are known. */
export interface Learnt {
  readonly kind: (typeof LEARNT)[number]
  readonly price?: number
  readonly days?: number
}

/** A closed deal. Money in major units of `currency`, hours in hours. Optional means: nobody knows. */
export interface ReviewedDeal {
  readonly id: string
  /** Whose deal it was at the end. */
  readonly person: string
  readonly side: Side
  readonly currency: Currency
  readonly template: Template
  readonly opened: Day
  readonly closed: Day
  /** The price asked in public. */
  readonly ask?: number
  /** What the thing is worth on the market, by our own estimate before the talk. */
  readonly value?: number
  /** Days that the thing had stood with us when the deal was opened. */
  readonly ageDays?: number
  readonly line?: OwnLine
  readonly outcome: ReviewedOutcome
  /** Who left last, when the deal ended with somebody gone. */
  readonly leftBy?: "us" | "them"
  /** The agreed price; present exactly when `outcome` is "won". */
  readonly price?: number
  /** Our own first figure, and the last figures that stood on either side at the end. */
  readonly firstOurs?: number
  readonly lastOurs?: number
  readonly lastTheirs?: number
  /** All hours logged, in order of time. */
  readonly effort: readonly EffortSpent[]
  readonly given: readonly Given[]
  readonly steps: readonly AdvisedStep[]
  readonly walkOuts: readonly WalkOut[]
  readonly learnt: readonly Learnt[]
  /** What one more day of waiting costs. */
  readonly holdingCostPerDay?: number
  /** Our estimate of hours still to come, made on `day`, and the hours really logged after it. */
  readonly hoursToCome?: Percentiles & { readonly day: Day; readonly spentAfter: number }
  /** Worth of the deal at its agreed price as expected then, and as it turned out (the realised margin), when that is known. */
  readonly worth?: Percentiles & { readonly realised?: number }
}
