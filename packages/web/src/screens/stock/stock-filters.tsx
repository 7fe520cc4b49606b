// Search, order and what is wrong, above the list.

import { useTranslations } from "use-intl"
import { Select } from "../../components/fields.tsx"
import { SearchField } from "../../components/search-field.tsx"
import { Segments } from "../../components/segments.tsx"
import type { StockTotals } from "../../desk/types.ts"
import style from "./stock.module.css"
import { ANY_WARNING, STATUSES, type useStockFilters, WARNINGS } from "./use-stock-filters.ts"
import { useWarningNames } from "./use-warning-words.ts"

export interface StockFiltersProps {
  readonly filters: ReturnType<typeof useStockFilters>
  readonly totals: StockTotals | undefined
}

const useWarningChoices = (totals: StockTotals | undefined, chosen: string) => {
  const t = useTranslations("stock")
  const nameOf = useWarningNames()
  const counts = new Map(totals?.warnings?.map(({ code, units }) => [code, units]))
  return WARNINGS.filter((code) => code === ANY_WARNING || code === chosen || (counts.get(code) ?? 0) > 0).map(
    (code) => ({
      id: code,
      label:
        code === ANY_WARNING
          ? t("anyWarning")
          : t("counted", { name: nameOf(code), count: String(counts.get(code) ?? 0) }),
    }),
  )
}

export const StockFilters = ({ filters, totals }: StockFiltersProps) => {
  const t = useTranslations("stock")
  const { q, status, sort, warning, orders, setQ, setStatus, setSort, setWarning } = filters
  const warnings = useWarningChoices(totals, warning)
  return (
    <search className={style.filters}>
      <SearchField label={t("search")} value={q} onChange={setQ} />
      <Segments
        label={t("status")}
        choices={STATUSES.map((id) => ({ id, label: t(`statuses.${id}`) }))}
        value={status}
        onChange={setStatus}
      />
      <div className={style.selects}>
        <Select
          label={t("sort")}
          choices={orders.map((id) => ({ id, label: t(`orders.${id}`) }))}
          value={sort}
          onChange={setSort}
        />
        {totals?.warnings ? (
          <Select label={t("warning")} choices={warnings} value={warning} onChange={setWarning} />
        ) : null}
      </div>
    </search>
  )
}
