// Draws a layout: from the ground up the grid, what we believe, the zone to the line, the paths, the line itself, the marks, the words.
// What lies in a gap of time is cut out, except for the line, which does not leave when people do.

import { Clock, LogIn, LogOut, Phone } from "lucide-react"
import { type CSSProperties, useId } from "react"
import { classes } from "../components/classes.ts"
import { Course } from "./course.tsx"
import style from "./drawing.module.css"
import { Axis, Belief, Defs, Gaps, Grid, LineBand, Middle, type Part, ZoneNow } from "./drawing-ground.tsx"
import { EdgeSign } from "./edge-sign.tsx"
import { MarkSign } from "./mark-sign.tsx"
import { strokeOf } from "./paths.ts"
import { along, square, triangle } from "./shapes.ts"

const Paths = ({ layout: { steps } }: Part) => (
  <>
    {steps.map(({ key, by, kind, isPending, points }) => (
      <Course
        key={key}
        className={classes(style.path, style[by], style[kind], isPending && style.pendingPath)}
        d={along(points)}
      />
    ))}
  </>
)

const Line = ({ layout: { line } }: Part) =>
  line.kind === "exact" &&
  line.pieces.map(({ key, points, isNow }) => (
    <Course key={key} className={isNow ? style.line : style.lineBefore} d={along(points)} />
  ))

const Figures = ({ layout: { target, advised, whatIf, unit, steps, now }, forward }: Part) => {
  const from = steps.find(({ key }) => key === "us-stands")?.points[0]
  return (
    <>
      {target && <path className={style.target} d={`M${target.x},${target.y}h${-22 * unit * forward}`} />}
      {whatIf && from && (
        <Course className={style.ghostPath} d={`M${from.x},${from.y}L${whatIf.x},${from.y}L${whatIf.x},${whatIf.y}`} />
      )}
      {whatIf && (
        <g className={style.mark} style={{ transform: `translate(${whatIf.x}px, ${whatIf.y}px)` }}>
          <path className={style.ghost} d={square(10 * unit)} />
        </g>
      )}
      {advised && (
        <g className={style.mark} style={{ transform: `translate(${advised.x}px, ${advised.y}px)` }}>
          <path
            className={style.needleShaft}
            d={`M0,0h${-Math.min(26 * unit, Math.abs(advised.x - now) - 2) * forward}`}
          />
          <path
            className={style.needle}
            d={triangle(11 * unit)}
            transform={`translate(${-3 * unit * forward} 0) rotate(${-90 * forward})`}
          />
        </g>
      )}
    </>
  )
}

const Edge = ({ layout: { edge, unit, textSize, isStacked, steps }, forward }: Part) => (
  <g style={{ fontSize: textSize.label }}>
    {edge.map(({ tone, price, name, glyph, priceAt, nameAt, leader }) => (
      <g key={tone} className={classes(style.edge, style[`tone-${tone}`])}>
        <Course className={style.leader} d={along(leader)} />
        <g className={style.mark} style={{ transform: `translate(${glyph.x}px, ${glyph.y}px)` }}>
          <EdgeSign
            {...{ tone, unit, forward }}
            isPending={steps.some(({ by, isPending }) => by === tone && isPending)}
          />
        </g>
        <text
          className={classes(style.edgePrice, isStacked && style.stacked)}
          style={{ transform: `translate(${priceAt.x}px, ${priceAt.y}px)` }}
        >
          {price}
        </text>
        {name !== "" && (
          <text className={style.edgeName} style={{ transform: `translate(${nameAt.x}px, ${nameAt.y}px)` }}>
            {name}
          </text>
        )}
      </g>
    ))}
  </g>
)

const Treads = ({ layout: { treads, textSize } }: Part) => (
  <g style={{ fontSize: textSize.small }}>
    {treads.map(({ key, tone, text, at }) => (
      <text key={key} className={classes(style.tread, style[`tone-${tone}`])} x={at.x} y={at.y}>
        {text}
      </text>
    ))}
  </g>
)

const STRIP_SIGNS = { leave: LogOut, back: LogIn, call: Phone, until: Clock }

const Strip = ({ layout: { strip, textSize, unit } }: Part) => (
  <g style={{ fontSize: textSize.small }}>
    {strip.map(({ key, sign, text, signAt, textAt }) => {
      const Sign = sign === "time" ? undefined : STRIP_SIGNS[sign]
      return (
        <g key={key} className={sign === "time" ? style.time : style.event}>
          {Sign && <Sign x={signAt.x - 6 * unit} y={signAt.y - 6 * unit} size={12 * unit} />}
          <text x={textAt.x} y={textAt.y}>
            {text}
          </text>
        </g>
      )
    })}
  </g>
)

/** The mark that is being looked at: a ring around it, and a thread down to when it was. */
const Looked = ({
  layout: { marks, plot, unit },
  index,
  isFocused,
}: Part & { readonly index: number; readonly isFocused: boolean }) => {
  const mark = marks[index]
  if (!mark) return null
  const x = Math.floor(mark.x) + 0.5
  return (
    <>
      <path className={style.thread} d={`M${x},${plot.y}V${plot.y + plot.height}`} />
      <circle
        className={classes(style.ring, isFocused && style.focused)}
        cx={mark.x}
        cy={mark.y}
        r={Math.max(9 * unit, mark.size * 0.5 + 5 * unit)}
      />
    </>
  )
}

export interface DrawingProps extends Part {
  readonly summary: string
  readonly looked: number | undefined
  readonly isFocused: boolean
  /** False while the box itself changes: then nothing glides. */
  readonly isGliding: boolean
}

export const Drawing = ({ layout, forward, summary, looked, isFocused, isGliding }: DrawingProps) => {
  const id = useId()
  const ids = { talk: `${id}talk`, fade: `${id}fade`, hatch: `${id}hatch` }
  const { width, height, unit } = layout
  const part = { layout, forward }
  const strokes = {
    "--stroke": `${strokeOf(unit)}px`,
    "--hair": `${Math.max(1, Math.round(unit))}px`,
    "--unit": `${unit}px`,
  }
  return (
    <svg
      className={classes(style.drawing, isGliding && style.gliding)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
      style={strokes as CSSProperties}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the label of the image tells it all. */}
      <g aria-hidden="true">
        <Defs {...part} ids={ids} />
        <g clipPath={`url(#${ids.talk})`}>
          <Belief {...part} fade={ids.fade} />
        </g>
        <LineBand {...part} hatch={ids.hatch} />
        <g clipPath={`url(#${ids.talk})`}>
          <Grid {...part} />
          <ZoneNow {...part} hatch={ids.hatch} />
          <Middle {...part} />
          <Paths {...part} />
        </g>
        <Axis {...part} />
        <Gaps {...part} />
        <Line {...part} />
        <Figures {...part} />
        {looked !== undefined && <Looked {...part} index={looked} isFocused={isFocused} />}
        <Treads {...part} />
        {layout.marks.map((mark) => (
          <MarkSign key={mark.key} mark={mark} forward={forward} />
        ))}
        <Edge {...part} />
        <Strip {...part} />
      </g>
    </svg>
  )
}
