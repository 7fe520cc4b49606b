// Ten seconds in which the last go can be taken back. They stand still while the pointer or the keyboard is at the button [WCAG 2.2, 2.2.1].

import { useEffect, useState } from "react"
import { type Countdown, countedDown, startCountdown, UNDO_MS } from "../../outbox/undo.ts"
import type { Round } from "./decisions.ts"

const TICK_MS = 200

interface Counted extends Countdown {
  readonly of: Round
}

export interface UndoTime {
  readonly leftMs: number
  /** 1 to 0. */
  readonly leftShare: number
  setPaused(isPaused: boolean): void
}

const started = (round: Round): Counted => ({ of: round, ...startCountdown({ addedAt: round.at }, Date.now()) })

export const useUndoTime = (round: Round | undefined): UndoTime => {
  const [counted, setCounted] = useState<Counted>()
  const [isPaused, setPaused] = useState(false)
  useEffect(() => {
    if (!round) return
    const tick = () =>
      setCounted((before) => {
        const going = before?.of === round ? before : started(round)
        return { of: round, ...countedDown(going, Date.now(), isPaused) }
      })
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [round, isPaused])
  const leftMs = !round ? 0 : counted?.of === round ? counted.leftMs : started(round).leftMs
  return { leftMs, leftShare: leftMs / UNDO_MS, setPaused }
}
