// What to do with the lead, in one sentence with its reasons, what would have to be true for something else, and the three verdicts. What
// somebody decided stands beside what the desk proposes.

import { useState } from "react"
import { useTranslations } from "use-intl"
import answer from "../../components/answer.module.css"
import { Button } from "../../components/button.tsx"
import { classes } from "../../components/classes.ts"
import { Notice } from "../../components/notice.tsx"
import { Problem } from "../../components/states.tsx"
import { Unfold } from "../../components/unfold.tsx"
import type { Lead, VerdictWish } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { holds } from "./decisions.ts"
import { IndexBar } from "./index-bar.tsx"
import { topOf } from "./index-scale.ts"
import { LeadChanges } from "./lead-facts.tsx"
import style from "./lead-verdict.module.css"
import { ParkForm } from "./park-form.tsx"
import { TurningPoints } from "./turning-points.tsx"
import { type Triage, useDecidedWords, useGivenWords, useProposalWords, useReasonWords } from "./use-lead-words.ts"
import { useSeesLine } from "./use-sees-line.ts"
import type { Verdicts } from "./use-verdicts.ts"
import { VerdictButtons } from "./verdict-buttons.tsx"
import { VerdictMark } from "./verdict-mark.tsx"

export interface LeadVerdictProps {
  readonly lead: Lead
  readonly verdicts: Verdicts
  readonly canWrite: boolean
  readonly onFarewell: () => void
}

/** Beyond the highest figure. */
const ROOM = 1.05

const Bar = ({ triage, currency }: { readonly triage: Triage; readonly currency: string }) => {
  const t = useTranslations("leads")
  const formats = useFormats()
  const { indexPerHour: index, indexLow: low, indexHigh: high, pricePerHour: price } = triage
  if (index === null) return null
  const money = (amount: number) => formats.about(amount, currency)
  // Alone it needs no common scale: all of it is shown.
  const top = Math.max(topOf(price, [index]), (high ?? index) * ROOM)
  return (
    <div className={style.bar}>
      <IndexBar index={index} low={low} high={high} price={price} top={top} />
      <p className={style.soft}>
        {t("perHour", { amount: money(index) })}
        {low === null || high === null ? null : `, ${t("perHourRange", { low: money(low), high: money(high) })}`}
      </p>
    </div>
  )
}

const Proposal = ({ lead, triage }: { readonly lead: Lead; readonly triage: Triage }) => {
  const t = useTranslations("leads")
  const proposal = useProposalWords()
  const reasonWords = useReasonWords()
  const [first, ...rest] = triage.reasons
  return (
    <>
      <h2 className={style.eyebrow}>{t("desk")}</h2>
      <div aria-live="polite" data-testid="lead-verdict">
        <p className={answer.sentence}>{proposal(triage)}.</p>
        {first ? <p className={style.why}>{reasonWords(first, lead.currency)}</p> : null}
      </div>
      <Bar triage={triage} currency={lead.currency} />
      {rest.length > 0 ? (
        <ul className={style.reasons}>
          {rest.map((reason) => (
            <li key={`${reason.code} ${reason.event ?? ""}`}>{reasonWords(reason, lead.currency)}</li>
          ))}
        </ul>
      ) : null}
      <LeadChanges changes={lead.changes} stage={lead.stage} />
      {triage.proposed === null ? null : (
        <Unfold title={t("would")} isOpenAtFirst={triage.closeCall}>
          <TurningPoints lead={lead} />
        </Unfold>
      )}
    </>
  )
}

const useDecided = (lead: Lead, verdicts: Verdicts): string | undefined => {
  const t = useTranslations("leads")
  const given = useGivenWords()
  const before = useDecidedWords()(lead)
  const decision = verdicts.decisions.get(lead.id)
  if (holds(decision)) return t("youDecided", { what: given(decision.wish) })
  return before
}

const Deciding = ({ lead, verdicts, canWrite, onFarewell }: LeadVerdictProps) => {
  const t = useTranslations("leads")
  const [isParking, setParking] = useState(false)
  const decided = useDecided(lead, verdicts)
  const decision = verdicts.decisions.get(lead.id)
  const verdict = holds(decision) ? decision.wish.verdict : lead.verdict?.verdict
  const decide = (wish: VerdictWish) => {
    setParking(false)
    void verdicts.give(lead, wish)
  }
  return (
    <>
      {decided ? (
        <div className={style.decided}>
          <VerdictMark verdict={verdict ?? null}>{decided}</VerdictMark>
          {verdict === "drop" ? (
            <Button kind="quiet" onPress={onFarewell}>
              {t("farewell.write")}
            </Button>
          ) : null}
        </div>
      ) : null}
      {decision?.error === undefined ? null : (
        <Problem error={decision.error} onRetry={() => void verdicts.sendAgain(lead.id)} />
      )}
      {canWrite ? (
        <VerdictButtons
          title={lead.title}
          proposed={lead.triage?.proposed ?? null}
          isParking={isParking}
          onVerdict={(chosen) => (chosen === "park" ? setParking(!isParking) : decide({ verdict: chosen }))}
        />
      ) : null}
      {isParking ? <ParkForm triage={lead.triage} onPark={decide} onClose={() => setParking(false)} /> : null}
    </>
  )
}

export const LeadVerdict = (props: LeadVerdictProps) => {
  const t = useTranslations("leads")
  const { lead } = props
  const seesLine = useSeesLine()
  return (
    <section className={classes(answer.answer, style.verdict)}>
      {lead.triage ? <Proposal lead={lead} triage={lead.triage} /> : null}
      {lead.triage && seesLine === false ? <Notice>{t("hiddenWorth")}</Notice> : null}
      <Deciding {...props} />
    </section>
  )
}
