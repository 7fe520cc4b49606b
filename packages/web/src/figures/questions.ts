// What the engine in the browser is asked, and what it answers. Everything here can be copied to a worker and back. Money is decimal
// text in the deal's currency, as on the wire.

import type { AdviceOutput, LineOutput, Problem, WorthOutput } from "@walkaway/contract"
import type { LearntFigures, LedgerOutput, PriorChoice } from "@walkaway/contract/brief"
import type { Role } from "@walkaway/contract/client"
import type { Refusal } from "@walkaway/engine"
import type { Deal, MoveToLog, Policy } from "../desk/types.ts"

/** Sliders. What is left out is as it is. */
export interface WhatIf {
  /** We name this price now; before theirs, so that theirs is the answer to it. */
  readonly ourOffer?: string | undefined
  /** They name this price now. */
  readonly theirOffer?: string | undefined
  readonly line?: string | undefined
  /** At which the worth is shown. */
  readonly price?: string | undefined
  /** Hours that the deal would still take. */
  readonly hoursToCome?: number | undefined
  /** All that we could do otherwise is worth so much more; major units, below zero for less. */
  readonly alternativeShift?: number | undefined
  /** For whoever waits for the next buyer. */
  readonly buyersPerWeek?: number | undefined
}

/** A move that was logged on this device and that the desk has not confirmed yet. */
export type PendingMove = MoveToLog & { readonly occurredAt: string }

/** About a deal of the desk. */
export interface DealQuestion {
  readonly deal: Deal
  readonly policy: Policy
  readonly ownerRole: Role
  readonly now: Date
  /** What the house has learnt about people who leave, as it comes with the policy. */
  readonly learnt?: readonly LearntFigures[] | undefined
  /** Which prior counts from when, as it comes with the policy. */
  readonly priors?: readonly PriorChoice[] | undefined
  readonly pending?: readonly PendingMove[] | undefined
  readonly whatIf?: WhatIf | undefined
}

/** About a bare deal file. */
export interface DocumentQuestion {
  readonly document: Readonly<Record<string, unknown>>
  readonly whatIf?: WhatIf | undefined
}

export type FiguresQuestion = DealQuestion | DocumentQuestion

export const isAboutDocument = (question: FiguresQuestion): question is DocumentQuestion => "document" in question

/** What cannot be said is null. For whoever may not see the line that is all but the ledger, which is then at face value. */
export interface Figures {
  readonly advice: AdviceOutput | null
  readonly line: LineOutput | null
  readonly worth: WorthOutput | null
  /** Places in it are places in the moves that stand, then the pending ones, then those of the what-if. */
  readonly ledger: LedgerOutput | null
  /** Why there is no advice, as the desk would refuse it: `worth-incomplete`, `deal-closed`, and the engine's own codes. */
  readonly refusal: Refusal | null
  /**
   * What is missing or wrong, and where: in the worth statement below "worth", in a bare document at its own keys, a pending move
   * that does not fit below "pending", a what-if that cannot be below "whatIf".
   */
  readonly problems: readonly Problem[]
}
