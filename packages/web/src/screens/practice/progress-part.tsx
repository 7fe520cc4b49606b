// Whether practice makes better: every talk a dot, the mean of the last ten with how sure it is, and where there are too few, that.

import { useTranslations } from "use-intl"
import type { PracticeProgress } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./practice.module.css"
import { progressLayout } from "./progress-layout.ts"

const LEAST = 5
const WINDOW = 10

const Chart = ({ progress }: { readonly progress: PracticeProgress }) => {
  const t = useTranslations("practice.progress")
  const f = useFormats()
  const { width, height, left, dots, band, mean, ticks } = progressLayout(progress)
  const last = progress.scores.at(-1)?.score ?? 0
  const label = t("chart", { count: progress.scores.length, last: f.signedShare(last / 100) })
  return (
    <svg className={style.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
      <g aria-hidden="true">
        {ticks.map(({ share, y }) => (
          <g key={share}>
            <path className={share === 0 ? style.level : style.grid} d={`M${left},${y}H${width}`} />
            <text x={left - 6} y={y} textAnchor="end" dominantBaseline="central">
              {f.signedShare(share)}
            </text>
          </g>
        ))}
        <path className={style.band} d={band} />
        <path className={style.mean} d={mean} />
        {dots.map(({ key, x, y }) => (
          <circle key={key} className={style.dot} cx={x} cy={y} r="3.5" />
        ))}
      </g>
    </svg>
  )
}

const Change = ({ change }: Pick<PracticeProgress, "change">) => {
  const t = useTranslations("practice.progress")
  const f = useFormats()
  if (change.kind !== "measured")
    return <p className={style.soft}>{t("changeLater", { needed: String(change.needed) })}</p>
  const share = f.fineShare(Math.abs(change.middle) / 100)
  const count = String(WINDOW)
  if (!change.clear) return <p>{t("same", { count })}</p>
  return <p>{t(change.middle > 0 ? "better" : "worse", { count, share })}</p>
}

export const ProgressPart = ({ progress }: { readonly progress: PracticeProgress }) => {
  const t = useTranslations("practice.progress")
  const f = useFormats()
  const { scores, means, change } = progress
  const last = means.at(-1)
  const share = (score: number) => f.signedShare(score / 100)
  return (
    <section className={style.part} data-testid="practice-progress">
      <h2>{t("title")}</h2>
      <p className={style.soft}>{t("lead")}</p>
      <Chart progress={progress} />
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
        <p>{t("tooFew", { have: scores.length, needed: String(LEAST) })}</p>
      )}
      {last ? <Change change={change} /> : null}
    </section>
  )
}
