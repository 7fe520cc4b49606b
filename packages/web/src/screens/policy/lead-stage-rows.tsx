// The stages that a lead passes in this house, in their order, with what each takes until the house's own leads have taught better.

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react"
import { Group } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { CountField, MoneyField } from "../../components/money-field.tsx"
import { codeFor } from "./draft.ts"
import style from "./lead-stage-rows.module.css"
import type { LeadRules } from "./leads-part.tsx"

type Stage = LeadRules["stages"][number]

const STAGES_MAX = 12
const WHOLE_PERCENT: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 0 }

const swapped = (stages: readonly Stage[], at: number, by: -1 | 1): readonly Stage[] => {
  const order = [...stages]
  const [moved] = order.splice(at, 1)
  if (moved) order.splice(at + by, 0, moved)
  return order
}

interface StageRowProps {
  readonly stage: Stage
  readonly at: number
  readonly currency: string
  readonly onChange: (stage: Stage) => void
}

const StageFields = ({ stage, at, currency, onChange }: StageRowProps) => {
  const t = useTranslations("policy.leads")
  const place = `leads.stages[${at}]`
  return (
    <div className={style.fields}>
      <TextField
        name={`${place}.label`}
        label={t("stage", { number: String(at + 1) })}
        value={stage.label}
        onChange={(label) => onChange({ ...stage, label })}
        maxLength={80}
        autoComplete="off"
      />
      <CountField
        name={`${place}.odds`}
        label={t("odds")}
        value={stage.odds}
        onChange={(odds) => onChange({ ...stage, odds: odds ?? 0 })}
        min={0}
        max={1}
        format={WHOLE_PERCENT}
      />
      <CountField
        name={`${place}.hours`}
        label={t("stageHours")}
        value={stage.hours}
        onChange={(hours) => onChange({ ...stage, hours: hours ?? 0 })}
        min={0}
        max={2000}
      />
      <MoneyField
        name={`${place}.cost`}
        label={t("cost")}
        currency={currency}
        value={stage.cost}
        onChange={(cost) => onChange({ ...stage, cost: cost ?? "0" })}
      />
    </div>
  )
}

export interface LeadStageRowsProps {
  readonly stages: readonly Stage[]
  readonly currency: string
  readonly onChange: (stages: readonly Stage[]) => void
}

export const LeadStageRows = ({ stages, currency, onChange }: LeadStageRowsProps) => {
  const t = useTranslations("policy.leads")
  const policy = useTranslations("policy")
  const codes = stages.map(({ code }) => code)
  const add = () => onChange([...stages, { code: codeFor("stage", codes), label: "", hours: 1, cost: "0", odds: 0.5 }])
  return (
    <Group className={style.stages ?? ""} aria-label={t("stages")}>
      <ol className={style.rows}>
        {stages.map((stage, at) => (
          <li key={stage.code} className={style.row}>
            <StageFields
              stage={stage}
              at={at}
              currency={currency}
              onChange={(changed) => onChange(stages.with(at, changed))}
            />
            <div className={style.tools}>
              <Button
                kind="quiet"
                icon={<ArrowUp aria-hidden />}
                aria-label={policy("up", { label: stage.label })}
                isDisabled={at === 0}
                onPress={() => onChange(swapped(stages, at, -1))}
              />
              <Button
                kind="quiet"
                icon={<ArrowDown aria-hidden />}
                aria-label={policy("down", { label: stage.label })}
                isDisabled={at === stages.length - 1}
                onPress={() => onChange(swapped(stages, at, 1))}
              />
              <Button
                kind="quiet"
                icon={<X aria-hidden />}
                aria-label={policy("removeReason", { label: stage.label })}
                isDisabled={stages.length === 1}
                onPress={() => onChange(stages.toSpliced(at, 1))}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button icon={<Plus aria-hidden />} isWide isDisabled={stages.length >= STAGES_MAX} onPress={add}>
          {t("addStage")}
        </Button>
      </div>
    </Group>
  )
}
