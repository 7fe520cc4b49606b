// Logging time spent: a few likely hours to tap. It is kept, shown struck out, and counted nowhere.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { CountField, MoneyField } from "../../components/money-field.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { useFormats } from "../../words/format.ts"
import type { InLogSheet } from "./move-sheet.tsx"
import style from "./panels.module.css"

const STAGES = ["prospecting", "meeting", "pitching", "relationship", "preparation", "other"] as const
type Stage = (typeof STAGES)[number]

const LIKELY_HOURS = [0.25, 0.5, 1, 2]

export const EffortSheet = ({ room, onClose, leaving }: InLogSheet) => {
  const t = useTranslations("dealRoom.effort")
  const f = useFormats()
  const [hours, setHours] = useState<number | null>(null)
  const [money, setMoney] = useState<string | null>(null)
  const [stage, setStage] = useState<Stage>("meeting")
  const [note, setNote] = useState("")
  const log = () => {
    const spent = {
      stage,
      hours: hours ?? 0,
      ...(money !== null && { money }),
      ...(note.trim() !== "" && { note: note.trim() }),
    }
    leaving.leaveAfter(() => room.logEffort(spent))
  }
  return (
    <Sheet
      ref={leaving.sheet}
      title={t("title")}
      onClose={onClose}
      actions={
        <Button kind="primary" size="l" isDisabled={!hours && money === null} onPress={log}>
          {t("log")}
        </Button>
      }
    >
      <p>{t("lead")}</p>
      <div className={style.actions}>
        {LIKELY_HOURS.map((one) => (
          <Button key={one} onPress={() => setHours(one)}>
            {f.hours(one)}
          </Button>
        ))}
      </div>
      <CountField label={t("hours")} value={hours} onChange={setHours} min={0} max={1000} />
      <Select
        label={t("stage")}
        choices={STAGES.map((id) => ({ id, label: t(`stages.${id}`) }))}
        value={stage}
        onChange={setStage}
      />
      <MoneyField label={t("money")} currency={room.deal.currency} value={money} onChange={setMoney} />
      <TextField label={t("note")} value={note} onChange={setNote} isLong />
    </Sheet>
  )
}
