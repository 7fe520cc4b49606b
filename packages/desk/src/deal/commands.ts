// What people ask the desk to do with a deal. A command is a wish with its figures; `decide` answers with events or with a
// refusal. Money is exact and in the deal's currency; times are given, never read from a clock.

import type { CustomerKind, LeadChannel } from "@walkaway/contract/api"
import type { EffortStage, Money, Side, Template } from "@walkaway/engine"
import type { z } from "zod"
import type { LEARNT_KINDS, Outcome } from "./events.ts"
import type { Party } from "./party.ts"

type Json = z.core.util.JSONType
export type Paper = Readonly<Record<string, Json>>
export type LimitOfThem = readonly [low: Money, middle: Money, high: Money]

/** A reason of the policy's list; `noteId` points to words kept apart. */
export interface Reason {
  readonly code: string
  readonly noteId?: string
}

export interface OpenDeal {
  readonly kind: "open-deal"
  readonly title: string
  readonly side: Side
  readonly currency: string
  readonly template: Template
  readonly ask?: Money
  readonly limit?: LimitOfThem
  readonly roundsMax?: number
  readonly ownerId: string
  readonly customerId?: string
  readonly unitId?: string
  readonly channel?: LeadChannel
  readonly customerKind?: CustomerKind
  readonly paper: Paper
}

/** What crossing the line may need, whatever the move. */
export interface Authority {
  readonly reason?: Reason
  readonly approvalId?: string
  /** It was said at the table already: log it whatever the policy says. */
  readonly alreadySaid?: boolean
}

export type MoveWish =
  | { readonly kind: "offer"; readonly by: Party; readonly price: Money; readonly expiresAt?: Date }
  | { readonly kind: "hold"; readonly by: Party }
  | { readonly kind: "accept"; readonly by: Party }
  | { readonly kind: "reject"; readonly by: Party }
  | { readonly kind: "expire"; readonly by: Party }
  | { readonly kind: "walk"; readonly by: Party; readonly door: "open" | "closed"; readonly reason?: Reason }
  | { readonly kind: "return"; readonly by: Party }
  | { readonly kind: "call"; readonly by: Party; readonly price: Money; readonly expiresAt?: Date }
  | { readonly kind: "give"; readonly by: Party; readonly item: string; readonly cost?: Money; readonly value?: Money }

export type DealCommand =
  | OpenDeal
  | { readonly kind: "state-worth"; readonly paper: Paper; readonly limit?: LimitOfThem; readonly reason?: Reason }
  | { readonly kind: "change-ask"; readonly ask: Money }
  | { readonly kind: "name-customer"; readonly customerId: string }
  | { readonly kind: "assign-deal"; readonly ownerId: string }
  | { readonly kind: "commit-line"; readonly line: Money; readonly target?: Money }
  | { readonly kind: "move-line"; readonly line: Money; readonly target?: Money; readonly reason?: Reason }
  | ({ readonly kind: "log-move"; readonly move: MoveWish } & Authority)
  | { readonly kind: "retract-move"; readonly version: number }
  | {
      readonly kind: "log-effort"
      readonly stage: EffortStage
      readonly hours: number
      readonly money?: Money
      readonly noteId?: string
    }
  /** Asks beforehand, in one tap, for leave to make a move across the line. */
  | { readonly kind: "ask-approval"; readonly move: MoveWish; readonly reason?: Reason }
  | {
      readonly kind: "answer-approval"
      readonly approvalId: string
      readonly answer: "given" | "declined"
      readonly noteId?: string
    }
  | { readonly kind: "withdraw-approval"; readonly approvalId: string }
  | { readonly kind: "plan-call-back"; readonly dueAt: Date; readonly price?: Money }
  | {
      readonly kind: "settle-call-back"
      readonly callBackId: string
      readonly how: "called" | "not-reached" | "dropped"
    }
  | { readonly kind: "call-back-due"; readonly callBackId: string }
  | { readonly kind: "close-deal"; readonly outcome: Outcome; readonly reason?: Reason }
  | { readonly kind: "reopen-deal"; readonly reason?: Reason }
  | {
      readonly kind: "learn-outcome"
      readonly learnt: (typeof LEARNT_KINDS)[number]
      readonly price?: Money
      /** May be below zero. */
      readonly margin?: Money
      readonly days?: number
    }

export type DealCommandKind = DealCommand["kind"]
