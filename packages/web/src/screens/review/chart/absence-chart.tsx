// Of those who left, how many have not come back by the end of each day, as steps with a band. The table beside it has the same figures.

import { useTranslations } from "use-intl"
import { classes } from "../../../components/classes.ts"
import drawing from "../../../components/drawing.module.css"
import { useFormats } from "../../../words/format.ts"
import style from "./chart.module.css"
import { type AbsenceStep, stepsLayout } from "./steps-layout.ts"

export const AbsenceChart = ({ steps, label }: { readonly steps: readonly AbsenceStep[]; readonly label: string }) => {
  const t = useTranslations("review.callBacks")
  const formats = useFormats()
  const { width, height, plot, curve, band, shares, days } = stepsLayout(steps)
  return (
    <svg
      className={classes(drawing.drawing, style.drawing)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
      <g aria-hidden="true">
        {shares.map(({ share, y }) => (
          <g key={share}>
            <path className={style.grid} d={`M${plot.left},${y}H${plot.right}`} />
            <text x={plot.left - 6} y={y} textAnchor="end" dominantBaseline="central">
              {formats.share(share)}
            </text>
          </g>
        ))}
        <path className={style.band} d={band} />
        <path className={style.curve} d={curve} />
        {days.map(({ day, x }) => (
          <text key={day} x={x} y={plot.bottom + 16} textAnchor="middle">
            {formats.number(day)}
          </text>
        ))}
        <text x={(plot.left + plot.right) / 2} y={height - 8} textAnchor="middle">
          {t("axis")}
        </text>
      </g>
    </svg>
  )
}
