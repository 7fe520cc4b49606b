// The negotiable issues of a deal beside the bare price, and a package of terms on all of them. Money is exact: these
// are things that are said and signed. What they are worth is the business of the worth room.

import type { Money } from "../units/index.ts"

export const ISSUES = ["price", "part-exchange", "extras", "finance", "payment", "give-aways"] as const
export type Issue = (typeof ISSUES)[number]

export const TEMPLATES = ["car", "service", "haggle"] as const
export type Template = (typeof TEMPLATES)[number]

/** Issues that a template puts on the table. */
export const issuesOf: Readonly<Record<Template, readonly Issue[]>> = {
  car: ISSUES,
  service: ["price", "extras", "payment", "give-aways"],
  haggle: ["price"],
}

/** Their car against ours. "To change" is price less allowance plus settlement. */
export interface PartExchange {
  /** What we allow for it on the invoice. */
  readonly allowance: Money
  /** What it would fetch in the trade today. */
  readonly tradeValue: Money
  /** Finance still owed on it, which we pay off and they owe us. */
  readonly settlement?: Money
}

/** Something sold on top: a warranty, paint protection, a support plan. */
export interface Extra {
  readonly item: string
  readonly retail: Money
  readonly cost: Money
}

export interface Finance {
  /** Commission from the lender or insurer if they take it. */
  readonly commission: Money
  /** Probability in [0, 1] that they take it and keep it past the claw-back date. */
  readonly takeUp: number
}

export interface Payment {
  /** Paid now, the rest after `days`. */
  readonly deposit?: Money
  /** Calendar days until the rest arrives. */
  readonly days: number
}

/** Something thrown in: mats, fuel, a service, delivery. */
export interface GiveAway {
  readonly item: string
  readonly cost: Money
  readonly value?: Money
}

/** One package: a figure or a clause for every issue that is on the table. */
export interface Terms {
  readonly price: Money
  readonly partExchange?: PartExchange
  readonly extras: readonly Extra[]
  readonly finance?: Finance
  readonly payment?: Payment
  readonly giveAways: readonly GiveAway[]
}

/** A package of a price and nothing else. */
export const barePrice = (price: Money): Terms => ({ price, extras: [], giveAways: [] })

/** "To change": what a buyer with a part exchange pays on top of his car. */
export const toChange = ({ price, partExchange }: Terms): Money => ({
  currency: price.currency,
  minor: price.minor - (partExchange?.allowance.minor ?? 0n) + (partExchange?.settlement?.minor ?? 0n),
})
