// What an hour on a lead earns: the figure, its range, and both on the scale that all leads share. Null figures are said calmly: not stated
// yet, or not for this role.

import { useTranslations } from "use-intl"
import type { LeadInShort } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { IndexBar } from "./index-bar.tsx"
import style from "./lead-worth.module.css"

interface LeadWorthProps {
  readonly lead: LeadInShort
  readonly top: number
}

export const LeadWorth = ({ lead, top }: LeadWorthProps) => {
  const t = useTranslations("leads")
  const formats = useFormats()
  const { triage, currency } = lead
  if (!triage) return <div className={style.worth} />
  const { indexPerHour: index, indexLow: low, indexHigh: high, pricePerHour: price, proposed } = triage
  if (index === null) {
    return (
      <div className={style.worth}>
        <p className={style.none}>{t(proposed === null ? "noIndex" : "hiddenIndex")}</p>
      </div>
    )
  }
  const money = (amount: number) => formats.about(amount, currency)
  return (
    <div className={style.worth}>
      <p className={style.figures}>
        <strong className={style.figure}>{t("perHour", { amount: money(index) })}</strong>
        {low === null || high === null ? null : (
          <span className={style.range}>{t("perHourRange", { low: money(low), high: money(high) })}</span>
        )}
      </p>
      <IndexBar index={index} low={low} high={high} price={price} top={top} />
    </div>
  )
}
