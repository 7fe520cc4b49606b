// What the house has learnt of its buyers, each figure with how sure it is, from how many it comes, and our guess beside it.

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Loading, Problem } from "../../components/states.tsx"
import { learntDemandQuery } from "../../desk/queries.ts"
import type { LearntDemand } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { type Interval, IntervalBar } from "./interval-bar.tsx"
import style from "./learnt.module.css"

type Segment = LearntDemand["segments"][number]

const useNameOf = () => {
  const t = useTranslations("stock.learnt")
  const formats = useFormats()
  return ({ segment }: Segment): string => {
    if (segment.kind === "house") return t("house")
    const { from, to, currency } = segment
    return t("band", { from: formats.about(from, currency), to: formats.about(to, currency) })
  }
}

const keyOf = ({ segment }: Segment): string =>
  segment.kind === "house" ? "house" : `${segment.currency} ${segment.from}`

const AIR = 0.15

/** Around all of them, with some air. */
const scaleOf = (intervals: readonly Interval[]): readonly [number, number] => {
  const [low, high] = [Math.min(...intervals.map((one) => one.low)), Math.max(...intervals.map((one) => one.high))]
  const air = (high - low) * AIR
  return [Math.max(0, low - air), high + air]
}

interface MeasureProps {
  readonly label: string
  readonly found: Interval | undefined
  readonly guess: Interval
  readonly write: (figure: number) => string
  /** Below a card's own heading, or in place of one. */
  readonly level?: 3 | 4
}

/** One figure, found and guessed, on one scale. */
const Measure = ({ label, found, guess, write, level = 4 }: MeasureProps) => {
  const Title = `h${level}` as const
  const t = useTranslations("stock.learnt")
  const scale = scaleOf([guess, ...(found ? [found] : [])])
  const rows = [
    ...(found ? [{ name: t("found"), interval: found, isFound: true }] : []),
    { name: t("guess"), interval: guess, isFound: false },
  ]
  return (
    <div className={style.measure}>
      <Title className={style.measureTitle}>{label}</Title>
      <dl className={style.rows}>
        {rows.map(({ name, interval, isFound }) => (
          <div key={name} className={style.row}>
            <dt>{name}</dt>
            <dd>
              <span className={style.value}>{write(interval.middle)}</span>
              <IntervalBar interval={interval} scale={scale} isFound={isFound} />
              <span className={style.range}>{t("sure", { low: write(interval.low), high: write(interval.high) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const SegmentCard = ({ segment, guess }: { readonly segment: Segment; readonly guess: LearntDemand["default"] }) => {
  const t = useTranslations("stock.learnt")
  const formats = useFormats()
  const nameOf = useNameOf()
  const { arrivals, offers } = segment
  const [low, high] = offers.oneInTen
  return (
    <article className={style.card}>
      <h3 className={style.cardTitle}>{nameOf(segment)}</h3>
      <Measure label={t("rate")} found={arrivals.perWeek} guess={guess.perWeek} write={formats.number} />
      <p className={style.soft}>
        {t("seen", { buyers: arrivals.buyers, days: formats.days(arrivals.unitDays) })}{" "}
        {arrivals.raw === null ? null : t("rawRate", { rate: formats.number(arrivals.raw) })}
      </p>
      <Measure label={t("ratio")} found={offers.ratio} guess={guess.ratio} write={formats.fineShare} />
      <p className={style.soft}>
        {t("spread", { low: formats.share(low), high: formats.share(high) })}{" "}
        {t("prices", { bought: offers.bought, left: offers.atLeast })}
      </p>
    </article>
  )
}

const Learnt = ({ demand }: { readonly demand: LearntDemand }) => {
  const t = useTranslations("stock.learnt")
  const formats = useFormats()
  const { segments, day } = demand
  const guess = demand.default
  return (
    <>
      {segments.length === 0 ? (
        <article className={style.card}>
          <p>{t("nothing")}</p>
          <Measure label={t("rate")} found={undefined} guess={guess.perWeek} write={formats.number} level={3} />
          <Measure label={t("ratio")} found={undefined} guess={guess.ratio} write={formats.fineShare} level={3} />
        </article>
      ) : (
        <div className={style.cards}>
          {segments.map((segment) => (
            <SegmentCard key={keyOf(segment)} segment={segment} guess={guess} />
          ))}
        </div>
      )}
      <p className={style.soft}>
        {day === null ? null : `${t("upTo", { day: formats.day(day) })} `}
        {t("weight", {
          days: formats.days(Math.round(guess.weight.unitDays)),
          buyers: formats.number(Math.round(guess.weight.buyers)),
        })}
      </p>
    </>
  )
}

export const LearntDemandPart = () => {
  const t = useTranslations("stock.learnt")
  const { data, error, refetch } = useQuery(learntDemandQuery())
  return (
    <section className={style.part} aria-labelledby="learnt-title">
      <div className={style.head}>
        <h2 id="learnt-title">{t("title")}</h2>
        <p className={style.soft}>{t("lead")}</p>
      </div>
      {data ? (
        <Learnt demand={data} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={1} />
      )}
    </section>
  )
}
