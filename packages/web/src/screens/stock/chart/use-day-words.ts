// One day of the outlook in words: when, the line between its ends, and what else is known of it.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { UnitOutlook } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"

export interface ToldDay {
  readonly when: string
  readonly line: string
  readonly details: readonly string[]
}

type Day = UnitOutlook["days"][number]

export const useDayWords = ({ currency }: UnitOutlook): ((day: Day) => ToldDay) => {
  const t = useTranslations("stock.chart")
  const formats = useFormats()
  return useMemo(() => {
    const about = (amount: number) => formats.about(amount, currency)
    const detailsOf = ({ day, worth, tradeValue, dayCost, soldBefore }: Day) => [
      ...(tradeValue === null ? [] : [t("tradeThen", { amount: about(tradeValue) })]),
      t("worth", { amount: about(worth) }),
      ...(dayCost === null ? [] : [t("costs", { amount: about(dayCost) })]),
      ...(soldBefore === null || day === 0 ? [] : [t("sold", { chance: formats.share(soldBefore) })]),
    ]
    return (day) => {
      const on = formats.day(day.on)
      return {
        when: day.day === 0 ? t("todayIs", { day: on }) : t("inDays", { day: on, count: day.day }),
        line: t("lineThen", {
          line: formats.line(day.line, currency, "seller"),
          low: about(day.low),
          high: about(day.high),
        }),
        details: detailsOf(day),
      }
    }
  }, [t, formats, currency])
}
