// The month on one page: five to seven figures in the order of the desk's answer, each a sentence with how sure it is and why it stands here.

import { useTranslations } from "use-intl"
import type { PageEntry, Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { IntervalMark } from "../chart/interval-mark.tsx"
import { intervalScale } from "../chart/interval-scale.ts"
import style from "./month-page.module.css"
import { type FigureWords, useFigureWords } from "./use-figure-words.ts"

const Sure = ({ interval, scale, range }: NonNullable<FigureWords["drawn"]>) => (
  <div className={style.sure}>
    <IntervalMark interval={interval} scale={intervalScale([interval], scale)} reference={scale.reference} />
    <span className={style.range}>{range}</span>
  </div>
)

interface FigureProps {
  readonly entry: PageEntry
  readonly currency: string
}

const Figure = ({ entry, currency }: FigureProps) => {
  const t = useTranslations("review.page")
  const formats = useFormats()
  const words = useFigureWords(currency)(entry)
  const { because, money, unit } = entry
  const isCostSaid = money !== null && Math.abs(money) >= 1 && unit !== "money"
  return (
    <li className={style.figure} data-testid="page-figure" data-figure={entry.figure}>
      <div className={style.said}>
        <p className={style.sentence}>{words.sentence}</p>
        {isCostSaid ? <p className={style.cost}>{t("money", { amount: formats.about(money, currency) })}</p> : null}
      </div>
      {words.drawn ? <Sure {...words.drawn} /> : <span className={style.sure} />}
      <p className={style.because} data-because={because}>
        {t(`because.${because}`)}
      </p>
    </li>
  )
}

export const MonthPage = ({ review: { page, currency } }: { readonly review: Review }) => {
  const t = useTranslations("review.page")
  const formats = useFormats()
  const month = formats.month(page.month)
  return (
    <section className={style.page} aria-labelledby="month-title" data-testid="month-page">
      <h2 id="month-title">{t("title", { month })}</h2>
      {page.deals === 0 ? <p className={style.soft}>{t("noDeals", { month })}</p> : null}
      <ol className={style.figures} aria-label={t("label")}>
        {page.entries.map((entry) => (
          <Figure key={`${entry.figure} ${entry.detail}`} entry={entry} currency={currency} />
        ))}
      </ol>
    </section>
  )
}
