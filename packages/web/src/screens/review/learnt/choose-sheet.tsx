// Putting a version in force: what it means, and why, in one line for the others. It counts at once.

import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { TextField } from "../../../components/fields.tsx"
import { Sheet } from "../../../components/sheet.tsx"
import { WireForm } from "../../../components/wire-form.tsx"
import { ask } from "../../../desk/client.ts"
import type { Learning } from "../../../desk/types.ts"
import { learningQuery, readAgain } from "./learning-queries.ts"

export interface ChooseSheetProps {
  readonly learning: Learning
  /** 0: what is shipped. */
  readonly version: number
  /** The newest that was taken: later ones come by themselves behind it. */
  readonly isNewest: boolean
  /** With what was seen when it was chosen. */
  readonly onDone: (before: Learning) => void
  readonly onClose: () => void
}

export const ChooseSheet = ({ learning, version, isNewest, onDone, onClose }: ChooseSheetProps) => {
  const t = useTranslations("review.learnt.choose")
  const queries = useQueryClient()
  const [reason, setReason] = useState("")
  return (
    <Sheet title={version === 0 ? t("titleShipped") : t("title", { version: String(version) })} onClose={onClose}>
      <WireForm
        operation="putPriorInForce"
        body={() => ({ version, reason })}
        send={async (body) => ({
          before: learning,
          answer: await ask("putPriorInForce", { body, ifMatch: learning.choice }),
        })}
        onDone={({ before, answer }) => {
          queries.setQueryData(learningQuery().queryKey, answer)
          readAgain(queries)
          onDone(before)
        }}
        fields={["reason"]}
      >
        {({ isSending }) => (
          <>
            <p>{t("now")}</p>
            <p>{isNewest ? t("follows") : t("waits")}</p>
            <TextField
              name="reason"
              label={t("reason")}
              hint={t("reasonHint")}
              value={reason}
              onChange={setReason}
              maxLength={200}
              autoFocus
            />
            <div>
              <Button type="submit" kind="primary" isPending={isSending} isWide>
                {t("action")}
              </Button>
            </div>
          </>
        )}
      </WireForm>
    </Sheet>
  )
}
