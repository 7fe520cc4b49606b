// Two questions that are easily mixed up: was the end right given what was known then, and how did it turn out? The first compares
// the move that ended the talk with the best one by the advice of that moment, no later fact in it. The second compares what happened
// with what the other end would have given, inside bounds wherever nobody can know. The difference between the two is luck.

import type { AdvisedMove } from "../advice/index.ts"
import type { ReviewedDeal } from "./closed-deal.ts"
import { leftWithout } from "./deal-measures.ts"
import type { Interval } from "./interval.ts"
import { judgementOf } from "./judgement.ts"
import { turnOutOf } from "./turn-out.ts"

export const VERDICTS = ["right", "near-tie", "wrong-then", "not-judged"] as const
/** right: the best move of that time; near-tie: so close that either was right; wrong-then: another move was worth more then. */
export type Verdict = (typeof VERDICTS)[number]

export interface Judgement {
  readonly verdict: Verdict
  /** Why there is no verdict. */
  readonly notJudged?: "no-advice" | "nothing-chosen" | "figure-without-value" | "withdrawn"
  readonly chosen?: AdvisedMove
  readonly best?: AdvisedMove
  /** Money by which the chosen move was worth less than the best, as seen then; at least 0. */
  readonly regret?: number
  /** What the chosen move was expected to bring over walking away, as seen then, in money. */
  readonly promised?: number
  /** Up to which difference two moves are a tie, in money. */
  readonly tieWithin?: number
}

export const BASES = [
  "agreed-price",
  "realised-margin",
  "undone",
  "sold-later",
  "came-back",
  "bought-elsewhere",
  "standing-offer",
  "posterior",
  "never-known",
] as const
/** What a figure of the turn-out rests on. */
export type Basis = (typeof BASES)[number]

export const TURN_OUTS = ["good", "bad", "unclear"] as const

export interface TurnOut {
  /** By the interval: above 0 is good, below is bad, across 0 is unclear. */
  readonly turnOut: (typeof TURN_OUTS)[number]
  /** What this end gave over the line of that time, in money. */
  readonly happened: Interval
  /** What the other end (leaving for a deal, the deal for a leaving) would have given, in money. */
  readonly otherEnd: Interval
  /** happened - otherEnd: low is the worst that fits what is known, high the best. */
  readonly difference: Interval
  /** max(0, otherEnd - happened), in money. */
  readonly regret: Interval
  readonly bases: readonly Basis[]
}

export interface DealReview {
  readonly id: string
  readonly person: string
  readonly closed: number
  readonly end: "deal" | "left" | "withdrawn"
  readonly judgement: Judgement
  /** Absent where no line was committed or advised: nothing to measure from. */
  readonly turnOut?: TurnOut
  /** happened - what the chosen move promised then, in money; absent without a judgement. */
  readonly luck?: Interval
}

/** One deal under both questions. */
export const reviewDeal = (deal: ReviewedDeal): DealReview => {
  const judgement = judgementOf(deal)
  const turnOut = turnOutOf(deal)
  const { id, person, closed } = deal
  const luck = turnOut && judgement.promised !== undefined && shifted(turnOut.happened, -judgement.promised)
  return { id, person, closed, end: endOf(deal), judgement, ...(turnOut && { turnOut }), ...(luck && { luck }) }
}

const endOf = (deal: ReviewedDeal): DealReview["end"] => {
  if (deal.outcome === "won") return "deal"
  return leftWithout(deal) ? "left" : "withdrawn"
}

const shifted = ({ low, middle, high }: Interval, by: number): Interval => ({
  low: low + by,
  middle: middle + by,
  high: high + by,
})

/** How many of each, by judgement and turn-out, with the money. */
export interface JudgementTable {
  readonly cells: readonly {
    readonly verdict: Verdict
    readonly turnOut: (typeof TURN_OUTS)[number]
    readonly deals: number
  }[]
  /** Sum of the regrets then, in money. */
  readonly regretThen: number
  /** Sum of the luck's middles, in money. */
  readonly luck: number
}

/** Counts every pair of verdict and turn-out; a deal without a turn-out is unclear. */
export const judgementTable = (reviews: readonly DealReview[]): JudgementTable => ({
  cells: VERDICTS.flatMap((verdict) =>
    TURN_OUTS.map((turnOut) => ({
      verdict,
      turnOut,
      deals: reviews.filter(
        (review) => review.judgement.verdict === verdict && (review.turnOut?.turnOut ?? "unclear") === turnOut,
      ).length,
    })),
  ),
  regretThen: reviews.reduce((sum, { judgement }) => sum + (judgement.regret ?? 0), 0),
  luck: reviews.reduce((sum, { luck }) => sum + (luck?.middle ?? 0), 0),
})
