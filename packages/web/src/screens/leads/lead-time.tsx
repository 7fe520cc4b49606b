// Time and money that went into the lead: shown, since it was work, and struck out, since it counts for nothing in what to do next.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Section } from "../../components/section.tsx"
import { When } from "../../components/when.tsx"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./lead-time.module.css"
import { TimeSheet } from "./time-sheet.tsx"

type Effort = Lead["efforts"][number]

const EffortRow = ({ effort, lead }: { readonly effort: Effort; readonly lead: Lead }) => {
  const formats = useFormats()
  const label = lead.stages.find(({ code }) => code === effort.stage)?.label ?? effort.stage
  const spent = [
    effort.hours > 0 && formats.hours(effort.hours),
    effort.money !== null && formats.money(effort.money, lead.currency),
  ].filter((text) => text !== false)
  return (
    <li>
      <s className={style.spent}>{formats.list(spent)}</s>
      <span>{label}</span>
      <span className={style.soft}>
        <When at={effort.occurredAt} />
        {effort.actor.name ? ` · ${effort.actor.name}` : null}
      </span>
      {effort.note ? <p className={style.note}>{effort.note}</p> : null}
    </li>
  )
}

export const LeadTime = ({ lead, canWrite }: { readonly lead: Lead; readonly canWrite: boolean }) => {
  const t = useTranslations("leads.time")
  const formats = useFormats()
  const [isLogging, setLogging] = useState(false)
  const { sunk, efforts, currency } = lead
  const hours = formats.hours(sunk.hours)
  const hasMoney = Number(sunk.money) > 0
  return (
    <Section title={t("title")} lead={<p>{t("lead")}</p>}>
      {efforts.length === 0 ? (
        <p className={style.soft}>{t("none")}</p>
      ) : (
        <>
          <p>
            <s>
              {hasMoney ? t("sum", { hours, money: formats.money(sunk.money, currency) }) : t("sumHours", { hours })}
            </s>
          </p>
          <ul className={style.efforts}>
            {efforts.map((effort) => (
              <EffortRow key={effort.id} effort={effort} lead={lead} />
            ))}
          </ul>
        </>
      )}
      {canWrite ? (
        <div>
          <Button onPress={() => setLogging(true)}>{t("log")}</Button>
        </div>
      ) : null}
      {isLogging ? <TimeSheet lead={lead} onClose={() => setLogging(false)} /> : null}
    </Section>
  )
}
