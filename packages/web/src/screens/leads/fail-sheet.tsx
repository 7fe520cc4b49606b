// The lead ended in a stage. What was spent stays spent and teaches what a stage takes.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"
import { NO_REASON, ReasonFields, reasonSent } from "../deal-room/reason-fields.tsx"
import { useLeadWrite } from "./use-lead-write.ts"

export const FailSheet = ({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) => {
  const t = useTranslations("leads.stages")
  const policy = useQuery(policyQuery()).data?.policy
  const [reason, setReason] = useState(NO_REASON)
  const failing = useLeadWrite(
    lead.id,
    () => {
      const sent = reasonSent(reason)
      const body = { stage: lead.stage.code, ...(sent && { reason: sent }) }
      return ask("failStage", { params: { leadId: lead.id }, body, ifMatch: lead.version })
    },
    onClose,
  )
  return (
    <Sheet
      title={t("failedTitle", { stage: lead.stage.label })}
      onClose={onClose}
      actions={
        <Button kind="primary" isPending={failing.isPending} onPress={() => failing.mutate()}>
          {t("failedDo")}
        </Button>
      }
    >
      <p>{t("failedLead")}</p>
      <ReasonFields policy={policy} value={reason} onChange={setReason} />
      {failing.error ? <Problem error={failing.error} /> : null}
    </Sheet>
  )
}
