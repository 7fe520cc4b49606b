// Where the dots, the running mean and its band stand, in the units of the drawing's own box: talks from left to right, results from bottom to top,
// the adviser at zero.

import { scaleLinear } from "d3-scale"
import { area, line } from "d3-shape"
import type { PracticeProgress } from "../../desk/types.ts"

export interface ProgressLayout {
  readonly width: number
  readonly height: number
  readonly dots: readonly { readonly key: string; readonly x: number; readonly y: number }[]
  readonly band: string
  readonly mean: string
  readonly ticks: readonly { readonly share: number; readonly y: number }[]
  readonly left: number
}

const WIDTH = 440
const HEIGHT = 180
const LEFT = 46
const SIDE = 10
const LEAST = 1

export const progressLayout = ({ scores, means }: Pick<PracticeProgress, "scores" | "means">): ProgressLayout => {
  const figures = [...scores.map(({ score }) => score), ...means.flatMap(({ low, high }) => [low, high])]
  const [low, high] = [Math.min(-LEAST, ...figures), Math.max(LEAST, ...figures)]
  const y = scaleLinear([low, high], [HEIGHT - SIDE, SIDE]).nice(4)
  const x = scaleLinear([1, Math.max(2, scores.length)], [LEFT + SIDE, WIDTH - SIDE])
  const points = means.map(({ practice, low: from, middle, high: to }) => ({ at: x(practice), from, middle, to }))
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
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    dots: scores.map(({ practiceId, score }, index) => ({ key: practiceId, x: x(index + 1), y: y(score) })),
    band: band(points) ?? "",
    mean: curve(points) ?? "",
    ticks: y.ticks(4).map((tick) => ({ share: tick / 100, y: y(tick) })),
  }
}
