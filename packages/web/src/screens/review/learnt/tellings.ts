// What differs between two sets of figures, in the order in which one would tell it, and only what shows when it is written. Ranges are told by
// their middle; the exponent of those who give with time by what they have given half-way, which a person can picture.

import type { LearntPart } from "../../../desk/types.ts"

export type PriorFigures = LearntPart["figures"]

export const TELLINGS = ["limit", "opening", "leaving", "patience", "hurry", "reciprocity"] as const
export type TellingKey = (typeof TELLINGS)[number]

export interface Telling {
  readonly key: TellingKey
  readonly way: "lower" | "higher"
  readonly before: number
  readonly after: number
}

const middle = (low: number, high: number): number => (low + high) / 2

const FIGURE: Readonly<Record<TellingKey, (figures: PriorFigures) => number>> = {
  limit: (f) => f["limit-middle"],
  opening: (f) => middle(f["first-gap-low"], f["first-gap-high"]),
  leaving: (f) => f.leaving,
  patience: (f) => middle(f["patience-low"], f["patience-high"]),
  hurry: (f) => f.hurry,
  reciprocity: (f) => middle(f["reciprocity-low"], f["reciprocity-high"]),
}

/** As it is written: the share given half-way for the exponent. */
const shownAs = (key: TellingKey, figure: number): number => (key === "hurry" ? 0.5 ** figure : figure)

/** Rounds and times are written to a tenth, shares in whole percent. */
const rounded = (key: TellingKey, figure: number): number => {
  const unit = key === "patience" || key === "leaving" ? 10 : 100
  return Math.round(figure * unit) / unit
}

/** The figures before the changes. */
export const figuresBefore = (figures: PriorFigures, changes: LearntPart["sinceBefore"]): PriorFigures => ({
  ...figures,
  ...Object.fromEntries(changes.map(({ figure, before }) => [figure, before])),
})

export const tellingsOf = (before: PriorFigures, after: PriorFigures): readonly Telling[] =>
  TELLINGS.flatMap((key) => {
    const [was, is] = [FIGURE[key](before), FIGURE[key](after)]
    const [shownBefore, shownAfter] = [rounded(key, shownAs(key, was)), rounded(key, shownAs(key, is))]
    if (shownBefore === shownAfter) return []
    return [{ key, way: is < was ? ("lower" as const) : ("higher" as const), before: shownBefore, after: shownAfter }]
  })

export const MANNERS = ["by-the-clock", "as-we-give", "by-their-own-word"] as const

/** Whether the shares of the manners differ by a percent or more. */
export const mannersDiffer = (before: PriorFigures, after: PriorFigures): boolean =>
  MANNERS.some((manner) => Math.round(before[manner] * 100) !== Math.round(after[manner] * 100))
