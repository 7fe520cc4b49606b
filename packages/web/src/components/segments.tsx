// A few ways to look at the same list, side by side, one of them in force.

import { Label, Radio, RadioGroup } from "react-aria-components"
import type { Choice } from "./fields.tsx"
import style from "./segments.module.css"

export interface SegmentsProps<Id extends string> {
  /** Read out, not shown. */
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

export const Segments = <Id extends string>({ label, choices, value, onChange }: SegmentsProps<Id>) => (
  <RadioGroup
    value={value}
    onChange={(chosen) => onChange(chosen as Id)}
    orientation="horizontal"
    className={style.segments ?? ""}
  >
    <Label className="visually-hidden">{label}</Label>
    {choices.map((choice) => (
      <Radio key={choice.id} value={choice.id} className={style.segment ?? ""}>
        {choice.label}
      </Radio>
    ))}
  </RadioGroup>
)
