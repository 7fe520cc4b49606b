// What the house has learnt about people who leave, taken into a deal where its paper is silent. Advice of a day stands on the figures that
// were there before the day began, so they are kept by the day from which they count, and whoever works out advice for that day, desk
// or browser, today or in a year, picks the same ones. A figure without a record of our own in it is the shipped guess, and left to it.

import { isRow, type Row } from "./deal-so-far.ts"

export const LEARNT_KEYS = ["returnPerDay", "callHeard", "calledBack"] as const
export type LearntKey = (typeof LEARNT_KEYS)[number]

export interface LearntFigure {
  /** From 0 to 1. */
  readonly value: number
  /** Own records in it; 0: a guess. */
  readonly cases: number
}

/** Learnt figures and the first day (`2026-03-14`) on which advice stands on them. */
export type LearntFigures = { readonly fromDay: string } & Readonly<Record<LearntKey, LearntFigure>>

/** Where the figures that a deal assumes come from. */
export interface AssumedFigures {
  readonly fromDay: string
  readonly figures: Readonly<
    Record<LearntKey, { readonly source: "typed" | "learnt" | "guess"; readonly cases: number }>
  >
}

/** Of figures by day, in any order, those in force on a day; undefined when none are. */
export const learntOn = (learnt: readonly LearntFigures[], day: string): LearntFigures | undefined =>
  learnt.reduce<LearntFigures | undefined>(
    (best, one) => (one.fromDay <= day && (!best || one.fromDay > best.fromDay) ? one : best),
    undefined,
  )

const typedIn = ({ assumptions }: Row): Row => (isRow(assumptions) ? assumptions : {})

/** The paper with what was learnt where it assumes nothing itself. */
export const withLearnt = (paper: Row, learnt: LearntFigures | undefined): Row => {
  if (!learnt) return paper
  const known = LEARNT_KEYS.filter((key) => learnt[key].cases > 0).map((key) => [key, learnt[key].value] as const)
  return known.length === 0 ? paper : { ...paper, assumptions: { ...Object.fromEntries(known), ...typedIn(paper) } }
}

/** Of each figure, whether the paper says it, the records do, or nobody. */
export const assumedBy = (paper: Row, learnt: LearntFigures): AssumedFigures => {
  const typed = typedIn(paper)
  const sourceOf = (key: LearntKey) => {
    if (typed[key] !== undefined) return { source: "typed", cases: 0 } as const
    const { cases } = learnt[key]
    return { source: cases > 0 ? "learnt" : "guess", cases } as const
  }
  return {
    fromDay: learnt.fromDay,
    figures: {
      returnPerDay: sourceOf("returnPerDay"),
      callHeard: sourceOf("callHeard"),
      calledBack: sourceOf("calledBack"),
    },
  }
}
