// Prices written on the treads of the stairs: above the upper path, below the lower one, starting at the mark, where a stair leaves room
// by itself. One is written only where it touches no mark, no path, no line and no other price: the first and the latest first.

import type { Beat } from "./beats.ts"
import { type Box, boxAlong, overlaps, type Point } from "./geometry.ts"
import type { LineShape } from "./line-shapes.ts"
import { isUpper, type Mark, type PathStep } from "./paths.ts"
import type { LadderStory } from "./story.ts"
import { textWidth } from "./text-width.ts"
import type { LadderTexts } from "./texts.ts"

export interface TreadLabel extends Box {
  readonly key: string
  readonly tone: "us" | "them" | "line"
  readonly text: string
  readonly at: Point
}

export interface Drawn {
  readonly marks: readonly Mark[]
  readonly steps: readonly PathStep[]
  readonly line: LineShape
  readonly gaps: readonly Box[]
  readonly size: number
  readonly unit: number
  readonly bounds: Box
}

interface Candidate {
  readonly key: string
  readonly tone: TreadLabel["tone"]
  readonly text: string
  readonly from: Point
  readonly outward: 1 | -1
  readonly clearance: number
  readonly importance: number
}

const segments = (points: readonly Point[], stroke: number): readonly Box[] =>
  points.slice(1).map((point, index) => boxAlong(points[index], point, stroke))

const boxOfMark = ({ x, y, size }: Mark, unit: number): Box => {
  const half = size / 2 + 1.5 * unit
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
}

const lineObstacles = (line: LineShape, unit: number): readonly Box[] =>
  line.kind === "exact"
    ? line.pieces.flatMap(({ points }) => segments(points, 4 * unit))
    : line.kind === "banded"
      ? [line.box]
      : []

const obstaclesOf = ({ marks, steps, line, gaps, unit }: Drawn): readonly Box[] => [
  ...marks.map((mark) => boxOfMark(mark, unit)),
  ...steps.flatMap(({ points }) => segments(points, 3 * unit)),
  ...lineObstacles(line, unit),
  ...gaps,
]

/** Those at the edge have their label there; a price said twice is written once. */
const isWritten = (beat: Beat, { standing, beats }: LadderStory): boolean =>
  (beat.kind === "offer" || beat.kind === "call") &&
  !(standing[beat.by]?.index === beat.index && beats.every(({ kind }) => kind !== "accept"))

const beatCandidates = (story: LadderStory, drawn: Drawn, texts: LadderTexts): readonly Candidate[] =>
  story.beats.flatMap((beat) => {
    if (beat.price === undefined || !isWritten(beat, story)) return []
    const { x, y, size, outward } = drawn.marks[beat.index]
    const isFirst = story.beats.findIndex((one) => one.by === beat.by && one.kind === "offer") === beat.index
    return {
      key: beat.key,
      tone: beat.by,
      text: texts.plain(beat.price),
      from: { x: x + size / 2 + 3 * drawn.unit, y },
      outward,
      clearance: 4 * drawn.unit,
      importance: isFirst ? 1e6 : beat.index,
    }
  })

const askCandidate = (story: LadderStory, { steps, unit, bounds }: Drawn, texts: LadderTexts): readonly Candidate[] => {
  const { ask } = story
  const by = isUpper("us", story) ? "us" : "them"
  const start = steps.find((step) => step.by === by)?.points[0]
  if (ask === undefined || start === undefined || story.standing[by]?.index === -1) return []
  const first = story.beats.find((beat) => beat.by === by && beat.level !== undefined)
  const text = first?.price === ask ? texts.asked : `${texts.plain(ask)} ${texts.asked}`
  const from = { x: bounds.x + 2 * unit, y: start.y }
  return [{ key: "ask", tone: by, text, from, outward: 1, clearance: 4 * unit, importance: 2e6 }]
}

const lineCandidates = ({ line, unit }: Drawn, texts: LadderTexts): readonly Candidate[] =>
  line.kind !== "exact"
    ? []
    : line.pieces
        .filter(({ isNow }) => !isNow)
        .map(({ key, price, points: [{ x, y }] }) => ({
          key: `line-${key}`,
          tone: "line" as const,
          text: texts.lineWas(texts.plain(price)),
          from: { x: x + 3 * unit, y },
          outward: 1 as const,
          clearance: 4 * unit,
          importance: 3e6,
        }))

const labelAt = ({ key, tone, text, from, clearance }: Candidate, outward: 1 | -1, size: number): TreadLabel => {
  const above = from.y - clearance - size * 0.42
  const at = { x: from.x, y: outward === 1 ? above : from.y + clearance + size * 0.42 }
  const width = textWidth(text, size)
  return { key, tone, text, at, x: at.x, y: at.y - size * 0.5, width, height: size }
}

const isWithin = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

export const treadLabels = (story: LadderStory, drawn: Drawn, texts: LadderTexts): readonly TreadLabel[] => {
  const candidates = [
    ...beatCandidates(story, drawn, texts),
    ...askCandidate(story, drawn, texts),
    ...lineCandidates(drawn, texts),
  ].toSorted((left, right) => right.importance - left.importance)
  const obstacles = obstaclesOf(drawn)
  const labels: TreadLabel[] = []
  for (const candidate of candidates) {
    const sides = candidate.tone === "line" ? ([1, -1] as const) : [candidate.outward]
    const found = sides
      .map((outward) => labelAt(candidate, outward, drawn.size))
      .find((box) => isWithin(box, drawn.bounds) && [...obstacles, ...labels].every((other) => !overlaps(box, other)))
    if (found) labels.push(found)
  }
  return labels
}
