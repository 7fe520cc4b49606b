// Chooses the cars of a what-if: found by name, ticked, as many as go at once.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { CheckChoices } from "../../components/check-choices.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { SearchField } from "../../components/search-field.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { listQuery } from "../../desk/queries.ts"
import type { StockLine } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { CHOSEN_MAX } from "./use-chosen.ts"
import style from "./what-if.module.css"

export interface ChooseSheetProps {
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
  readonly onClose: () => void
}

const useDetail = () => {
  const formats = useFormats()
  return ({ unit }: StockLine): string =>
    [unit.stockNumber, formats.days(unit.daysInStock), unit.ask === null ? "" : formats.money(unit.ask, unit.currency)]
      .filter((word) => word !== "")
      .join(" · ")
}

export const ChooseSheet = ({ chosen, onChoose, onClose }: ChooseSheetProps) => {
  const t = useTranslations("stock.asking")
  const stock = useTranslations("stock")
  const common = useTranslations("common")
  const detailOf = useDetail()
  const [q, setQ] = useState("")
  const list = useInfiniteQuery(listQuery("listStockLines", q === "" ? {} : { q }))
  const change = (shown: readonly StockLine[], ticked: readonly string[]) => {
    const here = new Set(shown.map(({ unit }) => unit.id))
    onChoose([...chosen.filter((id) => !here.has(id)), ...ticked])
  }
  const isTooMany = chosen.length > CHOSEN_MAX
  return (
    <Sheet
      title={t("cars")}
      onClose={onClose}
      actions={
        <>
          <span className={style.count}>{t("chosen", { count: chosen.length, most: String(CHOSEN_MAX) })}</span>
          <Button kind="primary" isDisabled={isTooMany} onPress={onClose}>
            {t("chooseDone")}
          </Button>
        </>
      }
    >
      <SearchField label={stock("search")} value={q} onChange={setQ} />
      {isTooMany ? <p role="alert">{t("tooMany", { most: String(CHOSEN_MAX) })}</p> : null}
      <PagedList list={list} empty={<p>{common("nothingFound")}</p>}>
        {(rows) => (
          <CheckChoices
            label={t("chooseLead", { most: String(CHOSEN_MAX) })}
            choices={rows.map((row) => ({ id: row.unit.id, label: row.unit.title, detail: detailOf(row) }))}
            value={chosen.filter((id) => rows.some(({ unit }) => unit.id === id))}
            onChange={(ticked) => change(rows, ticked)}
          />
        )}
      </PagedList>
    </Sheet>
  )
}
