// The labels at the right edge, one a figure that counts now: a column of prices under each other like rungs, each with its name and a
// leader to the place that it means. They are the key to the drawing too, so each carries the shape of what it names. Where the room
// is narrow, the name goes below its price.

import { type Box, clamp, type Point } from "./geometry.ts"
import { spreadLabels, type Wanted } from "./spread-labels.ts"
import type { LadderStory } from "./story.ts"
import { textWidth } from "./text-width.ts"
import type { LadderTexts } from "./texts.ts"

export const TONES = ["us", "them", "line", "target", "limit", "advised", "whatIf", "agreed"] as const
export type Tone = (typeof TONES)[number]

export interface EdgeText extends Wanted {
  readonly tone: Tone
  readonly price: string
  readonly name: string
}

export interface EdgeLabel extends Box {
  readonly tone: Tone
  readonly price: string
  readonly name: string
  readonly glyph: Point
  readonly priceAt: Point
  readonly nameAt: Point
  readonly leader: readonly Point[]
}

export interface EdgeColumn {
  readonly width: number
  readonly isStacked: boolean
  readonly priceWidth: number
  readonly size: number
  readonly unit: number
}

/** What stays when there is no room for all, and what moves least: the line first. */
const WEIGHTS: Record<Tone, number> = { agreed: 9, line: 8, advised: 7, them: 6, us: 5, whatIf: 4, limit: 3, target: 2 }
const LEADER = 14
const GLYPH = 15
const BETWEEN = 7
const NARROW = 0.33
/** More of the width than this no name may take. */
const MOST = 0.44

export type UnplacedEdge = Omit<EdgeText, "at" | "height" | "weight"> & {
  readonly amount: string | number
  /** Two prices: not one to line up with the others. */
  readonly isRange?: boolean
}

const standingName = (story: LadderStory, by: "us" | "them", texts: LadderTexts): string =>
  story.standing[by]?.index === -1 ? texts.asked : texts[by]

const standingTexts = (story: LadderStory, texts: LadderTexts): readonly UnplacedEdge[] => {
  if (story.agreed !== undefined) {
    return [{ tone: "agreed", price: texts.plain(story.agreed), name: texts.agreed, amount: story.agreed }]
  }
  return (["us", "them"] as const).flatMap((by) => {
    const price = story.standing[by]?.price
    return price === undefined
      ? []
      : [{ tone: by, price: texts.plain(price), name: standingName(story, by, texts), amount: price }]
  })
}

const lineTexts = ({ line }: LadderStory, texts: LadderTexts): readonly UnplacedEdge[] => {
  if (line.sight === "banded") {
    return [
      { tone: "line", price: texts.range(line.from, line.to), name: texts.line, amount: line.from, isRange: true },
    ]
  }
  if (line.sight !== "exact") return []
  const { price } = line.levels[line.levels.length - 1]
  const drawn: UnplacedEdge = { tone: "line", price: texts.plain(price), name: texts.line, amount: price }
  if (line.target === undefined) return [drawn]
  return [drawn, { tone: "target", price: texts.plain(line.target), name: texts.target, amount: line.target }]
}

/** Everything that gets a label at the edge. */
export const edgeTexts = (story: LadderStory, texts: LadderTexts): readonly UnplacedEdge[] => {
  const belief = story.beliefs.at(-1)
  const { advised, whatIf } = story
  const isOpen = story.agreed === undefined
  return [
    ...standingTexts(story, texts),
    ...lineTexts(story, texts),
    ...(belief
      ? [
          {
            tone: "limit" as const,
            price: texts.about(belief.p50, belief.p90 - belief.p10),
            name: texts.limit,
            amount: belief.p50,
          },
        ]
      : []),
    ...(isOpen && advised?.price !== undefined
      ? [
          {
            tone: "advised" as const,
            price: texts.plain(advised.price),
            name: texts.advised(advised.move),
            amount: advised.price,
          },
        ]
      : []),
    ...(isOpen && whatIf !== undefined
      ? [{ tone: "whatIf" as const, price: texts.plain(whatIf), name: texts.whatIf, amount: whatIf }]
      : []),
  ]
}

const widest = (texts: readonly string[], size: number, isBold: boolean): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size, isBold)))

/** How wide the column must be for these texts in a drawing of this width. */
export const edgeColumn = (labels: readonly UnplacedEdge[], width: number, size: number, unit: number): EdgeColumn => {
  const single = labels.filter(({ isRange }) => !isRange).map(({ price }) => price)
  const priceWidth = widest(single, size, true)
  const widthOf = (text: string) => Math.max(priceWidth, textWidth(text, size, true))
  const side = (LEADER + GLYPH + 2) * unit
  const lines = labels.map(({ price, name }) => widthOf(price) + BETWEEN * unit + textWidth(name, size))
  const stacks = labels.map(({ price, name }) => Math.max(textWidth(price, size, true), textWidth(name, size)))
  const oneLine = side + Math.max(0, ...lines)
  const isStacked = oneLine > width * NARROW
  const least = side + Math.max(priceWidth, ...labels.map(({ price }) => textWidth(price, size, true)))
  const stacked = Math.min(side + Math.max(0, ...stacks), Math.max(width * MOST, least))
  const needed = isStacked ? stacked : oneLine
  return { width: labels.length === 0 ? 12 * unit : needed, isStacked, priceWidth, size, unit }
}

export const edgeHeight = ({ isStacked, size }: EdgeColumn): number => (isStacked ? size * 2.45 : size * 1.5)

interface EdgePlace {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

const placed = (label: EdgeText, at: number, column: EdgeColumn, { x, top, bottom }: EdgePlace): EdgeLabel => {
  const { unit, size, isStacked, priceWidth, width } = column
  const left = x + (LEADER + GLYPH) * unit
  const from = clamp(label.at, top, bottom)
  const firstLine = isStacked ? at - size * 0.58 : at
  const bend = 0.42 * LEADER * unit
  const priceEnd = left + Math.max(priceWidth, textWidth(label.price, size, true))
  const nameStart = isStacked ? left : priceEnd + BETWEEN * unit
  const isNamed = nameStart + textWidth(label.name, size) <= x + width
  return {
    tone: label.tone,
    price: label.price,
    name: isNamed ? label.name : "",
    x,
    y: at - label.height / 2,
    width,
    height: label.height,
    glyph: { x: left - 8 * unit, y: firstLine },
    priceAt: { x: isStacked ? left : priceEnd, y: firstLine },
    nameAt: { x: nameStart, y: isStacked ? firstLine + size * 1.16 : at },
    leader: [
      { x, y: from },
      { x: x + bend * 0.5, y: from },
      { x: x + bend * 1.6, y: firstLine },
      { x: x + bend * 2, y: firstLine },
    ],
  }
}

/** The labels in their places; `y` says how high a figure stands. */
export const placeEdgeLabels = (
  labels: readonly UnplacedEdge[],
  yOf: (label: UnplacedEdge) => number,
  column: EdgeColumn,
  place: EdgePlace & { readonly room: readonly [top: number, bottom: number] },
): readonly EdgeLabel[] => {
  const height = edgeHeight(column)
  const shift = column.isStacked ? column.size * 0.58 : 0
  const wanted = labels.map((label) => ({
    ...label,
    at: clamp(yOf(label), place.top, place.bottom) + shift,
    height,
    weight: WEIGHTS[label.tone],
  }))
  return spreadLabels(wanted, ...place.room).map(({ label, at }) =>
    placed({ ...label, at: label.at - shift }, at, column, place),
  )
}
