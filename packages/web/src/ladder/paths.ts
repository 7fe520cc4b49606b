// The two paths and their marks. A price stands until its maker names another, so a path is a stair: level along time, then down (or up)
// at the moment when the new one was said. Each step is a piece of its own, which lets one be drawn hollow while it waits for the
// desk and lets a new one appear without redrawing the rest.

import type { Beat, MoveKind, Party } from "./beats.ts"
import { sellerOf } from "./beats.ts"
import { crisp, type Point } from "./geometry.ts"
import type { PriceScale } from "./price-scale.ts"
import type { LadderStory } from "./story.ts"
import type { TimeScale } from "./time-scale.ts"

export interface PathStep {
  readonly key: string
  readonly by: Party
  /** "standing": a price that is still to be had, carried on to the edge. */
  readonly kind: "said" | "standing"
  readonly isPending: boolean
  readonly points: readonly Point[]
}

export interface Mark extends Point {
  readonly key: string
  readonly index: number
  readonly kind: MoveKind
  readonly by: Party
  readonly size: number
  readonly isPending: boolean
  /** 1 where its path stands above the other's, -1 below. */
  readonly outward: 1 | -1
}

export interface Scales {
  readonly time: TimeScale
  readonly price: PriceScale
  readonly unit: number
}

const STROKE = 2

export const strokeOf = (unit: number): number => Math.max(1, Math.round(STROKE * unit))

export const isUpper = (by: Party, { side }: LadderStory): boolean => sellerOf(side) === by

interface Stair {
  readonly at: Point | undefined
  readonly steps: readonly PathStep[]
}

const isEnd = ({ kind, isForGood }: Beat): boolean => kind === "accept" || isForGood

const yOf = (price: string, { price: scale, unit }: Scales): number => crisp(scale.of(price), strokeOf(unit))

const opened = (story: LadderStory, by: Party, scales: Scales): Stair => {
  const { ask } = story
  if (ask === undefined || !isUpper(by, story)) return { at: undefined, steps: [] }
  return { at: { x: scales.time.start, y: yOf(ask, scales) }, steps: [] }
}

const runTo = (stair: Stair, beat: Beat, by: Party, end: Point): Stair => {
  const { at, steps } = stair
  if (at === undefined) return { at: end, steps }
  const points = at.y === end.y ? [at, end] : [at, { x: end.x, y: at.y }, end]
  const step: PathStep = { key: `${by}-${beat.key}`, by, kind: "said", isPending: beat.version === undefined, points }
  return { at: end, steps: [...steps, step] }
}

const climbed = (stair: Stair, beat: Beat, by: Party, scales: Scales): Stair => {
  const x = scales.time.at[beat.index]
  if (isEnd(beat)) {
    const y = beat.kind === "accept" && beat.level !== undefined ? yOf(beat.level, scales) : stair.at?.y
    return y === undefined || stair.at === undefined ? stair : { ...runTo(stair, beat, by, { x, y }), at: undefined }
  }
  if (beat.by !== by || beat.level === undefined) return stair
  if (beat.kind === "offer" || beat.kind === "call") return runTo(stair, beat, by, { x, y: yOf(beat.level, scales) })
  if (beat.kind === "expire" && stair.at) return { ...runTo(stair, beat, by, { x, y: stair.at.y }), at: undefined }
  return stair
}

const isStillPending = ({ standing, beats }: LadderStory, by: Party): boolean => {
  const beat = beats[standing[by]?.index ?? -1]
  return beat !== undefined && beat.version === undefined
}

const carriedOn = ({ at, steps }: Stair, story: LadderStory, by: Party, { time }: Scales): readonly PathStep[] => {
  if (at === undefined) return steps
  const isPending = isStillPending(story, by)
  const said = { key: `${by}-now`, by, kind: "said" as const, isPending, points: [at, { x: time.now, y: at.y }] }
  const standing = { ...said, key: `${by}-stands`, kind: "standing" as const, isPending: false }
  return [
    ...steps,
    said,
    {
      ...standing,
      points: [
        { x: time.now, y: at.y },
        { x: time.end, y: at.y },
      ],
    },
  ]
}

export const pathOf = (story: LadderStory, by: Party, scales: Scales): readonly PathStep[] =>
  carriedOn(
    story.beats.reduce((stair, beat) => climbed(stair, beat, by, scales), opened(story, by, scales)),
    story,
    by,
    scales,
  )

/** Somebody who has named no price stands at the outer edge of the drawing. */
const levelOf = (beat: Beat, story: LadderStory, scales: Scales): number => {
  if (beat.level !== undefined) return yOf(beat.level, scales)
  const [low, high] = scales.price.domain
  return crisp(scales.price.y(isUpper(beat.by, story) ? high : low), strokeOf(scales.unit))
}

export const marksOf = (story: LadderStory, scales: Scales, largest: number): readonly Mark[] => {
  const size = Math.max(largest * 0.55, Math.min(largest, scales.time.slot * 0.9))
  return story.beats.map((beat) => ({
    key: beat.key,
    index: beat.index,
    kind: beat.kind,
    by: beat.by,
    x: Math.round(scales.time.at[beat.index]),
    y: levelOf(beat, story, scales),
    size,
    isPending: beat.version === undefined,
    outward: isUpper(beat.by, story) ? 1 : -1,
  }))
}
