// What we believed they would pay, against what they did: a limit is never seen, so each mark has bounds of what fits.

import { useTranslations } from "use-intl"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import type { Calibration } from "./odds-calibration.tsx"
import style from "./parts.module.css"

export const LimitsCalibration = ({ limits }: Pick<Calibration, "limits">) => {
  const t = useTranslations("review.calibration")
  const formats = useFormats()
  const { lacking, range } = useMeasuredWords()
  if (limits.kind !== "measured") {
    return (
      <section className={style.small}>
        <h4>{t("limits")}</h4>
        <p className={style.soft}>{lacking(limits)}</p>
      </section>
    )
  }
  return (
    <section className={style.small}>
      <MeasuredTable
        caption={`${t("limits")}. ${t("limitsMore")}`}
        heads={[t("limits"), t("cases"), t("came")]}
        scale={{ isWhole: true }}
        rows={limits.quantiles.map(({ stated, low, high, fits }) => {
          const interval = { low, middle: (low + high) / 2, high }
          return {
            id: String(stated),
            name: t("limit", { share: formats.share(stated) }),
            cells: [limits.limits],
            interval,
            said: t(fits ? "fits" : "fitsNot"),
            range: range(interval, formats.share),
            isBounds: true,
          }
        })}
      />
    </section>
  )
}
