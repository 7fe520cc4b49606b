// Hours already spent: shown, since they were hard work, and struck out, since they count for nothing from here on.

import { useTranslations } from "use-intl"
import { useFormats } from "../words/format.ts"

export const SunkHours = ({ hours }: { readonly hours: number }) => {
  const t = useTranslations("deals")
  const formats = useFormats()
  if (hours === 0) return null
  return (
    <span title={t("sunkMore")}>
      <s>{formats.hours(hours)}</s>
      <span className="visually-hidden"> {t("sunkMore")}</span>
    </span>
  )
}
