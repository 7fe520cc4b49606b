// A choice of two or three short words, side by side.

import { FieldError, Label, Radio, RadioGroup } from "react-aria-components"
import field from "./field.module.css"
import { type Choice, FieldHint, type FieldWords } from "./fields.tsx"
import style from "./segmented.module.css"

export interface SegmentedProps<Id extends string> extends FieldWords {
  readonly name?: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly isDisabled?: boolean
}

export const Segmented = <Id extends string>({
  label,
  hint,
  choices,
  value,
  onChange,
  ...rest
}: SegmentedProps<Id>) => (
  <RadioGroup
    {...rest}
    value={value}
    onChange={(chosen) => onChange(chosen as Id)}
    orientation="horizontal"
    className={field.field ?? ""}
  >
    <Label className={field.label ?? ""}>{label}</Label>
    <div className={style.segments}>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={style.segment ?? ""}>
          {choice.label}
        </Radio>
      ))}
    </div>
    <FieldHint hint={hint} />
    <FieldError className={field.error ?? ""} />
  </RadioGroup>
)
