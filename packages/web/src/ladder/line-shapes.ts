// The line through time with its earlier levels, the band of belief, and the zone between the line and what they offer: surplus where
// they are beyond it, short of it where they are not.

import { type Box, clamp, crisp, type Point } from "./geometry.ts"
import type { Scales } from "./paths.ts"
import type { LadderStory, LineLevel, StoryLine } from "./story.ts"
import { startOf } from "./time-scale.ts"

export interface LinePiece {
  readonly key: string
  readonly price: string
  readonly points: readonly Point[]
  /** Levels that no longer hold are drawn thinner. */
  readonly isNow: boolean
}

export type LineShape =
  | { readonly kind: "none" }
  | { readonly kind: "exact"; readonly pieces: readonly LinePiece[] }
  | { readonly kind: "banded"; readonly box: Box }

export interface BandPiece extends Box {
  readonly key: string
  readonly middle: number
}

export interface Zone extends Box {
  readonly isSurplus: boolean
}

const GAUGE = 44

const lineStroke = (unit: number): number => Math.max(2, Math.round(2 * unit))

/** Changes after the same beat stand side by side between it and the next. */
const startsOf = (levels: readonly LineLevel[], { time }: Scales): readonly number[] =>
  levels.map(({ after }, index) => {
    if (index === 0) return startOf(time, after)
    const same = levels.filter((other, place) => place > 0 && other.after === after)
    const place = same.indexOf(levels[index])
    const from = startOf(time, after)
    const to = time.at[after + 1] ?? time.now
    return Math.round(from + ((place + 1) / (same.length + 1)) * (Math.max(to, from) - from))
  })

const exactShape = (levels: readonly LineLevel[], scales: Scales): LineShape => {
  const starts = startsOf(levels, scales)
  const ys = levels.map(({ price }) => crisp(scales.price.of(price), lineStroke(scales.unit)))
  const pieces = levels.map(({ price }, index) => {
    const isNow = index === levels.length - 1
    const [from, to] = [starts[index], isNow ? scales.time.end : starts[index + 1]]
    const along = [
      { x: from, y: ys[index] },
      { x: to, y: ys[index] },
    ]
    return { key: String(index), price, isNow, points: isNow ? along : [...along, { x: to, y: ys[index + 1] }] }
  })
  return { kind: "exact", pieces }
}

export const lineShape = (line: StoryLine, scales: Scales): LineShape => {
  if (line.sight === "exact") return exactShape(line.levels, scales)
  if (line.sight !== "banded") return { kind: "none" }
  const [top, bottom] = [line.from, line.to].map((price) => Math.round(scales.price.of(price))).sort((a, b) => a - b)
  const x = startOf(scales.time, line.after)
  return { kind: "banded", box: { x, y: top, width: scales.time.end - x, height: Math.max(2, bottom - top) } }
}

export const bandOf = (
  { beliefs }: LadderStory,
  { time, price }: Scales,
  top: number,
  bottom: number,
): readonly BandPiece[] =>
  beliefs.map(({ after, p10, p50, p90 }, index) => {
    const [x, next] = [startOf(time, after), beliefs[index + 1]]
    const end = next ? startOf(time, next.after) : time.end
    const [high, low] = [p90, p10].map((amount) => Math.round(clamp(price.y(amount), top, bottom)))
    const middle = crisp(clamp(price.y(p50), top, bottom), 1)
    return {
      key: String(after),
      x: Math.round(x),
      y: high,
      width: Math.round(end) - Math.round(x),
      height: Math.max(1, low - high),
      middle,
    }
  })

const edgesOf = (shape: LineShape): { readonly high: number; readonly low: number } | undefined => {
  if (shape.kind === "none") return undefined
  if (shape.kind === "banded") return { high: shape.box.y, low: shape.box.y + shape.box.height }
  const { y } = shape.pieces[shape.pieces.length - 1].points[0]
  return { high: y, low: y }
}

/** Between the line and what they offer now, or what was agreed; a gauge at the edge, so that it hides nothing of the talk. */
export const zoneOf = (story: LadderStory, shape: LineShape, { time, price, unit }: Scales): Zone | undefined => {
  const [edge, theirs] = [edgesOf(shape), story.agreed ?? story.standing.them?.price]
  if (edge === undefined || theirs === undefined) return undefined
  const [isSeller, y] = [story.side === "seller", price.of(theirs)]
  const isSurplus = isSeller ? y <= edge.high : y >= edge.low
  const nearest = isSurplus === isSeller ? edge.high : edge.low
  const [top, bottom] = [Math.min(y, nearest), Math.max(y, nearest)].map(Math.round)
  const [left, right] = [Math.round(Math.max(time.now, time.end - GAUGE * unit)), Math.round(time.end)]
  return right > left && bottom > top
    ? { x: left, y: top, width: right - left, height: bottom - top, isSurplus }
    : undefined
}
