// What people ask the desk to do with a lead; the desk itself only asks whether the kill criterion is reached.

import type { LeadChannel, LeadOutcome, ParkTrigger, Verdict } from "@walkaway/contract/api"
import type { Money } from "@walkaway/engine"
import type { Reason } from "../deal/commands.ts"
import type { Criterion, LeadFigures, Proposed } from "./events.ts"

export interface OpenLead {
  readonly kind: "open-lead"
  readonly title: string
  readonly currency: string
  readonly channel: LeadChannel
  readonly ownerId: string
  readonly customerId?: string
  readonly unitId?: string
  readonly externalId?: string
  /** The first one when left out. */
  readonly stage?: string
  readonly figures: LeadFigures
  readonly criterion?: Criterion
}

/** What was spent on the deal that a lead became. */
export interface SpentElsewhere {
  readonly hoursByStage: Readonly<Record<string, number>>
  readonly money: Money
}

export type LeadCommand =
  | OpenLead
  | { readonly kind: "state-lead-figures"; readonly figures: LeadFigures }
  | { readonly kind: "name-lead-customer"; readonly customerId: string }
  | { readonly kind: "pass-stage"; readonly stage: string }
  | { readonly kind: "fail-stage"; readonly stage: string; readonly reason?: Reason }
  | {
      readonly kind: "log-lead-effort"
      readonly stage?: string
      readonly hours: number
      readonly money?: Money
      readonly noteId?: string
    }
  | {
      readonly kind: "give-verdict"
      readonly verdict: Verdict
      readonly wakesOn?: string
      readonly trigger?: ParkTrigger
      readonly reason?: Reason
      readonly proposed?: Proposed
    }
  | { readonly kind: "take-verdict-back" }
  | { readonly kind: "commit-criterion"; readonly criterion: Criterion }
  | { readonly kind: "move-criterion"; readonly criterion: Criterion; readonly reason?: Reason }
  /** The desk's clock: an event when the criterion is reached, else nothing. */
  | { readonly kind: "check-criterion"; readonly spent?: SpentElsewhere }
  | { readonly kind: "re-enter"; readonly stage?: string; readonly reason?: Reason }
  | { readonly kind: "assign-lead"; readonly ownerId: string }
  | { readonly kind: "become-deal"; readonly dealId: string }
  | { readonly kind: "close-lead"; readonly outcome: LeadOutcome; readonly reason?: Reason }

export type LeadCommandOf<K extends LeadCommand["kind"]> = Extract<LeadCommand, { kind: K }>
