// An amount, a share or a count that somebody types, in the way of writing of his region. Money goes in and out as decimal text, as the
// API has it; empty is null, never zero.

import { formatDecimal, moneyFromAmount, parseCurrency } from "@walkaway/engine"
import { NumberField as AriaNumberField, FieldError, Input, Label } from "react-aria-components"
import style from "./field.module.css"
import { FieldHint, type FieldWords } from "./fields.tsx"

const textOf = (amount: number, code: string): string => {
  const currency = parseCurrency(code)
  if (!currency.ok) return String(amount)
  return formatDecimal(moneyFromAmount(amount, currency.value, "nearest"))
}

interface Common extends FieldWords {
  readonly name?: string
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
}

export interface MoneyFieldProps extends Common {
  readonly currency: string
  /** Decimal text, or null while empty. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** May be below zero. */
  readonly isSigned?: boolean
}

export const MoneyField = ({
  label,
  hint,
  currency,
  value,
  onChange,
  isSigned = false,
  placeholder,
  ...rest
}: MoneyFieldProps) => (
  <AriaNumberField
    {...rest}
    value={value === null || value === "" ? Number.NaN : Number(value)}
    onChange={(amount) => onChange(Number.isNaN(amount) ? null : textOf(amount, currency))}
    {...(!isSigned && { minValue: 0 })}
    formatOptions={{
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      trailingZeroDisplay: "stripIfInteger",
    }}
    className={style.field}
  >
    <Label className={style.label}>{label}</Label>
    <Input className={style.input} placeholder={placeholder ?? ""} />
    <FieldHint hint={hint} />
    <FieldError className={style.error} />
  </AriaNumberField>
)

export interface CountFieldProps extends Common {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  readonly format?: Intl.NumberFormatOptions
}

/** Hours, days, odds (`format: {style: "percent"}`). */
export const CountField = ({
  label,
  hint,
  value,
  onChange,
  min,
  max,
  format,
  placeholder,
  ...rest
}: CountFieldProps) => (
  <AriaNumberField
    {...rest}
    value={value ?? Number.NaN}
    onChange={(figure) => onChange(Number.isNaN(figure) ? null : figure)}
    {...(min !== undefined && { minValue: min })}
    {...(max !== undefined && { maxValue: max })}
    formatOptions={format ?? { maximumFractionDigits: 2 }}
    className={style.field}
  >
    <Label className={style.label}>{label}</Label>
    <Input className={style.input} placeholder={placeholder ?? ""} />
    <FieldHint hint={hint} />
    <FieldError className={style.error} />
  </AriaNumberField>
)
