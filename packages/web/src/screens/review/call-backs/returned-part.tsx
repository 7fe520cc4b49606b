// Who comes back: shares with their bounds, and the curve of those who are still away, day by day.

import { useTranslations } from "use-intl"
import { Folded } from "../../../components/folded.tsx"
import type { CallBackStatistics, Interval } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { AbsenceChart } from "../chart/absence-chart.tsx"
import { type MeasuredRow, MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./call-backs.module.css"

type Share = CallBackStatistics["returned"]

export const SharesPart = ({ statistics }: { readonly statistics: CallBackStatistics }) => {
  const t = useTranslations("review.callBacks")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  const { returned, backWithin7, backWithin30, called, taken, calledUsBack } = statistics
  const measured = (id: string, name: string, interval: Interval | null, cell: string): MeasuredRow => ({
    id,
    name,
    cells: [cell],
    interval,
    said: interval ? formats.share(interval.middle) : t("nobody"),
    range: interval ? range(interval, formats.share) : undefined,
  })
  const shareRow = (id: string, name: string, share: Share): MeasuredRow =>
    measured(id, name, share.of === 0 ? null : share, t("count", { count: share.count, of: share.of }))
  const within = (id: string, days: number, interval: Interval | null): readonly MeasuredRow[] =>
    interval ? [measured(id, t("within", { days: formats.days(days) }), interval, "")] : []
  return (
    <MeasuredTable
      caption={t("shares")}
      isCaptionHidden
      heads={[t("what"), t("how"), t("share")]}
      scale={{ isWhole: true }}
      rows={[
        shareRow("returned", t("returned"), returned),
        ...within("within7", 7, backWithin7),
        ...within("within30", 30, backWithin30),
        shareRow("called", t("called"), called),
        shareRow("taken", t("taken"), taken),
        shareRow("calledUs", t("calledUs"), calledUsBack),
      ]}
    />
  )
}

export const CurvePart = ({ statistics: { absence, medianDays } }: { readonly statistics: CallBackStatistics }) => {
  const t = useTranslations("review.callBacks")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  const last = absence[absence.length - 1]
  return (
    <section className={style.part} aria-labelledby="curve-title">
      <h2 id="curve-title">{t("curve")}</h2>
      <p className={style.soft}>{t("curveLead")}</p>
      {last ? (
        <>
          <AbsenceChart
            steps={absence}
            label={t("chart", { share: formats.share(last.away.middle), day: formats.number(last.day) })}
          />
          <p>{medianDays === null ? t("noMedian") : t("median", { days: formats.days(medianDays) })}</p>
          <Folded title={t("table")}>
            <MeasuredTable
              caption={t("curve")}
              isCaptionHidden
              heads={[t("day"), t("atRisk"), t("events"), t("away")]}
              scale={{ isWhole: true }}
              rows={absence.map(({ day, atRisk, events, away }) => ({
                id: String(day),
                name: formats.number(day),
                cells: [atRisk, events],
                interval: away,
                said: formats.share(away.middle),
                range: range(away, formats.share),
              }))}
            />
          </Folded>
        </>
      ) : (
        <p>{t("curveNone")}</p>
      )}
    </section>
  )
}
