// Was it right, and how did it turn out: closed deals under both questions in one table, and in words what was luck and what was judgement.

import { Link } from "@tanstack/react-router"
import { useId } from "react"
import { useTranslations } from "use-intl"
import type { Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import style from "./parts.module.css"

const VERDICTS = ["right", "near-tie", "wrong-then", "not-judged"] as const
const TURN_OUTS = ["good", "bad", "unclear"] as const
type Verdict = (typeof VERDICTS)[number]
type TurnOut = (typeof TURN_OUTS)[number]

/** What a cell means, in a word; nothing where nobody can say. */
const meaningOf = (verdict: Verdict, turnOut: TurnOut): "fine" | "badLuck" | "goodLuck" | "ours" | undefined => {
  if (verdict === "not-judged" || turnOut === "unclear") return undefined
  if (verdict === "wrong-then") return turnOut === "good" ? "goodLuck" : "ours"
  return turnOut === "good" ? "fine" : "badLuck"
}

const Table = ({ judgement }: Pick<Review, "judgement">) => {
  const t = useTranslations("review")
  const caption = useId()
  const of = (verdict: Verdict, turnOut: TurnOut): number =>
    judgement.cells.find((cell) => cell.verdict === verdict && cell.turnOut === turnOut)?.deals ?? 0
  const total = (verdict: Verdict): number => TURN_OUTS.reduce((sum, turnOut) => sum + of(verdict, turnOut), 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is too wide, and must be reached by keyboard then
    <section className={style.frame} aria-labelledby={caption} tabIndex={0}>
      <table className={style.cross} data-testid="judgement-table">
        <caption id={caption} className="visually-hidden">
          {t("judgement.caption")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("judgement.verdict")}</th>
            {TURN_OUTS.map((turnOut) => (
              <th key={turnOut} scope="col">
                {t(`turnOuts.${turnOut}`)}
              </th>
            ))}
            <th scope="col">{t("judgement.all")}</th>
          </tr>
        </thead>
        <tbody>
          {VERDICTS.map((verdict) => (
            <tr key={verdict}>
              <th scope="row">{t(`verdicts.${verdict}`)}</th>
              {TURN_OUTS.map((turnOut) => {
                const meaning = meaningOf(verdict, turnOut)
                const deals = of(verdict, turnOut)
                return (
                  <td key={turnOut} data-empty={deals === 0} data-meaning={meaning}>
                    <span className={style.count}>{deals}</span>
                    {meaning ? <span className={style.meaning}>{t(`judgement.cells.${meaning}`)}</span> : null}
                  </td>
                )
              })}
              <td className={style.sum}>{total(verdict)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Luck told from judgement. */
const InWords = ({ review: { judgement, currency } }: { readonly review: Review }) => {
  const t = useTranslations("review.judgement")
  const formats = useFormats()
  const of = (verdicts: readonly Verdict[], turnOut: TurnOut): number =>
    judgement.cells
      .filter((cell) => cell.turnOut === turnOut && verdicts.some((one) => one === cell.verdict))
      .reduce((sum, { deals }) => sum + deals, 0)
  const goodLuck = of(["wrong-then"], "good")
  const { regretThen, luck } = judgement
  const amount = (figure: number): string => formats.about(Math.abs(figure), currency)
  return (
    <div className={style.words}>
      <p>{t("badLuck", { count: of(["right", "near-tie"], "bad") })}</p>
      <p>{goodLuck === 0 ? t("none") : t("goodLuck", { count: goodLuck })}</p>
      {regretThen === null ? null : (
        <p>{regretThen < 1 ? t("regretNone") : t("regret", { amount: amount(regretThen) })}</p>
      )}
      {luck === null || Math.abs(luck) < 1 ? null : (
        <p>{t(luck > 0 ? "luckGood" : "luckBad", { amount: amount(luck) })}</p>
      )}
    </div>
  )
}

export const JudgementPart = ({ review }: { readonly review: Review }) => {
  const t = useTranslations("review.judgement")
  return (
    <>
      <p className={style.lead}>{t("lead")}</p>
      <Table judgement={review.judgement} />
      <InWords review={review} />
      <p className="screen-only">
        <Link to="/review/deals" search={{ verdict: "wrong-then" } as never}>
          {t("see")}
        </Link>
      </p>
    </>
  )
}
