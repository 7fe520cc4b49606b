// A deal as its events have made it. `decide` reads it, the view rows are computed from it, the engine's brief is built of it.

import type { CustomerKind, LeadChannel } from "@walkaway/contract/api"
import type { Currency, EffortStage, Money, Move, Session, Side, Template } from "@walkaway/engine"
import type { Actor } from "../recorded.ts"
import type { LimitOfThem, Paper, Reason } from "./commands.ts"
import type { ApprovalCrossing, EventOf, Outcome } from "./events.ts"

/** A move as logged: when it happened, and its place in the stream. */
export interface LoggedMove {
  readonly version: number
  readonly move: Move
  /**
   * What it counts as since the deal was reopened: a door that was shut turned out to be open, an agreement that fell through to
   * be an offer. Absent: itself.
   */
  readonly playedAs?: Move
  readonly occurredAt: Date
  readonly actor: Actor
  readonly expiresAt?: Date
  /** Of an acceptance: the price that was taken. */
  readonly agreed?: Money
  readonly reason?: Reason
}

export interface LoggedEffort {
  readonly effortId: string
  readonly version: number
  readonly stage: EffortStage
  readonly hours: number
  readonly money?: Money
  readonly noteId?: string
  readonly occurredAt: Date
  readonly actor: Actor
}

export type Approval = ApprovalCrossing & {
  readonly approvalId: string
  readonly reason: Reason
  readonly askedBy: string
  readonly askedAt: Date
  /** "used": the move was made on its strength. */
  readonly status: "waiting" | "given" | "declined" | "withdrawn" | "used"
  readonly answeredBy?: string
  readonly answeredAt?: Date
  readonly noteId?: string
}

export interface CallBack {
  readonly callBackId: string
  readonly dueAt: Date
  readonly price?: Money
  readonly attempt: number
  readonly byPolicy: boolean
  readonly status: "planned" | "due" | "called" | "not-reached" | "dropped"
  readonly plannedAt: Date
  /** Place in the stream of the walk-out that it answers. */
  readonly walkVersion: number
  readonly settledAt?: Date
  /** The move that settled it, if it was not settled by hand. */
  readonly settledByMove?: number
}

export type Crossing = EventOf<"LineCrossed">["data"] & {
  readonly version: number
  /** The move that crossed. */
  readonly moveVersion: number
  readonly occurredAt: Date
  readonly actor: Actor
}

export interface CommittedLine {
  readonly price: Money
  readonly target?: Money
  /** Place in the stream and time of the first commitment; later moves of the line keep them. */
  readonly committedAt: Date
  readonly changes: readonly {
    readonly from: Money
    readonly to: Money
    readonly reason: Reason
    readonly at: Date
    readonly actor: Actor
  }[]
}

export interface OpenedDeal {
  readonly kind: "opened"
  readonly title: string
  readonly side: Side
  readonly currency: Currency
  readonly template: Template
  readonly ask?: Money
  readonly limit?: LimitOfThem
  readonly roundsMax?: number
  readonly ownerId: string
  readonly customerId?: string
  readonly unitId?: string
  /** How the customer came, and what kind of customer it is: with the template, the part of the trade that the deal lies in. */
  readonly channel?: LeadChannel
  readonly customerKind?: CustomerKind
  readonly paper: Paper
  /** How often worth was stated, opening included. */
  readonly worthVersion: number
  /** Its last statement: the day from which the figures in it count. */
  readonly worthStatedAt: Date
  readonly openedAt: Date
  readonly touchedAt: Date
  readonly line?: CommittedLine
  /** Moves that stand; retracted ones are gone from here and stay in the log. */
  readonly moves: readonly LoggedMove[]
  /** The fold of the moves as they count, without waiting days. */
  readonly session: Session
  readonly efforts: readonly LoggedEffort[]
  readonly approvals: readonly Approval[]
  readonly crossings: readonly Crossing[]
  readonly attempts: number
  readonly callBacks: readonly CallBack[]
  readonly closed?: { readonly outcome: Outcome; readonly price?: Money; readonly reason?: Reason; readonly at: Date }
  readonly learnt: readonly (EventOf<"OutcomeLearnt">["data"] & { readonly at: Date })[]
}

/** The move as the protocol and the advice are to take it. */
export const playedMove = ({ move, playedAs }: LoggedMove): Move => playedAs ?? move

export type DealState = { readonly kind: "none" } | OpenedDeal

export const noDeal: DealState = { kind: "none" }
