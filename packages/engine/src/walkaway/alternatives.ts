// What else we could do instead of this deal, each valued by itself on the same scale as the deal's worth W: money for
// us from now on, costs of finishing it taken off. Seller's and buyer's alternatives are one list, since a side only
// differs in which of them it has. The range is about what we do not know (figures given as ranges), not about luck:
// a thing that works one time in three is worth a third of itself, however lucky the day.

import { type Estimate, ok, type Refusal, type Result, refuse, type Source } from "../units/index.ts"
import { nextBuyerWorth, type UncertainNextBuyer } from "./next-buyer-range.ts"
import { figuresOf, knownRange, minus, plus, rangeOf, scaled, times, type UncertainWorth } from "./range.ts"

export const ALTERNATIVE_KINDS = [
  "next-buyer",
  "trade",
  "other-lead",
  "named",
  "other-work",
  "other-seller",
  "wait",
  "do-without",
] as const
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number]

interface Common {
  readonly id: string
  readonly label?: string
  /** Last day on which it can still be taken up, counted from the day on which it was written down. */
  readonly expiresInDays?: number
}

/** Keep the unit and wait for another buyer. */
export interface NextBuyerAlternative extends Common, UncertainNextBuyer {
  readonly kind: "next-buyer"
}

/** Sell to the trade or at auction now. */
export interface TradeAlternative extends Common {
  readonly kind: "trade"
  readonly value: Estimate
  readonly fallPerDay?: number
  /** Fees and transport. */
  readonly cost?: number
}

/** Another customer for the same thing, or a better use of our time, who still has to be won. */
export interface OtherLeadAlternative extends Common {
  readonly kind: "other-lead"
  readonly value: Estimate
  readonly odds: number
  readonly hours: number
  readonly costToPursue: number
}

/** Anything else with a name. */
export interface NamedAlternative extends Common {
  readonly kind: "named"
  readonly value: Estimate
  readonly odds: number
  readonly costToPursue: number
}

/** Services: the hours that this deal would take, spent elsewhere. */
export interface OtherWorkAlternative extends Common {
  readonly kind: "other-work"
  readonly hoursFreed: Estimate
  readonly worthPerHour: Estimate
}

/** A buyer's other source: what the thing there is worth to us, and what it would cost. */
export interface OtherSellerAlternative extends Common {
  readonly kind: "other-seller"
  readonly value: Estimate
  readonly price: Estimate
  /** That it is still there when we get there. */
  readonly odds: number
  readonly costToPursue: number
}

/** Wait for something better to turn up. */
export interface WaitAlternative extends Common {
  readonly kind: "wait"
  readonly value: Estimate
  readonly odds: number
  readonly days: number
  readonly costPerDay: number
}

/** No deal at all; worth zero unless going without hurts or relieves. */
export interface DoWithoutAlternative extends Common {
  readonly kind: "do-without"
  readonly value: Estimate
}

export type Alternative =
  | NextBuyerAlternative
  | TradeAlternative
  | OtherLeadAlternative
  | NamedAlternative
  | OtherWorkAlternative
  | OtherSellerAlternative
  | WaitAlternative
  | DoWithoutAlternative

export interface AlternativeContext {
  /** Days that have passed since the alternatives were written down; default 0. */
  readonly day?: number
  /** Shadow price of an hour of ours. */
  readonly worthPerHour?: Estimate
  /** Added to what every open alternative and the whole list come to, in major units; default 0. */
  readonly shift?: number
}

/** An alternative by itself. Money in major units. */
export interface AlternativeValue {
  readonly id: string
  readonly kind: AlternativeKind
  /** Expected worth, cost to pursue paid. */
  readonly mean: number
  /** p10, p50 and p90 of that expected worth, given what we do not know. */
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly source: Source
  /** Worth nothing any more: its last day is over. */
  readonly expired: boolean
  /** Chance that it comes off. */
  readonly odds: number
  /** Paid before we know whether it does. */
  readonly costToPursue: number
  /** Worth if it comes off, before that cost. */
  readonly ifItWorks: UncertainWorth
}

interface Attempt {
  readonly ifItWorks: UncertainWorth
  readonly odds: number
  readonly costToPursue: number
  readonly source: Source
}

const sure = (ifItWorks: UncertainWorth, source: Source): Result<Attempt, Refusal> =>
  ok({ ifItWorks, odds: 1, costToPursue: 0, source })

/**
 * Values one alternative. Refusal codes: `bad-odds`, `hour-without-price`, and those of the offers and the dynamic
 * programme behind a next buyer.
 */
export const valueAlternative = (
  alternative: Alternative,
  context: AlternativeContext = {},
): Result<AlternativeValue, Refusal> => {
  const { id, kind, expiresInDays = Number.POSITIVE_INFINITY } = alternative
  const { day = 0 } = context
  const expired = day > expiresInDays || expiresInDays < 0
  const attempt = expired ? sure(knownRange(0), { kind: "typed", detail: "expired" }) : attemptOf(alternative, context)
  if (!attempt.ok) return attempt
  const { odds, costToPursue, ifItWorks, source } = attempt.value
  if (!(odds >= 0 && odds <= 1)) {
    return refuse({ code: "bad-odds", message: `Odds of ${odds} are not between 0 and 1.`, path: `${id}.odds` })
  }
  const alone = plus(scaled(ifItWorks, odds), knownRange(-costToPursue))
  return ok({ id, kind, ...figuresOf(alone), source, expired, odds, costToPursue, ifItWorks })
}

const attemptOf = (alternative: Alternative, context: AlternativeContext): Result<Attempt, Refusal> => {
  switch (alternative.kind) {
    case "next-buyer":
      return waitingAttempt(alternative, context.day ?? 0)
    case "trade": {
      const lost = (alternative.fallPerDay ?? 0) * (context.day ?? 0) + (alternative.cost ?? 0)
      return sure(plus(rangeOf(alternative.value), knownRange(-lost)), alternative.value.source)
    }
    case "other-lead":
      return leadAttempt(alternative, context)
    case "named":
      return ok(attempted(alternative, rangeOf(alternative.value), alternative.costToPursue))
    case "other-work":
      return sure(
        times(rangeOf(alternative.hoursFreed), rangeOf(alternative.worthPerHour)),
        alternative.worthPerHour.source,
      )
    case "other-seller": {
      const surplus = minus(rangeOf(alternative.value), rangeOf(alternative.price))
      return ok(attempted(alternative, surplus, alternative.costToPursue))
    }
    case "wait":
      return ok(attempted(alternative, rangeOf(alternative.value), alternative.costPerDay * alternative.days))
    case "do-without":
      return sure(rangeOf(alternative.value), alternative.value.source)
  }
}

const attempted = (
  alternative: { readonly odds: number; readonly value: Estimate },
  ifItWorks: UncertainWorth,
  costToPursue: number,
): Attempt => ({ ifItWorks, odds: alternative.odds, costToPursue, source: alternative.value.source })

const waitingAttempt = (alternative: NextBuyerAlternative, day: number): Result<Attempt, Refusal> => {
  const worth = nextBuyerWorth(alternative, day)
  return worth.ok ? sure(worth.value, { kind: "modelled", detail: "next buyer" }) : worth
}

const leadAttempt = (lead: OtherLeadAlternative, context: AlternativeContext): Result<Attempt, Refusal> => {
  if (lead.hours > 0 && context.worthPerHour === undefined) {
    return refuse({
      code: "hour-without-price",
      message: "The other lead takes hours, and nobody said what an hour is worth.",
      remedy: "Give the worth of an hour.",
      path: `${lead.id}.hours`,
    })
  }
  const hourly = context.worthPerHour ? rangeOf(context.worthPerHour).mean : 0
  return ok(attempted(lead, rangeOf(lead.value), lead.costToPursue + lead.hours * hourly))
}
