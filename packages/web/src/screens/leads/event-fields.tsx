// Something expected that changes the lead on a day: what, when, how surely, and what it then brings.

import { LEAD_EVENTS } from "@walkaway/contract/client"
import { useTranslations } from "use-intl"
import { Select, TextField } from "../../components/fields.tsx"
import { CountField } from "../../components/money-field.tsx"
import { SideBySide } from "../../components/section.tsx"
import { Unfold } from "../../components/unfold.tsx"
import style from "./event-fields.module.css"
import type { EventTyped } from "./figures-form.ts"
import { WorthFields } from "./worth-fields.tsx"

const WHOLE_PERCENT: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 0 }

export interface EventFieldsProps {
  readonly place: string
  readonly event: EventTyped
  /** Name of the stage at hand. */
  readonly stage: string
  readonly currency: string
  readonly onChange: (event: EventTyped) => void
}

export const EventFields = ({ place, event, stage, currency, onChange }: EventFieldsProps) => {
  const t = useTranslations("leads.form")
  const words = useTranslations("leads.events")
  return (
    <div className={style.fields}>
      <SideBySide>
        <Select
          name={`${place}.code`}
          label={t("event")}
          choices={LEAD_EVENTS.map((id) => ({ id, label: words(id) }))}
          value={event.code}
          onChange={(code) => onChange({ ...event, code })}
        />
        <TextField
          type="date"
          name={`${place}.on`}
          label={t("on")}
          value={event.on}
          onChange={(on) => onChange({ ...event, on })}
        />
        <CountField
          name={`${place}.odds`}
          label={t("eventOdds")}
          value={event.odds}
          onChange={(odds) => onChange({ ...event, odds })}
          min={0}
          max={1}
          format={WHOLE_PERCENT}
        />
        <CountField
          name={`${place}.passOdds`}
          label={t("passOdds", { stage })}
          value={event.passOdds}
          onChange={(passOdds) => onChange({ ...event, passOdds })}
          min={0}
          max={1}
          format={WHOLE_PERCENT}
        />
      </SideBySide>
      <Unfold title={t("eventWorth")} level={4} isOpenAtFirst={event.worth.middle !== null}>
        <WorthFields
          name={`${place}.worth`}
          currency={currency}
          value={event.worth}
          onChange={(worth) => onChange({ ...event, worth })}
        />
      </Unfold>
    </div>
  )
}
