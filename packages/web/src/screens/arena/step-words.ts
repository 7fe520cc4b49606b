// An answer of a match in a sentence.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"
import type { MatchView } from "./arena-types.ts"
import { useArenaWords } from "./use-arena-words.ts"

/** Round of an answer, from 1. */
export const roundOf = (turn: number): number => Math.floor(turn / 2) + 1

export interface StepWords {
  /** What happened with the answer of this number, from 1; 0 is before the first. */
  said(at: number): string
}

export const useStepWords = (match: MatchView): StepWords => {
  const t = useTranslations("arena.match")
  const formats = useFormats()
  const words = useArenaWords()
  return useMemo(
    () => ({
      said: (at) => {
        const step = match.steps[at - 1]
        if (!step) return t("nobody")
        const told = { round: formats.number(roundOf(at - 1)), who: words.who(match, step.by) }
        if (step.action === "accept") return t("accepts", told)
        if (step.action === "walk") return t("walks", told)
        if (!step.utilities) return t("breaks", told)
        const own = words.figure(step.utilities[step.by])
        const other = words.figure(step.utilities[1 - step.by])
        const isLast = at === match.steps.length && match.end === "deadline"
        const offers = t("offers", { ...told, own, other })
        return isLast ? `${offers} ${t("outOfTime")}` : offers
      },
    }),
    [t, formats, words, match],
  )
}
