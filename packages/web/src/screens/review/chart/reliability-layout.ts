// Where everything of a reliability curve stands, in the units of its own box: what was stated from left to right, what came of it from
// bottom to top, the diagonal on which both are the same. The drawing only draws what this says.

import { scaleLinear } from "d3-scale"
import type { Point } from "../../../ladder/geometry.ts"

export interface Bin {
  readonly stated: number
  readonly observed: { readonly low: number; readonly middle: number; readonly high: number }
}

export interface ReliabilityLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly points: readonly (Point & { readonly low: number; readonly high: number })[]
  /** Of both axes. */
  readonly ticks: readonly { readonly share: number; readonly x: number; readonly y: number }[]
}

const WIDTH = 320
const HEIGHT = 280
const PLOT = { left: 46, right: WIDTH - 22, top: 12, bottom: HEIGHT - 44 }

export const reliabilityLayout = (bins: readonly Bin[]): ReliabilityLayout => {
  const x = scaleLinear([0, 1], [PLOT.left, PLOT.right])
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top])
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    points: bins
      .toSorted((one, other) => one.stated - other.stated)
      .map(({ stated, observed }) => ({
        x: x(stated),
        y: y(observed.middle),
        low: y(observed.low),
        high: y(observed.high),
      })),
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, x: x(share), y: y(share) })),
  }
}
