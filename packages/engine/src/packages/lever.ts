// Levers: what can be given or asked for besides the price, in a few steps that somebody can say aloud. A step says what it changes in
// our worth sheet, so that its cost to us comes from the worth function itself, and what it is worth to them as a range with
// its source, because nobody knows that exactly. A score per issue (the rival, usual in the textbooks on negotiation analysis) would
// need weights that no salesperson can give; money is what both sides count in.

import type { Estimate, Source } from "../units/index.ts"

/** What a step changes in the sheet that our worth is worked out from. */
export type LeverChange =
  /** Thrown in by the seller: its cost counts for him, its value for a buyer. */
  | { readonly kind: "give-away"; readonly item: string; readonly figure: Estimate }
  /** One more cost of ours; below zero for what it saves or brings us. */
  | { readonly kind: "cost"; readonly item: string; readonly figure: Estimate }
  /** Another allowance for the part exchange, major units. */
  | { readonly kind: "allowance"; readonly amount: number }
  /** They take finance or insurance with us: probability that they keep it past the claw-back date. */
  | { readonly kind: "finance"; readonly takeUp: Estimate }
  /** Paid after `days`, or with this deposit, or both. */
  | { readonly kind: "payment"; readonly days?: number; readonly deposit?: number }
  /** Later business becomes this likely. */
  | { readonly kind: "repeat"; readonly probability: Estimate }
  /** So much of the work, as a share of the sheet's named costs. */
  | { readonly kind: "scope"; readonly share: number }

export interface LeverStep {
  /** How much of it: months, days, a share, money; what the lever's code says. */
  readonly amount: number
  readonly change: LeverChange
  /** Where the figures of the change come from. */
  readonly source: Source
  /** Worth to them against how it stands now, major units; below zero for what it costs them. */
  readonly valueToThem: Estimate
}

export interface Lever {
  /** Stable, kebab-case; words go by it. One step of a lever at most goes into a package. */
  readonly code: string
  /** As somebody named it; absent for those whose words follow from the code. */
  readonly label?: string
  readonly steps: readonly LeverStep[]
}

/** One step of one lever. */
export interface ChosenStep {
  readonly lever: Lever
  readonly step: LeverStep
}
