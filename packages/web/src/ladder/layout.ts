// Where everything of the ladder stands, as a pure function of the story, the box and the texts: margins from the widths of the words,
// time from left to right, prices from bottom to top, labels pushed apart. The component only draws what this says; a property test
// holds that nothing overlaps and nothing leaves the box.

import { type EdgeLabel, edgeColumn, edgeTexts, placeEdgeLabels, type UnplacedEdge } from "./edge-labels.ts"
import { type Box, crisp, type Point } from "./geometry.ts"
import { type BandPiece, bandOf, type LineShape, lineShape, type Zone, zoneOf } from "./line-shapes.ts"
import { mirrored } from "./mirror.ts"
import { type Mark, marksOf, type PathStep, pathOf, type Scales, strokeOf } from "./paths.ts"
import { priceScale } from "./price-scale.ts"
import type { LadderStory } from "./story.ts"
import { rowHeight, type StripLabel, stripLabels } from "./strip.ts"
import { textWidth } from "./text-width.ts"
import type { LadderTexts } from "./texts.ts"
import { talkOf, timeScale } from "./time-scale.ts"
import { type TreadLabel, treadLabels } from "./tread-labels.ts"

export interface LadderBox {
  readonly width: number
  readonly height: number
  /** Root font size in pixels: it grows on a wall, and strokes and text with it. */
  readonly rem: number
  readonly isRightToLeft?: boolean
  /** Without axis and words, for lists. */
  readonly isCompact?: boolean
}

export interface LadderLayout {
  readonly width: number
  readonly height: number
  readonly unit: number
  readonly textSize: { readonly small: number; readonly label: number }
  readonly plot: Box
  readonly ticks: readonly (Point & { readonly text: string })[]
  readonly now: number
  readonly gaps: readonly Box[]
  /** The plot without its gaps. */
  readonly talk: readonly Box[]
  readonly band: readonly BandPiece[]
  readonly zone: Zone | undefined
  readonly line: LineShape
  readonly steps: readonly PathStep[]
  readonly marks: readonly Mark[]
  readonly target: Point | undefined
  readonly advised: Point | undefined
  readonly whatIf: Point | undefined
  readonly edge: readonly EdgeLabel[]
  readonly isStacked: boolean
  readonly treads: readonly TreadLabel[]
  readonly strip: readonly StripLabel[]
}

const SMALLEST = 12
const TICK_GAP = 58
/** Marks and strokes of the small one, against the large. */
const COMPACT = 0.7

const sizesOf = (unit: number) => ({ small: Math.max(SMALLEST, 12 * unit), label: Math.max(SMALLEST, 13 * unit) })

const tickWidth = (story: LadderStory, texts: LadderTexts, size: number, height: number, unit: number): number => {
  const { ticks, tickStep } = priceScale(story, 0, height, TICK_GAP * unit)
  const widest = ticks.flatMap(({ amount }) => [texts.tick(amount, tickStep), texts.topTick(amount, tickStep)])
  return Math.max(0, ...widest.map((text) => textWidth(text, size)))
}

/** The currency stands once, at the top figure. */
const ticksOf = ({ ticks, tickStep }: Scales["price"], texts: LadderTexts, x: number): LadderLayout["ticks"] =>
  ticks.map(({ y, amount }, index) => {
    const isTop = index === ticks.length - 1
    return { x, y, text: isTop ? texts.topTick(amount, tickStep) : texts.tick(amount, tickStep) }
  })

/** Figures of the edge that are not on a path. */
const edgeY =
  ({ price }: Scales, line: LineShape) =>
  (label: UnplacedEdge): number => {
    if (label.tone === "line" && line.kind === "banded") return line.box.y + line.box.height / 2
    return typeof label.amount === "number" ? price.y(label.amount) : price.of(label.amount)
  }

const boxesOf = (spans: readonly { left: number; right: number }[], { y, height }: Box): readonly Box[] =>
  spans.map(({ left, right }) => ({ x: Math.round(left), y, width: Math.round(right) - Math.round(left), height }))

interface Frame {
  readonly plot: Box
  readonly scales: Scales
  readonly column: ReturnType<typeof edgeColumn>
  readonly labels: readonly UnplacedEdge[]
  readonly strip: readonly StripLabel[]
}

const framed = (story: LadderStory, box: LadderBox, texts: LadderTexts, unit: number): Frame => {
  const { small, label } = sizesOf(unit)
  const labels = box.isCompact ? [] : edgeTexts(story, texts)
  const column = edgeColumn(labels, box.width, label, unit)
  const left = box.isCompact ? 6 * unit : Math.ceil(tickWidth(story, texts, small, box.height, unit)) + 12 * unit
  const right = Math.max(left + 24, Math.floor(box.width - (box.isCompact ? 8 * unit : column.width)))
  const time = timeScale(story.beats, story.now, left, right, unit)
  const top = Math.round(box.isCompact ? 7 * unit : small + 8 * unit)
  const room = { left: 0, right: box.width, top: 0, size: small, unit }
  const loose = box.isCompact ? [] : stripLabels(story, time, texts, room)
  const rows = Math.max(0, ...loose.map(({ row }) => row + 1))
  const bottom = Math.round(box.height - (box.isCompact ? 7 * unit : rows * rowHeight(small) + 10 * unit))
  const plot = { x: left, y: top, width: right - left, height: Math.max(24, bottom - top) }
  const price = priceScale(story, plot.y + 4 * unit, plot.y + plot.height - 4 * unit, TICK_GAP * unit)
  const strip = stripLabels(story, time, texts, { ...room, top: box.height - rows * rowHeight(small) })
  return { plot, scales: { time, price, unit }, column, labels, strip: box.isCompact ? [] : strip }
}

const figuresOf = (story: LadderStory, { price, time, unit }: Scales, isCompact: boolean) => {
  const at = (text: string | undefined, x: number): Point | undefined =>
    text === undefined ? undefined : { x: Math.round(x), y: crisp(price.of(text), strokeOf(unit)) }
  const isOpen = story.agreed === undefined
  return {
    target: at(story.line.sight === "exact" && !isCompact ? story.line.target : undefined, time.end),
    advised: at(isOpen ? story.advised?.price : undefined, time.end),
    whatIf: at(isOpen ? story.whatIf : undefined, (time.now + time.end) / 2),
  }
}

export const layoutOf = (story: LadderStory, box: LadderBox, texts: LadderTexts): LadderLayout => {
  const unit = (box.rem / 16) * (box.isCompact ? COMPACT : 1)
  const textSize = sizesOf(unit)
  const { plot, scales, column, labels, strip } = framed(story, box, texts, unit)
  const { time, price } = scales
  const [top, bottom] = [plot.y, plot.y + plot.height]
  const line = lineShape(story.line, scales)
  const steps = (["us", "them"] as const).flatMap((by) => pathOf(story, by, scales))
  const marks = marksOf(story, scales, (box.isCompact ? 8 : 10) * unit)
  const gaps = boxesOf(time.gaps, plot)
  const drawn = {
    marks,
    steps,
    line,
    gaps,
    size: textSize.small,
    unit,
    bounds: { ...plot, y: plot.y - 0.9 * textSize.small, height: plot.height + 0.9 * textSize.small },
  }
  const layout: LadderLayout = {
    width: box.width,
    height: box.height,
    unit,
    textSize,
    plot,
    ticks: box.isCompact ? [] : ticksOf(price, texts, plot.x - 8 * unit),
    now: Math.round(time.now),
    gaps,
    talk: boxesOf(talkOf(time), plot),
    band: bandOf(story, scales, top, bottom),
    zone: zoneOf(story, line, scales),
    line,
    steps,
    marks,
    ...figuresOf(story, scales, box.isCompact === true),
    edge: placeEdgeLabels(labels, edgeY(scales, line), column, {
      x: time.end,
      top,
      bottom,
      room: [0, bottom + 6 * unit],
    }),
    isStacked: column.isStacked,
    treads: box.isCompact ? [] : treadLabels(story, drawn, texts),
    strip,
  }
  return box.isRightToLeft ? mirrored(layout) : layout
}
