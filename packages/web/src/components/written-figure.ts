// A figure as a deal file writes it (a number, a range in a list, or a group with its source) and as somebody edits it: three texts, and where
// it came from. A range that is not finished is written as far as it goes, so that the schema can say what it lacks.

export type WrittenNumber = number | string

export type WrittenFigure =
  | WrittenNumber
  | readonly WrittenNumber[]
  | {
      readonly value?: WrittenNumber
      readonly low?: WrittenNumber
      readonly middle?: WrittenNumber
      readonly high?: WrittenNumber
      readonly source?: string
    }

/** Decimal text, or null while empty; shares from 0 to 1. */
export interface FigureDraft {
  readonly isRange: boolean
  readonly value: string | null
  readonly low: string | null
  readonly middle: string | null
  readonly high: string | null
  readonly source: string
}

export const NO_FIGURE: FigureDraft = { isRange: false, value: null, low: null, middle: null, high: null, source: "" }

const PERCENT = /^(\d{1,3}(?:\.\d{1,6})?)\s*%$/
const SHARE_DIGITS = 8

const textOf = (written: unknown): string | null => {
  if (typeof written === "number") return String(written)
  if (typeof written !== "string" || written.trim() === "") return null
  const percent = PERCENT.exec(written.trim())
  return percent ? String(Number((Number(percent[1]) / 100).toFixed(SHARE_DIGITS))) : written.trim()
}

const draftOfList = (list: readonly unknown[]): FigureDraft => ({
  ...NO_FIGURE,
  isRange: true,
  low: textOf(list[0]),
  middle: list.length > 2 ? textOf(list[1]) : null,
  high: textOf(list.at(-1)),
})

const isGroup = (written: unknown): written is Readonly<Record<string, unknown>> =>
  typeof written === "object" && written !== null && !Array.isArray(written)

/** Whatever cannot be read is an empty draft. */
export const draftOfFigure = (written: unknown): FigureDraft => {
  if (Array.isArray(written)) return draftOfList(written)
  if (!isGroup(written)) return { ...NO_FIGURE, value: textOf(written) }
  const { value, low, middle, high, source } = written
  return {
    isRange: value === undefined,
    value: textOf(value),
    low: textOf(low),
    middle: textOf(middle),
    high: textOf(high),
    source: typeof source === "string" ? source : "",
  }
}

const rangeOf = ({ low, middle, high, source }: FigureDraft): WrittenFigure | undefined => {
  if (low === null && middle === null && high === null) return undefined
  if (low !== null && high !== null && source === "") return middle === null ? [low, high] : [low, middle, high]
  return {
    ...(low !== null && { low }),
    ...(middle !== null && { middle }),
    ...(high !== null && { high }),
    ...(source !== "" && { source }),
  }
}

/** Undefined while nothing is typed: a source alone is no figure. */
export const figureOfDraft = (draft: FigureDraft): WrittenFigure | undefined => {
  const { isRange, value, source } = draft
  if (isRange) return rangeOf(draft)
  if (value === null) return undefined
  return source === "" ? value : { value, source }
}

const NUMBERS = ["value", "low", "middle", "high"] as const

/** "8210", 8210 and "8210.00" are one figure. */
const sameNumber = (left: string | null, right: string | null): boolean =>
  left === right || (left !== null && right !== null && Number(left) === Number(right))

/** Whether two ways of writing say the same. */
export const isSameFigure = (left: unknown, right: unknown): boolean => {
  const [a, b] = [draftOfFigure(left), draftOfFigure(right)]
  return a.source === b.source && NUMBERS.every((key) => sameNumber(a[key], b[key]))
}

/** A range that lacks an end: not wrong, only not there yet. */
export const isUnfinished = (written: unknown): boolean => {
  const { isRange, low, high, middle } = draftOfFigure(written)
  return isRange && (low === null || high === null) && [low, middle, high].some((end) => end !== null)
}

/** What somebody has who turns one figure into a range, or back. */
export const withRange = (draft: FigureDraft, isRange: boolean): FigureDraft =>
  isRange
    ? { ...draft, isRange, middle: draft.middle ?? draft.value, value: null }
    : { ...NO_FIGURE, source: draft.source, value: draft.middle ?? draft.low ?? draft.high }
