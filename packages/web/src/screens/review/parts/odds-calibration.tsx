// Odds of one kind: the curve, on the whole too hopeful or too cautious, scores, and the same as a table.

import { useId } from "react"
import { useTranslations } from "use-intl"
import { Folded } from "../../../components/folded.tsx"
import type { Interval, Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { ReliabilityChart } from "../chart/reliability-chart.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./parts.module.css"

export type Calibration = NonNullable<Review["calibration"]>[number]
type Odds = Calibration["oddsFirst"]
type Measured = Extract<Odds, { kind: "measured" }>

const DECIMALS = 1000

const useLean = () => {
  const t = useTranslations("review.calibration")
  const { points, range } = useMeasuredWords()
  const bounds = (interval: Interval): string => {
    const said = range(interval, points)
    return said === undefined ? "" : ` (${said})`
  }
  return (interval: Interval): string => {
    const { low, middle, high } = interval
    if (low > 0) return t("high", { value: points(middle), bounds: bounds(interval) })
    if (high < 0) {
      return t("low", { value: points(-middle), bounds: bounds({ low: -high, middle: -middle, high: -low }) })
    }
    return t("straight", { low: points(low), high: points(high) })
  }
}

const Scores = ({ odds }: { readonly odds: Measured }) => {
  const t = useTranslations("review.calibration")
  const formats = useFormats()
  const score = (figure: number): string => formats.number(Math.round(figure * DECIMALS) / DECIMALS)
  return (
    <p className={style.soft}>
      {t("scores", { brier: score(odds.brier), reliability: score(odds.reliability), log: score(odds.logScore) })}
    </p>
  )
}

const Curve = ({ title, odds }: { readonly title: string; readonly odds: Measured }) => {
  const t = useTranslations("review.calibration")
  const formats = useFormats()
  const lean = useLean()
  const { range } = useMeasuredWords()
  return (
    <>
      <ReliabilityChart bins={odds.bins} label={t("chart", { what: title, count: odds.forecasts })} />
      <p>{lean(odds.tooHigh)}</p>
      <Scores odds={odds} />
      <Folded title={t("table")}>
        <MeasuredTable
          caption={title}
          isCaptionHidden
          heads={[t("stated"), t("cases"), t("came")]}
          scale={{ isWhole: true }}
          rows={odds.bins.map(({ stated, observed }) => ({
            id: String(stated),
            name: formats.share(stated),
            cells: [observed.of],
            interval: observed,
            said: formats.share(observed.middle),
            range: range(observed, formats.share),
          }))}
        />
      </Folded>
    </>
  )
}

export const OddsCalibration = ({ title, odds }: { readonly title: string; readonly odds: Odds }) => {
  const titleId = useId()
  const { lacking } = useMeasuredWords()
  return (
    <section className={style.small} aria-labelledby={titleId}>
      <h4 id={titleId}>{title}</h4>
      {odds.kind === "measured" ? <Curve title={title} odds={odds} /> : <p className={style.soft}>{lacking(odds)}</p>}
    </section>
  )
}
