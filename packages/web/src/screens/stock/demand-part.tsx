// How many buyers are expected and what they would pay, and where that comes from: stated, learnt, or our guess.

import { useTranslations } from "use-intl"
import type { UnitOutlook } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./unit.module.css"

type Source = NonNullable<UnitOutlook["arrivals"]>["source"]

const useSourceWords = () => {
  const t = useTranslations("stock.demand")
  const formats = useFormats()
  return ({ kind, buyers, unitDays }: Source): string => {
    if (kind !== "learnt") return t(kind)
    return unitDays === null
      ? t("learnt", { buyers: buyers ?? 0 })
      : t("learntOver", { buyers: buyers ?? 0, days: formats.days(unitDays) })
  }
}

export const DemandPart = ({ outlook: { arrivals, offers, currency } }: { readonly outlook: UnitOutlook }) => {
  const t = useTranslations("stock.demand")
  const formats = useFormats()
  const sourceOf = useSourceWords()
  const about = (amount: number) => formats.about(amount, currency)
  return (
    <section className={style.part} aria-labelledby="demand-title">
      <h2 id="demand-title">{t("title")}</h2>
      {arrivals === null && offers === null ? <p className={style.soft}>{t("none")}</p> : null}
      <dl className={style.demand}>
        {arrivals === null ? null : (
          <div>
            <dt>{t("arrivals")}</dt>
            <dd>
              <span className={style.amount}>{t("perWeek", { rate: formats.number(arrivals.perWeek) })}</span>
              <span>{t("between", { low: formats.number(arrivals.low), high: formats.number(arrivals.high) })}</span>
              <span className={style.source}>{sourceOf(arrivals.source)}</span>
            </dd>
          </div>
        )}
        {offers === null ? null : (
          <div>
            <dt>{t("offers")}</dt>
            <dd>
              <span className={style.amount}>{t("about", { middle: about(offers.middle) })}</span>
              <span>{t("oneInTen", { low: about(offers.low), high: about(offers.high) })}</span>
              <span className={style.source}>{sourceOf(offers.source)}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
