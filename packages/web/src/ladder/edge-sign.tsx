// The small sign before a label at the edge: the same shape as what it names has in the drawing.

import { classes } from "../components/classes.ts"
import style from "./drawing.module.css"
import type { Tone } from "./edge-labels.ts"
import { circle, square, triangle } from "./shapes.ts"

export interface EdgeSignProps {
  readonly tone: Tone
  readonly unit: number
  readonly forward: 1 | -1
  readonly isPending: boolean
}

export const EdgeSign = ({ tone, unit, forward, isPending }: EdgeSignProps) => {
  const half = 4.5 * unit
  const dash = `M${-half},0H${half}`
  switch (tone) {
    case "us":
    case "them":
      return (
        <path
          className={classes(style.price, style[tone], isPending && style.pending)}
          d={(tone === "us" ? square : circle)(7.5 * unit)}
        />
      )
    case "agreed":
      return (
        <>
          <path className={style.joinedRing} d={circle(11 * unit)} />
          <path className={style.joinedCore} d={square(4.5 * unit)} />
        </>
      )
    case "line":
      return <path className={style.line} d={dash} />
    case "target":
      return <path className={style.target} d={dash} />
    case "limit":
      return <path className={style.limitSign} d={`M${-half},${-half}H${half}V${half}H${-half}Z`} />
    case "advised":
      return <path className={style.needle} d={triangle(9 * unit)} transform={`rotate(${-90 * forward})`} />
    case "whatIf":
      return <path className={style.ghost} d={square(7.5 * unit)} />
  }
}
