// Ten seconds in which what was just logged can be taken back. They stand still while the pointer or the keyboard is at the button. While
// something is on its way back the button is gone, lest a double tap take two; a key pressed again takes the next one meanwhile.

import { useCallback, useEffect, useState } from "react"
import { useMaybeMe } from "../desk/session.ts"
import { box } from "./box.ts"
import type { Entry } from "./entry.ts"
import { type Countdown, countedDown, isTakenBack, isTakingBack, startCountdown, UNDO_MS, undoableOf } from "./undo.ts"
import { useOwnEntries } from "./use-outbox.ts"
import { unwanted } from "./wishes.ts"

export interface UndoOptions {
  readonly forMs?: number
  readonly now?: () => number
}

export interface Undo {
  /** What can be taken back now. */
  readonly entry: Entry | undefined
  readonly leftMs: number
  /** 1 to 0. */
  readonly leftShare: number
  undo(): Promise<void>
  /** Taken back: what is shown, or the one before it when that is gone already; each call takes one more. */
  undoNext(): Promise<Entry | undefined>
  /** While somebody lingers. */
  setPaused(isPaused: boolean): void
}

const TICK_MS = 200

interface Counted extends Countdown {
  readonly key: string
}

const useCountdown = (entry: Entry | undefined, isPaused: boolean, now: () => number, forMs: number): number => {
  const [counted, setCounted] = useState<Counted>()
  const key = entry?.key
  useEffect(() => {
    if (!entry || key === undefined) return
    const tick = () =>
      setCounted((before) => {
        const going = before?.key === key ? before : { key, ...startCountdown(entry, now(), forMs) }
        return { key, ...countedDown(going, now(), isPaused) }
      })
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [entry, key, isPaused, now, forMs])
  if (!entry) return 0
  return counted && counted.key === key ? counted.leftMs : startCountdown(entry, now(), forMs).leftMs
}

export const useUndo = (dealId: string, { forMs = UNDO_MS, now = Date.now }: UndoOptions = {}): Undo => {
  const entries = useOwnEntries(dealId)
  const [isPaused, setPaused] = useState(false)
  const [lingered, setLingered] = useState<string>()
  const userId = useMaybeMe()?.userId
  const resting = isTakingBack(entries) ? [] : entries
  const last = undoableOf(resting, now(), Number.POSITIVE_INFINITY)
  // What somebody lingers at stays beyond its time.
  const within = last?.key === lingered ? last : undoableOf(resting, now(), forMs)
  const leftMs = useCountdown(within, isPaused, now, forMs)
  const entry = leftMs > 0 ? within : undefined
  const key = entry?.key
  const linger = useCallback(
    (lingers: boolean) => {
      setPaused(lingers)
      if (lingers) setLingered(key)
    },
    [key],
  )
  const undo = useCallback(async () => {
    setPaused(false)
    if (entry) await box().revise(dealId, unwanted(entry))
  }, [dealId, entry])
  const undoNext = useCallback(async () => {
    setPaused(false)
    let taken: Entry | undefined
    // Chosen from what the store has: the screen may not show yet what was taken just now.
    await box().revise(dealId, (all) => {
      const own = all.filter((one) => one.userId === userId)
      taken = own.find((one) => one.key === key && !isTakenBack(one)) ?? undoableOf(own, now(), forMs)
      return taken ? unwanted(taken)(all) : all
    })
    return taken
  }, [dealId, userId, key, now, forMs])
  return { entry, leftMs, leftShare: leftMs / forMs, undo, undoNext, setPaused: linger }
}
