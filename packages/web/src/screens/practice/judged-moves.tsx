// Our moves beside the adviser's, one by one, and what the difference cost by what could be believed then.

import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import table from "../../components/table.module.css"
import type { Practice, PracticeJudgement } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { useFormats } from "../../words/format.ts"
import style from "./practice.module.css"
import { movesOfNotation } from "./talk-moves.ts"

type Step = PracticeJudgement["steps"][number]

/** Less of the price than this is nothing worth saying. */
const NOTHING_SHARE = 0.0002

const useMoveWords = ({ side, currency }: Practice) => {
  const t = useTranslations("practice")
  const f = useFormats()
  const money = (amount: number | string | null) =>
    amount === null ? "" : f.money(typeof amount === "string" ? amount : decimalOfAmount(amount, currency), currency)
  const made = ({ move }: Step): string => {
    const [told] = movesOfNotation([move], { side, currency })
    const price = money(told?.price ?? null)
    switch (told?.kind) {
      case "offer":
        return t(side === "seller" ? "made.offerSell" : "made.offerBuy", { price })
      case "call":
        return t("made.call", { price })
      case "accept":
      case "walk":
      case "wait":
        return t(`made.${told.kind}`)
      default:
        return t("made.hold")
    }
  }
  const advised = ({ advised: { move, price: amount } }: Step): string => {
    const price = money(amount)
    switch (move) {
      case "accept":
        return t("advised.accept", { price })
      case "counter":
        return t(side === "seller" ? "advised.counterSell" : "advised.counterBuy", { price })
      case "call-back":
        return t("advised.callBack", { price })
      case "let-walk":
        return t("advised.letWalk")
      default:
        return t(`advised.${move}`)
    }
  }
  return { made, advised }
}

const Cost = ({ step: { cost }, currency, least }: { step: Step; currency: string; least: number }) => {
  const t = useTranslations("practice.review")
  const f = useFormats()
  if (cost === null) return <span className={style.soft}>{t("notSaid")}</span>
  if (cost < least) return <span className={style.soft}>{t("nothing")}</span>
  return <span className={style.figure}>{f.about(cost, currency)}</span>
}

interface JudgedMovesProps {
  readonly practice: Practice
  readonly judgement: PracticeJudgement
}

export const JudgedMoves = ({ practice, judgement }: JudgedMovesProps) => {
  const t = useTranslations("practice.review")
  const { made, advised } = useMoveWords(practice)
  const least = NOTHING_SHARE * judgement.limit
  return (
    <section className={style.part}>
      <h2 id="practice-steps">{t("steps")}</h2>
      <p className={style.soft}>{t("stepsMore")}</p>
      <table
        className={classes(table.table, style.steps)}
        aria-labelledby="practice-steps"
        data-testid="practice-steps"
      >
        <thead>
          <tr>
            <th scope="col">{t("yourMove")}</th>
            <th scope="col">{t("itsMove")}</th>
            <th scope="col">{t("cost")}</th>
          </tr>
        </thead>
        <tbody>
          {judgement.steps.map((step) => (
            <tr key={step.at} data-cost={step.cost !== null && step.cost >= least}>
              <th scope="row">{made(step)}</th>
              <td>{advised(step)}</td>
              <td>
                <Cost step={step} currency={practice.currency} least={least} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {judgement.steps.some(({ cost }) => cost === null) ? <p className={style.soft}>{t("raised")}</p> : null}
    </section>
  )
}
