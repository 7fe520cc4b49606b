// What the advice takes from these records today: each figure drawn towards our guess while they are few, and from how many it comes.

import { useTranslations } from "use-intl"
import type { CallBackStatistics } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./call-backs.module.css"

const FIGURES = ["returnPerDay", "callHeard", "calledBack"] as const

export const LearntPart = ({ statistics: { learnt } }: { readonly statistics: CallBackStatistics }) => {
  const t = useTranslations("review.callBacks")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  return (
    <section className={style.part} aria-labelledby="learnt-title" data-testid="learnt">
      <h2 id="learnt-title">{t("learnt")}</h2>
      {learnt === null ? (
        <p className={style.soft}>{t("learntNone")}</p>
      ) : (
        <>
          <p className={style.soft}>
            {t("learntLead")} {t("learntFrom", { day: formats.day(learnt.fromDay) })}
          </p>
          <MeasuredTable
            caption={t("learnt")}
            isCaptionHidden
            heads={[t("figure"), t("basis"), t("share")]}
            scale={{ isWhole: true }}
            rows={FIGURES.map((figure) => {
              const { value, cases, interval } = learnt[figure]
              const drawn = interval ? { ...interval, middle: value } : { low: value, middle: value, high: value }
              return {
                id: figure,
                name: t(figure),
                cells: [t("cases", { count: cases })],
                interval: drawn,
                said: formats.fineShare(value),
                range: range(drawn, formats.fineShare),
              }
            })}
          />
        </>
      )}
    </section>
  )
}
