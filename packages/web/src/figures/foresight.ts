// A hand on a slider mostly goes one step further the same way, or back to where it just was. So the last answers are kept, and while one is
// looked at the worker has the next step ready: the page then draws the slider and its advice in one and the same frame. Only ever one guess,
// and none under a hand that does not rest for a frame.

import { afterPaint } from "../components/after-paint.ts"
import { decimalOfAmount } from "./decimal.ts"
import type { FiguresAnswer, FiguresClient } from "./figures-client.ts"
import { keyOf } from "./figures-watch.ts"
import { type FiguresQuestion, isAboutDocument, type WhatIf } from "./questions.ts"

const currencyOf = (question: FiguresQuestion): string =>
  isAboutDocument(question) ? String(question.document.currency) : question.deal.currency

const changedKeys = (before: WhatIf, now: WhatIf): readonly (keyof WhatIf)[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)] as (keyof WhatIf)[])].filter(
    (key) => before[key] !== now[key],
  )

/** The step after these two, when one slider moved between them; undefined when nobody can say. */
export const nextStep = (before: FiguresQuestion, now: FiguresQuestion): FiguresQuestion | undefined => {
  const [was, is] = [before.whatIf ?? {}, now.whatIf ?? {}]
  const changed = changedKeys(was, is)
  const [key] = changed
  const [from, to] = [was[key], is[key]]
  if (changed.length !== 1 || from === undefined || to === undefined) return undefined
  const next = 2 * Number(to) - Number(from)
  if (!Number.isFinite(next)) return undefined
  const asked = typeof to === "number" ? next : decimalOfAmount(next, currencyOf(now))
  return { ...now, whatIf: { ...is, [key]: asked } }
}

/** Does `work` when what was answered is on the screen; the result calls it off. */
export type WhenSeen = (work: () => void) => () => void

/** As far as a hand sweeps a slider and goes back. */
const ANSWERS_KEPT = 24

/** The last answers by their question; what went wrong is not kept, so that it is tried again. */
const lastAnswers = (figuresOf: FiguresClient["figuresOf"]): FiguresClient["figuresOf"] => {
  const kept = new Map<string, Promise<FiguresAnswer>>()
  return (question) => {
    const key = keyOf(question)
    const answer = kept.get(key) ?? figuresOf(question)
    kept.delete(key)
    kept.set(key, answer)
    if (kept.size > ANSWERS_KEPT) kept.delete(kept.keys().next().value ?? key)
    void answer.then(({ ok }) => ok || kept.delete(key))
    return answer
  }
}

/** The same answers, sooner where the question was foreseen or asked before. */
export const withForesight = (client: FiguresClient, whenSeen: WhenSeen = afterPaint): FiguresClient => {
  const figuresOf = lastAnswers(client.figuresOf)
  let before: FiguresQuestion | undefined
  let callOff: (() => void) | undefined
  const foresee = async (answer: Promise<FiguresAnswer>, next: FiguresQuestion, asked: FiguresQuestion) => {
    await answer
    if (before === asked) callOff = whenSeen(() => void figuresOf(next))
  }
  return {
    ...client,
    figuresOf: (question) => {
      callOff?.()
      callOff = undefined
      const answer = figuresOf(question)
      const next = before && nextStep(before, question)
      before = question
      if (next) void foresee(answer, next, question)
      return answer
    },
  }
}
