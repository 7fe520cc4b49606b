// One figure by month: dots with their intervals. The table under the charts has the same figures.

import { classes } from "../../../components/classes.ts"
import drawing from "../../../components/drawing.module.css"
import { along } from "../../../ladder/shapes.ts"
import { useFormats } from "../../../words/format.ts"
import style from "./chart.module.css"
import { type TrendPoint, trendLayout } from "./trend-layout.ts"

export interface TrendChartProps {
  readonly points: readonly TrendPoint[]
  readonly isShare: boolean
  readonly label: string
}

export const TrendChart = ({ points, isShare, label }: TrendChartProps) => {
  const formats = useFormats()
  const { width, height, points: placed, zero, ends, foot } = trendLayout(points, isShare)
  return (
    <svg
      className={classes(drawing.drawing, style.drawing)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
      <g aria-hidden="true">
        <path className={style.grid} d={`M0,${zero}H${width}`} />
        {placed.map(({ month, x, low, high }) => (
          <path key={month} className={style.bound} d={`M${x},${low}V${high}`} />
        ))}
        <path className={style.curve} d={along(placed)} />
        {placed.map(({ month, x, y }) => (
          <circle key={month} className={style.point} cx={x} cy={y} r="4" />
        ))}
        {ends.map(({ month, x, anchor }) => (
          <text key={month} x={x} y={foot} textAnchor={anchor}>
            {formats.shortMonth(month)}
          </text>
        ))}
      </g>
    </svg>
  )
}
