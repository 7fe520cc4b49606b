// Results against the adviser's, talk after talk: every talk a dot, the mean of the last ten as a curve with how sure it is around it.

import { classes } from "../../components/classes.ts"
import drawing from "../../components/drawing.module.css"
import { useFormats } from "../../words/format.ts"
import style from "./practice.module.css"
import { type Drawn, type ProgressFrame, progressLayout } from "./progress-layout.ts"

export interface ProgressChartProps {
  readonly drawn: Drawn
  readonly frame: ProgressFrame
  /** What it shows, in a sentence. */
  readonly label: string
}

export const ProgressChart = ({ drawn, frame, label }: ProgressChartProps) => {
  const f = useFormats()
  const { width, height, left, dots, band, mean, ticks } = progressLayout(drawn, frame)
  return (
    <svg
      className={classes(drawing.drawing, style.chart)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
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
