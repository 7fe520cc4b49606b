// What can be taken back at a tap, and for how long: the last thing that oneself logged in a deal. Pure.

import type { Entry } from "./entry.ts"

export const UNDO_MS = 10_000

/** Effort that the desk has stays; what waits for an answer of the user's has ways out of its own. */
const canBeUndone = ({ state, what }: Entry): boolean => {
  switch (state.kind) {
    case "waiting":
      return what.operation === "logMove" || state.sentAt === undefined
    case "logged":
      return what.operation === "logMove"
    default:
      return false
  }
}

/** Gone, or about to be. */
export const isTakenBack = ({ state }: Entry): boolean =>
  state.kind === "undone" || state.kind === "undoing" || (state.kind === "waiting" && state.isUnwanted === true)

/** Something is on its way back. */
export const isTakingBack = (entries: readonly Entry[]): boolean =>
  entries.some((entry) => isTakenBack(entry) && entry.state.kind !== "undone")

/** The last of one's own of a deal that is not taken back, if it was logged within the time. */
export const undoableOf = (entries: readonly Entry[], now: number, forMs = UNDO_MS): Entry | undefined => {
  const last = entries.findLast((entry) => !isTakenBack(entry))
  return last && canBeUndone(last) && now - last.addedAt < forMs ? last : undefined
}

/** Time that passes only while nobody lingers. */
export interface Countdown {
  readonly leftMs: number
  readonly at: number
}

export const startCountdown = ({ addedAt }: Pick<Entry, "addedAt">, now: number, forMs = UNDO_MS): Countdown => ({
  leftMs: Math.max(0, Math.min(forMs, addedAt + forMs - now)),
  at: now,
})

export const countedDown = ({ leftMs, at }: Countdown, now: number, isPaused: boolean): Countdown => ({
  leftMs: isPaused ? leftMs : Math.max(0, leftMs - Math.max(0, now - at)),
  at: now,
})
