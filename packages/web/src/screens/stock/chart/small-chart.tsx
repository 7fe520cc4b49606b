// A unit's line by day, small enough for a list: the line, today, the day to let go with its date, the ask.

import { useMemo } from "react"
import { useLocale } from "react-aria-components"
import { useBox } from "../../../ladder/use-box.ts"
import style from "./chart.module.css"
import type { Course } from "./course.ts"
import { Drawing } from "./drawing.tsx"
import { chartLayout } from "./layout.ts"
import { type ChartFacts, useChartSummary, useChartTexts } from "./use-chart-texts.ts"

export interface SmallChartProps extends ChartFacts {
  readonly course: Course
}

export const SmallChart = ({ course, ...facts }: SmallChartProps) => {
  const { direction } = useLocale()
  const [ref, box] = useBox<HTMLDivElement>()
  const texts = useChartTexts({ ...facts, isCompact: true })
  const summary = useChartSummary(course, facts)
  const layout = useMemo(
    () =>
      box && box.width > 0 && box.height > 0
        ? chartLayout(course, { ...box, isCompact: true, isRightToLeft: direction === "rtl" }, texts)
        : undefined,
    [course, box, texts, direction],
  )
  return (
    <div ref={ref} className={style.small}>
      {layout ? <Drawing layout={layout} summary={summary} /> : null}
    </div>
  )
}
