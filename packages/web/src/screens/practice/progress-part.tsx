// Whether practice makes better: every talk a dot, the mean of the last ten with how sure it is, and where there are too few, that.

import { useTranslations } from "use-intl"
import type { PracticeProgress } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./practice.module.css"
import { ProgressChart } from "./progress-chart.tsx"
import { reachOf } from "./progress-layout.ts"

interface ChangeProps extends Pick<PracticeProgress, "change"> {
  /** Talks on either side of the comparison. */
  readonly of: number
}

const Change = ({ change, of }: ChangeProps) => {
  const t = useTranslations("practice.progress")
  const f = useFormats()
  if (change.kind !== "measured")
    return <p className={style.soft}>{t("changeLater", { needed: String(change.needed) })}</p>
  const share = f.fineShare(Math.abs(change.middle) / 100)
  const count = String(of)
  if (!change.clear) return <p>{t("same", { count })}</p>
  return <p>{t(change.middle > 0 ? "better" : "worse", { count, share })}</p>
}

export const ProgressPart = ({ progress }: { readonly progress: PracticeProgress }) => {
  const t = useTranslations("practice.progress")
  const f = useFormats()
  const { scores, means, change, needed } = progress
  const last = means.at(-1)
  const share = (score: number) => f.signedShare(score / 100)
  return (
    <section className={style.part} data-testid="practice-progress">
      <h2>{t("title")}</h2>
      <p className={style.soft}>{t("lead")}</p>
      <ProgressChart
        drawn={progress}
        frame={{ width: 440, height: 180, reach: reachOf(progress) }}
        label={t("chart", { count: scores.length, last: share(scores.at(-1)?.score ?? 0) })}
      />
      {last ? (
        <p>
          {t("mean", {
            count: String(last.of),
            share: share(last.middle),
            low: share(last.low),
            high: share(last.high),
          })}
        </p>
      ) : (
        <p>{t("tooFew", { have: scores.length, needed: String(needed) })}</p>
      )}
      {last ? <Change change={change} of={last.of} /> : null}
    </section>
  )
}
