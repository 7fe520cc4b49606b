// Advice is data: moves with values, odds and reasons by code. Words are made at the rim, so that they can be translated and
// tests compare values. All values are in major units of the deal's currency, over walking away now.

import type { Segment } from "../belief/index.ts"
import type { Side } from "../deal/index.ts"
import type { Currency, Money } from "../units/index.ts"

/** The six moves. The first four are made at the table, the last two when they have left. */
export const ADVISED_MOVES = ["accept", "counter", "hold", "walk", "let-walk", "call-back"] as const
export type AdvisedMove = (typeof ADVISED_MOVES)[number]

export interface MoveValue {
  readonly move: AdvisedMove
  /** The figure to name, or the one that is accepted, held or called with. */
  readonly price?: Money
  /** False when it cannot be made now; the figures then say what it would be worth if they walked out now. */
  readonly available: boolean
  /**
   * Expected worth over walking away now. For counter and hold half-way between what is sure under the plan and the better
   * estimate (record 3); `Advice.value` has both ends.
   */
  readonly expectedValue: number
  /** Probability in [0, 1] that the deal is made, sooner or later, under the plan that starts with this move. */
  readonly dealProbability: number
  /** Gains that exist between us and that this move loses on average, at least 0. */
  readonly valueAtRisk: number
}

export const REASON_CODES = [
  "offer-below-line",
  "offer-clears-line",
  "offer-near-their-limit",
  "more-to-get",
  "no-room",
  "first-figure-anchors",
  "holding-is-cheap",
  "they-left-may-return",
  "alternative-is-better",
  "walking-may-be-a-mistake",
  "near-tie",
  "return-rates-assumed",
  "limit-assumed",
  "line-differs-from-worth",
  "figure-past-line-refused",
  "no-further-calls",
  "going-back",
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** One reason with its figures: amounts in major units, probabilities in [0, 1]. */
export interface Reason {
  readonly code: ReasonCode
  readonly price?: number
  readonly amount?: number
  readonly probability?: number
  readonly move?: AdvisedMove
}

/** "If their offer reaches 9,420 (or our line 9,100), the best move becomes accept." */
export interface SwitchPoint {
  readonly when: {
    readonly figure: "standing-offer" | "line"
    readonly turns: "above" | "below"
    readonly price: Money
  }
  readonly then: AdvisedMove
}

/** When to call back, with which figure, how often, and when to stop. */
export interface CallBackPlan {
  readonly calls: readonly {
    /** Days from now. */
    readonly afterDays: number
    readonly price: Money
    /** Probability that this call is made (they have not come back or bought elsewhere before) and taken. */
    readonly acceptProbability: number
  }[]
  readonly attemptsMax: number
  /** Days from now after which another call is worth less than leaving them be. */
  readonly stopAfterDays: number
  readonly expectedValue: number
  /** Probability that they come back by themselves before the last call. */
  readonly returnProbability: number
}

/** "Should I leave now, door open?" (planner.md section 6) */
export interface LeaveQuestion {
  /** We leave now only if we believe them to call us back with at least this probability; above 1: never. */
  readonly breakEvenCallBack: number
  /** What we assume; a guess until our own records say more. */
  readonly assumedCallBack: number
  /** What we risk if nobody calls. */
  readonly atRisk: number
  /** What one more hold would earn. */
  readonly holdGain: number
  /** How much better their next figure would be if they call. */
  readonly improvement: number
  readonly leave: boolean
}

export interface Advice {
  readonly side: Side
  readonly currency: Currency
  readonly walkAwayPrice: Money
  readonly recommended: { readonly move: AdvisedMove; readonly price?: Money }
  /** The second best available move and how much it is behind; absent when there is no other. */
  readonly runnerUp?: { readonly move: AdvisedMove; readonly price?: Money; readonly behind: number }
  /** In the order of ADVISED_MOVES; accept is missing without a standing offer, hold without a figure of our own. */
  readonly moves: readonly MoveValue[]
  /** Value of the negotiation from here: sure to be reached by our plan, the better estimate, and if we knew them. */
  readonly value: { readonly atLeast: number; readonly likely: number; readonly ifKnown: number }
  readonly reasons: readonly Reason[]
  readonly switchPoints: readonly SwitchPoint[]
  readonly belief: {
    /** Most they pay, or least they take: percentiles in major units. */
    readonly limit: { readonly p10: number; readonly p50: number; readonly p90: number }
    /** Probability that there is any price which suits both. */
    readonly zopaProbability: number
    /** Name and version of the prior. */
    readonly prior: string
  }
  /** What was believed about people like them beforehand, and from how many own deals, of which part of the trade. */
  readonly prior: { readonly id: string; readonly deals: number; readonly segment?: Segment }
  /** The plan if they have left, or would leave now. */
  readonly callBack?: CallBackPlan
  readonly leave?: LeaveQuestion
  /** Version of the engine that gave this advice. */
  readonly engine: string
}
