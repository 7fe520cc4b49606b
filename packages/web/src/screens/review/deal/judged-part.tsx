// Was it right on what was known then: the verdict with its sentence, what was done, what was best, what choosing otherwise was worth.

import { useTranslations } from "use-intl"
import type { DealReview } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { VerdictMark } from "../verdict-mark.tsx"
import style from "./reviewed-deal.module.css"

export const JudgedPart = ({ review: { judgement, currency, adviceSource } }: { readonly review: DealReview }) => {
  const t = useTranslations("review")
  const moves = useTranslations("dealRoom.moves")
  const formats = useFormats()
  const { verdict, notJudged, chosen, best, regret, tieWithin } = judgement
  return (
    <section className={style.card} aria-labelledby="judged-title" data-testid="judged">
      <h2 id="judged-title">{t("deal.judged")}</h2>
      <p className={style.verdict}>
        <VerdictMark verdict={verdict} />
      </p>
      <p>{notJudged ? t(`notJudged.${notJudged}`) : t(`verdictMore.${verdict}`)}</p>
      {chosen || best ? (
        <p>
          {chosen ? t("deal.did", { chosen: moves(chosen) }) : null}{" "}
          {best && best !== chosen ? t("deal.best", { best: moves(best) }) : null}
        </p>
      ) : null}
      {regret !== null && regret >= 1 ? (
        <p className={style.strong}>{t("deal.regret", { amount: formats.about(regret, currency) })}</p>
      ) : null}
      {tieWithin !== null && tieWithin >= 1 && verdict === "near-tie" ? (
        <p className={style.soft}>{t("deal.tie", { amount: formats.about(tieWithin, currency) })}</p>
      ) : null}
      {adviceSource === "recomputed" ? <p className={style.soft}>{t("deal.recomputed")}</p> : null}
    </section>
  )
}
