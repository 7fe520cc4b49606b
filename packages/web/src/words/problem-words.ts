// What went wrong, in the reader's language. The desk says it in English, with the figures of the case; in other languages the catalogue
// says it by the code, which is stable.

import type { ProblemDocument } from "@walkaway/contract/client"
import { useMemo } from "react"
import { useLocale, useTranslations } from "use-intl"

export interface ProblemWords {
  (problem: ProblemDocument): { readonly title: string; readonly remedy: string | undefined }
  /** Of one place in a form. */
  place(place: ProblemDocument["problems"][number]): string
}

export const useProblemWords = (): ProblemWords => {
  const t = useTranslations("problems")
  const isEnglish = useLocale().startsWith("en")
  return useMemo(() => {
    const byCode = (code: string): string => (t.has(code as "fault") ? t(code as "fault") : t("fault"))
    const whole = ({ code, detail, remedy }: ProblemDocument) =>
      isEnglish && code !== "unreached"
        ? { title: detail, remedy: remedy ?? undefined }
        : { title: byCode(code), remedy: undefined }
    const place: ProblemWords["place"] = ({ code, message, remedy }) =>
      // The desk names a missing key as programs know it; beside its field "missing" says it all.
      isEnglish && code !== "missing" ? [message, remedy].filter(Boolean).join(" ") : byCode(code)
    return Object.assign(whole, { place })
  }, [t, isEnglish])
}
