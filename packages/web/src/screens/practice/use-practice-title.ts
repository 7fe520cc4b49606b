// What a practice is about: its deal's title, or that it is made up.

import { useTranslations } from "use-intl"
import type { PracticeInShort } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"

type Named = Pick<PracticeInShort, "title" | "dealId" | "ask" | "currency">

export const usePracticeTitle = () => {
  const t = useTranslations("practice")
  const f = useFormats()
  return ({ title, dealId, ask, currency }: Named): string => {
    if (title !== null) return title
    if (dealId !== null) return t("goneDeal")
    return ask === null ? t("drawnTitle") : t("drawnAt", { price: f.money(ask, currency) })
  }
}
