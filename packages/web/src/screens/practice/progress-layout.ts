// Where the dots, the running mean and its band stand, in the units of the drawing's own box: talks from left to right, results from bottom to top,
// the adviser at zero.

import { scaleLinear } from "d3-scale"
import { area, line } from "d3-shape"
import type { PracticeProgress } from "../../desk/types.ts"

/** Its box, and the results that it reaches to at least, so that charts beside each other can be compared. */
export interface ProgressFrame {
  readonly width: number
  readonly height: number
  readonly reach: readonly [low: number, high: number]
}

export interface ProgressLayout {
  readonly width: number
  readonly height: number
  readonly dots: readonly { readonly key: string; readonly x: number; readonly y: number }[]
  readonly band: string
  readonly mean: string
  readonly ticks: readonly { readonly share: number; readonly y: number }[]
  readonly left: number
}

const LEFT = 54
const SIDE = 10
const LEAST = 1
/** Lines across, for so much height. */
const TICK_EVERY = 45

/** Results as they are drawn, whoever's. */
export interface Drawn extends Pick<PracticeProgress, "means"> {
  readonly scores: readonly { readonly score: number }[]
}

/** From the worst to the best that is drawn, the adviser's own among it. */
export const reachOf = ({ scores, means }: Drawn): ProgressFrame["reach"] => {
  const figures = [...scores.map(({ score }) => score), ...means.flatMap(({ low, high }) => [low, high])]
  return [Math.min(-LEAST, ...figures), Math.max(LEAST, ...figures)]
}

/** A mean alone is no curve yet: it is drawn as a stroke. */
const widened = <Point extends { readonly at: number }>(points: readonly Point[]): readonly Point[] => {
  const [only] = points
  return only && points.length === 1 ? [-SIDE, SIDE].map((by) => ({ ...only, at: only.at + by })) : points
}

export const progressLayout = ({ scores, means }: Drawn, { width, height, reach }: ProgressFrame): ProgressLayout => {
  const count = Math.floor(height / TICK_EVERY)
  const y = scaleLinear(reach, [height - SIDE, SIDE]).nice()
  const x = scaleLinear([1, Math.max(2, scores.length)], [LEFT + SIDE, width - SIDE])
  const points = widened(
    means.map(({ practice, low: from, middle, high: to }) => ({ at: x(practice), from, middle, to })),
  )
  const band = area<(typeof points)[number]>(
    ({ at }) => at,
    ({ from }) => y(from),
    ({ to }) => y(to),
  )
  const curve = line<(typeof points)[number]>(
    ({ at }) => at,
    ({ middle }) => y(middle),
  )
  return {
    width,
    height,
    left: LEFT,
    dots: scores.map(({ score }, index) => ({ key: String(index), x: x(index + 1), y: y(score) })),
    band: band([...points]) ?? "",
    mean: curve([...points]) ?? "",
    ticks: y.ticks(count).map((tick) => ({ share: tick / 100, y: y(tick) })),
  }
}
