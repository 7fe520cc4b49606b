// Whether spent hours sink the line, by person: a dot with its bounds and a sentence that accuses nobody, or how many cases are lacking.

import { useTranslations } from "use-intl"
import type { Interval, Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { firstToEighthHour, useMeasuredWords } from "../use-measured-words.ts"
import style from "./parts.module.css"

type SunkSlope = NonNullable<Review["sunkCost"]>["team"]

const useSentence = () => {
  const t = useTranslations("review.sunk")
  const formats = useFormats()
  const somebody = useTranslations("common")("somebody")
  const { lacking } = useMeasuredWords()
  return ({ person, verdict, slope, crossed, lacking: lack }: SunkSlope): string => {
    const name = person?.name ?? somebody
    const hours = slope && firstToEighthHour(slope)
    const write = verdict === "swayed" ? formats.fineShare : formats.signedShare
    const figures = hours && { value: write(hours.middle), low: write(hours.low), high: write(hours.high) }
    if (verdict === "not-enough-data") return lack ? lacking(lack) : ""
    if (verdict === "keeps-line") {
      return person ? t("keeps-line", { name, count: crossed.count }) : t("teamKeeps", { count: crossed.count })
    }
    if (!figures) return person ? t("no-sign-plain", { name }) : t("teamNoSignPlain")
    if (verdict === "swayed") return person ? t("swayed", { name, ...figures }) : t("teamSwayed", figures)
    return person ? t("no-sign", { name, ...figures }) : t("teamNoSign", figures)
  }
}

const Money = ({ interval, currency }: { readonly interval: Interval; readonly currency: string }) => {
  const t = useTranslations("review.sunk")
  const formats = useFormats()
  const about = (amount: number): string => formats.about(amount, currency)
  return <p>{t("money", { value: about(interval.middle), low: about(interval.low), high: about(interval.high) })}</p>
}

export const SunkPart = ({ review: { sunkCost, currency } }: { readonly review: Review }) => {
  const t = useTranslations("review.sunk")
  const people = useTranslations("review.people")
  const all = useTranslations("review")
  const formats = useFormats()
  const somebody = useTranslations("common")("somebody")
  const sentence = useSentence()
  const { range } = useMeasuredWords()
  if (sunkCost === null) return <p className={style.lead}>{all("hidden")}</p>
  const { team, moneyFromOneToEightHours: money } = sunkCost
  return (
    <>
      <p className={style.lead}>{t("lead")}</p>
      <MeasuredTable
        caption={t("caption")}
        heads={[people("person"), t("cases"), t("taken"), t("moves")]}
        scale={{ reference: 0 }}
        rows={[team, ...sunkCost.people].map((one) => {
          const interval = one.slope && firstToEighthHour(one.slope)
          return {
            id: one.person?.id ?? "team",
            name: one.person === null ? t("team") : (one.person.name ?? somebody),
            cells: [one.decisions, one.crossed.count],
            interval,
            said: interval ? formats.signedShare(interval.middle) : all("notEnough"),
            range: interval ? range(interval, formats.signedShare) : undefined,
            isWhole: one.person === null,
            note: sentence(one),
          }
        })}
      />
      <div className={style.words}>
        {money && team.verdict === "swayed" ? <Money interval={money} currency={currency} /> : null}
        <p>{t("fair")}</p>
      </div>
    </>
  )
}
