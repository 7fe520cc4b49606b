// Logging in a deal, from a screen. What is logged is in the outbox, and so on the screen, at once; the desk hears of it when it can.

import { useMemo } from "react"
import { useMe } from "../desk/session.ts"
import type { Deal, MoveToLog } from "../desk/types.ts"
import { box } from "./box.ts"
import type { EffortToLog, Entry, What } from "./entry.ts"
import { freshKey } from "./fresh-key.ts"
import { type HeldAnswer, heldAnswered, newEntry, retried, reworded, sentAnyway, unwanted } from "./wishes.ts"

export interface Log {
  /** Resolves when it is kept safe, not when it is through. */
  log(move: MoveToLog): Promise<Entry>
  logEffort(body: EffortToLog): Promise<Entry>
  /** With what it lacked. */
  answerHeld(entry: Entry, answer: HeldAnswer): Promise<void>
  /** Not to be logged after all; what may have been done already is taken back. */
  drop(entry: Entry): Promise<void>
  /** At once, as it is. */
  retry(entry: Entry): Promise<void>
  /** Although the talk went on; as of now where it would come before what was said last. */
  sendAnyway(entry: Entry): Promise<void>
  /** In its place, in other words. */
  reword(entry: Entry, body: What["body"]): Promise<void>
}

/** Stands in where nothing can be logged yet. */
const UNREAD: Pick<Deal, "id" | "currency" | "version" | "moves"> = { id: "", currency: "", version: 0, moves: [] }

/** Of a deal that is still being read nothing can be logged. */
export const useLog = (shown: Deal | undefined): Log => {
  const { userId, organisation } = useMe()
  const organisationId = organisation.id
  return useMemo(() => {
    const deal = shown ?? UNREAD
    const add = (what: What): Promise<Entry> => {
      const logging = { key: freshKey(), userId, organisationId, deal, what, now: Date.now() }
      return box().add(deal.id, (entries) => newEntry(logging, entries))
    }
    const revise = (entry: Entry, revision: (entries: readonly Entry[]) => readonly Entry[]) =>
      box().revise(entry.dealId, revision)
    return {
      log: (body) => add({ operation: "logMove", body }),
      logEffort: (body) => add({ operation: "logEffort", body }),
      answerHeld: (entry, answer) => revise(entry, heldAnswered(entry, answer, deal, freshKey())),
      drop: (entry) => revise(entry, unwanted(entry)),
      retry: (entry) => revise(entry, retried(entry)),
      sendAnyway: (entry) => revise(entry, sentAnyway(entry, deal, freshKey())),
      reword: (entry, body) => revise(entry, reworded(entry, body, deal, freshKey())),
    }
  }, [shown, userId, organisationId])
}
