// One lead: what to do with it and why, how far it is, what it is worth, the time that went into it, when to stop, and its way on: a deal,
// another pair of hands, or an end.

import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { leadQuery } from "../../desk/queries.ts"
import { may, useMe } from "../../desk/session.ts"
import type { Lead } from "../../desk/types.ts"
import { BecomeDealSheet } from "./become-deal-sheet.tsx"
import { FarewellSheet } from "./farewell-sheet.tsx"
import { LeadAbout } from "./lead-about.tsx"
import { LeadFigures } from "./lead-figures.tsx"
import { LeadHistory } from "./lead-history.tsx"
import { LeadKill } from "./lead-kill.tsx"
import style from "./lead-screen.module.css"
import { LeadStages } from "./lead-stages.tsx"
import { LeadTime } from "./lead-time.tsx"
import { LeadVerdict } from "./lead-verdict.tsx"
import { LeadWays } from "./lead-ways.tsx"
import { useVerdicts } from "./use-verdicts.ts"
import { VerdictUndo } from "./verdict-undo.tsx"

/** It may still be worked on, or be taken up again. */
export const isLive = ({ status }: Pick<Lead, "status">): boolean => status !== "deal" && status !== "closed"

const Known = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads")
  const me = useMe()
  const verdicts = useVerdicts()
  const [open, setOpen] = useState<"deal" | "farewell">()
  const close = () => setOpen(undefined)
  const canWrite = may(me, "log")
  const isOpen = isLive(lead) && canWrite
  return (
    <Page
      title={lead.title}
      back={{ to: "/leads", label: t("back") }}
      lead={`${t(`status.${lead.status}`)}${lead.outcome ? ` · ${t(`outcome.${lead.outcome}`)}` : ""}`}
      actions={
        lead.dealId !== null ? (
          <ButtonLink to="/deals/$dealId" params={{ dealId: lead.dealId }} kind="primary">
            {t("toDeal")}
          </ButtonLink>
        ) : isOpen ? (
          <Button kind="primary" onPress={() => setOpen("deal")}>
            {t("becomeDeal")}
          </Button>
        ) : null
      }
    >
      <div className={style.head}>
        <LeadVerdict lead={lead} verdicts={verdicts} canWrite={isOpen} onFarewell={() => setOpen("farewell")} />
        <LeadAbout lead={lead} canWrite={canWrite} />
      </div>
      <LeadStages lead={lead} canWrite={isOpen} />
      <LeadFigures lead={lead} canWrite={isOpen} />
      <LeadKill lead={lead} canWrite={isOpen} />
      <LeadTime lead={lead} canWrite={isOpen} />
      <LeadHistory lead={lead} />
      {canWrite ? <LeadWays lead={lead} /> : null}
      <VerdictUndo verdicts={verdicts} />
      {open === "deal" ? <BecomeDealSheet lead={lead} onClose={close} /> : null}
      {open === "farewell" ? <FarewellSheet lead={lead} onClose={close} /> : null}
    </Page>
  )
}

export const LeadScreen = () => {
  const t = useTranslations("leads")
  const { leadId } = useParams({ strict: false }) as { readonly leadId: string }
  const { data, error, refetch } = useQuery(leadQuery(leadId))
  if (data) return <Known key={data.id} lead={data} />
  return (
    <Page title={t("oneTitle")} back={{ to: "/leads", label: t("back") }}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />}
    </Page>
  )
}
