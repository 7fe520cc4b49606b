// Through the days of the chart: by a day, by a week, or to an end.

import { useTranslations } from "use-intl"
import { ChartExplorer, keyLeadsTo, nearestMark } from "../../../components/chart-explorer.tsx"
import type { ChartLayout } from "./layout.ts"
import type { ToldDay } from "./use-day-words.ts"

const WEEK = 7

export interface DayExplorerProps {
  readonly layout: ChartLayout
  readonly at: number
  readonly said: ToldDay
  readonly forward: 1 | -1
  onLook(index: number | undefined): void
  onFocusVisible(isVisible: boolean): void
}

export const DayExplorer = ({ layout, at, said, forward, onLook, onFocusVisible }: DayExplorerProps) => {
  const t = useTranslations("stock.chart")
  const { marks, width } = layout
  const last = marks.length - 1
  const leadsTo = (key: string): number | undefined => {
    if (key === "PageUp") return Math.min(last, at + WEEK)
    if (key === "PageDown") return Math.max(0, at - WEEK)
    return keyLeadsTo(key, at, last, forward)
  }
  return (
    <ChartExplorer
      at={at}
      label={t("explore")}
      counted={{ min: 0, max: marks[last].day, now: marks[at].day }}
      spoken={[said.when, said.line, ...said.details].join(". ")}
      leadsTo={leadsTo}
      nearestTo={(part) => nearestMark(marks, part * width)}
      onLook={onLook}
      onFocusVisible={onFocusVisible}
    />
  )
}
