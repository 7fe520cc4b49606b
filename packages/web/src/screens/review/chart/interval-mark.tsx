// A figure with how sure it is: a stroke from its low to its high end, a dot at its middle, and a dashed rule at what it is held against. The
// words beside it say the same, so it is hidden from whoever has the screen read out.

import { classes } from "../../../components/classes.ts"
import drawing from "../../../components/drawing.module.css"
import type { Interval } from "../../../desk/types.ts"
import style from "./chart.module.css"
import type { IntervalScale } from "./interval-scale.ts"

export interface IntervalMarkProps {
  readonly interval: Interval
  readonly scale: IntervalScale
  readonly reference?: number | undefined
  /** The whole, among its parts. */
  readonly isWhole?: boolean
  /** Bounds of what fits, and nothing in the middle that were likelier. */
  readonly isBounds?: boolean
}

export const IntervalMark = ({ interval, scale, reference, isWhole = false, isBounds = false }: IntervalMarkProps) => {
  const at = (figure: number): string => `${scale(figure)}%`
  return (
    <svg className={classes(drawing.sign, style.mark, isWhole && style.whole)} aria-hidden="true" focusable="false">
      <line className={style.axis} x1="0%" x2="100%" y1="50%" y2="50%" />
      {reference === undefined ? null : (
        <line className={style.reference} x1={at(reference)} x2={at(reference)} y1="8%" y2="92%" />
      )}
      <line className={style.reach} x1={at(interval.low)} x2={at(interval.high)} y1="50%" y2="50%" />
      {isBounds ? null : <circle className={style.dot} cx={at(interval.middle)} cy="50%" r="0.3rem" />}
    </svg>
  )
}
