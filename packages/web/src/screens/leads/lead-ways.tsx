// Ways out of a lead and back into it: ended otherwise than by a deal, or taken up again.

import { useQuery } from "@tanstack/react-query"
import { LEAD_OUTCOMES, type LeadOutcome } from "@walkaway/contract/client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Choices, Select } from "../../components/fields.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"
import { NO_REASON, ReasonFields, reasonSent } from "../deal-room/reason-fields.tsx"
import style from "./lead-ways.module.css"
import { useLeadWrite } from "./use-lead-write.ts"

interface WaySheetProps {
  readonly lead: Lead
  readonly onClose: () => void
}

const CloseLeadSheet = ({ lead, onClose }: WaySheetProps) => {
  const t = useTranslations("leads.ending")
  const policy = useQuery(policyQuery()).data?.policy
  const [outcome, setOutcome] = useState<LeadOutcome>("lost")
  const [reason, setReason] = useState(NO_REASON)
  const closing = useLeadWrite(
    lead.id,
    () => {
      const sent = reasonSent(reason)
      const body = { outcome, ...(sent && { reason: sent }) }
      return ask("closeLead", { params: { leadId: lead.id }, body, ifMatch: lead.version })
    },
    onClose,
  )
  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      actions={
        <Button kind="primary" isPending={closing.isPending} onPress={() => closing.mutate()}>
          {t("do")}
        </Button>
      }
    >
      <p>{t("lead")}</p>
      <Choices
        label={t("outcome")}
        choices={LEAD_OUTCOMES.map((id) => ({ id, label: t(`outcomes.${id}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === "won" ? null : <ReasonFields policy={policy} value={reason} onChange={setReason} />}
      {closing.error ? <Problem error={closing.error} /> : null}
    </Sheet>
  )
}

const ReenterSheet = ({ lead, onClose }: WaySheetProps) => {
  const t = useTranslations("leads.reenter")
  const [stage, setStage] = useState(lead.stage.code)
  const entering = useLeadWrite(
    lead.id,
    () => ask("reenterLead", { params: { leadId: lead.id }, body: { stage }, ifMatch: lead.version }),
    onClose,
  )
  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      actions={
        <Button kind="primary" isPending={entering.isPending} onPress={() => entering.mutate()}>
          {t("do")}
        </Button>
      }
    >
      <p>{t("lead")}</p>
      <Select
        label={t("stage")}
        choices={lead.stages.map(({ code, label }) => ({ id: code, label }))}
        value={stage}
        onChange={setStage}
      />
      {entering.error ? <Problem error={entering.error} /> : null}
    </Sheet>
  )
}

export const LeadWays = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads")
  const [open, setOpen] = useState<"close" | "reenter">()
  const close = () => setOpen(undefined)
  if (lead.status === "deal") return null
  return (
    <div className={style.ways}>
      {lead.status === "open" ? null : <Button onPress={() => setOpen("reenter")}>{t("takeUp")}</Button>}
      {lead.status === "closed" ? null : <Button onPress={() => setOpen("close")}>{t("close")}</Button>}
      {open === "close" ? <CloseLeadSheet lead={lead} onClose={close} /> : null}
      {open === "reenter" ? <ReenterSheet lead={lead} onClose={close} /> : null}
    </div>
  )
}
