// The figures by month as small charts side by side, each with what is clear about the last month, and all of them as one table.

import { useId } from "react"
import { useTranslations } from "use-intl"
import { Folded } from "../../../components/folded.tsx"
import { WideTable } from "../../../components/wide-table.tsx"
import type { Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { TrendChart } from "../chart/trend-chart.tsx"
import style from "./parts.module.css"

type Trend = Review["trends"][number]

const useWriting = (currency: string) => {
  const formats = useFormats()
  return {
    write: (unit: Trend["unit"], figure: number): string => {
      if (unit === "money") return formats.about(figure, currency)
      return unit === "hours" ? formats.hours(Math.round(figure * 10) / 10) : formats.share(figure)
    },
    change: (unit: Trend["unit"], figure: number): string => {
      if (unit === "money") return formats.signed(figure, currency)
      if (unit === "share") return formats.signedShare(figure)
      return `${figure < 0 ? "−" : "+"}${formats.hours(Math.round(Math.abs(figure) * 10) / 10)}`
    },
  }
}

const Small = ({ trend, currency }: { readonly trend: Trend; readonly currency: string }) => {
  const t = useTranslations("review.trends")
  const formats = useFormats()
  const { write, change } = useWriting(currency)
  const { figure, unit, points, change: changed } = trend
  const last = points[points.length - 1]
  const name = t(`names.${figure}`)
  const value = write(unit, last.value.middle)
  const said = changed?.clear
    ? t(changed.middle > 0 ? "up" : "down", { value: change(unit, changed.middle) })
    : t(points.length === 1 ? "one" : "steady")
  return (
    <figure className={style.trend}>
      <figcaption>
        <span className={style.trendName}>{name}</span>
        <span className={style.trendValue}>{value}</span>
      </figcaption>
      <TrendChart
        points={points}
        isShare={unit === "share" && figure !== "discount-of-ask"}
        label={t("chart", { name, value, month: formats.month(last.month) })}
      />
      <p className={style.soft}>{said}</p>
    </figure>
  )
}

const Table = ({ trends, currency }: { readonly trends: readonly Trend[]; readonly currency: string }) => {
  const t = useTranslations("review.trends")
  const formats = useFormats()
  const caption = useId()
  const { write } = useWriting(currency)
  const months = [...new Set(trends.flatMap(({ points }) => points.map(({ month }) => month)))].toSorted().toReversed()
  return (
    <WideTable labelledBy={caption} className={style.table}>
      <caption id={caption} className="visually-hidden">
        {t("caption")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("month")}</th>
          {trends.map(({ figure }) => (
            <th key={figure} scope="col">
              {t(`names.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month}>
            <th scope="row">{formats.month(month)}</th>
            {trends.map(({ figure, unit, points }) => {
              const point = points.find((one) => one.month === month)
              return (
                <td key={figure}>
                  {point ? write(unit, point.value.middle) : "–"}
                  {point && point.value.low < point.value.high ? (
                    <span className={style.under}>
                      {write(unit, point.value.low)} – {write(unit, point.value.high)}
                    </span>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

export const TrendsPart = ({ review: { trends, currency } }: { readonly review: Review }) => {
  const t = useTranslations("review.trends")
  const told = trends.filter(({ points }) => points.length > 0)
  if (told.length === 0) return <p className={style.lead}>{t("none")}</p>
  return (
    <>
      <div className={style.trends}>
        {told.map((trend) => (
          <Small key={trend.figure} trend={trend} currency={currency} />
        ))}
      </div>
      <div className="screen-only">
        <Folded title={t("table")}>
          <Table trends={told} currency={currency} />
        </Folded>
      </div>
    </>
  )
}
