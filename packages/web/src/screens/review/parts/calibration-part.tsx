// Whether our estimates are what they say they are, for everybody or one person: odds as reliability curves with their tables and scores, what a
// deal was worth and how long it took by how often it lay within its range, limits by bounds.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Select } from "../../../components/fields.tsx"
import type { Review } from "../../../desk/types.ts"
import { LimitsCalibration } from "./limits-calibration.tsx"
import { OddsCalibration } from "./odds-calibration.tsx"
import style from "./parts.module.css"
import { RangesCalibration } from "./ranges-calibration.tsx"

const WHOLE = "whole"

export const CalibrationPart = ({ review }: { readonly review: Review }) => {
  const t = useTranslations("review.calibration")
  const all = useTranslations("review")
  const somebody = useTranslations("common")("somebody")
  const [whose, setWhose] = useState(WHOLE)
  const { calibration, person, currency } = review
  if (calibration === null) return <p className={style.lead}>{all("hidden")}</p>
  const shown = calibration.find((one) => (one.person?.id ?? WHOLE) === whose) ?? calibration[0]
  if (!shown) return null
  const choices = calibration.map((one) => ({
    id: one.person?.id ?? WHOLE,
    label: one.person === null ? t("everybody") : (one.person.name ?? somebody),
  }))
  return (
    <>
      <p className={style.lead}>{t("lead")}</p>
      {person === null && choices.length > 1 ? (
        <div className={style.choice}>
          <Select label={t("whose")} choices={choices} value={shown.person?.id ?? WHOLE} onChange={setWhose} />
        </div>
      ) : null}
      <div className={style.pair}>
        <OddsCalibration title={t("oddsFirst")} odds={shown.oddsFirst} />
        <OddsCalibration title={t("oddsLater")} odds={shown.oddsLater} />
      </div>
      <RangesCalibration calibration={shown} currency={currency} />
      <LimitsCalibration limits={shown.limits} />
    </>
  )
}
