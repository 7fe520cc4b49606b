// How much a version has seen: deals, answers, and what they are worth in people fully known; and in a plain word whether that is enough.

import { CircleCheck, CircleDashed } from "lucide-react"
import { useTranslations } from "use-intl"
import type { LearntPart, PriorVersion } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import style from "./learnt.module.css"

type Evidence = LearntPart["evidence"]

const TRAITS = ["limit", "opening", "exponent", "patience", "reciprocity"] as const

export const useVerdictWords = () => {
  const t = useTranslations("review.learnt.evidence.verdicts")
  return ({ verdict, moreDeals }: Evidence): string => {
    if (verdict === "moved") return t("moved")
    if (verdict === "too-few") return t("too-few", { more: moreDeals ?? 0 })
    return moreDeals === null ? t("no-better-open") : t("no-better", { more: moreDeals })
  }
}

const Seen = ({ evidence }: { readonly evidence: Evidence }) => {
  const t = useTranslations("review.learnt.evidence")
  const formats = useFormats()
  const { deals, seen } = evidence
  return (
    <table className={style.seen}>
      <caption>{t("caption", { deals })}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("trait")}</th>
          <th scope="col">{t("worth")}</th>
        </tr>
      </thead>
      <tbody>
        {TRAITS.map((trait) => (
          <tr key={trait}>
            <th scope="row">{t(`traits.${trait}`)}</th>
            <td>
              <span className={style.track} aria-hidden>
                <span style={{ inlineSize: `${Math.min(1, deals === 0 ? 0 : seen[trait] / deals) * 100}%` }} />
              </span>
              <span className={style.worth}>{formats.number(Math.round(seen[trait]))}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const EvidencePart = ({ version }: { readonly version: PriorVersion }) => {
  const t = useTranslations("review.learnt.evidence")
  const people = useTranslations("review.learnt.people")
  const verdict = useVerdictWords()
  const whole = version.parts.filter(({ segment }) => Object.keys(segment).length === 0)
  return (
    <section className={style.part} aria-labelledby="evidence-title" data-testid="evidence">
      <h2 id="evidence-title">{t("title")}</h2>
      <p className={style.soft}>{t("lead")}</p>
      {whole.map(({ them, evidence }) => {
        const Icon = evidence.verdict === "moved" ? CircleCheck : CircleDashed
        const { deals, answers, walkOuts } = evidence
        return (
          <div key={them} className={style.side}>
            {whole.length > 1 ? <h3>{people(them)}</h3> : null}
            <p>{t("counts", { deals, answers, walkOuts })}</p>
            <p className={style.verdict} data-testid="verdict">
              <Icon aria-hidden />
              {verdict(evidence)}
            </p>
            <Seen evidence={evidence} />
          </div>
        )
      })}
    </section>
  )
}
