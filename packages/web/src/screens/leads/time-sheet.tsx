// Logs time or money spent on the lead: a few likely hours to tap.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { CountField } from "../../components/money-field.tsx"
import { Buttons, SideBySide } from "../../components/section.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask } from "../../desk/client.ts"
import type { Lead } from "../../desk/types.ts"
import { freshKey } from "../../outbox/fresh-key.ts"
import { useFormats } from "../../words/format.ts"
import { useKeepLead } from "./use-lead-write.ts"

const LIKELY_HOURS = [0.25, 0.5, 1, 2]

const FIELDS = ["hours", "money", "stage", "note"]

export const TimeSheet = ({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) => {
  const t = useTranslations("leads.time")
  const formats = useFormats()
  const keep = useKeepLead()
  const [hours, setHours] = useState<number | null>(null)
  const [money, setMoney] = useState<string | null>(null)
  const [stage, setStage] = useState(lead.stage.code)
  const [note, setNote] = useState("")
  const [idempotencyKey] = useState(freshKey)
  return (
    <Sheet title={t("logTitle")} onClose={onClose}>
      <p>{t("lead")}</p>
      <WireForm
        operation="logLeadEffort"
        label={t("logTitle")}
        fields={FIELDS}
        body={() => ({
          stage,
          hours: hours ?? 0,
          ...(money !== null && { money }),
          ...(note.trim() !== "" && { note: note.trim() }),
        })}
        // Time that was spent was spent whatever else happened to the lead meanwhile.
        send={(body) => ask("logLeadEffort", { params: { leadId: lead.id }, body, ifMatch: "*", idempotencyKey })}
        onDone={({ lead: now }) => {
          keep(now)
          onClose()
        }}
      >
        {({ isSending }) => (
          <>
            <Buttons>
              {LIKELY_HOURS.map((one) => (
                <Button key={one} onPress={() => setHours(one)}>
                  {formats.hours(one)}
                </Button>
              ))}
            </Buttons>
            <SideBySide>
              <CountField name="hours" label={t("hours")} value={hours} onChange={setHours} min={0} max={10_000} />
              <AmountField
                name="money"
                label={t("money")}
                kind={{ money: lead.currency }}
                value={money}
                onChange={setMoney}
              />
            </SideBySide>
            <Select
              name="stage"
              label={t("stage")}
              choices={lead.stages.map(({ code, label }) => ({ id: code, label }))}
              value={stage}
              onChange={setStage}
            />
            <TextField name="note" label={t("note")} value={note} onChange={setNote} isLong />
            <div>
              <Button type="submit" kind="primary" isWide isPending={isSending} isDisabled={!hours && money === null}>
                {t("do")}
              </Button>
            </div>
          </>
        )}
      </WireForm>
    </Sheet>
  )
}
