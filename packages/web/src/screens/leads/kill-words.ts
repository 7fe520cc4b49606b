// A kill criterion as a sentence: "Stop after 4 hours at Meeting".

import { useTranslations } from "use-intl"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"

type Criterion = NonNullable<Lead["killCriterion"]>
export type CriterionFigures = Pick<Criterion, "kind" | "stage" | "hoursMax" | "moneyMax" | "lastDay">

export const useKillWords = ({ stages, currency }: Pick<Lead, "stages" | "currency">) => {
  const t = useTranslations("leads.kill")
  const formats = useFormats()
  return ({ kind, stage, hoursMax, moneyMax, lastDay }: CriterionFigures): string => {
    if (kind === "money") return t("money", { money: formats.money(moneyMax ?? "0", currency) })
    if (kind === "date") return t("date", { day: lastDay === null ? "" : formats.day(lastDay) })
    const hours = formats.hours(hoursMax ?? 0)
    if (stage === null) return t("hours", { hours })
    return t("hoursStage", { hours, stage: stages.find(({ code }) => code === stage)?.label ?? stage })
  }
}
