// The strip below the drawing: who left, for how long, who came back or called, until when a price stands, and when the talk began
// and was last heard of. Words go to
// the first row that has room beside the others, moved sideways a little if need be; what finds none is left to its sign in the drawing.

import { type Box, clamp, overlaps, type Point } from "./geometry.ts"
import type { LadderStory } from "./story.ts"
import { textWidth } from "./text-width.ts"
import type { LadderTexts } from "./texts.ts"
import type { TimeScale } from "./time-scale.ts"

export const SIGNS = ["leave", "back", "call", "until", "time"] as const
export type Sign = (typeof SIGNS)[number]

export interface StripLabel extends Box {
  readonly key: string
  readonly sign: Sign
  readonly text: string
  readonly row: number
  /** Centre of the sign, where it has one. */
  readonly signAt: Point
  readonly textAt: Point
}

interface Candidate {
  readonly key: string
  readonly sign: Sign
  readonly text: string
  readonly anchor: "start" | "middle" | "end"
  readonly at: number
  readonly importance: number
  /** Rows that it may take. */
  readonly rows: readonly number[]
}

export interface StripRoom {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly size: number
  readonly unit: number
}

const ROWS = [0, 1, 2] as const
const SIGN = 17
const BETWEEN = 10

export const rowHeight = (size: number): number => Math.round(size * 1.5)

/** Earlier breaks have the first row only, or words of one would stand under another. */
const rowsOf = ({ gaps }: TimeScale, group: number): readonly number[] => (group >= gaps.length - 1 ? ROWS : [0])

/** The last break matters most; in one break the leaving, then how long, then what ended it. */
const importanceOf = (group: number, place: number): number => 1e4 * (group + 1) - place

const groupAt = ({ gaps }: TimeScale, index: number): number => gaps.findLastIndex(({ after }) => after <= index)

const beatCandidates = (story: LadderStory, time: TimeScale, texts: LadderTexts): readonly Candidate[] =>
  story.beats.flatMap(({ kind, by, index, key, isForGood }): readonly Candidate[] => {
    const group = groupAt(time, index)
    const importance = importanceOf(group, kind === "walk" ? 0 : 10 + index)
    const place = { key, at: time.at[index], importance, rows: rowsOf(time, group) }
    if (kind === "walk") return [{ ...place, sign: "leave", text: texts.left(by, isForGood), anchor: "end" }]
    if (kind === "return") return [{ ...place, sign: "back", text: texts.cameBack(by), anchor: "start" }]
    return kind === "call" ? [{ ...place, sign: "call", text: texts.called(by), anchor: "start" }] : []
  })

const gapCandidates = (time: TimeScale, texts: LadderTexts): readonly Candidate[] =>
  time.gaps.flatMap(({ left, right, after, lasted }, group) => {
    if (lasted === undefined) return []
    const place = { at: (left + right) / 2, importance: importanceOf(group, 1), rows: rowsOf(time, group) }
    return [{ ...place, key: `gap-${after}`, sign: "time", text: texts.lasted(lasted), anchor: "middle" }]
  })

/** When it began and when it was last heard of. */
const timeCandidates = ({ beats }: LadderStory, { at }: TimeScale, texts: LadderTexts): readonly Candidate[] => {
  const [first, last] = [beats[0], beats.at(-1)]
  if (first === undefined || last === undefined) return []
  const begun = {
    key: "begun",
    sign: "time",
    text: texts.moment(first.at),
    anchor: "middle",
    at: at[0],
    rows: ROWS,
  } as const
  const heard = { key: "heard", text: texts.momentSince(first.at, last.at), at: at[last.index] }
  return [{ ...begun, importance: 1 }, ...(first === last ? [] : [{ ...begun, ...heard, importance: 0 }])]
}

/** Prices that stand only until then. */
const untilCandidates = (story: LadderStory, { end }: TimeScale, texts: LadderTexts): readonly Candidate[] =>
  story.agreed !== undefined
    ? []
    : (["them", "us"] as const).flatMap((by, place): readonly Candidate[] => {
        const expiresAt = story.standing[by]?.expiresAt
        if (expiresAt === undefined) return []
        const text = texts.until(texts[by], expiresAt)
        return [
          { key: `until-${by}`, sign: "until", text, anchor: "middle", at: end, importance: 9 - place, rows: ROWS },
        ]
      })

const boxOf = (
  { sign, text, anchor, at }: Candidate,
  row: number,
  { left, right, top, size, unit }: StripRoom,
): Box => {
  const width = textWidth(text, size) + (sign === "time" ? 0 : SIGN * unit)
  const start = anchor === "start" ? at - 6 * unit : anchor === "end" ? at + 6 * unit - width : at - width / 2
  return {
    x: clamp(start, left, Math.max(left, right - width)),
    y: top + row * rowHeight(size),
    width,
    height: rowHeight(size),
  }
}

const SHIFTS = [0, -1, 1, -2, 2, -3, 3] as const
const STEP = 12

type InRow = Box & { readonly row: number }

const roomIn = (candidate: Candidate, taken: readonly InRow[], row: number, room: StripRoom): InRow | undefined => {
  for (const shift of SHIFTS) {
    const box = boxOf({ ...candidate, at: candidate.at + shift * STEP * room.unit }, row, room)
    const wide = { ...box, x: box.x - (BETWEEN / 2) * room.unit, width: box.width + BETWEEN * room.unit }
    const isInside = box.x + box.width <= room.right + 0.5
    if (isInside && taken.every((other) => !overlaps(wide, other))) return { ...box, row }
  }
  return undefined
}

const labelIn = ({ key, sign, text }: Candidate, box: InRow, { unit }: StripRoom): StripLabel => {
  const y = box.y + box.height / 2
  const indent = sign === "time" ? 0 : SIGN * unit
  return { ...box, key, sign, text, signAt: { x: box.x + 6 * unit, y }, textAt: { x: box.x + indent, y } }
}

const placed = (
  candidates: readonly Candidate[],
  before: readonly StripLabel[],
  room: StripRoom,
): readonly StripLabel[] => {
  const labels = [...before]
  for (const candidate of candidates.toSorted((left, right) => right.importance - left.importance)) {
    const box = candidate.rows.map((row) => roomIn(candidate, labels, row, room)).find((found) => found !== undefined)
    if (box) labels.push(labelIn(candidate, box, room))
  }
  return labels
}

export const stripLabels = (
  story: LadderStory,
  time: TimeScale,
  texts: LadderTexts,
  room: StripRoom,
): readonly StripLabel[] => {
  const happened = [
    ...beatCandidates(story, time, texts),
    ...gapCandidates(time, texts),
    ...untilCandidates(story, time, texts),
  ]
  const labels = placed(happened, [], room)
  const last = Math.max(0, ...labels.map(({ row }) => row))
  // When it was stands below what happened, both times in one row.
  const times = timeCandidates(story, time, texts)
  const tries = [last, last + 1].map((row) =>
    placed(
      times.map((one) => ({ ...one, rows: [row] })),
      labels,
      room,
    ),
  )
  return tries.reduce((best, one) => (one.length > best.length ? one : best))
}
