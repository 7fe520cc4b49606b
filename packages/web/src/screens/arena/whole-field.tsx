// A whole number between two bounds, known when one leaves the field.

import { FieldError, Input, Label, NumberField } from "react-aria-components"
import field from "../../components/field.module.css"
import { FieldHint, type FieldWords } from "../../components/fields.tsx"

export interface WholeFieldProps extends FieldWords {
  readonly value: number
  readonly onChange: (value: number) => void
  readonly low: number
  readonly high: number
}

const WHOLE = { maximumFractionDigits: 0, useGrouping: false }

export const WholeField = ({ label, hint, value, onChange, low, high }: WholeFieldProps) => (
  <NumberField
    className={field.field ?? ""}
    value={value}
    minValue={low}
    maxValue={high}
    step={1}
    formatOptions={WHOLE}
    // Emptied, it keeps what it was.
    onChange={(typed) => onChange(Number.isNaN(typed) ? value : typed)}
  >
    <Label className={field.label ?? ""}>{label}</Label>
    <Input className={field.input ?? ""} />
    <FieldHint hint={hint} />
    <FieldError className={field.error ?? ""} />
  </NumberField>
)
