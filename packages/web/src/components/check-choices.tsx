// Several of a few, all in sight.

import { Checkbox, CheckboxGroup, FieldError, Label } from "react-aria-components"
import { CheckBox } from "./check-box.tsx"
import style from "./check-choices.module.css"
import field from "./field.module.css"
import { type Choice, FieldHint, type FieldWords } from "./fields.tsx"

export interface CheckChoicesProps<Id extends string> extends FieldWords {
  readonly name?: string
  readonly choices: readonly Choice<Id>[]
  readonly value: readonly Id[]
  readonly onChange: (value: readonly Id[]) => void
}

export const CheckChoices = <Id extends string>({
  label,
  hint,
  choices,
  value,
  onChange,
  ...rest
}: CheckChoicesProps<Id>) => (
  <CheckboxGroup
    {...rest}
    value={[...value]}
    onChange={(chosen) => onChange(chosen as Id[])}
    className={field.field ?? ""}
  >
    <Label className={field.label ?? ""}>{label}</Label>
    <div className={field.choices}>
      {choices.map(({ id, label: text, detail }) => (
        <Checkbox key={id} value={id} className={style.choice ?? ""}>
          <CheckBox />
          <span className={field.choiceText}>
            <span>{text}</span>
            {detail ? <span className={field.hint}>{detail}</span> : null}
          </span>
        </Checkbox>
      ))}
    </div>
    <FieldHint hint={hint} />
    <FieldError className={field.error ?? ""} />
  </CheckboxGroup>
)
