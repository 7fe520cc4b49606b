// What is wrong in the sheet, by field: what the engine finds while somebody types, and what the wire or the desk found at the last save.
// That something is still missing is said beside the line and not in red while one is at it; only who saves is told at the field.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { isUnfinished } from "../../components/written-figure.ts"
import { useProblemWords } from "../../words/problem-words.ts"
import { placeOf, sheetPlace, stepsOf } from "./place-words.ts"
import type { LineNow } from "./use-line-now.ts"
import type { Saving } from "./use-saving.ts"
import { paperNow, type Sheet } from "./use-sheet.ts"

export interface SheetErrors {
  /** By the field's name. */
  readonly byField: Readonly<Record<string, string>>
  /** Places that the line still waits for. */
  readonly missing: readonly string[]
}

interface Found {
  readonly place: string
  readonly code: string
  readonly message: string
  readonly remedy: string | null
}

const ofEngine = ({ problems }: LineNow): readonly Found[] =>
  problems.map(({ path, code, message, remedy }) => ({
    place: sheetPlace(placeOf(path)),
    code,
    message,
    remedy: remedy ?? null,
  }))

const ofSaving = ({ places }: Saving): readonly Found[] =>
  places.map(({ path, ...rest }) => ({ ...rest, place: sheetPlace(String(path)) }))

/** A figure's own ends are said at the figure. */
const fieldOf = (place: string): string =>
  place.replace(/\.(value|low|middle|high|source)$/, "").replace(/\[\d+\]$/, "")

/** What stands in a statement where a problem points to. */
const writtenThere = (paper: unknown, place: string): unknown =>
  stepsOf(place).reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Readonly<Record<string, unknown>>)[step] : undefined,
    paper,
  )

export const useErrors = (sheet: Sheet, now: LineNow, saving: Saving): SheetErrors => {
  const words = useProblemWords()
  const t = useTranslations("problems")
  const unfinished = useTranslations("prepare")("figure.unfinished")
  return useMemo(() => {
    const paper = paperNow(sheet)
    const isHalf = ({ place }: Found) => isUnfinished(writtenThere(paper, fieldOf(place)))
    const engine = ofEngine(now).map((found) => (isHalf(found) ? { ...found, code: "missing" } : found))
    const byField: Record<string, string> = {}
    const told = [...engine.filter(({ code }) => code !== "missing"), ...ofSaving(saving)]
    for (const found of told) {
      const { place, code, message, remedy } = found
      const said = code === "missing" ? t("missing") : words.place({ path: place, code, message, remedy })
      byField[fieldOf(place)] ??= isHalf(found) ? unfinished : said
    }
    return { byField, missing: engine.filter(({ code }) => code === "missing").map(({ place }) => place) }
  }, [sheet, now, saving, words, t, unfinished])
}
