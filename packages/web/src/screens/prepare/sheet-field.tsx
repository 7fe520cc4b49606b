// One field of the sheet by its sort, bound to its place in the statement and called by its name in the catalogue.

import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Select, Switch, TextField } from "../../components/fields.tsx"
import { FigureField } from "../../components/figure-field.tsx"
import { CountField } from "../../components/money-field.tsx"
import { draftOfFigure } from "../../components/written-figure.ts"
import { useFormats } from "../../words/format.ts"
import type { Written } from "./places-in.ts"
import { useStatement } from "./sheet-context.ts"
import { type FieldSort, SHEET_FIELDS, type SheetField as SheetFieldName } from "./sheet-fields.ts"
import { valueIn, withValue } from "./sheet-form.ts"
import { wordKey } from "./word-keys.ts"

export interface BoundFieldProps {
  readonly sort: FieldSort
  readonly label: string
  readonly hint?: string | undefined
  readonly value: Written | undefined
  readonly onChange: (written: Written | undefined) => void
  readonly name: string | undefined
  /** What the words of a choice are called, where they have another name here. */
  readonly wordOf?: (word: string) => string
}

const FIGURE_KINDS = { "share-figure": "share", "count-figure": "count" } as const

const textOf = (written: Written | undefined): string => (typeof written === "string" ? written : "")

export const BoundField = ({
  sort,
  value,
  onChange,
  hint,
  name,
  wordOf = (word) => word,
  ...rest
}: BoundFieldProps) => {
  const { currency, isReadOnly } = useStatement()
  const money = { money: currency }
  const common = { ...rest, ...(hint && { hint }), ...(name !== undefined && { name }), isDisabled: isReadOnly }
  if (typeof sort !== "string") {
    const choices = sort.map((word) => ({ id: word, label: wordOf(word) }))
    return <Select {...common} choices={choices} value={textOf(value) || null} onChange={onChange} />
  }
  switch (sort) {
    case "text":
      return (
        <TextField
          {...common}
          value={textOf(value)}
          onChange={(text) => onChange(text === "" ? undefined : text)}
          maxLength={200}
        />
      )
    case "yes":
      return (
        <Switch isSelected={value === true} isDisabled={isReadOnly} onChange={(isOn) => onChange(isOn || undefined)}>
          {rest.label}
        </Switch>
      )
    case "count":
      return (
        <CountField
          {...common}
          min={0}
          value={typeof value === "number" ? value : null}
          onChange={(figure) => onChange(figure ?? undefined)}
        />
      )
    case "money":
    case "share":
      return (
        <AmountField
          {...common}
          kind={sort === "share" ? "share" : money}
          value={draftOfFigure(value).value}
          onChange={(text) => onChange(text ?? undefined)}
        />
      )
    case "money-figure":
    case "signed-figure":
      return (
        <FigureField
          {...common}
          kind={money}
          value={value}
          onChange={(written) => onChange(written as Written | undefined)}
          isSigned={sort === "signed-figure"}
        />
      )
    default:
      return (
        <FigureField
          {...common}
          kind={FIGURE_KINDS[sort]}
          value={value}
          onChange={(written) => onChange(written as Written | undefined)}
        />
      )
  }
}

/** Words of the choices that have another name in this place. */
const OTHER_WORDS: Readonly<Record<string, string>> = { "commission.basis margin": "marginBasis" }

const useHint = (field: SheetFieldName): string | undefined => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { currency, ownerHour } = useStatement()
  const key = `hint.${wordKey(field)}`
  if (field === "time.costPerHour") {
    return ownerHour === null ? undefined : t("hint.timeCostPerHour", { amount: formats.money(ownerHour, currency) })
  }
  return t.has(key as "hint.limit") ? t(key as "hint.limit") : undefined
}

export const SheetField = ({ field }: { readonly field: SheetFieldName }) => {
  const t = useTranslations("prepare")
  const { form, changeForm } = useStatement()
  const hint = useHint(field)
  return (
    <BoundField
      sort={SHEET_FIELDS[field]}
      label={t(`field.${wordKey(field)}` as "field.cost")}
      hint={hint}
      name={field}
      value={valueIn(form, field)}
      onChange={(written) => changeForm((before) => withValue(before, field, written))}
      wordOf={(word) => t(`word.${OTHER_WORDS[`${field} ${word}`] ?? word}` as "word.none")}
    />
  )
}
