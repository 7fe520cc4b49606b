// Where everything of a unit's chart stands, as a pure function of its course, the box and the texts: days from left to right, prices from
// bottom to top, words only in margins that are kept for them, so that none can lie on the line. The drawing only draws what this says; a
// property test holds that nothing leaves the box and no two words touch.

import { type ScaleLinear, scaleLinear } from "d3-scale"
import { type Box, clamp, crisp, type Point } from "../../../ladder/geometry.ts"
import { spreadLabels } from "../../../ladder/spread-labels.ts"
import { textWidth } from "../../../ladder/text-width.ts"
import type { Course, CoursePoint } from "./course.ts"

export interface ChartBox {
  readonly width: number
  readonly height: number
  /** Root font size in pixels. */
  readonly rem: number
  readonly isRightToLeft?: boolean
  /** For a list: without axis. */
  readonly isCompact?: boolean
}

export interface ChartTexts {
  money(amount: number): string
  /** "Today", "12 Mar". */
  day(day: number): string
  readonly ask: string
  readonly line: string
  readonly trade: string
  /** Beside the mark of the day to let go. */
  readonly letGo: string
}

export type Tone = "axis" | "ask" | "line" | "trade" | "letGo"

/** A word in its box; drawn from `at` by its anchor. */
export interface Label extends Box {
  readonly text: string
  readonly tone: Tone
  readonly at: Point
  readonly anchor: "start" | "middle" | "end"
}

export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly unit: number
  readonly textSize: number
  readonly plot: Box
  /** Centres of the points, in their order. */
  readonly marks: readonly (Point & { readonly day: number })[]
  /** The line up to the day to let go, and after it. */
  readonly before: readonly Point[]
  readonly after: readonly Point[]
  readonly band: readonly { readonly x: number; readonly low: number; readonly high: number }[]
  readonly trade: readonly Point[]
  readonly askY: number | undefined
  readonly letGo: Point | undefined
  readonly markSize: number
  readonly grid: readonly number[]
  readonly labels: readonly Label[]
}

const SMALLEST = 12
const AIR = 0.1
const TICK_GAP = 46
const DAY_GAP = 12
const LINE_HEIGHT = 1.35

const amountsOf = ({ points, ask }: Course): readonly number[] => [
  ...points.flatMap(({ line, low, high, trade }) => [line, low, high, trade]).filter((amount) => amount !== undefined),
  ...(ask === undefined ? [] : [ask]),
]

const priceDomain = (course: Course): readonly [number, number] => {
  const amounts = amountsOf(course)
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  const air = high === low ? Math.max(Math.abs(high) * 0.02, 1) : (high - low) * AIR
  return [low - air, high + air]
}

const lastDay = ({ points }: Course): number => Math.max(1, points[points.length - 1].day)

interface Sizes {
  readonly unit: number
  readonly text: number
  readonly row: number
}

const sizesOf = ({ rem, isCompact }: ChartBox): Sizes => {
  const unit = rem / 16
  const text = Math.max(SMALLEST, (isCompact ? 11.5 : 12) * unit)
  return { unit, text, row: Math.ceil(text * LINE_HEIGHT) }
}

/** Ticks that say something different each. */
const priceTicks = (scale: ScaleLinear<number, number>, room: number, texts: ChartTexts, unit: number) => {
  const ticks = scale.ticks(Math.max(2, Math.floor(room / (TICK_GAP * unit))))
  return ticks.filter((tick, index) => index === 0 || texts.money(tick) !== texts.money(ticks[index - 1]))
}

const edgeWords = ({ points, ask }: Course, texts: ChartTexts) => {
  const last = points[points.length - 1]
  return [
    { tone: "line" as const, text: texts.line, amount: last.line, weight: 3 },
    ...(ask === undefined ? [] : [{ tone: "ask" as const, text: texts.ask, amount: ask, weight: 2 }]),
    ...(last.trade === undefined ? [] : [{ tone: "trade" as const, text: texts.trade, amount: last.trade, weight: 1 }]),
  ]
}

/** The space that words need around the plot. */
const plotOf = (course: Course, box: ChartBox, texts: ChartTexts, { unit, text, row }: Sizes): Box => {
  const side = Math.ceil(6 * unit)
  if (box.isCompact) {
    const height = Math.max(8, box.height - row - 2 * side)
    return { x: side, y: side, width: Math.max(8, box.width - 2 * side), height }
  }
  const scale = scaleLinear([...priceDomain(course)], [0, 1])
  const ticks = priceTicks(scale, box.height, texts, unit)
  const axis = Math.ceil(Math.max(...ticks.map((tick) => textWidth(texts.money(tick), text)), 0) + 8 * unit)
  const edge = Math.ceil(
    Math.max(...edgeWords(course, texts).map(({ text: word }) => textWidth(word, text))) + 10 * unit,
  )
  const top = row + Math.ceil(8 * unit)
  return {
    x: axis,
    y: top,
    width: Math.max(24, box.width - axis - edge),
    height: Math.max(24, box.height - top - row - Math.ceil(10 * unit)),
  }
}

/** All that a place depends on. */
interface Frame {
  readonly course: Course
  readonly box: ChartBox
  readonly texts: ChartTexts
  readonly sizes: Sizes
  readonly plot: Box
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly letGo: Point | undefined
}

/** Between two points of the course, for a day that is none of them. */
const lineOn = (points: readonly CoursePoint[], day: number): number => {
  const next = points.findIndex((point) => point.day >= day)
  if (next <= 0) return points[Math.max(next, 0)].line
  const [from, to] = [points[next - 1], points[next]]
  return from.line + ((to.line - from.line) * (day - from.day)) / (to.day - from.day)
}

const framed = (course: Course, box: ChartBox, texts: ChartTexts): Frame => {
  const sizes = sizesOf(box)
  const plot = plotOf(course, box, texts, sizes)
  const x = scaleLinear([0, lastDay(course)], [plot.x, plot.x + plot.width])
  const y = scaleLinear([...priceDomain(course)], [plot.y + plot.height, plot.y])
  const { letGoDay, points } = course
  const isShown = letGoDay !== undefined && letGoDay <= lastDay(course)
  const letGo = isShown ? { x: x(letGoDay), y: y(lineOn(points, letGoDay)) } : undefined
  return { course, box, texts, sizes, plot, x, y, letGo }
}

/** A word whose centre is wanted at `x` and that stays in the box. */
const centred = ({ box, sizes }: Frame, text: string, tone: Tone, x: number, y: number): Label => {
  const width = textWidth(text, sizes.text)
  const left = clamp(x - width / 2, 0, Math.max(0, box.width - width))
  const height = sizes.text * LINE_HEIGHT
  return { text, tone, x: left, y: y - height / 2, width, height, at: { x: left + width / 2, y }, anchor: "middle" }
}

const areApart = (labels: readonly Label[], gap: number): boolean =>
  labels.every((label, index) => index === 0 || labels[index - 1].x + labels[index - 1].width + gap <= label.x)

/** As many days as have room, today always. */
const dayLabels = (frame: Frame): readonly Label[] => {
  const { box, texts, x, sizes } = frame
  const foot = box.height - sizes.row / 2
  const label = (day: number) => centred(frame, texts.day(day), "axis", x(day), foot)
  for (let wanted = Math.floor(box.width / (48 * sizes.unit)); wanted > 1; wanted -= 1) {
    const days = x.ticks(wanted).filter((day) => Number.isInteger(day))
    const labels = [...new Set([0, ...days])].map(label)
    if (areApart(labels, DAY_GAP * sizes.unit)) return labels
  }
  return [label(0)]
}

const priceLabels = ({ texts, sizes, plot, y, box }: Frame, ticks: readonly number[]): readonly Label[] =>
  ticks
    .map((amount): Label => {
      const text = texts.money(amount)
      const [width, height] = [textWidth(text, sizes.text), sizes.row]
      const at = { x: plot.x - 8 * sizes.unit, y: y(amount) }
      return { text, tone: "axis", x: at.x - width, y: at.y - height / 2, width, height, at, anchor: "end" }
    })
    .filter((label) => label.y >= sizes.row && label.y + label.height <= box.height - sizes.row)

const edgeLabels = ({ course, texts, sizes, plot, y, box }: Frame): readonly Label[] => {
  const { row, unit, text: size } = sizes
  const wanted = edgeWords(course, texts).map((word) => ({ ...word, at: y(word.amount), height: row }))
  const x = plot.x + plot.width + 8 * unit
  return spreadLabels(wanted, Math.max(row, plot.y - row / 2), box.height - row).map(({ label, at }) => ({
    text: label.text,
    tone: label.tone,
    x,
    y: at - row / 2,
    width: textWidth(label.text, size),
    height: row,
    at: { x, y: at },
    anchor: "start",
  }))
}

/** Today and the day to let go; that alone where there is no room for both. */
const smallWords = (frame: Frame): readonly Label[] => {
  const { box, texts, letGo, plot, sizes } = frame
  const foot = box.height - sizes.row / 2
  const today = centred(frame, texts.day(0), "axis", 0, foot)
  if (!letGo) return [today]
  const day = centred(frame, texts.letGo, "letGo", letGo.x, foot)
  const isAlone = letGo.x <= plot.x + 1 || !areApart([today, day], 6 * sizes.unit)
  return isAlone ? [day] : [today, day]
}

const largeWords = (frame: Frame, ticks: readonly number[]): readonly Label[] => {
  const { letGo, texts, sizes } = frame
  const head = letGo ? [centred(frame, texts.letGo, "letGo", letGo.x, sizes.row / 2)] : []
  return [...priceLabels(frame, ticks), ...head, ...dayLabels(frame), ...edgeLabels(frame)]
}

const mirrored = (layout: ChartLayout): ChartLayout => {
  const { width } = layout
  const point = <P extends Point>(place: P): P => ({ ...place, x: width - place.x })
  const box = <B extends Box>(place: B): B => ({ ...place, x: width - place.x - place.width })
  return {
    ...layout,
    plot: box(layout.plot),
    marks: layout.marks.map(point),
    before: layout.before.map(point),
    after: layout.after.map(point),
    band: layout.band.map((piece) => ({ ...piece, x: width - piece.x })),
    trade: layout.trade.map(point),
    letGo: layout.letGo && point(layout.letGo),
    labels: layout.labels.map((label) => ({ ...box(label), at: point(label.at) })),
  }
}

/** The line up to the day to let go, and after it. */
const linesOf = ({ course, x, y, letGo }: Frame): Pick<ChartLayout, "before" | "after"> => {
  const at = ({ day, line }: CoursePoint): Point => ({ x: x(day), y: y(line) })
  const { points, letGoDay } = course
  if (!letGo || letGoDay === undefined) return { before: points.map(at), after: [] }
  return {
    before: [...points.filter(({ day }) => day < letGoDay).map(at), letGo],
    after: [letGo, ...points.filter(({ day }) => day > letGoDay).map(at)],
  }
}

export const chartLayout = (course: Course, box: ChartBox, texts: ChartTexts): ChartLayout => {
  const frame = framed(course, box, texts)
  const { x, y, sizes, plot, letGo } = frame
  const { points, ask } = course
  const ticks = box.isCompact ? [] : priceTicks(y, box.height, texts, sizes.unit)
  const layout: ChartLayout = {
    width: box.width,
    height: box.height,
    unit: sizes.unit,
    textSize: sizes.text,
    plot,
    marks: points.map(({ day, line }) => ({ x: x(day), y: y(line), day })),
    ...linesOf(frame),
    band: points.flatMap(({ day, low, high }) =>
      low === undefined || high === undefined ? [] : [{ x: x(day), low: y(low), high: y(high) }],
    ),
    trade: points.flatMap(({ day, trade }) => (trade === undefined ? [] : [{ x: x(day), y: y(trade) }])),
    askY: ask === undefined ? undefined : crisp(y(ask), 1),
    letGo,
    markSize: (box.isCompact ? 8 : 11) * sizes.unit,
    grid: ticks.map((amount) => crisp(y(amount), 1)),
    labels: box.isCompact ? smallWords(frame) : largeWords(frame, ticks),
  }
  return box.isRightToLeft ? mirrored(layout) : layout
}
