// What an answer makes of the entries. Pure. An answer that came is certain: the desk did it, or did not and will not under this sending. No
// answer leaves everything open, and the same thing is asked again later, less and less often.

import type { ProblemDocument } from "@walkaway/contract/client"
import type { Deal, Held } from "../desk/types.ts"
import { asLogged, asUndone, type Step, without, withState } from "./deliver.ts"
import { type Entry, type EntryState, isThrough, type Obstacle, type Waiting } from "./entry.ts"

/** A step that asks the desk something. */
export type Asked = Exclude<Step, { kind: "rest" }>

export type Answer =
  /** The version is that of the move; null for effort. */
  | { readonly kind: "made"; readonly version: number | null; readonly deal: Deal }
  | { readonly kind: "held"; readonly held: Held; readonly deal: Deal }
  | { readonly kind: "retracted"; readonly deal: Deal }
  /** Somebody was quicker: nothing was done. */
  | { readonly kind: "conflict" }
  | { readonly kind: "refused"; readonly problem: ProblemDocument }
  | Silence

/** Nobody knows whether it was done, or it was not for a reason that passes. */
export interface Silence {
  readonly kind: "silent"
  readonly obstacle: Obstacle
  /** It did not come as far as being done. */
  readonly isUndone?: true
  readonly retryAfterMs?: number
}

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 30_000

/** Doubling, from a second to half a minute; longer where the desk says so. */
export const waitAfter = (tries: number, retryAfterMs = 0): number =>
  Math.max(Math.min(FIRST_WAIT_MS * 2 ** Math.min(tries, 10), LONGEST_WAIT_MS), retryAfterMs)

/** To be sent again, and known not to have been done so far. */
const undone = ({ sentAt: _, notBefore: __, obstacle: ___, ...state }: Waiting): Waiting => state

/** Not sent again meanwhile, by a tab that does not know of this one: of that sending this answer says nothing. */
const isLastSending = (state: EntryState, step: Asked): boolean =>
  step.kind !== "send" || (state.kind === "waiting" && state.sendings === step.sending)

const later = (entries: readonly Entry[], entry: Entry, step: Asked, silence: Silence, now: number) => {
  const { state } = entry
  if (state.kind !== "waiting" && state.kind !== "undoing") return entries
  const { obstacle, isUndone, retryAfterMs } = silence
  const isSure = isUndone && step.kind === "send" && step.isFirst && isLastSending(state, step)
  const known = isSure && state.kind === "waiting" ? undone(state) : state
  const notBefore = now + waitAfter(state.tries, retryAfterMs)
  return withState(entries, entry, { ...known, tries: state.tries + 1, notBefore, obstacle })
}

/** Without a time: the desk names its own. */
export const asOfNow = (entry: Entry, newKey: string): Entry => {
  const { what } = entry
  const { occurredAt: _, ...body } = what.body
  return { ...entry, key: newKey, what: { ...what, body } as Entry["what"] }
}

/** This device's clock is ahead of the desk's: what was said was said by now at the latest. */
const isClockAhead = (entry: Entry, { code }: ProblemDocument): boolean =>
  code === "in-the-future" && entry.what.body.occurredAt !== undefined

const refused = (entries: readonly Entry[], entry: Entry, problem: ProblemDocument) => {
  if (entry.state.kind === "undoing") {
    return withState(entries, entry, { kind: "kept", followedBy: null, problem })
  }
  if (isClockAhead(entry, problem) && entry.state.kind === "waiting") {
    // A key that every tab finds by itself, lest two of them make two wishes of it.
    const again = { ...asOfNow(entry, `${entry.key}-now`), state: undone(entry.state) }
    return entries.map((one) => (one.key === entry.key ? again : one))
  }
  return withState(entries, entry, { kind: "refused", problem })
}

/** It still waits for what was asked. */
const isAnswered = ({ state }: Entry, { kind }: Asked): boolean =>
  (state.kind === "waiting" && kind !== "retract") || (state.kind === "undoing" && kind !== "send")

/** The entries after an answer to a step about one of them. What became of the entry while the answer was on its way counts too. */
export const settle = (entries: readonly Entry[], step: Asked, answer: Answer, now: number): readonly Entry[] => {
  const entry = entries.find(({ key }) => key === step.entry.key)
  if (!entry) return entries
  if (answer.kind === "silent") return later(entries, entry, step, answer, now)
  // Done is done, whatever another tab thought of it.
  const isProven = answer.kind === "made" && !isThrough(entry)
  if (!isProven && !isAnswered(entry, step)) return entries
  const { state } = entry
  if ((answer.kind === "conflict" || answer.kind === "refused") && !isLastSending(state, step)) {
    return later(entries, entry, step, { kind: "silent", obstacle: "busy" }, now)
  }
  const isUnwanted = state.kind === "waiting" && state.isUnwanted
  switch (answer.kind) {
    case "made":
      return state.kind === "undoing" || state.kind === "kept" ? entries : asLogged(entries, entry, answer.version, now)
    case "retracted":
      return state.kind === "undoing" ? asUndone(entries, entry, state.version, now) : entries
    case "held":
      if (isUnwanted) return without(entries, entry)
      return withState(entries, entry, { kind: "held", held: answer.held, at: now })
    case "conflict":
      if (isUnwanted) return without(entries, entry)
      return state.kind === "waiting" ? withState(entries, entry, undone(state)) : entries
    case "refused":
      if (isUnwanted) return without(entries, entry)
      return refused(entries, entry, answer.problem)
  }
}
