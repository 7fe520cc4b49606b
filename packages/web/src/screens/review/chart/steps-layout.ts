// Where the curve of those who stay away stands: a share that is level between two days on which somebody came back and steps down on each,
// with a band of how sure it is, in the units of its own box. It ends on the last such day, since nothing is known beyond it.

import { scaleLinear } from "d3-scale"
import { area, curveStepAfter, line } from "d3-shape"
import type { Interval } from "../../../desk/types.ts"

export interface AbsenceStep {
  readonly day: number
  readonly away: Interval
}

export interface StepsLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly curve: string
  readonly band: string
  readonly shares: readonly { readonly share: number; readonly y: number }[]
  readonly days: readonly { readonly day: number; readonly x: number }[]
}

const WIDTH = 340
const HEIGHT = 230
const PLOT = { left: 46, right: WIDTH - 16, top: 12, bottom: HEIGHT - 44 }
const EVERYBODY = { day: 0, away: { low: 1, middle: 1, high: 1 } }
const DAY_TICKS = 5

/** The curve from everybody at day 0; `steps` rise by day. */
export const stepsLayout = (steps: readonly AbsenceStep[]): StepsLayout => {
  const started = steps[0]?.day === 0 ? steps : [EVERYBODY, ...steps]
  const last = Math.max(1, started[started.length - 1].day)
  const x = scaleLinear([0, last], [PLOT.left, PLOT.right])
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top])
  const curve = line<AbsenceStep>(
    ({ day }) => x(day),
    ({ away }) => y(away.middle),
  ).curve(curveStepAfter)
  const band = area<AbsenceStep>(
    ({ day }) => x(day),
    ({ away }) => y(away.low),
    ({ away }) => y(away.high),
  ).curve(curveStepAfter)
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    curve: curve([...started]) ?? "",
    band: band([...started]) ?? "",
    shares: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: y(share) })),
    days: x
      .ticks(DAY_TICKS)
      .filter((day) => Number.isInteger(day))
      .map((day) => ({ day, x: x(day) })),
  }
}
