// What an end gave against the other end, in words: with its bounds where there are any.

import { useTranslations } from "use-intl"
import type { ReviewedDealInShort } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"

export const useTurnedOutWords = () => {
  const t = useTranslations("review.deals")
  const formats = useFormats()
  return ({ turnOut, currency }: Pick<ReviewedDealInShort, "turnOut" | "currency">): string | undefined => {
    if (!turnOut?.difference) return undefined
    const [low, amount, high] = [turnOut.difference.low, turnOut.difference.middle, turnOut.difference.high].map(
      (figure) => formats.signed(figure, currency),
    )
    return low === high ? t("difference", { amount }) : t("differenceRange", { amount, low, high })
  }
}
