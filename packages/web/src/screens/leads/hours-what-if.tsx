// What other hours a week would change: what an hour would have to earn then, and which leads would get another verdict. Nothing is written.

import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { RotateCcw } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Dial } from "../../components/dial.tsx"
import { CountField } from "../../components/money-field.tsx"
import { Problem } from "../../components/states.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { useRested } from "../../components/use-rested.ts"
import { ask, type BodyOf } from "../../desk/client.ts"
import type { TriageHead } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./hours-what-if.module.css"
import type { Verdict } from "./verdict-mark.tsx"

type Answer = BodyOf<"whatIfHours">

const NAMED = 12

const useAnswer = (hours: number, ownerId: string | undefined) => {
  const rested = useRested(hours)
  return useQuery({
    queryKey: ["leads", "what-if", ownerId, rested],
    queryFn: ({ signal }) =>
      ask("whatIfHours", {
        query: { hoursPerWeek: String(rested), ...(ownerId !== undefined && { ownerId }) },
        signal,
      }),
    placeholderData: (before) => before,
  })
}

const Changes = ({ changed }: { readonly changed: Answer["changed"] }) => {
  const t = useTranslations("leads")
  const word = (verdict: Verdict | null) => (verdict ? t(`verdicts.${verdict}`) : t("whatIf.unclear"))
  if (changed.length === 0) return <p>{t("whatIf.same")}</p>
  return (
    <>
      <p>{t("whatIf.changes", { count: changed.length })}</p>
      <ul className={style.changes}>
        {changed.slice(0, NAMED).map(({ leadId, title, from, to }) => (
          <li key={leadId}>
            <Link to="/leads/$leadId" params={{ leadId }} className={style.title ?? ""}>
              {title}
            </Link>
            <span className={style.soft}>{t("whatIf.fromTo", { from: word(from), to: word(to) })}</span>
          </li>
        ))}
        {changed.length > NAMED ? <li>{t("whatIf.more", { count: changed.length - NAMED })}</li> : null}
      </ul>
    </>
  )
}

const Would = ({ answer, isStale }: { readonly answer: Answer; readonly isStale: boolean }) => {
  const t = useTranslations("leads.whatIf")
  const formats = useFormats()
  const { now, wouldBe, changed } = answer
  const hours = formats.hours(wouldBe.hoursPerWeek)
  const price = wouldBe.pricePerHour
  return (
    <div className={style.would} aria-live="polite" aria-busy={isStale} data-testid="hours-what-if">
      {price === null ? null : (
        <p className={style.sentence}>
          {price > 0 ? t("would", { hours, price: formats.about(price, wouldBe.currency) }) : t("wouldFree", { hours })}
        </p>
      )}
      {now.pricePerHour === null ? null : (
        <p className={style.soft}>
          {t("now", { hours: formats.hours(now.hoursPerWeek), price: formats.about(now.pricePerHour, now.currency) })}
        </p>
      )}
      <Changes changed={changed} />
    </div>
  )
}

const Asked = ({ head }: { readonly head: TriageHead }) => {
  const t = useTranslations("leads.whatIf")
  const formats = useFormats()
  const asItIs = Math.max(1, Math.round(head.hoursPerWeek))
  const [hours, setHours] = useState(asItIs)
  const { data, error, refetch, isPlaceholderData } = useAnswer(hours, head.owner?.id)
  const most = Math.min(1000, Math.max(60, asItIs * 2, hours))
  return (
    <div className={style.whatIf}>
      <p className={style.soft}>{t("lead")}</p>
      <div className={style.knobs}>
        <div className={style.dial}>
          <Dial
            label={t("hours")}
            said={t("value", { hours: formats.hours(hours) })}
            range={{ min: 1, max: most, step: 1 }}
            value={hours}
            onTurn={setHours}
          />
        </div>
        <CountField
          label={t("hours")}
          value={hours}
          onChange={(typed) => setHours(typed ?? asItIs)}
          min={1}
          max={1000}
          format={{ maximumFractionDigits: 0 }}
        />
        <Button
          kind="quiet"
          icon={<RotateCcw aria-hidden />}
          isDisabled={hours === asItIs}
          onPress={() => setHours(asItIs)}
        >
          {t("reset")}
        </Button>
      </div>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Would answer={data} isStale={isPlaceholderData} /> : null}
    </div>
  )
}

export const HoursWhatIf = ({ head }: { readonly head: TriageHead }) => {
  const t = useTranslations("leads.whatIf")
  return (
    <Unfold title={t("title")} level={2}>
      <Asked key={head.owner?.id ?? "team"} head={head} />
    </Unfold>
  )
}
