// What a handler is: a function from what was asked (checked, typed by the operation) to an answer or a refusal. It knows nothing of
// HTTP but the status it chooses; the frame has read, checked, limited and recognised before it is called, and writes afterwards.

import type { Problem } from "@walkaway/contract"
import type { AnswerFor, InputFor, OperationId, Operations } from "@walkaway/contract/api"
import type { Refusal, Result } from "@walkaway/engine"
import type { Caller, Rendered, SignedIn } from "./ports.ts"

/** A refusal that may name several places of what was sent, or say when to try again. */
export type Objection = Refusal & {
  readonly problems?: readonly Problem[]
  readonly retryAfterSeconds?: number
}

/** Status and body as the operation has them, and what stands in headers. */
export type Done<Id extends OperationId> = AnswerFor<Id> & {
  /** Goes out as ETag. */
  readonly version?: number
  /** Below the base path: "/deals/…"; goes out as Location. */
  readonly location?: string
  readonly setCookies?: readonly string[]
}

export type Reply<Id extends OperationId> = Result<Done<Id>, Objection>

/** A reply that was given inside a transaction and is ready to go out. */
export interface Finished {
  readonly kind: "finished"
  readonly answer: Rendered
}

export interface Asked<Id extends OperationId, Unit> {
  /** Of If-Match; undefined where none is needed, and for "*". */
  readonly expectedVersion?: number
  readonly requestId: string
  readonly headers: Headers
  readonly address: string
  readonly userAgent?: string
  /** Aborted when the caller hangs up or time runs out. */
  readonly signal: AbortSignal
  /**
   * Does the work in one transaction of the caller's organisation, under the request's Idempotency-Key if it has one. Return what it
   * returns. Not for work that makes its own transactions (people, keys): that one is done outside.
   */
  readonly work: (work: (unit: Unit) => Promise<Reply<Id>>) => Promise<Finished>
}

/** Whoever asks without having to be anybody: maybe signed in, maybe with a key. */
export interface Visitor {
  readonly session?: SignedIn
  readonly key?: Caller
}

/** Whoever asks, as far as the operation needs to know. */
export type CallerOf<Id extends OperationId> = Operations[Id]["scope"] extends "public"
  ? Visitor
  : Operations[Id]["scope"] extends "session"
    ? SignedIn
    : Caller

export type Handler<Id extends OperationId, Unit> = (
  input: InputFor<Id>,
  caller: CallerOf<Id>,
  asked: Asked<Id, Unit>,
) => Promise<Reply<Id> | Finished>

/** The live feed is the frame's own. */
export type HandledId = Exclude<OperationId, "followLive">

/** One handler for every operation; a missing one does not compile. */
export type Handlers<Unit> = { readonly [Id in HandledId]: Handler<Id, Unit> }
