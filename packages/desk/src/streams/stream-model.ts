// A kind of stream in one object: how its events fold, how its commands are decided, how its events are written and read, and
// which view rows its state means. Deals, units, customers and policies differ in nothing else, so one piece of code runs them
// all.

import type { Refusal, Result } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import type { Step, StreamKind } from "../recorded.ts"

/** View rows by table; property names are those of the table definitions. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

export interface StreamPlace {
  readonly organisationId: string
  readonly streamId: string
  readonly version: number
}

export interface StreamModel<State, Event, Command> {
  readonly kind: StreamKind
  readonly initial: State
  evolve(state: State, step: Step<Event>): State
  decide(state: State, command: Command, context: DecisionContext): Result<readonly Event[], Refusal>
  encode(event: Event): { readonly type: string; readonly schemaVersion: number; readonly data: unknown }
  /** Brings old versions up to date; throws on what no version of ours wrote. */
  decode(type: string, schemaVersion: number, data: unknown): Event
  /** All view rows of a stream: a pure function of its state, so that a replay from scratch gives the same tables. */
  rowsOf(state: State, place: StreamPlace): Rows
}
