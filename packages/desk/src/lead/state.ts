// A lead as its events have made it. What was spent stands in `efforts` and is read by two alone: the kill criterion, which was agreed
// about it, and what is learnt of the stages that are behind.

import type { LeadChannel, LeadOutcome, LeadStatus, ParkTrigger, Verdict } from "@walkaway/contract/api"
import type { Currency, Money } from "@walkaway/engine"
import type { Reason } from "../deal/commands.ts"
import type { Actor } from "../recorded.ts"
import type { Criterion, LeadFigures, Proposed } from "./events.ts"

export interface GivenVerdict {
  readonly verdict: Verdict
  readonly wakesOn?: string
  readonly trigger?: ParkTrigger
  readonly reason?: Reason
  readonly proposed?: Proposed
  readonly at: Date
  readonly actor: Actor
  /** Its place in the stream. */
  readonly version: number
}

/** What a verdict that is taken back leads back to. */
export interface BeforeVerdict {
  readonly status: LeadStatus
  readonly verdict?: GivenVerdict
  readonly before?: BeforeVerdict
  readonly closedAt?: Date
}

export interface StageEnd {
  readonly stage: string
  readonly passed: boolean
  /** Whose lead it was then. */
  readonly ownerId: string
  readonly at: Date
  readonly version: number
}

export interface LeadEffort {
  readonly effortId: string
  readonly stage: string
  readonly hours: number
  readonly money?: Money
  readonly noteId?: string
  readonly occurredAt: Date
  readonly actor: Actor
}

export interface CommittedCriterion {
  readonly criterion: Criterion
  readonly committedAt: Date
  readonly reachedAt?: Date
  readonly changes: readonly {
    readonly from: Criterion
    readonly to: Criterion
    readonly reason: Reason
    readonly at: Date
    readonly actor: Actor
  }[]
}

export interface OpenedLead {
  readonly kind: "opened"
  readonly title: string
  readonly currency: Currency
  readonly channel: LeadChannel
  readonly ownerId: string
  readonly customerId?: string
  readonly unitId?: string
  readonly externalId?: string
  readonly status: LeadStatus
  readonly outcome?: LeadOutcome
  readonly dealId?: string
  /** Where it stands; when it has ended, where it stood last. */
  readonly stage: string
  readonly figures: LeadFigures
  readonly ends: readonly StageEnd[]
  readonly verdict?: GivenVerdict
  readonly before?: BeforeVerdict
  readonly criterion?: CommittedCriterion
  readonly efforts: readonly LeadEffort[]
  /** Of the last event that was more than effort. */
  readonly movedVersion: number
  readonly openedAt: Date
  readonly touchedAt: Date
  readonly closedAt?: Date
}

export type LeadState = { readonly kind: "none" } | OpenedLead

export const noLead: LeadState = { kind: "none" }

/** The last verdict can still be taken back: nothing but effort came after it. */
export const mayTakeBack = ({ verdict, movedVersion }: Pick<OpenedLead, "verdict" | "movedVersion">): boolean =>
  verdict !== undefined && verdict.version === movedVersion
