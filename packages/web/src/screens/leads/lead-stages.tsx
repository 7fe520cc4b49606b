// How far the lead is: its stages as a chain, each with the hours and the money that it takes and how often it goes well, and where each figure
// comes from: said by somebody, learnt from so many leads, or nobody's yet.

import { Check, Circle, CircleDot, X } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Buttons, Section } from "../../components/section.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { Lead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { FailSheet } from "./fail-sheet.tsx"
import style from "./lead-stages.module.css"
import { useLeadWrite } from "./use-lead-write.ts"

type Stage = Lead["stages"][number]
type Sourced = Stage["hours"]

const ICONS = { passed: Check, failed: X, current: CircleDot, ahead: Circle } as const

export const useSourceWords = () => {
  const t = useTranslations("leads.stages.sources")
  return ({ source, count }: Pick<Sourced, "source" | "count">): string => t(source, { count: count ?? 0 })
}

/** Finer than that no estimate of hours is. */
const tenths = (hours: number): number => (hours < 1 ? hours : Math.round(hours * 10) / 10)

const Figure = ({ figure, text }: { readonly figure: Sourced; readonly text: string }) => {
  const source = useSourceWords()
  return (
    <td className={style.figure} data-source={figure.source}>
      <span>{text}</span>
      <small>{source(figure)}</small>
    </td>
  )
}

const StageRow = ({ stage, currency }: { readonly stage: Stage; readonly currency: string }) => {
  const t = useTranslations("leads.stages")
  const formats = useFormats()
  const Icon = ICONS[stage.state]
  const isBehind = stage.state === "passed" || stage.state === "failed"
  return (
    <tr className={style.row} data-state={stage.state} {...(stage.state === "current" && { "aria-current": "step" })}>
      <th scope="row" className={style.stage}>
        <span className={style.sign}>
          <Icon aria-hidden />
        </span>
        <span className={style.name}>
          {stage.label}
          <small>{t(`states.${stage.state}`)}</small>
        </span>
      </th>
      {isBehind ? (
        <td colSpan={3} />
      ) : (
        <>
          <Figure figure={stage.odds} text={formats.share(stage.odds.value)} />
          <Figure figure={stage.hours} text={formats.number(tenths(stage.hours.value))} />
          <Figure figure={stage.cost} text={formats.about(stage.cost.value, currency)} />
        </>
      )}
    </tr>
  )
}

const Steps = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads.stages")
  const [isFailing, setFailing] = useState(false)
  const { stage } = lead
  const passing = useLeadWrite(lead.id, () =>
    ask("passStage", { params: { leadId: lead.id }, body: { stage: stage.code }, ifMatch: lead.version }),
  )
  return (
    <>
      <Buttons>
        <Button icon={<Check aria-hidden />} isPending={passing.isPending} onPress={() => passing.mutate()}>
          {stage.number === stage.of ? t("won") : t("passed", { stage: stage.label })}
        </Button>
        <Button kind="quiet" icon={<X aria-hidden />} onPress={() => setFailing(true)}>
          {t("failed")}
        </Button>
      </Buttons>
      {passing.error ? <Problem error={passing.error} /> : null}
      {isFailing ? <FailSheet lead={lead} onClose={() => setFailing(false)} /> : null}
    </>
  )
}

export const LeadStages = ({ lead, canWrite }: { readonly lead: Lead; readonly canWrite: boolean }) => {
  const t = useTranslations("leads.stages")
  const deals = useTranslations("leads")
  const formats = useFormats()
  const winOdds = lead.triage?.winOdds
  return (
    <Section title={t("title")} lead={<p>{t("lead")}</p>}>
      <table className={style.chain}>
        <thead>
          <tr>
            <th scope="col">{t("stage")}</th>
            <th scope="col" className={style.head}>
              {t("odds")}
            </th>
            <th scope="col" className={style.head}>
              {t("hours")}
            </th>
            <th scope="col" className={style.head}>
              {t("cost")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lead.stages.map((stage) => (
            <StageRow key={stage.code} stage={stage} currency={lead.currency} />
          ))}
        </tbody>
        {winOdds == null ? null : (
          <tfoot>
            <tr>
              <th scope="row">{deals("figures.winOdds")}</th>
              <td className={style.figure}>{formats.share(winOdds)}</td>
              <td className={style.figure}>
                {lead.triage?.hoursToCome == null ? null : formats.number(tenths(lead.triage.hoursToCome))}
              </td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      {canWrite && lead.status !== "dropped" ? <Steps lead={lead} /> : null}
    </Section>
  )
}
