// The last good figures of what is being looked at, for whoever shows them: they stay until newer ones come, and are gone as soon as
// another deal is looked at.

import type { Refusal } from "@walkaway/engine"
import type { FiguresClient } from "./figures-client.ts"
import { latestWins } from "./latest-wins.ts"
import { type Figures, type FiguresQuestion, isAboutDocument } from "./questions.ts"

export interface Watched {
  /** Of the question that was answered last. */
  readonly key: string | undefined
  readonly subject: string | undefined
  readonly figures: Figures | null
  /** Why the last question has no figures; the figures are then those before it. */
  readonly fault: Refusal | null
}

export interface FiguresWatch {
  subscribe(tell: () => void): () => void
  current(): Watched
  /** The same question again asks nothing. */
  ask(question: FiguresQuestion): void
  stop(): void
}

export const subjectOf = (question: FiguresQuestion): string =>
  isAboutDocument(question) ? "document" : `deal ${question.deal.id}`

const MINUTE = "2026-03-14T10:30".length

/** The question as text; the clock counts to the minute, so that a screen that reads it with every drawing asks once a minute. */
export const keyOf = (question: FiguresQuestion): string =>
  JSON.stringify(
    isAboutDocument(question) ? question : { ...question, now: question.now.toISOString().slice(0, MINUTE) },
  )

const NOTHING_YET: Watched = { key: undefined, subject: undefined, figures: null, fault: null }

export const watchFigures = (client: Pick<FiguresClient, "figuresOf">): FiguresWatch => {
  const watchers = new Set<() => void>()
  let state = NOTHING_YET
  let asked: string | undefined
  const lane = latestWins(client.figuresOf, (question, answer) => {
    const subject = subjectOf(question)
    const before = state.subject === subject ? state.figures : null
    state = answer.ok
      ? { key: keyOf(question), subject, figures: answer.value, fault: null }
      : { key: keyOf(question), subject, figures: before, fault: answer.error }
    for (const tell of watchers) tell()
  })
  return {
    subscribe: (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    current: () => state,
    ask: (question) => {
      const key = keyOf(question)
      if (key === asked) return
      asked = key
      lane.ask(question)
    },
    stop: () => {
      asked = undefined
      lane.stop()
    },
  }
}
