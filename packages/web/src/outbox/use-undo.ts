// Ten seconds in which what was just logged can be taken back. They stand still while the pointer or the keyboard is at the button.

import { useCallback, useEffect, useState } from "react"
import { box } from "./box.ts"
import type { Entry } from "./entry.ts"
import { type Countdown, countedDown, startCountdown, UNDO_MS, undoableOf } from "./undo.ts"
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
  const last = undoableOf(entries, now(), Number.POSITIVE_INFINITY)
  // What somebody lingers at stays beyond its time.
  const within = last?.key === lingered ? last : undoableOf(entries, now(), forMs)
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
  return { entry, leftMs, leftShare: leftMs / forMs, undo, setPaused: linger }
}
