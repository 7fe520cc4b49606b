// States the lead's figures: what it brings, until when, how it fades, what each stage takes, and what is expected to change it. Only what is
// known is typed; the rest stands in grey as it was learnt or guessed.

import { useQuery } from "@tanstack/react-query"
import { Plus, X } from "lucide-react"
import { useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { CountField } from "../../components/money-field.tsx"
import { SideBySide } from "../../components/section.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"
import { EventFields } from "./event-fields.tsx"
import { type EventTyped, type FiguresTyped, figuresBody, NO_WORTH, typedOf } from "./figures-form.ts"
import style from "./figures-sheet.module.css"
import { FormPart } from "./form-part.tsx"
import { StageFields } from "./stage-fields.tsx"
import { useKeepLead, useReadAgain } from "./use-lead-write.ts"
import { useSeesLine } from "./use-sees-line.ts"
import { WorthFields } from "./worth-fields.tsx"

const PERCENT: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 1 }

const ENDS = ["low", "middle", "high"]

const namesOf = ({ stages, events }: FiguresTyped): readonly string[] => [
  ...ENDS.map((end) => `worth.${end}`),
  ...["deadline", "decay.lostPerWeek", "decay.worthLostPerWeek"],
  ...stages.flatMap((_, at) => ["hours", "cost", "odds"].map((key) => `stages[${at}].${key}`)),
  ...events.flatMap((_, at) => [
    ...["code", "on", "odds", "passOdds"].map((key) => `events[${at}].${key}`),
    ...ENDS.map((end) => `events[${at}].worth.${end}`),
  ]),
]

interface PartProps {
  readonly lead: Lead
  readonly typed: FiguresTyped
  readonly change: (part: Partial<FiguresTyped>) => void
}

const Worth = ({ lead, typed, change }: PartProps) => {
  const t = useTranslations("leads.form")
  return (
    <FormPart title={t("worth")} lead={t("worthHint")}>
      <WorthFields name="worth" currency={lead.currency} value={typed.worth} onChange={(worth) => change({ worth })} />
    </FormPart>
  )
}

const Time = ({ typed, change }: PartProps) => {
  const t = useTranslations("leads.form")
  return (
    <FormPart title={t("time")}>
      <SideBySide>
        <TextField
          type="date"
          name="deadline"
          label={t("deadline")}
          hint={t("deadlineHint")}
          value={typed.deadline}
          onChange={(deadline) => change({ deadline })}
        />
        {(["lostPerWeek", "worthLostPerWeek"] as const).map((key) => (
          <CountField
            key={key}
            name={`decay.${key}`}
            label={t(key)}
            value={typed[key]}
            onChange={(share) => change({ [key]: share })}
            min={0}
            max={0.99}
            format={PERCENT}
          />
        ))}
      </SideBySide>
    </FormPart>
  )
}

const EVENTS_MAX = 10

const Events = ({ lead, typed, change }: PartProps) => {
  const t = useTranslations("leads.form")
  const next = useRef(typed.events.length)
  const { events } = typed
  const add = () => {
    const fresh: EventTyped = {
      key: next.current,
      code: "decision",
      on: "",
      odds: null,
      worth: NO_WORTH,
      passOdds: null,
    }
    next.current += 1
    change({ events: [...events, fresh] })
  }
  return (
    <FormPart title={t("events")} lead={t("eventsLead")}>
      {events.map((event, at) => (
        <div key={event.key} className={style.event}>
          <EventFields
            place={`events[${at}]`}
            event={event}
            stage={lead.stage.label}
            currency={lead.currency}
            onChange={(changed) => change({ events: events.with(at, changed) })}
          />
          <Button
            kind="quiet"
            icon={<X aria-hidden />}
            aria-label={t("removeEvent", { number: at + 1 })}
            onPress={() => change({ events: events.toSpliced(at, 1) })}
          />
        </div>
      ))}
      <div>
        <Button icon={<Plus aria-hidden />} isDisabled={events.length >= EVENTS_MAX} onPress={add}>
          {t("addEvent")}
        </Button>
      </div>
    </FormPart>
  )
}

export interface FiguresSheetProps {
  readonly lead: Lead
  readonly onClose: () => void
}

interface FiguresFormProps extends FiguresSheetProps {
  readonly seesWorth: boolean
}

const FiguresForm = ({ lead, seesWorth, onClose }: FiguresFormProps) => {
  const t = useTranslations("leads.form")
  const common = useTranslations("common")
  const keep = useKeepLead()
  const readAgain = useReadAgain(lead.id)
  const [typed, setTyped] = useState(() => typedOf(lead))
  const change = (part: Partial<FiguresTyped>) => setTyped((before) => ({ ...before, ...part }))
  const part: PartProps = { lead, typed, change }
  return (
    <WireForm
      operation="stateLeadFigures"
      label={t("title")}
      fields={namesOf(typed)}
      body={() => figuresBody(typed, seesWorth)}
      send={async (body) => {
        try {
          return await ask("stateLeadFigures", { params: { leadId: lead.id }, body, ifMatch: lead.version })
        } catch (error) {
          readAgain(error)
          throw error
        }
      }}
      onDone={(now) => {
        keep(now)
        onClose()
      }}
    >
      {({ isSending }) => (
        <>
          {seesWorth ? <Worth {...part} /> : null}
          <Time {...part} />
          <StageFields lead={lead} stages={typed.stages} onChange={(stages) => change({ stages })} />
          {seesWorth ? <Events {...part} /> : null}
          <div>
            <Button type="submit" kind="primary" isWide isPending={isSending}>
              {common("save")}
            </Button>
          </div>
        </>
      )}
    </WireForm>
  )
}

/** The form waits for the policy: what would be sent hangs on what one may see. */
export const FiguresSheet = (props: FiguresSheetProps) => {
  const t = useTranslations("leads.form")
  const seesWorth = useSeesLine()
  const { error, refetch } = useQuery(policyQuery())
  return (
    <Sheet title={t("title")} onClose={props.onClose} isWide>
      <p>{t("lead")}</p>
      {seesWorth !== undefined ? (
        <FiguresForm {...props} seesWorth={seesWorth} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={5} />
      )}
    </Sheet>
  )
}
