// What each stage takes and how often it goes well. What nobody has said stands in its field in grey.

import { Group } from "react-aria-components"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { CountField } from "../../components/money-field.tsx"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import type { StageTyped } from "./figures-form.ts"
import { FormPart } from "./form-part.tsx"
import { useSourceWords } from "./lead-stages.tsx"
import style from "./stage-fields.module.css"

const WHOLE_PERCENT: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 0 }

export interface StageFieldsProps {
  readonly lead: Pick<Lead, "stages" | "currency">
  readonly stages: readonly StageTyped[]
  readonly onChange: (stages: readonly StageTyped[]) => void
}

export const StageFields = ({ lead, stages, onChange }: StageFieldsProps) => {
  const t = useTranslations("leads.form")
  const formats = useFormats()
  const source = useSourceWords()
  return (
    <FormPart title={t("stages")} lead={t("stagesLead")}>
      {stages.map((stage, at) => {
        const known = lead.stages[at]
        if (!known || known.state === "passed" || known.state === "failed") return null
        const change = (part: Partial<StageTyped>) => onChange(stages.with(at, { ...stage, ...part }))
        const note = (figure: typeof known.hours, text: string) =>
          figure.source === "stated" || figure.source === "imported" ? undefined : `${text}, ${source(figure)}`
        return (
          <Group key={stage.code} className={style.stage ?? ""} aria-label={stage.label}>
            <p className={style.name}>{stage.label}</p>
            <CountField
              name={`stages[${at}].odds`}
              label={t("odds")}
              hint={note(known.odds, formats.share(known.odds.value))}
              value={stage.odds}
              onChange={(odds) => change({ odds })}
              min={0}
              max={1}
              format={WHOLE_PERCENT}
            />
            <CountField
              name={`stages[${at}].hours`}
              label={t("hours")}
              hint={note(known.hours, formats.number(known.hours.value))}
              value={stage.hours}
              onChange={(hours) => change({ hours })}
              min={0}
              max={10_000}
            />
            <AmountField
              name={`stages[${at}].cost`}
              label={t("cost")}
              hint={note(known.cost, formats.about(known.cost.value, lead.currency))}
              kind={{ money: lead.currency }}
              value={stage.cost}
              onChange={(cost) => change({ cost })}
            />
          </Group>
        )
      })}
    </FormPart>
  )
}
