// A unit's days to come, large: the line with its band, the ask, the day to let go; below it why that day: what keeping it is worth against what
// the trade leaves. One tab stop goes through the days; the words say the day that is looked at, and the table says them all.

import { useId, useMemo, useState } from "react"
import { Button, useLocale } from "react-aria-components"
import { useTranslations } from "use-intl"
import type { UnitOutlook } from "../../../desk/types.ts"
import { useBox } from "../../../ladder/use-box.ts"
import style from "./chart.module.css"
import { type Course, courseOfOutlook, worthOfOutlook } from "./course.ts"
import { DayExplorer } from "./day-explorer.tsx"
import { Drawing } from "./drawing.tsx"
import { chartLayout } from "./layout.ts"
import { OutlookTable } from "./outlook-table.tsx"
import { type ChartFacts, useChartSummary, useChartTexts } from "./use-chart-texts.ts"
import { useDayWords } from "./use-day-words.ts"

const useFacts = ({ days, currency, disposalOn }: UnitOutlook): ChartFacts =>
  useMemo(() => {
    const dates = new Map(days.map(({ day, on }) => [day, on]))
    return { currency, letGoOn: disposalOn, dateOf: (day) => dates.get(day) }
  }, [days, currency, disposalOn])

/** Laid out for the box that it is in. */
const useChart = (course: Course, facts: ChartFacts, isRightToLeft: boolean, isWorth: boolean) => {
  const [ref, box] = useBox<HTMLDivElement>()
  const texts = useChartTexts({ ...facts, isWorth })
  const layout = useMemo(
    () => (box && box.width > 0 && box.height > 0 ? chartLayout(course, { ...box, isRightToLeft }, texts) : undefined),
    [course, box, isRightToLeft, texts],
  )
  return { ref, layout }
}

interface WorthProps {
  readonly course: Course
  readonly facts: ChartFacts
  readonly looked: number | undefined
}

const WorthChart = ({ course, facts, looked }: WorthProps) => {
  const t = useTranslations("stock.chart")
  const { direction } = useLocale()
  const { ref, layout } = useChart(course, facts, direction === "rtl", true)
  return (
    <figure className={style.worth}>
      <figcaption className={style.caption}>{t("worthTitle")}</figcaption>
      <div ref={ref} className={style.worthCanvas}>
        {layout ? <Drawing layout={layout} summary={t("worthTitle")} looked={looked} isWorth /> : null}
      </div>
    </figure>
  )
}

export const OutlookChart = ({ outlook }: { readonly outlook: UnitOutlook }) => {
  const t = useTranslations("stock.chart")
  const { direction } = useLocale()
  const [looked, setLooked] = useState<number>()
  const [isFocused, setFocused] = useState(false)
  const [isTableShown, setTableShown] = useState(false)
  const tableId = useId()
  const course = useMemo(() => courseOfOutlook(outlook), [outlook])
  const worth = useMemo(() => worthOfOutlook(outlook), [outlook])
  const facts = useFacts(outlook)
  const summary = useChartSummary(course, facts)
  const { ref, layout } = useChart(course, facts, direction === "rtl", false)
  const words = useDayWords(outlook)
  const at = Math.min(looked ?? 0, outlook.days.length - 1)
  const told = words(outlook.days[at])
  return (
    <div className={style.chart}>
      <div ref={ref} className={style.canvas}>
        {layout ? (
          <>
            <Drawing layout={layout} summary={summary} looked={looked} isFocused={isFocused} />
            <DayExplorer
              layout={layout}
              at={at}
              said={told}
              forward={direction === "rtl" ? -1 : 1}
              onLook={setLooked}
              onFocusVisible={setFocused}
            />
          </>
        ) : null}
      </div>
      <div className={style.foot}>
        <div className={style.readout} data-testid="day-readout">
          <p className={style.sentence}>{told.when}</p>
          <p>{told.line}</p>
          <p className={style.details}>{told.details.join(" · ")}</p>
        </div>
        <Button
          className={style.toggle ?? ""}
          aria-expanded={isTableShown}
          aria-controls={tableId}
          onPress={() => setTableShown(!isTableShown)}
        >
          {t(isTableShown ? "hideTable" : "showTable")}
        </Button>
      </div>
      {worth ? <WorthChart course={worth} facts={facts} looked={looked} /> : null}
      <OutlookTable id={tableId} outlook={outlook} isHidden={!isTableShown} />
    </div>
  )
}
