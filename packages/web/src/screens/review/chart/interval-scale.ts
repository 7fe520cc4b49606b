// The scale that intervals of one kind share, in percent of the drawing's width: wide enough for all of them and for the figure that they are
// held against. Shares that are parts of a whole stand on the whole, so that two pages can be compared by eye.

import { type ScaleLinear, scaleLinear } from "d3-scale"
import type { Interval } from "../../../desk/types.ts"

export type IntervalScale = ScaleLinear<number, number>

export interface ScaleWish {
  /** What a figure is held against: 0 for money and changes, 1 for ratios, 0.8 for ranges. */
  readonly reference?: number
  /** From 0 to 1, whatever the figures are. */
  readonly isWhole?: boolean
}

/** Room at either end, so that no dot is cut. */
const INSET = 3

/** From 0 to 100 less some room at the ends; with nothing to show it is the scale from 0 to 1. */
export const intervalScale = (
  intervals: readonly Interval[],
  { reference, isWhole = false }: ScaleWish = {},
): IntervalScale => {
  const figures = [
    ...intervals.flatMap(({ low, high }) => [low, high]),
    ...(reference === undefined ? [] : [reference]),
    ...(isWhole ? [0, 1] : []),
  ]
  const [low, high] = figures.length === 0 ? [0, 1] : [Math.min(...figures), Math.max(...figures)]
  const most = high > low ? high : low + (Math.abs(low) || 1)
  return scaleLinear([low, most], [INSET, 100 - INSET])
}
