// A hand on a slider mostly goes one step further the same way. While the answer to this step is looked at, the worker has nothing to do, so
// it works out that next one; a slow phone then waits for the drawing alone. Only ever one guess, and none while a question waits.

import { decimalOfAmount } from "./decimal.ts"
import { keyOf } from "./figures-watch.ts"
import { type Figures, type FiguresQuestion, isAboutDocument, type WhatIf } from "./questions.ts"

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

/** Does `work` when nothing else is to be done; the result calls it off. */
export type WhenIdle = (work: () => void) => () => void

const afterThis: WhenIdle = (work) => {
  const timer = setTimeout(work)
  return () => clearTimeout(timer)
}

/** The same answers, sooner where the question was foreseen. */
export const withForesight = (
  figuresOf: (question: FiguresQuestion) => Figures,
  whenIdle: WhenIdle = afterThis,
): ((question: FiguresQuestion) => Figures) => {
  let before: FiguresQuestion | undefined
  let foreseen: { readonly key: string; readonly figures: Figures } | undefined
  let callOff: (() => void) | undefined
  const foresee = (next: FiguresQuestion) => {
    foreseen = { key: keyOf(next), figures: figuresOf(next) }
  }
  return (question) => {
    callOff?.()
    const figures = foreseen?.key === keyOf(question) ? foreseen.figures : figuresOf(question)
    const next = before && nextStep(before, question)
    before = question
    callOff = next && whenIdle(() => foresee(next))
    return figures
  }
}
