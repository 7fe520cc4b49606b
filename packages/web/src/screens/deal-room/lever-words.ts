// What goes with a package, in words: a lever of a template by its code and amount, one that somebody named by its name.

import type { useTranslations } from "use-intl"
import type { Packages } from "../../desk/types.ts"
import type { Formats } from "../../words/format.ts"

export type PackageWords = ReturnType<typeof useTranslations<"packages">>

interface LeverStep {
  readonly lever: string
  readonly label: string | null
  readonly amount: number
}

type Deal = Pick<Packages, "side" | "currency">

export const leverWords = (
  t: PackageWords,
  f: Formats,
  { lever, label, amount }: LeverStep,
  { side, currency }: Deal,
): string => {
  const money = f.about(Math.abs(amount), currency)
  switch (lever) {
    case "warranty":
      return t("lever.warranty", { months: amount })
    case "support":
      return t("lever.support", { months: amount })
    case "mats":
    case "delivery":
    case "scope":
    case "term":
    case "finance":
      return t(`lever.${lever}`)
    case "full-tank":
      return t("lever.fullTank")
    case "service-plan":
      return t("lever.servicePlan")
    case "timing":
      return amount < 0 ? t("lever.sooner", { weeks: -amount }) : t("lever.later", { weeks: amount })
    case "payment-days":
      return t("lever.payment", { days: amount })
    case "deposit":
      return t("lever.deposit", { money })
    case "allowance":
      return amount > 0 ? t("lever.allowanceMore", { money, side }) : t("lever.allowanceLess", { money, side })
    default:
      return label ?? lever
  }
}
