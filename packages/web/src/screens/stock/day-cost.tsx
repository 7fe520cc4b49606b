// What one more day costs, part by part.

import { useTranslations } from "use-intl"
import type { UnitOutlook } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./unit.module.css"

export const DayCostPart = ({ outlook: { dayCost, currency } }: { readonly outlook: UnitOutlook }) => {
  const t = useTranslations("stock.dayCost")
  const formats = useFormats()
  const signed = (amount: number) => formats.signed(amount, currency)
  return (
    <section className={style.part} aria-labelledby="day-cost-title">
      <h2 id="day-cost-title">{t("title")}</h2>
      {dayCost === null ? (
        <p className={style.soft}>{t("none")}</p>
      ) : (
        <>
          <p className={style.soft}>{t("lead")}</p>
          <dl className={style.sum} data-testid="day-cost">
            <div>
              <dt>{t("holding")}</dt>
              <dd>{signed(dayCost.holding)}</dd>
            </div>
            <div>
              <dt>{t("tradeFall")}</dt>
              <dd>{signed(dayCost.tradeFall)}</dd>
            </div>
            <div>
              <dt>{t(dayCost.hopeLost < 0 ? "hopeGained" : "hopeLost")}</dt>
              <dd>{signed(dayCost.hopeLost)}</dd>
            </div>
            <div className={style.total}>
              <dt>{t("total")}</dt>
              <dd>{formats.about(dayCost.total, currency)}</dd>
            </div>
          </dl>
        </>
      )}
    </section>
  )
}
