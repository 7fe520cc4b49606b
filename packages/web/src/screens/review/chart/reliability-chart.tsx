// Odds as they were stated against what came of them, neighbours pooled: on the diagonal both are the same, below it we were too hopeful. The
// table beside it has the same figures.

import { useTranslations } from "use-intl"
import { classes } from "../../../components/classes.ts"
import drawing from "../../../components/drawing.module.css"
import { along } from "../../../ladder/shapes.ts"
import { useFormats } from "../../../words/format.ts"
import style from "./chart.module.css"
import { type Bin, reliabilityLayout } from "./reliability-layout.ts"

export const ReliabilityChart = ({ bins, label }: { readonly bins: readonly Bin[]; readonly label: string }) => {
  const t = useTranslations("review.calibration")
  const formats = useFormats()
  const { width, height, plot, points, ticks } = reliabilityLayout(bins)
  return (
    <svg
      className={classes(drawing.drawing, style.drawing)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
      <g aria-hidden="true">
        {ticks.map(({ share, x, y }) => (
          <g key={share}>
            <path className={style.grid} d={`M${plot.left},${y}H${plot.right}M${x},${plot.top}V${plot.bottom}`} />
            <text x={plot.left - 6} y={y} textAnchor="end" dominantBaseline="central">
              {formats.share(share)}
            </text>
            {share > 0 ? (
              <text x={x} y={plot.bottom + 18} textAnchor="middle">
                {formats.share(share)}
              </text>
            ) : null}
          </g>
        ))}
        <path className={style.ideal} d={`M${plot.left},${plot.bottom}L${plot.right},${plot.top}`} />
        {points.map(({ x, low, high }) => (
          <path key={x} className={style.bound} d={`M${x},${low}V${high}`} />
        ))}
        <path className={style.curve} d={along(points)} />
        {points.map(({ x, y }) => (
          <circle key={x} className={style.point} cx={x} cy={y} r="5" />
        ))}
        <text x={(plot.left + plot.right) / 2} y={height - 8} textAnchor="middle">
          {t("axes")}
        </text>
      </g>
    </svg>
  )
}
