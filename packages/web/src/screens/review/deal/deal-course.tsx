// A closed deal step by step: each advice with what was done upon it, between what was said and what was spent.

import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { Folded } from "../../../components/folded.tsx"
import type { DealReview } from "../../../desk/types.ts"
import { sayAnyOf } from "../../../words/any-of.ts"
import { useFormats } from "../../../words/format.ts"
import type { Words } from "../../../words/languages.ts"
import { courseOf, type Passage } from "./course-of.ts"
import style from "./reviewed-deal.module.css"

type Step = DealReview["steps"][number]
type Choice = Step["recommended"]

interface OfDeal {
  readonly currency: string
}

const useChoiceWords = ({ currency }: OfDeal) => {
  const t = useTranslations("review.deal")
  const moves = useTranslations("dealRoom.moves")
  const formats = useFormats()
  return (kind: "advised" | "chose", { move, price }: Choice): string =>
    price === null
      ? t(kind, { move: moves(move) })
      : t(`${kind}Price`, { move: moves(move), price: formats.about(price, currency) })
}

const Values = ({ step, currency }: OfDeal & { readonly step: Step }) => {
  const t = useTranslations("review.deal")
  const moves = useTranslations("dealRoom.moves")
  const formats = useFormats()
  if (!step.moves || step.moves.length === 0) return null
  const { limit, walkAwayPrice } = step
  const about = (amount: number): string => formats.about(amount, currency)
  return (
    <Folded title={t("values")}>
      <table className={style.values}>
        <thead>
          <tr>
            <th scope="col">{moves("move")}</th>
            <th scope="col">{t("value")}</th>
            <th scope="col">{t("odds")}</th>
          </tr>
        </thead>
        <tbody>
          {step.moves.map(({ move, price, expectedValue, dealProbability }) => (
            <tr key={move} data-chosen={move === step.chosen?.move}>
              <th scope="row">
                {moves(move)}
                {price === null ? "" : ` ${about(price)}`}
              </th>
              <td>{formats.signed(expectedValue, currency)}</td>
              <td>{formats.share(dealProbability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {limit ? (
        <p className={style.soft}>
          {t("limit")}: {t("limitRange", { middle: about(limit.p50), low: about(limit.p10), high: about(limit.p90) })}
        </p>
      ) : null}
      {walkAwayPrice === null ? null : <p className={style.soft}>{t("walkAway", { price: about(walkAwayPrice) })}</p>}
    </Folded>
  )
}

const StepEntry = ({ step, currency }: OfDeal & { readonly step: Step }) => {
  const t = useTranslations("review.deal")
  const words = useChoiceWords({ currency })
  const { recommended, chosen, followed, source } = step
  return (
    <>
      <p className={style.advised}>
        {words("advised", recommended)}
        {source === "recomputed" ? <span className={style.soft}> ({t("sourceRecomputed")})</span> : null}
      </p>
      <p>
        {chosen ? words("chose", chosen) : t("nothing")}
        {followed === null ? null : (
          <span className={followed ? style.followed : style.otherwise}>{t(followed ? "followed" : "otherwise")}</span>
        )}
      </p>
      <Values step={step} currency={currency} />
    </>
  )
}

const useMoveWords = ({ currency }: OfDeal) => {
  const t = sayAnyOf<keyof Words["review"]["deal"]["moves"]>(useTranslations("review.deal.moves"))
  const formats = useFormats()
  return ({ kind, by, price, item }: DealReview["moves"][number]): string => {
    const said = price === null ? "" : formats.money(price, currency)
    const key = kind === "call" && price === null ? "callPlain" : kind
    return t(key, { by, price: said, item: item ?? "" }).trim()
  }
}

const LineEntry = ({ line, currency }: OfDeal & { readonly line: NonNullable<DealReview["lineMoves"]>[number] }) => {
  const t = useTranslations("review.deal")
  const formats = useFormats()
  const price = (amount: string): string => formats.money(amount, currency)
  return (
    <p>
      {t("lineMoved", { from: price(line.from), to: price(line.to) })}{" "}
      <span className={style.soft}>{t(line.informational ? "lineFact" : "lineNoFact")}</span>
    </p>
  )
}

const EffortEntry = ({ hours }: { readonly hours: number }) => {
  const t = useTranslations("review.deal")
  const formats = useFormats()
  return (
    <p className={style.soft}>
      <s>{t("effort", { hours: formats.hours(hours) })}</s>
      <span className="visually-hidden"> {t("effortMore")}</span>
    </p>
  )
}

const usePassage = (currency: string) => {
  const moveWords = useMoveWords({ currency })
  return (passage: Passage): ReactNode => {
    switch (passage.kind) {
      case "step":
        return <StepEntry step={passage.step} currency={currency} />
      case "line":
        return <LineEntry line={passage.line} currency={currency} />
      case "effort":
        return <EffortEntry hours={passage.effort.hours} />
      case "move":
        return <p>{moveWords(passage.move)}</p>
    }
  }
}

export const DealCourse = ({ review }: { readonly review: DealReview }) => {
  const t = useTranslations("review.deal")
  const formats = useFormats()
  const passage = usePassage(review.currency)
  return (
    <section className={style.part} aria-labelledby="steps-title">
      <h2 id="steps-title">{t("steps")}</h2>
      <p className={style.soft}>{t("stepsLead")}</p>
      <ol className={style.course} aria-label={t("steps")}>
        {courseOf(review).map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a closed deal's course never moves
          <li key={index} data-kind={one.kind}>
            <time dateTime={one.at} className={style.at}>
              {formats.moment(one.at)}
            </time>
            <div className={style.passage}>{passage(one)}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}
