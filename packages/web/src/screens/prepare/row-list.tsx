// A list of the sheet (extras, costs, what else it touches, what we would do otherwise): a row each with its own fields, added and taken out.

import { Plus, X } from "lucide-react"
import type { ReactNode } from "react"
import { Button as AriaButton, Heading } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { useFormats } from "../../words/format.ts"
import style from "./field-groups.module.css"
import { rowFieldKey } from "./place-words.ts"
import { Fields } from "./question.tsx"
import { RARE_ROW_FIELDS } from "./questions.ts"
import { useStatement } from "./sheet-context.ts"
import { BoundField } from "./sheet-field.tsx"
import { hasKinds, kindsOf, type ListName, rowSortOf } from "./sheet-fields.ts"
import { newRow, rowKind, rowPlace, rowsIn, rowValue, type SheetRow, withRows, withRowValue } from "./sheet-form.ts"
import { wordKey } from "./word-keys.ts"

interface RowFieldsProps {
  readonly list: ListName
  readonly row: SheetRow
  readonly place: string | undefined
  readonly fields: readonly string[]
  readonly onChange: (row: SheetRow) => void
}

const useRowHint = () => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { currency, policy } = useStatement()
  return (list: ListName, kind: string, field: string): string | undefined => {
    if (list === "interests" && field === "cost") return t("rowHint.interestCost")
    const amount = policy?.holdingCostPerDay
    return kind === "next-buyer" && field === "holdingCostPerDay" && amount
      ? t("rowHint.nextBuyerHoldingCostPerDay", { amount: formats.money(amount, currency) })
      : undefined
  }
}

const RowFields = ({ list, row, place, fields, onChange }: RowFieldsProps) => {
  const t = useTranslations("prepare")
  const hintOf = useRowHint()
  const kind = rowKind(row)
  const sorts = rowSortOf(list, kind)
  return (
    <Fields>
      {fields.map((field) => (
        <BoundField
          key={field}
          sort={sorts[field] ?? "text"}
          label={t(`row.${rowFieldKey(list, kind, field)}` as "row.extrasItem")}
          hint={hintOf(list, kind, field)}
          value={rowValue(row, field)}
          onChange={(written) => onChange(withRowValue(row, sorts[field] ?? "text", field, written))}
          name={place === undefined ? undefined : `${place}.${field}`}
        />
      ))}
    </Fields>
  )
}

export interface RowCardProps extends Omit<RowFieldsProps, "fields"> {
  readonly title: string
  readonly lead?: string | undefined
  readonly note?: ReactNode
  /** Of its heading. */
  readonly level?: 3 | 4
  readonly onRemove: () => void
}

export const RowCard = ({ title, lead, note, level = 4, onRemove, ...rest }: RowCardProps) => {
  const t = useTranslations("prepare")
  const { isReadOnly } = useStatement()
  const kind = rowKind(rest.row)
  const fields = Object.keys(rowSortOf(rest.list, kind))
  const rare = RARE_ROW_FIELDS[kind] ?? []
  const isOpen = rare.some((field) => rowValue(rest.row, field) !== undefined)
  return (
    <li className={style.row}>
      <div className={style.rowHead}>
        <div className={style.rowText}>
          <Heading level={level} className={style.rowTitle ?? ""}>
            {title}
          </Heading>
          {lead ? <p className={style.rowLead}>{lead}</p> : null}
        </div>
        {isReadOnly ? null : (
          <AriaButton className={style.remove ?? ""} onPress={onRemove} aria-label={t("list.remove", { row: title })}>
            <X aria-hidden />
          </AriaButton>
        )}
      </div>
      <RowFields {...rest} fields={fields.filter((field) => !rare.includes(field))} />
      {rare.length > 0 ? (
        <Unfold level={level === 3 ? 4 : 5} title={t("more")} isOpenAtFirst={isOpen}>
          <RowFields {...rest} fields={rare} />
        </Unfold>
      ) : null}
      {note}
    </li>
  )
}

export interface AddRowProps {
  readonly list: ListName
  readonly kinds: readonly string[]
  readonly onAdd: (kind?: string) => void
}

export const AddRow = ({ list, kinds, onAdd }: AddRowProps) => {
  const t = useTranslations("prepare")
  const label = t(`list.add${list.charAt(0).toUpperCase()}${list.slice(1)}` as "list.addExtras")
  if (kinds.length === 0) {
    return (
      <div className={style.add}>
        <Button icon={<Plus aria-hidden />} onPress={() => onAdd()}>
          {label}
        </Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a few buttons and their common name, no form
    <div role="group" aria-label={label} className={style.add}>
      <span className={style.addTitle}>{label}</span>
      {kinds.map((kind) => (
        <Button key={kind} icon={<Plus aria-hidden />} onPress={() => onAdd(kind)}>
          {t(`kind.${wordKey(kind)}` as "kind.trade")}
        </Button>
      ))}
    </div>
  )
}

let added = 0
export const freshKey = (): string => {
  added += 1
  return `new-${added}`
}

export interface RowListProps {
  readonly list: ListName
  readonly title: string
}

export const RowList = ({ list, title }: RowListProps) => {
  const t = useTranslations("prepare")
  const { form, changeForm, isReadOnly } = useStatement()
  const rows = rowsIn(form, list)
  const write = (next: readonly SheetRow[]) => changeForm((before) => withRows(before, list, next))
  const titleOf = (row: SheetRow, index: number): string =>
    hasKinds(list)
      ? t(`kind.${wordKey(rowKind(row))}` as "kind.trade")
      : `${title}, ${t("list.row", { number: String(index + 1) })}`
  return (
    <>
      {rows.length > 0 ? (
        <ul className={style.rows}>
          {rows.map((row, index) => (
            <RowCard
              key={row.key}
              list={list}
              row={row}
              title={titleOf(row, index)}
              place={rowPlace(rows, list, row)}
              onChange={(next) => write(rows.map((one) => (one.key === row.key ? next : one)))}
              onRemove={() => write(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </ul>
      ) : null}
      {isReadOnly ? null : (
        <AddRow list={list} kinds={kindsOf(list)} onAdd={(kind) => write([...rows, newRow(freshKey(), kind)])} />
      )}
    </>
  )
}
