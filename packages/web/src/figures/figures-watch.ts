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

const texts = new WeakMap<object, string>()

/** Deal and policy are long and the same object from step to step of a slider: each is put into words once. */
const textOf = (part: object | undefined): string => {
  if (!part) return ""
  const known = texts.get(part) ?? JSON.stringify(part)
  texts.set(part, known)
  return known
}

/** The question as text; the clock counts to the minute, so that a screen that reads it with every drawing asks once a minute. */
export const keyOf = (question: FiguresQuestion): string => {
  if (isAboutDocument(question)) return JSON.stringify(question)
  const { deal, policy, pending, now, ...rest } = question
  const minute = now.toISOString().slice(0, MINUTE)
  return `${textOf(deal)} ${textOf(policy)} ${textOf(pending)} ${minute} ${JSON.stringify(rest)}`
}

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
