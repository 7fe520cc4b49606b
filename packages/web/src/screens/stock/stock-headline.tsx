// The whole stock in one sentence: how many stand here, what they bring at their lines, what a day costs, how many are past their day.

import { useTranslations } from "use-intl"
import type { StockTotals } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./stock.module.css"

type Sums = NonNullable<StockTotals["sums"]>

const useStanding = () => {
  const t = useTranslations("stock.headline")
  const formats = useFormats()
  return (count: number, sums: Sums): string => {
    const known = sums.reduce((all, { units }) => all + units, 0)
    if (known === 0) return t("standing", { count })
    const amount = formats.list(sums.map(({ atLine, currency }) => formats.about(atLine, currency)))
    return known === count ? t("atLine", { count, amount }) : t("someAtLine", { count, known: String(known), amount })
  }
}

const useDay = () => {
  const t = useTranslations("stock.headline")
  const formats = useFormats()
  return (sums: Sums): string => {
    const costs = sums.filter(({ dayCost }) => dayCost > 0)
    if (costs.length === 0) return t("dayFree")
    return t("dayCost", {
      amount: formats.list(costs.map(({ dayCost, currency }) => formats.about(dayCost, currency))),
    })
  }
}

export const StockHeadline = ({ totals }: { readonly totals: StockTotals }) => {
  const t = useTranslations("stock")
  const standing = useStanding()
  const day = useDay()
  const { units, sums, pastDisposal, reserved, incomplete, notYet } = totals
  const hasLines = sums?.some(({ units: known }) => known > 0)
  const more = [
    reserved > 0 && t("reserved", { count: reserved }),
    sums !== null && incomplete > 0 && t("incomplete", { count: incomplete }),
    sums !== null && notYet > 0 && t("notYet", { count: notYet }),
    sums === null && t("hidden"),
  ].filter((sentence) => sentence !== false)
  return (
    <div className={style.headline} data-testid="stock-headline">
      <p className={style.sentence}>
        {sums === null ? t("headline.standing", { count: units }) : standing(units, sums)}{" "}
        {hasLines && sums ? `${day(sums)} ` : null}
        {hasLines && pastDisposal !== null ? t("headline.pastDay", { count: pastDisposal }) : null}
      </p>
      {more.length > 0 ? <p className={style.soft}>{more.join(" ")}</p> : null}
    </div>
  )
}
