// Where each beat stands from left to right. Talk is told beat by beat, not by the clock: a minute at the desk and three days away would
// not fit one scale. Where somebody left, or half a day went by, the scale breaks, visibly.

import type { Beat, MoveKind } from "./beats.ts"
import { clamp } from "./geometry.ts"

export interface Gap {
  readonly left: number
  readonly right: number
  /** Index of the beat before it. */
  readonly after: number
  /** Milliseconds; undefined while nobody knows how long it will last. */
  readonly lasted: number | undefined
}

export interface TimeScale {
  readonly start: number
  readonly end: number
  /** Centres of the beats, rising. */
  readonly at: readonly number[]
  readonly gaps: readonly Gap[]
  /** Where what has been ends. */
  readonly now: number
  /** Width of a beat. */
  readonly slot: number
}

const WEIGHTS: Partial<Record<MoveKind, number>> = { give: 0.6, expire: 0.6, hold: 0.85 }
const LEAD = 0.55
const GAP = 1.3
const LONG = 12 * 3_600_000
/** Of the width: as much as may be kept for what is still to come. */
const FUTURE_MOST = 0.36
const FUTURE_LEAST = 44
const WIDEST = 84

const weightOf = ({ kind }: Beat): number => WEIGHTS[kind] ?? 1

const isOver = (beats: readonly Beat[]): boolean => {
  const last = beats.at(-1)
  return last !== undefined && (last.kind === "accept" || last.isForGood)
}

const lastedAfter = (beats: readonly Beat[], index: number, now: string | undefined): number | undefined => {
  const until = beats[index + 1]?.at ?? now
  return until === undefined ? undefined : Math.max(0, Date.parse(until) - Date.parse(beats[index].at))
}

/** Indices of beats after which time breaks. */
const breaksOf = (beats: readonly Beat[], now: string | undefined): readonly number[] =>
  beats.flatMap((beat, index) => {
    const isLast = index === beats.length - 1
    if (isLast) return beat.kind === "walk" && !beat.isForGood ? [index] : []
    return beat.kind === "walk" || (lastedAfter(beats, index, now) ?? 0) >= LONG ? [index] : []
  })

interface Widths {
  readonly slot: number
  readonly gap: number
}

const widthsOf = (beats: readonly Beat[], gaps: number, room: number, unit: number): Widths => {
  const future = isOver(beats) ? 0.5 : 1.6
  const talk = LEAD + beats.reduce((sum, beat) => sum + weightOf(beat), 0)
  const even = room / (talk + future + gaps * GAP)
  const wanted = clamp(even * GAP, 12 * unit, 56 * unit)
  const gap = wanted * gaps < room / 2 ? wanted : even * GAP
  const left = room - gap * gaps
  const ahead = isOver(beats) ? 0 : Math.min(FUTURE_LEAST * unit, left / 4)
  const slot = Math.min(left / (talk + future), (left - ahead) / talk, WIDEST * unit)
  return { gap, slot: isOver(beats) ? slot : Math.max(slot, (left - FUTURE_MOST * room) / talk) }
}

export const timeScale = (
  beats: readonly Beat[],
  now: string | undefined,
  start: number,
  end: number,
  unit: number,
): TimeScale => {
  const breaks = new Set(breaksOf(beats, now))
  const { slot, gap } = widthsOf(beats, breaks.size, end - start, unit)
  const at: number[] = []
  const gaps: Gap[] = []
  let x = start + (beats.length === 0 ? 0 : LEAD * slot)
  beats.forEach((beat, index) => {
    const width = weightOf(beat) * slot
    at.push(x + width / 2)
    x += width
    if (!breaks.has(index)) return
    gaps.push({ left: x, right: x + gap, after: index, lasted: lastedAfter(beats, index, now) })
    x += gap
  })
  return { start, end, at, gaps, now: Math.min(x, end), slot }
}

/** Where something that holds from after a beat begins; -1 is the start. */
export const startOf = ({ at, start }: TimeScale, after: number): number => (after < 0 ? start : at[after])

/** The stretches between the gaps. */
export const talkOf = ({
  start,
  end,
  gaps,
}: TimeScale): readonly { readonly left: number; readonly right: number }[] => {
  const edges = [start, ...gaps.flatMap(({ left, right }) => [left, right]), end]
  return edges.flatMap((left, index) => (index % 2 === 0 ? [{ left, right: edges[index + 1] }] : []))
}
