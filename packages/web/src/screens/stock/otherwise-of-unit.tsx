// What happens to a unit that nobody buys now: the next buyer, the trade, and whatever else; a car starts with the first two.

import { useTranslations } from "use-intl"
import { possibleAlternatives, usualAlternatives } from "../prepare/questions.ts"
import { AddRow, freshKey, RowCard } from "../prepare/row-list.tsx"
import { useStatement } from "../prepare/sheet-context.ts"
import { newRow, rowKind, rowPlace, rowsIn, type SheetRow, withRows } from "../prepare/sheet-form.ts"
import { wordKey } from "../prepare/word-keys.ts"
import style from "./figures.module.css"

const CAR_SOLD = { template: "car", side: "seller" } as const

export const OtherwiseOfUnit = () => {
  const t = useTranslations("prepare")
  const stock = useTranslations("stock.stating")
  const { form, changeForm, isReadOnly } = useStatement()
  const read = rowsIn(form, "alternatives")
  const isFresh = read.length === 0 && form.lists.alternatives === undefined
  const rows = isFresh && !isReadOnly ? usualAlternatives(CAR_SOLD).map((kind) => newRow(kind, kind)) : read
  const write = (next: readonly SheetRow[]) => changeForm((before) => withRows(before, "alternatives", next))
  const leadOf = (kind: string): string | undefined => {
    if (kind === "next-buyer") return stock("nextBuyer")
    const key = `kindLead.${wordKey(kind)}`
    return t.has(key as "kindLead.trade") ? t(key as "kindLead.trade") : undefined
  }
  return (
    <>
      <ul className={style.rows}>
        {rows.map((row) => (
          <RowCard
            key={row.key}
            list="alternatives"
            level={3}
            row={row}
            title={t(`kind.${wordKey(rowKind(row))}` as "kind.trade")}
            lead={leadOf(rowKind(row))}
            place={rowPlace(rows, "alternatives", row)}
            onChange={(next) => write(rows.map((one) => (one.key === row.key ? next : one)))}
            onRemove={() => write(rows.filter(({ key }) => key !== row.key))}
          />
        ))}
      </ul>
      {isReadOnly ? null : (
        <AddRow
          list="alternatives"
          kinds={possibleAlternatives(CAR_SOLD)}
          onAdd={(kind) => write([...rows, newRow(freshKey(), kind)])}
        />
      )}
    </>
  )
}
