// Where a small chart of a figure by month stands, in the units of its own box: months from left to right, each with its interval and a dot;
// months without a deal leave a gap in time, not a zero.

import { scaleLinear } from "d3-scale"
import type { Interval } from "../../../desk/types.ts"
import type { Point } from "../../../ladder/geometry.ts"

export interface TrendPoint {
  /** "2026-03". */
  readonly month: string
  readonly value: Interval
}

export interface TrendLayout {
  readonly width: number
  readonly height: number
  readonly points: readonly (Point & { readonly month: string; readonly low: number; readonly high: number })[]
  /** Where nothing is. */
  readonly zero: number
  readonly ends: readonly { readonly month: string; readonly x: number; readonly anchor: "start" | "middle" | "end" }[]
  readonly foot: number
}

const WIDTH = 220
const HEIGHT = 96
const SIDE = 12
const TOP = 8
const FOOT = HEIGHT - 22

/** Months since the year 0. */
const orderOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const endsOf = (points: readonly (Point & { readonly month: string })[]): TrendLayout["ends"] => {
  const [first, last] = [points[0], points[points.length - 1]]
  if (points.length === 1) return [{ month: first.month, x: first.x, anchor: "middle" }]
  return [
    { month: first.month, x: first.x - SIDE / 2, anchor: "start" },
    { month: last.month, x: last.x + SIDE / 2, anchor: "end" },
  ]
}

/** `points` rise by month, one at least. */
export const trendLayout = (points: readonly TrendPoint[], isShare: boolean): TrendLayout => {
  const months = points.map(({ month }) => orderOf(month))
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const x = first === last ? () => WIDTH / 2 : scaleLinear([first, last], [SIDE, WIDTH - SIDE])
  const figures = points.flatMap(({ value }) => [value.low, value.high])
  const [low, high] = isShare
    ? [Math.min(0, ...figures), Math.max(1, ...figures)]
    : [Math.min(0, ...figures), Math.max(...figures, 0)]
  const y = scaleLinear([low, high > low ? high : low + 1], [FOOT, TOP])
  const placed = points.map(({ month, value }, index) => ({
    month,
    x: x(months[index]),
    y: y(value.middle),
    low: y(value.low),
    high: y(value.high),
  }))
  return { width: WIDTH, height: HEIGHT, points: placed, zero: y(0), ends: endsOf(placed), foot: HEIGHT - 6 }
}
