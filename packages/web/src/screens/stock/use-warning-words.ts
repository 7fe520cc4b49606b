// What is wrong with a unit's price, in one calm sentence with its figures.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { StockWarning } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"

export const useWarningWords = (currency: string): ((warning: StockWarning) => string) => {
  const t = useTranslations("stock.warnings")
  const formats = useFormats()
  return useMemo(() => {
    const about = (amount: number) => formats.about(amount, currency)
    return (warning) => {
      switch (warning.code) {
        case "ask-below-line":
          return t(warning.code, {
            ask: about(warning.ask),
            line: formats.line(warning.line, currency, "seller"),
            by: about(warning.by),
          })
        case "thin-room":
          return t(warning.code, {
            room: about(warning.room),
            share: formats.fineShare(warning.share),
            usual: about(warning.usual),
          })
        case "nobody-will-come":
          return t(warning.code, {
            ask: about(warning.ask),
            buyersPay: about(warning.buyersPay),
            chance: formats.share(warning.chance),
          })
        case "loss-at-ask":
          return t(warning.code, { ask: about(warning.ask), amount: about(-warning.left) })
        case "past-disposal":
          return t(warning.code, {
            tradeValue: about(warning.tradeValue),
            waiting: about(warning.waiting),
            by: about(warning.by),
          })
        case "trade-falls-faster":
          return t(warning.code, { fall: about(warning.tradeFallPerDay), hope: about(warning.hopePerDay) })
      }
    }
  }, [t, formats, currency])
}

/** A warning's short name by its code; the code itself for one of a later desk. */
export const useWarningNames = (): ((code: string) => string) => {
  const t = useTranslations("stock.warningNames")
  return useMemo(() => (code) => (t.has(code as "thin-room") ? t(code as "thin-room") : code), [t])
}
