// What becomes of each car, now and then side by side, and of all of them together.

import { ArrowRight } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import type { StockWhatIf } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./what-if.module.css"

type Answer = StockWhatIf["units"][number]
type Side = NonNullable<Answer["before"]>
type Sum = StockWhatIf["sums"][number]

const useSumWords = () => {
  const t = useTranslations("stock.asking")
  const formats = useFormats()
  return ({ currency, units, worthBefore, worthAfter, dayCostBefore, dayCostAfter, flips }: Sum) => {
    const about = (amount: number) => formats.about(amount, currency)
    const worth = { count: units, before: about(worthBefore), after: about(worthAfter) }
    const day = { before: about(dayCostBefore), after: about(dayCostAfter) }
    return {
      worth: worth.before === worth.after ? t("sumSame", worth) : t("sum", worth),
      day: day.before === day.after ? t("daySame", day) : t("day", day),
      flips: t("flips", { count: flips }),
    }
  }
}

export const Sums = ({ sums }: { readonly sums: StockWhatIf["sums"] }) => {
  const words = useSumWords()
  return (
    <div className={style.sums} data-testid="what-if-sums">
      {sums.map((sum) => {
        const { worth, day, flips } = words(sum)
        return (
          <div key={sum.currency}>
            <p className={style.sentence}>{worth}</p>
            <p>
              {day} {flips}
            </p>
          </div>
        )
      })}
    </div>
  )
}

interface PairProps {
  readonly label: string
  readonly from: string
  readonly to: string
  readonly isLine?: boolean
}

/** One figure, now and then; once where it stays. */
const Pair = ({ label, from, to, isLine = false }: PairProps) => {
  const t = useTranslations("stock.asking")
  const isSame = from === to
  const then: ReactNode = isSame ? (
    <span className={style.stays}>{t("same")}</span>
  ) : (
    <>
      <ArrowRight aria-hidden />
      <span className="visually-hidden">{t("after")} </span>
      <strong className={classes(isLine && style.line)}>{to}</strong>
    </>
  )
  return (
    <div>
      <dt>{label}</dt>
      <dd className={style.pair}>
        <span>{from}</span> {then}
      </dd>
    </div>
  )
}

const usePairs = (currency: string) => {
  const t = useTranslations("stock.asking")
  const formats = useFormats()
  const about = (amount: number | null) => (amount === null ? "–" : formats.about(amount, currency))
  const line = (amount: number) => formats.line(amount, currency, "seller")
  const letGo = (day: number | null): string => {
    if (day === null) return t("never")
    return day === 0 ? t("today") : t("inDays", { count: day })
  }
  return (before: Side, after: Side): readonly PairProps[] => [
    { label: t("line"), from: line(before.line), to: line(after.line), isLine: true },
    { label: t("worth"), from: about(before.worth), to: about(after.worth) },
    { label: t("room"), from: about(before.room), to: about(after.room) },
    { label: t("letGo"), from: letGo(before.disposalDay), to: letGo(after.disposalDay) },
    { label: t("aDay"), from: about(before.dayCost), to: about(after.dayCost) },
    {
      label: t("verdict"),
      from: t(`verdicts.${before.verdict}`),
      to: t(`verdicts.${after.verdict}`),
    },
  ]
}

const AnswerRow = ({ answer: { title, stockNumber, currency, before, after, flips } }: { readonly answer: Answer }) => {
  const t = useTranslations("stock.asking")
  const pairs = usePairs(currency)
  return (
    <li className={classes(style.answer, flips && style.flips)} data-testid="what-if-unit">
      <div>
        <h3 className={style.name}>{title}</h3>
        <p className={style.soft}>{stockNumber}</p>
      </div>
      {before && after ? (
        <dl className={style.pairs}>
          {pairs(before, after).map((pair) => (
            <Pair key={pair.label} {...pair} />
          ))}
        </dl>
      ) : (
        <p className={style.soft}>{t("noLine")}</p>
      )}
    </li>
  )
}

export const Answers = ({ units }: { readonly units: StockWhatIf["units"] }) => (
  <ul className={style.answers}>
    {units.map((answer) => (
      <AnswerRow key={answer.unitId} answer={answer} />
    ))}
  </ul>
)
