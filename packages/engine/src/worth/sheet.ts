// Everything that a deal is worth to us from now on, figure by figure, each with a range and a source. A sheet is written by
// people and imports; it computes nothing. Amounts are floats in major units of the deal's currency, because they are
// estimates; costs are positive. The rival, a list of signed amounts, hides what depends on the price and what does not.
//
// Sunk effort travels in the same sheet and is shown beside the worth, but `WorthFigures`, the argument of every function
// that computes worth, does not have it: code that read it would not compile. Customs: [MarnRosiello1992], [HMRC718].

import type { Side, Template } from "../deal/index.ts"
import type { Currency, Estimate, Source } from "../units/index.ts"

/** A figure that stands on paper: an invoice, a stock book, a price tag. */
export interface Figure {
  readonly amount: number
  readonly source: Source
}

/** The thing from our stock. Stand-in cost is the common zero of this deal and of every other way to sell the same unit. */
export interface UnitFigures {
  /** What the unit stands us in at in the books: purchase and all that was spent on it so far. */
  readonly standInCost: Estimate
  /** Still to be spent before hand-over; paid preparation belongs to the stand-in cost. */
  readonly preparation?: Estimate
  readonly transport?: Estimate
  /** Advertising still to be spent. */
  readonly advertising?: Estimate
}

export const TAX_SCHEMES = ["margin", "qualifying", "none"] as const

/** Value added tax inside the price. `rate` is the nominal one, e.g. 0.2 in the UK; the share of a gross sum is rate / (1 + rate). */
export type Tax =
  /** On the margin over the purchase price when positive (second-hand goods); preparation does not reduce it. */
  | { readonly scheme: "margin"; readonly rate: number; readonly purchasePrice?: Figure }
  /** On the full price, less what we reclaim. For a buyer in business: what he reclaims of the price. */
  | { readonly scheme: "qualifying"; readonly rate: number; readonly inputTax?: Estimate }
  | { readonly scheme: "none" }

/** What the salesperson or an agent earns on the deal. `rate` is a share in [0, 1). */
export interface Commission {
  readonly basis: "price" | "margin"
  readonly rate: Estimate
}

/** Their car against ours (for a buyer: ours against theirs). Settlement is paid off and owed, so it passes through. */
export interface PartExchangeFigures {
  readonly allowance: Figure
  readonly tradeValue: Estimate
  readonly settlement?: Figure
}

/** Sold on top, both figures without tax. */
export interface ExtraFigures {
  readonly item: string
  readonly retail: Estimate
  readonly cost: Estimate
}

export interface FinanceFigures {
  readonly commission: Estimate
  /** Probability in [0, 1] that they take it and keep it past the claw-back date. */
  readonly takeUp: Estimate
}

/** When the money comes. Without `costOfMoneyPerYear` a default range is used. */
export interface PaymentFigures {
  /** Calendar days until the rest is paid. */
  readonly days: Estimate
  /** Paid now. */
  readonly deposit?: Figure
  /** Interest a year as a share, e.g. 0.08. */
  readonly costOfMoneyPerYear?: Estimate
}

/** Thrown in: what it costs the one who gives and what it is worth to the one who gets it. */
export interface GiveAwayFigures {
  readonly item: string
  readonly cost?: Estimate
  readonly value?: Estimate
}

/** Any other cost of doing the deal, as the product of its factors: hours x rate, materials, support months x cost. */
export interface CostFigures {
  readonly code: string
  readonly label: string
  /** Multiplied with each other; one of them carries the money. */
  readonly factors: readonly Estimate[]
  /** True when the next customer would cause it too. */
  readonly everyCustomer?: boolean
}

/** Hours that we would still spend on this deal. Without `costPerHour` a default range of the currency is used. */
export interface TimeFigures {
  readonly hours: Estimate
  readonly costPerHour?: Estimate
}

/** A mishap: probability in [0, 1] and what it costs when it happens. The worth carries its expected value. */
export interface Mishap {
  readonly probability: Estimate
  readonly loss: Estimate
}

/** Expected costs after the deal. */
export interface AfterFigures {
  /** The thing comes back: any customer. */
  readonly returns?: Mishap
  /** Warranty and goodwill claims: any customer. */
  readonly warranty?: Estimate
  /** Complaints, disputes and claims that this customer lets us expect. */
  readonly claims?: Estimate
  /** This customer does not pay. */
  readonly paymentDefault?: Mishap
  /** What this customer costs to look after. */
  readonly costToServe?: Estimate
}

export const INTEREST_KINDS = ["precedent", "capacity", "reputation", "strategic", "other"] as const
export type InterestKind = (typeof INTEREST_KINDS)[number]

export type BusinessInterest =
  /** What similar customers who hear of the price will ask for: (reference - price)+ x customers x probability. */
  | {
      readonly kind: "precedent"
      readonly code: string
      readonly label: string
      readonly customers: Estimate
      /** That one of them hears of it and gets it, in [0, 1]. */
      readonly probability: Estimate
      /** Price from which the discount counts; the sheet's ask when left out. */
      readonly reference?: Figure
    }
  /** A money-equivalent with a reason; positive is a cost, negative speaks for the deal. */
  | {
      readonly kind: Exclude<InterestKind, "precedent">
      readonly code: string
      readonly label: string
      readonly cost: Estimate
    }

/** Business that this customer brings later: probability x margin x discountPerYear ^ years. */
export interface RelationshipFigures {
  readonly repeatProbability: Estimate
  /** Margin of the later business, all of it, before discounting. */
  readonly margin: Estimate
  /** In (0, 1]. */
  readonly discountPerYear: number
  readonly years: number
}

/** What the average next buyer brings beside the price; a default range is used when left out and this deal has it. */
export interface NextBuyerFigures {
  /** Margin on extras, finance and insurance. */
  readonly margin?: Estimate
  /** Our hours from his first word to hand-over. */
  readonly hours?: Estimate
}

export const EFFORT_STAGES = ["prospecting", "meeting", "pitching", "relationship", "preparation", "other"] as const
export type EffortStage = (typeof EFFORT_STAGES)[number]

/** Effort that is spent. It is shown, struck out, and enters nothing. */
export interface SunkEntry {
  readonly stage: EffortStage
  readonly hours: number
  readonly money: number
  readonly note?: string
}

/** The figures as they come from outside, without the effort spent. What is left out and has a default becomes a flagged range. */
export interface WorthFiguresDraft {
  /** Ours. */
  readonly side: Side
  readonly currency: Currency
  readonly template: Template
  /** The price that is asked for the thing in public. */
  readonly ask?: Figure
  /** Seller: the thing from stock. */
  readonly unit?: UnitFigures
  /** Buyer: what the thing is worth to us. */
  readonly valueToUs?: Estimate
  readonly tax?: Tax
  /** Share of what is paid on top of a part exchange that goes to card and payment fees. */
  readonly cardFeeRate?: Estimate
  readonly commission?: Commission
  readonly partExchange?: PartExchangeFigures
  readonly extras?: readonly ExtraFigures[]
  readonly finance?: FinanceFigures
  readonly payment?: PaymentFigures
  readonly giveAways?: readonly GiveAwayFigures[]
  readonly costs?: readonly CostFigures[]
  readonly time?: TimeFigures
  readonly after?: AfterFigures
  readonly interests?: readonly BusinessInterest[]
  readonly relationship?: RelationshipFigures
  readonly nextBuyer?: NextBuyerFigures
}

/** A sheet as it comes from outside: only `worthSheetOf` turns it into a `WorthSheet`. */
export interface WorthSheetDraft extends WorthFiguresDraft {
  readonly sunk?: readonly SunkEntry[]
}

/** Checked, and completed with defaults. The argument of everything that computes worth; knows nothing of effort spent. */
export type WorthFigures = WorthFiguresDraft & { readonly __brand: "WorthFigures" }

export type WorthSheet = WorthFigures & { readonly sunk: readonly SunkEntry[] }
