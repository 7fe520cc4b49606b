// Why: one of the policy's reasons, and words beside it if need be.

import { useTranslations } from "use-intl"
import { Select, TextField } from "../../components/fields.tsx"
import type { Policy } from "../../desk/types.ts"

export interface ReasonGiven {
  readonly code: string | null
  readonly note: string
}

export const NO_REASON: ReasonGiven = { code: null, note: "" }

/** As the API wants it; undefined while none is chosen. */
export const reasonSent = ({ code, note }: ReasonGiven) =>
  code === null ? undefined : { code, ...(note.trim() !== "" && { note: note.trim() }) }

export interface ReasonFieldsProps {
  readonly policy: Policy | undefined
  readonly value: ReasonGiven
  readonly onChange: (value: ReasonGiven) => void
}

export const ReasonFields = ({ policy, value, onChange }: ReasonFieldsProps) => {
  const t = useTranslations("dealRoom.guard")
  return (
    <>
      <Select
        name="reason.code"
        label={t("reason")}
        choices={(policy?.reasons ?? []).map(({ code, label }) => ({ id: code, label }))}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
      />
      <TextField
        name="reason.note"
        label={t("note")}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
        isLong
      />
    </>
  )
}
