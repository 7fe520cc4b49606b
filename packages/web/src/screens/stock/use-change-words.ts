// What has changed about a unit since it was last worked out, in sentences.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { StockChange } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useWarningNames } from "./use-warning-words.ts"

type MovedLine = Extract<StockChange, { code: "line-fell" | "line-rose" }>
type MovedAsk = Extract<StockChange, { code: "ask-changed" }>

export const useChangeWords = (currency: string): ((change: StockChange) => string) => {
  const t = useTranslations("stock.changes")
  const formats = useFormats()
  const nameOf = useWarningNames()
  return useMemo(() => {
    const about = (amount: number) => formats.about(amount, currency)
    const line = (amount: number) => formats.line(amount, currency, "seller")
    const lineMoved = ({ code, from, to, expected }: MovedLine): string => {
      const now = line(to)
      const said = t(code, { from: line(from), to: now })
      if (expected === null) return said
      const amount = line(expected)
      // Figures that show alike are alike.
      return `${said} ${amount === now ? t("asExpected") : t("expected", { amount })}`
    }
    const askMoved = ({ from, to }: MovedAsk): string => {
      if (to === null) return from === null ? t("none") : t("askGone", { from: formats.money(from, currency) })
      const now = formats.money(to, currency)
      return from === null
        ? t("askSet", { to: now })
        : t("ask-changed", { from: formats.money(from, currency), to: now })
    }
    return (change) => {
      switch (change.code) {
        case "line-fell":
        case "line-rose":
          return lineMoved(change)
        case "warning-new":
        case "warning-gone":
          return t(change.code, { warning: nameOf(change.warning) })
        case "disposal-nearer":
        case "disposal-further":
          return t(change.code, { from: formats.shortDay(change.from), to: formats.shortDay(change.to) })
        case "ask-changed":
          return askMoved(change)
        case "figures-stated":
          return t(change.code)
        case "arrivals-learnt-anew":
          return t(change.code, { from: formats.number(change.from), to: formats.number(change.to) })
        case "offers-learnt-anew":
          return t(change.code, { from: about(change.from), to: about(change.to) })
      }
    }
  }, [t, formats, nameOf, currency])
}
