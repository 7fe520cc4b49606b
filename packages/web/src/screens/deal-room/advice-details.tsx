// Why, what would change it, where we think their limit is, when to call back, whether to leave with the door open.

import type { AdviceOutput } from "@walkaway/contract"
import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"
import { useAdviceWords } from "./advice-words.ts"
import style from "./panels.module.css"

interface Part {
  readonly advice: AdviceOutput
}

export const Reasons = ({ advice }: Part) => {
  const t = useTranslations("dealRoom.reasons")
  const words = useAdviceWords()
  if (advice.reasons.length === 0) return null
  return (
    <section className={style.panel}>
      <h2>{t("title")}</h2>
      <ul className={style.list}>
        {advice.reasons.map((reason) => (
          <li key={reason.code}>{words.reason(advice, reason)}</li>
        ))}
      </ul>
    </section>
  )
}

export const SwitchPoints = ({ advice }: Part) => {
  const t = useTranslations("dealRoom.switches")
  const words = useAdviceWords()
  return (
    <section className={style.panel}>
      <h2>{t("title")}</h2>
      {advice.switchPoints.length === 0 ? (
        <p className={style.soft}>{t("none")}</p>
      ) : (
        <ul className={style.list}>
          {advice.switchPoints.map((point) => (
            <li key={`${point.when.figure}${point.when.turns}${point.when.price}`}>
              {words.switchPoint(advice, point)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export const BeliefNow = ({ advice }: Part) => {
  const t = useTranslations("dealRoom.belief")
  const f = useFormats()
  const { currency, belief } = advice
  const { p10, p50, p90 } = belief.limit
  const [low, high] = p10 <= p90 ? [p10, p90] : [p90, p10]
  return (
    <section className={style.panel}>
      <h2>{t("title")}</h2>
      <p>
        {t("range", { low: f.about(low, currency), high: f.about(high, currency), middle: f.about(p50, currency) })}
      </p>
      <p className={style.soft}>{t("zopa", { odds: f.share(belief.zopaProbability) })}</p>
      {advice.prior?.deals ? <p className={style.soft}>{t("own", { deals: advice.prior.deals })}</p> : null}
    </section>
  )
}

interface SourceProps extends Part {
  readonly figure: "returnPerDay" | "calledBack"
}

/** Where a rate that advice takes for granted comes from; nothing on a desk that keeps no records. */
export const AssumedFrom = ({ advice, figure }: SourceProps) => {
  const t = useTranslations("dealRoom.assumedFrom")
  const assumed = advice.assumed?.[figure]
  if (!assumed) return null
  return <p className={style.soft}>{t(assumed.source, { cases: assumed.cases })}</p>
}

export const LeaveQuestion = ({ advice }: Part) => {
  const t = useTranslations("dealRoom.leave")
  const f = useFormats()
  const { leave, currency } = advice
  if (!leave) return null
  const { breakEvenCallBack, assumedCallBack, atRisk, improvement } = leave
  return (
    <section className={style.panel}>
      <h2>{t("title")}</h2>
      <p>
        {breakEvenCallBack === null || breakEvenCallBack >= 1
          ? t("never")
          : t("asks", { odds: f.share(Math.max(0, breakEvenCallBack)), assumed: f.share(assumedCallBack) })}
      </p>
      <p className={style.soft}>
        {t("figures", { risk: f.about(atRisk, currency), improvement: f.about(improvement, currency) })}
      </p>
      <AssumedFrom advice={advice} figure="calledBack" />
    </section>
  )
}
