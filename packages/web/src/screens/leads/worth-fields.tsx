// What a lead brings if it works out: at least, in the middle, at most.

import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { SideBySide } from "../../components/section.tsx"
import type { WorthTyped } from "./figures-form.ts"

const ENDS = ["low", "middle", "high"] as const

export interface WorthFieldsProps {
  readonly value: WorthTyped
  readonly onChange: (worth: WorthTyped) => void
  readonly currency: string
  /** Its place in what is sent. */
  readonly name: string
}

export const WorthFields = ({ value, onChange, currency, name }: WorthFieldsProps) => {
  const t = useTranslations("leads.form")
  return (
    <SideBySide>
      {ENDS.map((end) => (
        <AmountField
          key={end}
          name={`${name}.${end}`}
          label={t(end)}
          kind={{ money: currency }}
          value={value[end]}
          onChange={(amount) => onChange({ ...value, [end]: amount })}
        />
      ))}
    </SideBySide>
  )
}
