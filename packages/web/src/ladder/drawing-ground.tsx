// The ground of the drawing: grid and axis, what we believe, the zone to the line, the torn edges of gaps in time.

import { Course } from "./course.tsx"
import style from "./drawing.module.css"
import type { LadderLayout } from "./layout.ts"
import { along } from "./shapes.ts"

export interface Part {
  readonly layout: LadderLayout
  readonly forward: 1 | -1
}

export const Grid = ({ layout: { plot, ticks } }: Part) => (
  <>
    {ticks.map(({ y, text }) => (
      <path key={text} className={style.grid} d={`M${plot.x},${y}h${plot.width}`} />
    ))}
  </>
)

export const Axis = ({ layout: { ticks, textSize } }: Part) => (
  <g className={style.axis} style={{ fontSize: textSize.small }}>
    {ticks.map(({ x, y, text }) => (
      <text key={text} x={x} y={y}>
        {text}
      </text>
    ))}
  </g>
)

export const Belief = ({ layout: { band }, fade }: Part & { readonly fade: string }) =>
  band.map(({ key, x, y, width, height }) => (
    <rect key={key} className={style.band} fill={`url(#${fade})`} x={x} width={width} style={{ y, height }} />
  ))

export const Middle = ({ layout: { band } }: Part) =>
  band.map(({ key, x, width, middle }) => (
    <Course key={key} className={style.middle} d={`M${x},${middle}L${x + width},${middle}`} />
  ))

export const ZoneNow = ({ layout: { zone }, hatch }: Part & { readonly hatch: string }) => {
  if (!zone) return null
  const { x, y, width, height, isSurplus } = zone
  const fill = isSurplus ? {} : { fill: `url(#${hatch})` }
  return <rect className={isSurplus ? style.surplus : style.short} {...fill} {...{ x, width }} style={{ y, height }} />
}

/** A line of which we see only the neighbourhood; it lies below the paths. */
export const LineBand = ({ layout: { line }, hatch }: Part & { readonly hatch: string }) => {
  if (line.kind !== "banded") return null
  const { x, y, width, height } = line.box
  return (
    <>
      <rect fill={`url(#${hatch})`} {...{ x, y, width, height }} />
      <path className={style.lineBandEdge} d={`M${x},${y + 0.5}h${width}M${x},${y + height - 0.5}h${width}`} />
    </>
  )
}

/** The torn edges of a gap. */
export const Gaps = ({ layout: { gaps, unit } }: Part) => {
  const tooth = 3 * unit
  const torn = (x: number, y: number, height: number) => {
    const count = Math.max(2, Math.round(height / (2 * tooth)))
    const points = Array.from({ length: count + 1 }, (_, i) => ({
      x: x + (i % 2 === 0 ? 0 : tooth),
      y: y + (i * height) / count,
    }))
    return along(points)
  }
  return gaps.map(({ x, y, width, height }) => (
    <path key={x} className={style.torn} d={torn(x - tooth / 2, y, height) + torn(x + width - tooth / 2, y, height)} />
  ))
}

export const Defs = ({
  layout: { talk, unit },
  ids,
}: Part & { readonly ids: Record<"talk" | "fade" | "hatch", string> }) => (
  <defs>
    <clipPath id={ids.talk}>
      {talk.map(({ x, y, width, height }) => (
        <rect key={x} x={x} y={y - 2} width={width} height={height + 4} />
      ))}
    </clipPath>
    <linearGradient id={ids.fade} x1="0" y1="0" x2="0" y2="1">
      <stop className={style.fadeEdge} offset="0" />
      <stop className={style.fadeCore} offset="0.38" />
      <stop className={style.fadeCore} offset="0.62" />
      <stop className={style.fadeEdge} offset="1" />
    </linearGradient>
    <pattern
      id={ids.hatch}
      width={6 * unit}
      height={6 * unit}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect className={style.hatchGround} width={6 * unit} height={6 * unit} />
      <path className={style.hatch} d={`M0,0V${6 * unit}`} />
    </pattern>
  </defs>
)
