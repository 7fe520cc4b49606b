// The day on which the trade beats waiting, in words and date.

import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"

export interface LetGo {
  readonly disposalDay: number | null
  readonly disposalOn: string | null
}

export const useLetGoWords = (): ((letGo: LetGo) => string) => {
  const t = useTranslations("stock.disposal")
  const formats = useFormats()
  return ({ disposalDay, disposalOn }) => {
    if (disposalDay === null || disposalOn === null) return t("none")
    return disposalDay === 0 ? t("now") : t("on", { day: formats.day(disposalOn), count: disposalDay })
  }
}
