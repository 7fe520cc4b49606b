// Several leads dropped in one go: first which, then a courteous draft for each, to be sent by hand. The whole go can be undone.

import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { problemOf } from "../../desk/client.ts"
import { policyQuery } from "../../desk/queries.ts"
import type { LeadInShort } from "../../desk/types.ts"
import { useProblemWords } from "../../words/problem-words.ts"
import { NO_REASON, ReasonFields, reasonSent } from "../deal-room/reason-fields.tsx"
import { holds } from "./decisions.ts"
import style from "./drop-sheet.module.css"
import { Farewells } from "./farewells.tsx"
import { useReasonWords } from "./use-lead-words.ts"
import type { Verdicts } from "./use-verdicts.ts"
import { VerdictUndo } from "./verdict-undo.tsx"

/** So many are named before they are dropped; of the rest there is the number. */
const NAMED = 50

export interface DropSheetProps {
  readonly leads: readonly LeadInShort[]
  readonly verdicts: Verdicts
  readonly onClose: () => void
  /** Selected no longer, since they are dropped. */
  readonly onDropped: () => void
}

const Named = ({ leads }: { readonly leads: readonly LeadInShort[] }) => {
  const t = useTranslations("leads")
  const reasonWords = useReasonWords()
  return (
    <ul className={style.named}>
      {leads.slice(0, NAMED).map((lead) => {
        const [reason] = lead.triage?.reasons ?? []
        return (
          <li key={lead.id}>
            <strong>{lead.title}</strong>
            {reason ? <span>{reasonWords(reason, lead.currency)}</span> : null}
          </li>
        )
      })}
      {leads.length > NAMED ? <li>{t("notListed", { count: leads.length - NAMED })}</li> : null}
    </ul>
  )
}

/** Those that the desk left as they are, each with why. */
const LeftAsTheyAre = ({ leads, verdicts }: Pick<DropSheetProps, "leads" | "verdicts">) => {
  const t = useTranslations("leads")
  const words = useProblemWords()
  const refused = leads.filter(({ id }) => verdicts.decisions.get(id)?.state === "refused")
  if (refused.length === 0) return null
  return (
    <Notice kind="caution" title={t("refusedSome", { count: refused.length })} isAlert>
      {refused.map(({ id, title }) => (
        <p key={id}>
          {title}: {words(problemOf(verdicts.decisions.get(id)?.error).problem).title}
        </p>
      ))}
    </Notice>
  )
}

const Dropped = ({ leads, verdicts, onClose }: DropSheetProps) => {
  const t = useTranslations("leads")
  const common = useTranslations("common")
  const dropped = leads.filter(({ id }) => holds(verdicts.decisions.get(id)))
  return (
    <Sheet
      title={t("dropped", { count: dropped.length })}
      onClose={onClose}
      isWide
      actions={
        <Button kind="primary" onPress={onClose}>
          {common("close")}
        </Button>
      }
    >
      <VerdictUndo verdicts={verdicts} isInline />
      <LeftAsTheyAre leads={leads} verdicts={verdicts} />
      {dropped.length > 0 ? (
        <>
          <p>{t("droppedLead")}</p>
          <Farewells leads={dropped} />
        </>
      ) : null}
    </Sheet>
  )
}

export const DropSheet = (props: DropSheetProps) => {
  const t = useTranslations("leads")
  const common = useTranslations("common")
  const { leads, verdicts, onClose, onDropped } = props
  const policy = useQuery(policyQuery()).data?.policy
  const [reason, setReason] = useState(NO_REASON)
  const dropping = useMutation({
    mutationFn: async () => {
      const sent = reasonSent(reason)
      await verdicts.giveMany(leads, { verdict: "drop", ...(sent && { reason: sent }) })
    },
    onSuccess: onDropped,
  })
  if (dropping.isSuccess) return <Dropped {...props} />
  const count = leads.length
  return (
    <Sheet
      title={t("dropTitle", { count })}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button kind="primary" isPending={dropping.isPending} onPress={() => dropping.mutate()}>
            {t("dropDo", { count })}
          </Button>
        </>
      }
    >
      <p>{t("dropLead")}</p>
      <Named leads={leads} />
      <ReasonFields policy={policy} value={reason} onChange={setReason} />
      {dropping.error ? <Problem error={dropping.error} /> : null}
    </Sheet>
  )
}
