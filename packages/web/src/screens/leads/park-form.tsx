// Until when a lead is parked, and what wakes it; asked for in place, answered with Enter. The desk's own proposal stands there already.

import { PARK_TRIGGERS, type ParkTrigger } from "@walkaway/contract/client"
import { type KeyboardEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Select, TextField } from "../../components/fields.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import type { LeadInShort, VerdictWish } from "../../desk/types.ts"
import style from "./park-form.module.css"

const FIELDS = ["wakesOn", "trigger"]

export interface ParkFormProps {
  readonly triage: LeadInShort["triage"]
  readonly onPark: (wish: VerdictWish) => void
  readonly onClose: () => void
}

export const ParkForm = ({ triage, onPark, onClose }: ParkFormProps) => {
  const t = useTranslations("leads.park")
  const common = useTranslations("common")
  const [wakesOn, setWakesOn] = useState(triage?.wakesOn ?? "")
  const [trigger, setTrigger] = useState<ParkTrigger>(triage?.wakesBy ?? "day")
  // What only a day wakes would sleep for ever without one: sent empty, so that the schema says so at its field.
  const hasDay = wakesOn !== "" || trigger === "day"
  const body = (): VerdictWish => ({ verdict: "park", trigger, ...(hasDay && { wakesOn }) })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from whichever field one is in
    <div className={style.park} onKeyDown={onKeyDown}>
      <WireForm
        operation="giveVerdict"
        label={t("title")}
        fields={FIELDS}
        body={body}
        send={async (wish) => wish}
        onDone={onPark}
      >
        {() => (
          <div className={style.fields}>
            <TextField
              type="date"
              name="wakesOn"
              label={t("until")}
              hint={t("untilHint")}
              value={wakesOn}
              onChange={setWakesOn}
              autoFocus
            />
            <Select
              name="trigger"
              label={t("trigger")}
              choices={PARK_TRIGGERS.map((id) => ({ id, label: t(`triggers.${id}`) }))}
              value={trigger}
              onChange={setTrigger}
            />
            <div className={style.buttons}>
              <Button type="submit" kind="primary">
                {t("do")}
              </Button>
              <Button kind="quiet" onPress={onClose}>
                {common("cancel")}
              </Button>
            </div>
          </div>
        )}
      </WireForm>
    </div>
  )
}
