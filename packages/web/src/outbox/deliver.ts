// What to do next for one deal's entries. Pure: entries, what is known of the talk and the time in; one step out, and the entries as they are
// while it is under way. It rests on what the desk promises: a write under a key is done at most once and its answer kept for a day, and
// the kept answer goes before the version that is asked for (server/frame/once.ts). So whoever heard no answer may ask again.
//
// A move is sent only into the talk that its maker saw. Where the talk went on meanwhile and an answer is missing, the desk is asked
// with a version that no deal has: it then tells what was done under the key, and can do nothing new.

import type { LoggedMove } from "../desk/types.ts"
import {
  type Entry,
  type EntryState,
  isSameMove,
  isThisMove,
  type TalkSeen,
  type Undoing,
  type Waiting,
} from "./entry.ts"

/** An hour less than the desk keeps its answers: clocks differ. */
export const ANSWERS_KEPT_MS = 23 * 3_600_000

/** How long what is through is remembered, for taking it back. */
export const REMEMBERED_MS = 3_600_000

/** Before every version that a deal can have. */
export const NO_VERSION = 0

export interface Sending {
  readonly kind: "send"
  readonly entry: Entry
  readonly ifMatch: number
  /** No sending before it is unanswered. */
  readonly isFirst: boolean
  /** The how manieth it is. */
  readonly sending: number
}

export type Step =
  | { readonly kind: "rest"; readonly until?: number }
  /** Read the deal. */
  | { readonly kind: "look"; readonly entry: Entry }
  | Sending
  | { readonly kind: "retract"; readonly entry: Entry; readonly version: number; readonly ifMatch: number }

export interface Situation {
  /** Of one deal and one user, in order. */
  readonly entries: readonly Entry[]
  /** Undefined: not known yet. */
  readonly talk: TalkSeen | undefined
  /** `talk` was read from the desk since the last answer that doubted it. */
  readonly isFresh: boolean
  /** There is a reason to hope: do not wait for the next try's time. */
  readonly isEager: boolean
  readonly now: number
}

export interface Decided {
  readonly entries: readonly Entry[]
  readonly step: Step
}

export const withState = (entries: readonly Entry[], { key }: Entry, state: EntryState): readonly Entry[] =>
  entries.map((entry) => (entry.key === key ? { ...entry, state } : entry))

export const without = (entries: readonly Entry[], { key }: Entry): readonly Entry[] =>
  entries.filter((entry) => entry.key !== key)

/** What others said since, and how much of what was seen is gone. */
export const changeSince = (
  { seenMoves }: Entry,
  { moves }: TalkSeen,
): { readonly since: readonly LoggedMove[]; readonly gone: number } => {
  const standing = new Set(moves.map(({ version }) => version))
  return {
    since: moves.filter(({ version }) => !seenMoves.includes(version)),
    gone: seenMoves.filter((version) => !standing.has(version)).length,
  }
}

const rest = (entries: readonly Entry[], until?: number): Decided => ({
  entries,
  step: { kind: "rest", ...(until !== undefined && { until }) },
})

const looking = (entries: readonly Entry[], entry: Entry): Decided => ({ entries, step: { kind: "look", entry } })

/** Sent: from here on it may have been done, until an answer says otherwise. */
const sending = ({ entries, now }: Situation, entry: Entry, state: Waiting, ifMatch: number): Decided => {
  const { obstacle: _, notBefore: __, ...trying } = state
  const sendings = (state.sendings ?? 0) + 1
  return {
    entries: withState(entries, entry, { ...trying, sentAt: state.sentAt ?? now, sendings }),
    step: { kind: "send", entry, ifMatch, isFirst: state.sentAt === undefined, sending: sendings },
  }
}

/** Too long ago for the desk to remember the key: the talk itself must tell. */
const afterTheDay = (situation: Situation, entry: Entry, state: Waiting): Decided => {
  const { entries, talk, isFresh, now } = situation
  if (!isFresh || !talk) return looking(entries, entry)
  const found = talk.moves.find((move) => isThisMove(move, entry))
  if (!found && !state.isUnwanted) return next(situation, withState(entries, entry, { kind: "unsure" }))
  if (!found) return next(situation, without(entries, entry))
  return next(situation, asLogged(entries, entry, found.version, now))
}

/** It is through; whoever logged something after it knew of it. */
export const asLogged = (
  entries: readonly Entry[],
  entry: Entry,
  version: number | null,
  at: number,
): readonly Entry[] => {
  const now = entries.find(({ key }) => key === entry.key) ?? entry
  const isUnwanted = now.state.kind === "waiting" && now.state.isUnwanted
  const state: EntryState = !isUnwanted
    ? { kind: "logged", version, at }
    : version === null
      ? { kind: "kept", followedBy: null, problem: null }
      : { kind: "undoing", version, tries: 0 }
  const told = withState(entries, entry, state)
  if (version === null) return told
  return told.map((one) =>
    one.place > entry.place && !one.seenMoves.includes(version)
      ? { ...one, seenMoves: [...one.seenMoves, version] }
      : one,
  )
}

const waiting = (situation: Situation, entry: Entry, state: Waiting): Decided => {
  const { entries, talk, isEager, isFresh, now } = situation
  if (state.isUnwanted && state.sentAt === undefined) return next(situation, without(entries, entry))
  if (!isEager && state.notBefore !== undefined && state.notBefore > now) return rest(entries, state.notBefore)
  if (state.sentAt !== undefined && now - state.sentAt > ANSWERS_KEPT_MS) return afterTheDay(situation, entry, state)
  if (state.isUnwanted) return sending(situation, entry, state, NO_VERSION)
  if (!talk) return looking(entries, entry)
  if (entry.what.operation === "logEffort") return sending(situation, entry, state, talk.version)
  const { since, gone } = changeSince(entry, talk)
  if (since.length === 0 && gone === 0) return sending(situation, entry, state, talk.version)
  if (state.sentAt !== undefined) return sending(situation, entry, state, NO_VERSION)
  if (!isFresh) return looking(entries, entry)
  const same = since.find((move) => isSameMove(move, entry)) ?? null
  return next(situation, withState(entries, entry, { kind: "overtaken", since, gone, same }))
}

/** Only the last move can be taken back, and nobody else's talk is rolled back with it. */
const undoing = (situation: Situation, entry: Entry, state: Undoing): Decided => {
  const { entries, talk, isEager, isFresh, now } = situation
  if (!isEager && state.notBefore !== undefined && state.notBefore > now) return rest(entries, state.notBefore)
  const { version } = state
  const last = talk?.moves.at(-1)
  if (talk && last?.version === version) {
    return { entries, step: { kind: "retract", entry, version, ifMatch: talk.version } }
  }
  if (!isFresh || !talk) return looking(entries, entry)
  const stands = talk.moves.some((move) => move.version === version)
  return stands
    ? next(situation, withState(entries, entry, { kind: "kept", followedBy: last ?? null, problem: null }))
    : next(situation, asUndone(entries, entry, version, now))
}

/** It was taken back; whoever logged something meanwhile saw it go. */
export const asUndone = (entries: readonly Entry[], entry: Entry, version: number, at: number): readonly Entry[] =>
  withState(entries, entry, { kind: "undone", version, at }).map((one) =>
    one.seenMoves.includes(version) ? { ...one, seenMoves: one.seenMoves.filter((seen) => seen !== version) } : one,
  )

const isForgotten = ({ state }: Entry, now: number): boolean =>
  (state.kind === "logged" || state.kind === "undone") && now - state.at > REMEMBERED_MS

const next = (situation: Situation, entries: readonly Entry[]): Decided => decide({ ...situation, entries })

/** The move to take back that was made last: nothing may come after it before it is gone. */
const lastUndoing = (entries: readonly Entry[]): { readonly entry: Entry; readonly state: Undoing } | undefined =>
  entries
    .flatMap((entry) => (entry.state.kind === "undoing" ? [{ entry, state: entry.state }] : []))
    .toSorted((left, right) => right.state.version - left.state.version)[0]

/** What may have been done already: before that is known nobody knows what the talk is. */
const firstUnanswered = (entries: readonly Entry[]): { readonly entry: Entry; readonly state: Waiting } | undefined =>
  entries.flatMap((entry) =>
    entry.state.kind === "waiting" && entry.state.sentAt !== undefined ? [{ entry, state: entry.state }] : [],
  )[0]

/** Taking back goes first, the newest before the rest, then what was sent and not answered. Then the first entry that is not settled decides; what was logged after a step was held back knew that it was not made. */
export const decide = (situation: Situation): Decided => {
  const entries = situation.entries.filter((entry) => !isForgotten(entry, situation.now))
  const toUndo = lastUndoing(entries)
  const toHear = firstUnanswered(entries)
  const isNewer = toHear?.state.isUnwanted && toUndo && toHear.entry.place > toUndo.entry.place
  if (toUndo && !isNewer) return undoing({ ...situation, entries }, toUndo.entry, toUndo.state)
  if (toHear) return waiting({ ...situation, entries }, toHear.entry, toHear.state)
  let heldAt = Number.NEGATIVE_INFINITY
  for (const entry of entries) {
    const { state, addedAt } = entry
    const isBehindHeld = addedAt <= heldAt
    switch (state.kind) {
      case "waiting":
        if (isBehindHeld) return rest(entries)
        return waiting({ ...situation, entries }, entry, state)
      case "held":
        heldAt = Math.max(heldAt, state.at)
        break
      case "overtaken":
      case "refused":
      case "unsure": {
        // A sending that nobody counted on any more may have come through after all.
        const found = situation.talk?.moves.find((move) => isThisMove(move, entry))
        return found ? next(situation, asLogged(entries, entry, found.version, situation.now)) : rest(entries)
      }
      default:
        break
    }
  }
  return rest(entries)
}
