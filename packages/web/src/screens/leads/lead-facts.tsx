// What is to be known of a lead in two lines: who, where it stands, until when, hours to come, and those already spent, struck out. What is
// otherwise than yesterday is marked.

import { Sparkle } from "lucide-react"
import { useTranslations } from "use-intl"
import { SunkHours } from "../../components/sunk-hours.tsx"
import type { LeadInShort } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./lead-facts.module.css"
import { type Change, useChangeWords, useDeadlineWords } from "./use-lead-words.ts"

interface LeadFactsProps {
  readonly lead: LeadInShort
  readonly isTeam: boolean
}

export const useLeadCustomer = () => {
  const t = useTranslations("leads")
  const deals = useTranslations("deals")
  return (customer: LeadInShort["customer"]): string => {
    if (!customer) return t("noCustomer")
    return customer.name ?? deals("forgotten")
  }
}

export const LeadFacts = ({ lead, isTeam }: LeadFactsProps) => {
  const t = useTranslations("leads")
  const formats = useFormats()
  const customerName = useLeadCustomer()
  const deadlineWords = useDeadlineWords()
  const { customer, owner, stage, triage, sunk } = lead
  const deadline = deadlineWords(lead)
  const who = [customerName(customer), isTeam ? owner.name : null].filter(Boolean).join(" · ")
  return (
    <>
      <p className={style.line}>{who}</p>
      <p className={style.line}>
        <span>{t("stageOf", { stage: stage.label, number: stage.number, of: stage.of })}</span>
        {deadline === undefined ? null : <span className={style.deadline}>{deadline}</span>}
        {triage?.hoursToCome == null ? null : <span>{t("toCome", { hours: formats.hours(triage.hoursToCome) })}</span>}
        <SunkHours hours={sunk.hours} />
      </p>
    </>
  )
}

interface LeadChangesProps {
  readonly changes: readonly Change[]
  readonly stage: LeadInShort["stage"]
}

export const LeadChanges = ({ changes }: LeadChangesProps) => {
  const t = useTranslations("leads")
  const words = useChangeWords()
  if (changes.length === 0) return null
  return (
    <ul className={style.changes} aria-label={t("since")}>
      {changes.map((change) => (
        <li key={`${change.code} ${change.stage ?? ""}`} className={style.change}>
          <Sparkle aria-hidden />
          {words(change)}
        </li>
      ))}
    </ul>
  )
}
