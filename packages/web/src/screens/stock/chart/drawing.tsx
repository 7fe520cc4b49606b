// Draws a chart's layout: the band, the ask as a thin rule, what the trade leaves, the line in its red, solid as long as one waits and dotted
// once the trade beats waiting, today as a dot, the day to let go as a diamond on a rule with its word.

import { area, symbol, symbolDiamond2 } from "d3-shape"
import { classes } from "../../../components/classes.ts"
import { along } from "../../../ladder/shapes.ts"
import style from "./drawing.module.css"
import type { ChartLayout, Label } from "./layout.ts"

interface Part {
  readonly layout: ChartLayout
}

const Ground = ({ layout: { grid, plot, band, askY } }: Part) => {
  const between = area<ChartLayout["band"][number]>(
    ({ x }) => x,
    ({ low }) => low,
    ({ high }) => high,
  )
  const [only] = band
  return (
    <>
      {grid.map((y) => (
        <path key={y} className={style.grid} d={`M${plot.x},${y}h${plot.width}`} />
      ))}
      {band.length > 1 ? <path className={style.band} d={between([...band]) ?? ""} /> : null}
      {band.length === 1 && only ? (
        <path className={style.bandToday} d={`M${only.x},${only.low}V${only.high}`} />
      ) : null}
      {askY === undefined ? null : <path className={style.ask} d={`M${plot.x},${askY}h${plot.width}`} />}
    </>
  )
}

const LetGo = ({ layout: { letGo, plot, labels, markSize, textSize } }: Part) => {
  if (!letGo) return null
  const isAbove = labels.some(({ tone, y }) => tone === "letGo" && y < plot.y)
  const x = Math.floor(letGo.x) + 0.5
  const [top, bottom] = isAbove ? [plot.y - textSize * 0.2, plot.y + plot.height] : [letGo.y, plot.y + plot.height + 2]
  return (
    <>
      <path className={style.letGoRule} d={`M${x},${top}V${bottom}`} />
      <path
        className={style.letGo}
        d={symbol(symbolDiamond2, markSize * markSize * 0.5)() ?? ""}
        transform={`translate(${letGo.x} ${letGo.y})`}
      />
    </>
  )
}

const Word = ({ label: { text, tone, at, anchor } }: { readonly label: Label }) => (
  <text className={classes(style.word, style[tone])} x={at.x} y={at.y} textAnchor={anchor}>
    {text}
  </text>
)

/** The day that is looked at: a thread down to when it is, and a ring on the line. */
const Looked = ({ layout, index, isFocused }: Part & { readonly index: number; readonly isFocused: boolean }) => {
  const mark = layout.marks[index]
  if (!mark) return null
  const x = Math.floor(mark.x) + 0.5
  return (
    <>
      <path className={style.thread} d={`M${x},${layout.plot.y}v${layout.plot.height}`} />
      <circle className={classes(style.ring, isFocused && style.focused)} cx={mark.x} cy={mark.y} r={7 * layout.unit} />
    </>
  )
}

export interface DrawingProps extends Part {
  readonly summary: string
  /** Index of a point. */
  readonly looked?: number | undefined
  readonly isFocused?: boolean
  /** What is drawn is what is left for us, not the line: so it has not the line's red. */
  readonly isWorth?: boolean
}

export const Drawing = ({ layout, summary, looked, isFocused = false, isWorth = false }: DrawingProps) => {
  const { width, height, textSize, trade, before, after, marks, markSize, unit, labels } = layout
  return (
    <svg
      className={classes(style.drawing, isWorth && style.ofWorth)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
      style={{ fontSize: textSize, strokeWidth: Math.max(1, unit) }}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
      <g aria-hidden="true">
        <Ground layout={layout} />
        {trade.length > 1 ? <path className={style.trade} d={along(trade)} /> : null}
        {after.length > 1 ? <path className={style.after} d={along(after)} /> : null}
        {before.length > 1 ? <path className={style.line} d={along(before)} /> : null}
        {marks[0] ? <circle className={style.today} cx={marks[0].x} cy={marks[0].y} r={markSize * 0.42} /> : null}
        <LetGo layout={layout} />
        {looked === undefined ? null : <Looked layout={layout} index={looked} isFocused={isFocused} />}
        {labels.map((label) => (
          <Word key={`${label.tone} ${label.text}`} label={label} />
        ))}
      </g>
    </svg>
  )
}
