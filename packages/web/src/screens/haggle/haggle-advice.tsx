// Stay, counter or leave, in one word and its figure; how likely it ends well, where they probably stand, and what leaving would bring.

import type { AdviceOutput } from "@walkaway/contract"
import { useTranslations } from "use-intl"
import answer from "../../components/answer.module.css"
import { LineSaid } from "../../components/line-said.tsx"
import { Notice } from "../../components/notice.tsx"
import { Loading } from "../../components/states.tsx"
import type { Figures } from "../../figures/questions.ts"
import { type Formats, useFormats } from "../../words/format.ts"
import style from "./haggle.module.css"
import { type Haggle, standingOf } from "./haggle-deal.ts"

type Words = ReturnType<typeof useTranslations<"haggle">>

const saidOf = (advice: AdviceOutput, haggle: Haggle, t: Words, f: Formats): readonly [word: string, more: string] => {
  const { recommended, currency, moves } = advice
  const price = recommended.price === undefined ? "" : f.money(String(recommended.price), currency)
  switch (recommended.move) {
    case "accept": {
      const gain = moves.find(({ move }) => move === "accept")?.expectedValue ?? 0
      return [t("take"), t("takeMore", { price, amount: f.about(gain, currency) })]
    }
    case "counter":
      return [t("counter"), t("counterMore", { price })]
    case "call-back":
      return [t("counter"), t("callMore", { price })]
    case "hold":
      return [t("stay"), standingOf(haggle).mine === null ? t("stayQuiet") : t("stayMore")]
    case "walk":
      return [t("leave"), t("leaveMore")]
    case "let-walk":
      return [t("letGo"), t("letGoMore")]
  }
}

const Leaving = ({ advice }: { readonly advice: AdviceOutput }) => {
  const t = useTranslations("haggle")
  const f = useFormats()
  const { leave, currency } = advice
  if (!leave) return null
  const { breakEvenCallBack: odds, assumedCallBack, improvement } = leave
  return (
    <section className={style.leaving}>
      <h2>{t("ask")}</h2>
      <p>
        {odds === null || odds >= 1
          ? t("neverPays")
          : t("breakEven", { odds: f.share(Math.max(0, odds)), assumed: f.share(assumedCallBack) })}
      </p>
      <p>{t("better", { amount: f.about(improvement, currency) })}</p>
    </section>
  )
}

const Agreed = ({ haggle, figures }: HaggleAdviceProps) => {
  const t = useTranslations("haggle")
  const f = useFormats()
  const { agreed } = standingOf(haggle)
  const worth = figures?.worth
  const gain = worth?.customer ? worth.worth.mean - worth.customer.alternative : undefined
  const amount = gain === undefined ? undefined : f.about(Math.abs(gain), haggle.currency)
  return (
    <Notice
      kind={gain !== undefined && gain < 0 ? "line" : "surplus"}
      title={t("agreed", { price: f.money(agreed ?? "0", haggle.currency) })}
    >
      {amount === undefined ? null : <p>{gain! >= 0 ? t("agreedBuyer", { amount }) : t("agreedOver", { amount })}</p>}
    </Notice>
  )
}

export interface HaggleAdviceProps {
  readonly haggle: Haggle
  readonly figures: Figures | null
}

export const HaggleAdvice = (props: HaggleAdviceProps) => {
  const { haggle, figures } = props
  const t = useTranslations("haggle")
  const f = useFormats()
  const { currency, side } = haggle
  const advice = figures?.advice
  const line = figures?.line ? f.line(figures.line.walkAwayPrice, currency, side) : ""
  if (standingOf(haggle).phase === "agreed") return <Agreed {...props} />
  if (!advice)
    return figures?.refusal ? <Notice kind="caution">{figures.refusal.message}</Notice> : <Loading rows={2} />
  const [word, more] = saidOf(advice, haggle, t, f)
  const odds = advice.moves.find(({ move }) => move === advice.recommended.move)?.dealProbability ?? 0
  const risk = advice.moves.find(({ move }) => move === "walk")?.valueAtRisk ?? 0
  const [low, high] = [advice.belief.limit.p10, advice.belief.limit.p90].sort((a, b) => a - b)
  const range = { low: f.about(low, currency), high: f.about(high, currency) }
  return (
    <>
      <section className={answer.answer} aria-live="polite" data-testid="haggle-advice">
        <p className={style.word}>{word}</p>
        <p className={style.more}>{more}</p>
        <p>
          <LineSaid>{side === "buyer" ? t("lineBuyer", { price: line }) : t("lineSeller", { price: line })}</LineSaid>
        </p>
        <p className={style.soft}>
          {odds > 0 && odds < 1 ? t("odds", { odds: f.share(odds) }) : null}{" "}
          {side === "buyer" ? t("limitBuyer", range) : t("limitSeller", range)}{" "}
          {risk >= 1 ? t("risk", { risk: f.about(risk, currency) }) : null}
        </p>
      </section>
      <Leaving advice={advice} />
    </>
  )
}
