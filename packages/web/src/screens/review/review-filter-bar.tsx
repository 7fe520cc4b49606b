// Which month, and whose deals.

import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import { Select } from "../../components/fields.tsx"
import { useFormats } from "../../words/format.ts"
import { PersonSelect } from "./person-select.tsx"
import style from "./review.module.css"
import type { ReviewFilters } from "./use-review-filters.ts"

export const ReviewFilterBar = ({ filters }: { readonly filters: ReviewFilters }) => {
  const t = useTranslations("review.filters")
  const formats = useFormats()
  const { month, months, person, setMonth, setPerson } = filters
  return (
    <search className={classes(style.filters, style.two)} aria-label={t("label")}>
      <Select
        label={t("month")}
        choices={months.map((id) => ({ id, label: formats.month(id) }))}
        value={month}
        onChange={setMonth}
      />
      <PersonSelect value={person} onChange={setPerson} />
    </search>
  )
}
