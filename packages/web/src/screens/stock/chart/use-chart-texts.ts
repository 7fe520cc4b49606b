// What stands on a chart in words, and what is said of it to whoever does not look at it.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { useFormats } from "../../../words/format.ts"
import type { Course } from "./course.ts"
import type { ChartTexts } from "./layout.ts"

export interface ChartFacts {
  readonly currency: string
  readonly letGoOn: string | null
  /** The date of a day; undefined where the chart is not told. */
  readonly dateOf?: (day: number) => string | undefined
  readonly isCompact?: boolean
  /** What is left for us is drawn, and not the line. */
  readonly isWorth?: boolean
}

export const useChartTexts = ({
  currency,
  letGoOn,
  dateOf,
  isCompact = false,
  isWorth = false,
}: ChartFacts): ChartTexts => {
  const t = useTranslations("stock.chart")
  const formats = useFormats()
  return useMemo(() => {
    const date = letGoOn === null ? "" : formats.shortDay(letGoOn)
    return {
      money: (amount) => formats.about(amount, currency),
      day: (day) => {
        const on = day === 0 ? undefined : dateOf?.(day)
        return on === undefined ? t("today") : formats.shortDay(on)
      },
      ask: t("ask"),
      line: t(isWorth ? "kept" : "line"),
      trade: t("trade"),
      letGo: isCompact ? date : t("letGo", { day: date }),
    }
  }, [t, formats, currency, letGoOn, dateOf, isCompact, isWorth])
}

/** The course in sentences. */
export const useChartSummary = (course: Course | undefined, { currency, letGoOn }: ChartFacts): string => {
  const t = useTranslations("stock.chart")
  const formats = useFormats()
  if (!course) return ""
  const line = (amount: number) => formats.line(amount, currency, "seller")
  const [first, last] = [course.points[0], course.points[course.points.length - 1]]
  const said = [
    first === last
      ? t("flat", { first: line(first.line) })
      : t("lasting", { first: line(first.line), last: line(last.line), count: last.day }),
    course.ask === undefined ? undefined : t("asked", { ask: formats.about(course.ask, currency) }),
    course.letGoDay === 0
      ? t("disposedNow")
      : letGoOn === null
        ? undefined
        : t("disposed", { day: formats.day(letGoOn) }),
  ]
  return said.filter((sentence) => sentence !== undefined).join(" ")
}
