// At what improvement over the figure that they left at a call is taken.

import { useTranslations } from "use-intl"
import type { CallBackStatistics } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./call-backs.module.css"

export const ImprovementPart = ({ statistics }: { readonly statistics: CallBackStatistics }) => {
  const t = useTranslations("review.callBacks")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  const { byImprovement, improvementTaken, called } = statistics
  const percent = (figure: number): string => formats.fineShare(figure / 100)
  return (
    <section className={style.part} aria-labelledby="improvement-title">
      <h2 id="improvement-title">{t("improvement")}</h2>
      {called.count === 0 ? (
        <p className={style.soft}>{t("improvementNone")}</p>
      ) : (
        <>
          <MeasuredTable
            caption={t("improvementCaption")}
            heads={[t("better"), t("how"), t("taken")]}
            scale={{ isWhole: true }}
            rows={byImprovement.map(({ from, to, taken }) => ({
              id: String(from),
              name:
                to === null ? t("over", { from: percent(from) }) : t("from", { from: percent(from), to: percent(to) }),
              cells: [t("count", { count: taken.count, of: taken.of })],
              interval: taken.of === 0 ? null : taken,
              said: taken.of === 0 ? t("nobody") : formats.share(taken.middle),
              range: range(taken, formats.share),
            }))}
          />
          {improvementTaken === null ? null : <p>{t("improvementMedian", { value: percent(improvementTaken) })}</p>}
        </>
      )}
    </section>
  )
}
