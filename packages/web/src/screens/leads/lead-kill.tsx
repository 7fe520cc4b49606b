// When to stop, agreed with a cool head like a line; and every time that it was moved since, with why.

import { Flag } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Section } from "../../components/section.tsx"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { useReasonLabel } from "../approvals/reason-label.ts"
import { KillSheet } from "./kill-sheet.tsx"
import { useKillWords } from "./kill-words.ts"
import style from "./lead-kill.module.css"

const Agreed = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads.kill")
  const desk = useTranslations("leads")("desk")
  const formats = useFormats()
  const words = useKillWords(lead)
  const reasonLabel = useReasonLabel()
  const criterion = lead.killCriterion
  if (!criterion) return <p className={style.soft}>{t("none")}</p>
  return (
    <>
      <p className={style.agreed}>
        <Flag aria-hidden />
        <strong>{words(criterion)}</strong>
      </p>
      <p className={style.soft}>{t("agreed", { when: formats.moment(criterion.committedAt) })}</p>
      {criterion.reachedAt === null ? null : (
        <Notice kind="caution">{t("reached", { when: formats.moment(criterion.reachedAt) })}</Notice>
      )}
      {criterion.changes.map(({ from, at, actor, reason }) => (
        <p key={at} className={style.soft}>
          {t("moved", {
            when: formats.moment(at),
            who: actor.name ?? desk,
            from: words(from),
            reason: reasonLabel(reason.code),
          })}
        </p>
      ))}
    </>
  )
}

export const LeadKill = ({ lead, canWrite }: { readonly lead: Lead; readonly canWrite: boolean }) => {
  const t = useTranslations("leads.kill")
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={t("title")} lead={<p>{t("lead")}</p>}>
      <Agreed lead={lead} />
      {canWrite ? (
        <div>
          <Button onPress={() => setOpen(true)}>{t(lead.killCriterion ? "move" : "agree")}</Button>
        </div>
      ) : null}
      {isOpen ? <KillSheet lead={lead} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}
