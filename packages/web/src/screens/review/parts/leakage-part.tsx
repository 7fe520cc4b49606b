// What was given against what was needed, by person: never more exact than the belief of that time allows.

import { useTranslations } from "use-intl"
import type { Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./parts.module.css"
import { useWhole } from "./use-whole.ts"

export const LeakagePart = ({ review }: { readonly review: Review }) => {
  const t = useTranslations("review.leakage")
  const people = useTranslations("review.people")
  const all = useTranslations("review")
  const formats = useFormats()
  const whole = useWhole(review)
  const { range } = useMeasuredWords()
  const { leakage, currency } = review
  const about = (amount: number): string => formats.about(amount, currency)
  if (leakage === null) return <p className={style.lead}>{all("hidden")}</p>
  if (leakage.every(({ deals }) => deals === 0)) return <p className={style.lead}>{t("none")}</p>
  return (
    <>
      <p className={style.lead}>{t("lead")}</p>
      <MeasuredTable
        caption={t("caption")}
        isCaptionHidden
        heads={[people("person"), all("deals.title"), t("given"), t("beyond")]}
        scale={{ reference: 0 }}
        rows={whole.once(leakage).map(({ person, deals, given, leakage: beyond }) => ({
          id: person?.id ?? "whole",
          name: whole.nameOf(person),
          cells: [deals, deals === 0 ? "–" : about(given)],
          interval: deals === 0 ? null : beyond,
          said: deals === 0 ? t("none") : about(beyond.middle),
          range: range(beyond, about),
          isWhole: person === null,
          isSum: person === null && leakage.length > 1 && review.person === null,
        }))}
      />
    </>
  )
}
