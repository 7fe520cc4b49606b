// What would have to be true for another verdict: each figure alone, with all else as it is.

import { useTranslations } from "use-intl"
import type { LeadInShort } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./turning-points.module.css"

type Lead = Pick<LeadInShort, "triage" | "stage" | "currency">

const usePoints = ({ triage, stage, currency }: Lead): readonly string[] => {
  const t = useTranslations("leads.turning")
  const formats = useFormats()
  const points = triage?.wouldHaveToBeTrue
  if (!points) return []
  const { worth, passOdds, hoursToCome, pricePerHour } = points
  const isPursued = triage.proposed === "pursue"
  return [
    worth !== null && t(isPursued ? "worthMost" : "worthLeast", { worth: formats.about(worth, currency) }),
    passOdds !== null && t(isPursued ? "oddsMost" : "oddsLeast", { stage: stage.label, odds: formats.share(passOdds) }),
    hoursToCome !== null && t(isPursued ? "hoursLeast" : "hoursMost", { hours: formats.hours(hoursToCome) }),
    pricePerHour !== null &&
      t(isPursued ? "priceLeast" : "priceMost", { price: formats.about(pricePerHour, currency) }),
  ].filter((text) => text !== false)
}

export const TurningPoints = ({ lead }: { readonly lead: Lead }) => {
  const t = useTranslations("leads.turning")
  const points = usePoints(lead)
  const { triage } = lead
  if (!triage?.wouldHaveToBeTrue) return <p className={style.lead}>{t("hidden")}</p>
  if (points.length === 0) return <p className={style.lead}>{t("nothing")}</p>
  return (
    <div className={style.points}>
      <p className={style.lead}>{t(triage.proposed === "pursue" ? "no" : "otherwise")}</p>
      <ul className={style.list}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  )
}
