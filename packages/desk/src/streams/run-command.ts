// One command on one stream: read, fold, decide, append, write the view rows; all inside the caller's transaction, so that
// either everything of it is there or nothing. Somebody else's event in between is a conflict when the caller named the version
// that he saw, and is simply read and decided on again when he did not.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import type { DecisionContext } from "../decision-context.ts"
import type { EventLog, Unwritten, Written } from "../event-log/event-log.ts"
import type { Step } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import type { StreamModel } from "./stream-model.ts"
import { writeRows } from "./write-rows.ts"

export interface StreamTarget {
  readonly organisationId: string
  readonly streamId: string
  /** What the caller saw last; absent: whatever it is now. */
  readonly expectedVersion?: number
}

export interface Ran<State, Event> {
  readonly state: State
  readonly version: number
  /** What this command added; empty when it changed nothing. */
  readonly events: readonly Event[]
}

/** A command, or how it follows from the state: figures are meant in the currency that only the deal knows. */
export type Wish<State, Command> = Command | ((state: State) => Result<Command, Refusal>)

const wished = <State, Command>(wish: Wish<State, Command>, state: State): Result<Command, Refusal> =>
  typeof wish === "function" ? (wish as (state: State) => Result<Command, Refusal>)(state) : ok(wish)

const TRIES = 20

const stepOf = <Event>(model: StreamModel<unknown, Event, never>, written: Written): Step<Event> => ({
  version: written.version,
  event: model.decode(written.event.type, written.event.schemaVersion, written.event.data),
  actor: written.actor,
  occurredAt: written.occurredAt,
})

/** State and version of a stream. */
export const loadStream = async <State, Event>(
  tx: Tx,
  log: EventLog,
  model: StreamModel<State, Event, never>,
  streamId: string,
): Promise<{ readonly state: State; readonly version: number }> => {
  const written = await log.readStream(tx, streamId)
  const own = written.filter(({ streamKind }) => streamKind === model.kind)
  const state = own.reduce<State>((before, one) => model.evolve(before, stepOf(model, one)), model.initial)
  return { state, version: own.at(-1)?.version ?? 0 }
}

const stale = (expected: number, actual: number): Refusal => ({
  code: "version-conflict",
  message: `It has changed since you looked: you saw version ${expected}, it is at ${actual}.`,
  remedy: "Read it again, see what changed, and decide again.",
})

/** Whoever lost a race waits in line with the other losers, until his transaction ends; without it a long stream can starve him. */
const queueUp = async (tx: Tx, streamId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${streamId}, 0))`)
}

export const runCommand = async <State, Event, Command>(
  tx: Tx,
  log: EventLog,
  model: StreamModel<State, Event, Command>,
  target: StreamTarget,
  wish: Wish<State, Command>,
  context: DecisionContext,
): Promise<Result<Ran<State, Event>, Refusal>> => {
  const { organisationId, streamId, expectedVersion } = target
  for (let attempt = 1; ; attempt += 1) {
    const { state: before, version } = await loadStream(tx, log, model, streamId)
    if (expectedVersion !== undefined && expectedVersion !== version) return refuse(stale(expectedVersion, version))
    const command = wished(wish, before)
    if (!command.ok) return command
    const decided = model.decide(before, command.value, context)
    if (!decided.ok) return decided
    if (decided.value.length === 0) return ok({ state: before, version, events: [] })
    const unwritten = decided.value.map(
      (event): Unwritten => ({ ...model.encode(event), actor: context.actor, occurredAt: context.occurredAt }),
    )
    const stream = { organisationId, kind: model.kind, id: streamId, expectedVersion: version }
    const appended = await log.append(tx, stream, unwritten)
    if (!appended.ok) {
      if (expectedVersion !== undefined) return refuse(stale(expectedVersion, appended.error.actualVersion))
      if (attempt >= TRIES) throw new Error(`Gave up after ${TRIES} tries: others keep writing to ${streamId}.`)
      await queueUp(tx, streamId)
      continue
    }
    const { actor, occurredAt } = context
    const after = decided.value.reduce<State>(
      (state, event, index) => model.evolve(state, { version: version + index + 1, event, actor, occurredAt }),
      before,
    )
    const reached = version + decided.value.length
    await writeRows(
      tx,
      version === 0 ? {} : model.rowsOf(before, { organisationId, streamId, version }),
      model.rowsOf(after, { organisationId, streamId, version: reached }),
    )
    return ok({ state: after, version: reached, events: decided.value })
  }
}
