// The tiers of approval on one line, in money, for a seller. A price of exactly the share is still within it, so the figures are rounded up:
// the one that is named is allowed.

import { formatDecimal, moneyFromAmount, parseCurrency } from "@walkaway/engine"
import { useTranslations } from "use-intl"
import type { Policy } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"

export const EXAMPLE_LINE = "9250"

/** The lowest price within a share beyond the line, as decimal text; undefined where there is no such currency. */
export const lowestWithin = (line: string, share: number, currencyCode: string): string | undefined => {
  const currency = parseCurrency(currencyCode)
  if (!currency.ok) return undefined
  return formatDecimal(moneyFromAmount(Number(line) * (1 - share), currency.value, "up"))
}

/** The example as a sentence, on `line` or on one that is invented. */
export const useCrossingExample = () => {
  const t = useTranslations("policy")
  const formats = useFormats()
  return (
    { autoUpTo, managerUpTo, reasonNeeded }: Policy["approval"],
    currency: string,
    line: string | null,
  ): string | undefined => {
    if (autoUpTo > managerUpTo) return t("exampleWrong")
    const on = line ?? EXAMPLE_LINE
    const [alone, manager] = [lowestWithin(on, autoUpTo, currency), lowestWithin(on, managerUpTo, currency)]
    if (alone === undefined || manager === undefined) return undefined
    const amounts = {
      line: formats.money(on, currency),
      alone: formats.line(alone, currency, "seller"),
      manager: formats.line(manager, currency, "seller"),
    }
    return reasonNeeded ? t("exampleWith", amounts) : t("exampleWithout", amounts)
  }
}
