// Holds over any course, box and currency: nothing leaves the box, no word lies on another or on a mark, later is further and dearer is higher.

import { anyCurrency } from "@walkaway/testkit"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Box, overlaps } from "../../../ladder/geometry.ts"
import { formatsIn } from "../../../words/format.ts"
import type { Course } from "./course.ts"
import { type ChartBox, type ChartLayout, type ChartTexts, chartLayout } from "./layout.ts"

const anyCourse: fc.Arbitrary<Course> = fc
  .record({
    start: fc.double({ min: -2000, max: 400_000, noNaN: true }),
    steps: fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 9 }),
        fall: fc.double({ min: -40, max: 400, noNaN: true }),
        spread: fc.double({ min: 0, max: 900, noNaN: true }),
      }),
      { maxLength: 60 },
    ),
    hasBand: fc.boolean(),
    tradeBelow: fc.option(fc.double({ min: -500, max: 5000, noNaN: true }), { nil: undefined }),
    askAbove: fc.option(fc.double({ min: -900, max: 20_000, noNaN: true }), { nil: undefined }),
    letGo: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
  })
  .map(({ start, steps, hasBand, tradeBelow, askAbove, letGo }) => {
    let [day, line] = [0, start]
    const points = [{ days: 0, fall: 0, spread: 100 }, ...steps].map(({ days, fall, spread }) => {
      day += days
      line -= fall
      return {
        day,
        line,
        ...(hasBand && { low: line - spread, high: line + spread }),
        ...(tradeBelow !== undefined && { trade: line - tradeBelow }),
      }
    })
    return { points, ask: askAbove === undefined ? undefined : start + askAbove, letGoDay: letGo }
  })

const anyBox: fc.Arbitrary<ChartBox> = fc
  .record({
    rem: fc.integer({ min: 14, max: 40 }),
    wide: fc.double({ min: 17, max: 110, noNaN: true }),
    high: fc.double({ min: 13, max: 34, noNaN: true }),
    isRightToLeft: fc.boolean(),
  })
  .map(({ rem, wide, high, isRightToLeft }) => ({
    rem,
    width: Math.floor(rem * wide),
    height: Math.floor(rem * high),
    isRightToLeft,
  }))

const anyTexts: fc.Arbitrary<ChartTexts> = fc
  .record({ locale: fc.constantFrom("en-GB", "de-DE"), currency: anyCurrency })
  .map(({ locale, currency }) => {
    const formats = formatsIn(locale)
    return {
      money: (amount) => formats.about(amount, currency),
      day: (day) =>
        day === 0 ? "Heute" : formats.shortDay(new Date(Date.UTC(2026, 2, 17 + day)).toISOString().slice(0, 10)),
      ask: "Preis",
      line: "Linie",
      trade: "Handel",
      letGo: "12. Sept.: abgeben",
    }
  })

const shrunk = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.01,
  y: y + 0.01,
  width: width - 0.02,
  height: height - 0.02,
})

const touching = (boxes: readonly Box[], others: readonly Box[] = boxes) =>
  boxes.flatMap((one) => others.filter((other) => other !== one && overlaps(shrunk(one), shrunk(other))))

const around = ({ x, y }: { x: number; y: number }, size: number): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
})

const marksOf = ({ letGo, marks, markSize }: ChartLayout): readonly Box[] => [
  ...(letGo ? [around(letGo, markSize)] : []),
  around(marks[0], markSize),
]

const everything = (layout: ChartLayout): readonly Box[] => {
  const { labels, marks, before, after, trade, band, askY, plot, grid } = layout
  const points = [
    ...marks,
    ...before,
    ...after,
    ...trade,
    ...band.flatMap(({ x, low, high }) => [low, high].map((y) => ({ x, y }))),
  ]
  const rules = [...grid, ...(askY === undefined ? [] : [askY])].map((y) => ({ ...plot, y, height: 0 }))
  return [...labels, ...marksOf(layout), plot, ...points.map((point) => around(point, 0)), ...rules]
}

const outside = (boxes: readonly Box[], { width, height }: ChartBox): readonly Box[] =>
  boxes.filter(
    (box) => box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5,
  )

const laidOut = (check: (course: Course, box: ChartBox, layout: ChartLayout, texts: ChartTexts) => void): void =>
  fc.assert(
    fc.property(anyCourse, anyBox, anyTexts, (course, box, texts) =>
      check(course, box, chartLayout(course, box, texts), texts),
    ),
  )

describe("The chart of a unit", () => {
  it("keeps everything in its box", () =>
    laidOut((_, box, layout) => {
      expect(outside(everything(layout), box)).toEqual([])
    }))

  it("lets no two words touch, and none lie on a mark", () =>
    laidOut((_, __, layout) => {
      expect(touching(layout.labels)).toEqual([])
      expect(touching(layout.labels, marksOf(layout))).toEqual([])
    }))

  it("puts later days further along and higher prices higher", () =>
    laidOut((course, { isRightToLeft }, { marks }) => {
      const xs = marks.map(({ x }) => (isRightToLeft ? -x : x))
      expect(xs).toEqual(xs.toSorted((left, right) => left - right))
      const placed = course.points.map(({ line }, index) => ({ line, y: marks[index].y }))
      const falling = placed.toSorted((left, right) => right.line - left.line || left.y - right.y).map(({ y }) => y)
      expect(falling).toEqual(falling.toSorted((left, right) => left - right))
    }))

  it("always names today, the line, the ask where there is one, and the day to let go where it shows", () =>
    laidOut((course, _, { labels, letGo }, texts) => {
      const said = labels.map(({ text }) => text)
      expect(said).toContain(texts.day(0))
      expect(said).toContain(texts.line)
      expect(said.includes(texts.ask)).toBe(course.ask !== undefined)
      expect(said.includes(texts.letGo)).toBe(letGo !== undefined)
    }))

  it("is the same from right to left, reflected", () =>
    laidOut((course, box, layout, texts) => {
      const other = chartLayout(course, { ...box, isRightToLeft: !box.isRightToLeft }, texts)
      expect(other.marks.map(({ x }) => Math.round((box.width - x) * 1e6))).toEqual(
        layout.marks.map(({ x }) => Math.round(x * 1e6)),
      )
    }))

  it("stays in its box when it is small, with two words at most", () =>
    laidOut((course, { rem }, _, texts) => {
      const box = { rem, width: rem * 11, height: Math.floor(rem * 4.5), isCompact: true }
      const layout = chartLayout(course, box, { ...texts, letGo: "12. Sept." })
      expect(layout.labels.length).toBeLessThanOrEqual(2)
      expect(touching(layout.labels)).toEqual([])
      expect(touching(layout.labels, marksOf(layout))).toEqual([])
      expect(outside(everything(layout), box)).toEqual([])
    }))
})
