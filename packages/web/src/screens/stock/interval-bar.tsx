// How sure a figure is, as a stroke from its low to its high end with a tick at its middle, on a scale that is shared with its neighbour. The words beside it say the same.

import { classes } from "../../components/classes.ts"
import style from "./learnt.module.css"

export interface Interval {
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface IntervalBarProps {
  readonly interval: Interval
  /** The ends of the scale. */
  readonly scale: readonly [least: number, most: number]
  readonly isFound: boolean
}

export const IntervalBar = ({ interval: { low, middle, high }, scale: [least, most], isFound }: IntervalBarProps) => {
  const at = (figure: number): string => `${most > least ? ((figure - least) / (most - least)) * 100 : 0}%`
  return (
    <span className={classes(style.track, isFound && style.found)} aria-hidden>
      <span className={style.bar} style={{ insetInlineStart: at(low), inlineSize: `calc(${at(high)} - ${at(low)})` }} />
      <span className={style.tick} style={{ insetInlineStart: at(middle) }} />
    </span>
  )
}
