// An exact amount or share that is known while it is being typed. As `MoneyField`, for screens that compute along.

import { FieldError, Input, Label } from "react-aria-components"
import field from "./field.module.css"
import { FieldHint, type FieldWords } from "./fields.tsx"
import { type NumberKind, TypedNumber } from "./typed-number.tsx"

export interface AmountFieldProps extends FieldWords {
  readonly kind: NumberKind
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly name?: string
  /** May be below zero. */
  readonly isSigned?: boolean
  readonly isDisabled?: boolean
}

export const AmountField = ({ label, hint, ...rest }: AmountFieldProps) => (
  <TypedNumber {...rest}>
    <Label className={field.label ?? ""}>{label}</Label>
    <Input className={field.input ?? ""} />
    <FieldHint hint={hint} />
    <FieldError className={field.error ?? ""} />
  </TypedNumber>
)
