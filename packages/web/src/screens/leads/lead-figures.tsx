// What the lead is worth, until when, how it fades, and what is expected to change it; with where each figure comes from.

import { type ReactNode, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Section } from "../../components/section.tsx"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { FiguresSheet } from "./figures-sheet.tsx"
import style from "./lead-figures.module.css"
import { useSourceWords } from "./lead-stages.tsx"
import { useDeadlineWords } from "./use-lead-words.ts"
import { useSeesLine } from "./use-sees-line.ts"

interface FactProps {
  readonly label: string
  readonly children: ReactNode
  readonly note?: string | undefined
}

const Fact = ({ label, children, note }: FactProps) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {children}
      {note ? <small>{note}</small> : null}
    </dd>
  </div>
)

const WorthFact = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads.figures")
  const formats = useFormats()
  const source = useSourceWords()
  const seesLine = useSeesLine()
  const { worth, currency } = lead
  if (!worth) return <Fact label={t("worth")}>{t(seesLine === false ? "hidden" : "worthUnknown")}</Fact>
  const money = (amount: string) => formats.money(amount, currency)
  const isPoint = worth.low === worth.high
  const said = source({ source: worth.source, count: null })
  const range = isPoint ? undefined : t("range", { low: money(worth.low), high: money(worth.high) })
  return (
    <Fact label={t("worth")} note={[range, said].filter(Boolean).join(", ")}>
      <strong>{money(worth.middle)}</strong>
    </Fact>
  )
}

const Expected = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads")
  const formats = useFormats()
  if (lead.events.length === 0) return null
  return (
    <Fact label={t("figures.events")}>
      <ul>
        {lead.events.map(({ code, on, odds, worth }) => (
          <li key={`${code} ${on}`}>
            {t(`events.${code}`)}, {formats.day(on)} ({formats.share(odds)})
            {worth ? `: ${formats.money(worth.middle, lead.currency)}` : null}
          </li>
        ))}
      </ul>
    </Fact>
  )
}

export const LeadFigures = ({ lead, canWrite }: { readonly lead: Lead; readonly canWrite: boolean }) => {
  const t = useTranslations("leads.figures")
  const formats = useFormats()
  const deadlineWords = useDeadlineWords()
  const [isEditing, setEditing] = useState(false)
  const { deadline, decay, triage, currency } = lead
  const waiting = triage?.waitingCostPerDay
  return (
    <Section title={t("title")}>
      <dl className={style.facts}>
        <WorthFact lead={lead} />
        <Fact label={t("deadline")} note={deadlineWords(lead)}>
          {deadline === null ? t("noDeadline") : formats.day(deadline)}
        </Fact>
        {decay && decay.lostPerWeek > 0 ? <Fact label={t("lost")}>{formats.fineShare(decay.lostPerWeek)}</Fact> : null}
        {decay && decay.worthLostPerWeek > 0 ? (
          <Fact label={t("fades")}>{formats.fineShare(decay.worthLostPerWeek)}</Fact>
        ) : null}
        {waiting != null && waiting > 0 ? <Fact label={t("waiting")}>{formats.about(waiting, currency)}</Fact> : null}
        <Expected lead={lead} />
      </dl>
      {canWrite ? (
        <div>
          <Button onPress={() => setEditing(true)}>{t("edit")}</Button>
        </div>
      ) : null}
      {isEditing ? <FiguresSheet lead={lead} onClose={() => setEditing(false)} /> : null}
    </Section>
  )
}
