// Whatever is said in a talk, in any currency and box: time runs one way and prices the other, no two texts touch, and nothing leaves
// the box.

import type { AdviceOutput } from "@walkaway/contract"
import { type Currency, formatDecimal } from "@walkaway/engine"
import { anyCurrency, anySide, moneyIn } from "@walkaway/testkit"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dealWith, exactLine, minute, type TestMove, textsForTests } from "./deals-for-tests.ts"
import { type Box, overlaps } from "./geometry.ts"
import { type LadderBox, type LadderLayout, layoutOf } from "./layout.ts"
import { currencyOf, placeable } from "./prices.ts"
import { type LadderDeal, type LadderStory, ladderStory, withoutPrivate } from "./story.ts"

const by = fc.constantFrom("us", "them")
const later = fc.constantFrom(1, 5, 90, 1440, 9000)

const anyMove = (price: fc.Arbitrary<string>): fc.Arbitrary<TestMove> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom("offer", "call"), by, price, later }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom("hold", "reject", "return", "expire", "accept"), by, later }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("walk"), by, door: fc.constantFrom("open", "closed"), later }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("give"), by, item: fc.constant("mats"), later }) },
  ) as fc.Arbitrary<TestMove>

const anyLine = (price: fc.Arbitrary<string>): fc.Arbitrary<LadderDeal["line"]> =>
  fc.oneof(
    fc
      .record({ first: price, now: price, target: fc.option(price), minutes: fc.integer({ min: 0, max: 200 }) })
      .map(({ first, now, target, minutes }) => exactLine(now, target, [{ from: first, to: now, minutes }])),
    price.map((line) => exactLine(line)),
    fc
      .record({ from: price, to: price })
      .map((band) => ({ sight: "banded", committedAt: minute(-9), ...band }) as const),
    fc.constant({ sight: "hidden", committedAt: minute(-9) } as const),
    fc.constant(null),
  )

/** Prices close together, or anything that the currency can say. */
const prices = (currency: Currency): fc.Arbitrary<string> => {
  const near = fc
    .integer({ min: 900, max: 1000 })
    .map((units) => formatDecimal({ currency, minor: BigInt(units) * 1000n }))
  return fc.oneof(near, moneyIn(currency).map(formatDecimal))
}

const adviceAt = (price: string, belief: readonly number[]): AdviceOutput => {
  const [p10, p50, p90] = belief.toSorted((left, right) => left - right)
  return {
    recommended: { move: "counter", price: Number(price) },
    belief: { limit: { p10, p50, p90 } },
  } as AdviceOutput
}

const storyIn = (currency: Currency): fc.Arbitrary<LadderStory> => {
  const price = prices(currency)
  const believed = price.map(Number)
  return fc
    .record({
      side: anySide,
      ask: fc.option(price),
      line: anyLine(price),
      moves: fc.array(anyMove(price), { maxLength: 34 }),
      advised: fc.option(price),
      belief: fc.tuple(believed, believed, believed),
      whatIf: fc.option(price, { nil: undefined }),
      isPublic: fc.boolean(),
    })
    .map(({ moves, advised, belief, whatIf, isPublic, ...deal }) => {
      const story = ladderStory({
        deal: dealWith(moves, { ...deal, currency }),
        advice: advised === null ? null : adviceAt(advised, belief),
        whatIf,
        now: minute(500_000),
      })
      return isPublic ? withoutPrivate(story) : story
    })
}

const anyStory = anyCurrency.chain(storyIn)

const anyBox: fc.Arbitrary<LadderBox> = fc
  .record({
    rem: fc.integer({ min: 14, max: 40 }),
    wide: fc.double({ min: 21, max: 110, noNaN: true }),
    high: fc.double({ min: 19, max: 34, noNaN: true }),
    isRightToLeft: fc.boolean(),
  })
  .map(({ rem, wide, high, isRightToLeft }) => ({
    rem,
    width: Math.floor(rem * wide),
    height: Math.floor(rem * high),
    isRightToLeft,
  }))

const touching = (boxes: readonly Box[], others: readonly Box[] = boxes): readonly (readonly [Box, Box])[] =>
  boxes.flatMap((one) =>
    others
      .filter((other) => other !== one && overlaps(shrunk(one), shrunk(other)))
      .map((other) => [one, other] as const),
  )

/** Rounding may let edges meet. */
const shrunk = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.01,
  y: y + 0.01,
  width: width - 0.02,
  height: height - 0.02,
})

const outside = (boxes: readonly Box[], { width, height }: LadderBox): readonly Box[] =>
  boxes.filter(
    (box) => box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5,
  )

const boxesOf = ({ edge, treads, strip, band, gaps, zone, marks, steps }: LadderLayout): readonly Box[] => [
  ...edge,
  ...treads,
  ...strip,
  ...band,
  ...gaps,
  ...(zone ? [zone] : []),
  ...marks.map(({ x, y, size }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size })),
  ...steps.flatMap(({ points }) => points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
]

const laidOut = (check: (story: LadderStory, box: LadderBox, layout: LadderLayout) => void): void =>
  fc.assert(fc.property(anyStory, anyBox, (story, box) => check(story, box, layoutOf(story, box, textsForTests))))

describe("A layout", () => {
  it("lets time run one way", () =>
    laidOut((_, { isRightToLeft }, { marks, now, plot }) => {
      const xs = marks.map(({ x }) => (isRightToLeft ? -x : x))
      expect(xs).toEqual(xs.toSorted((left, right) => left - right))
      const past = isRightToLeft ? plot.x + plot.width - now : now - plot.x
      expect(past).toBeLessThanOrEqual(plot.width + 1)
    }))

  it("puts the higher price higher", () =>
    laidOut((story, _, { marks }) => {
      const placed = story.beats.flatMap(({ level, index }) =>
        level === undefined ? [] : [{ amount: placeable(level, currencyOf(story.currency)), y: marks[index].y }],
      )
      const falling = placed.toSorted((left, right) => right.amount - left.amount || left.y - right.y)
      expect(falling.map(({ y }) => y)).toEqual(falling.map(({ y }) => y).toSorted((left, right) => left - right))
    }))

  it("lets no two texts touch, and none touch a mark", () =>
    laidOut((_, __, { edge, treads, strip, marks }) => {
      const signs = marks.map(({ x, y, size }) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size }))
      expect(touching([...edge, ...treads, ...strip])).toEqual([])
      expect(touching(treads, signs)).toEqual([])
    }))

  it("keeps everything in its box", () =>
    laidOut((_, box, layout) => {
      expect(outside(boxesOf(layout), box)).toEqual([])
    }))

  it("always names the line where we may see it, and what both sides say", () =>
    laidOut((story, _, { edge }) => {
      const tones = edge.map(({ tone }) => tone)
      if (story.line.sight === "exact" || story.line.sight === "banded") expect(tones).toContain("line")
      if (story.agreed !== undefined) expect(tones).toContain("agreed")
      else if (story.standing.them) expect(tones).toContain("them")
    }))

  it("is the same from right to left, reflected", () =>
    laidOut((story, box, layout) => {
      const other = layoutOf(story, { ...box, isRightToLeft: !box.isRightToLeft }, textsForTests)
      expect(other.marks.map(({ x }) => box.width - x)).toEqual(layout.marks.map(({ x }) => x))
    }))

  it("has no words when it is small, and still stays in its box", () =>
    laidOut((story, { rem }) => {
      const box = { rem, width: rem * 11, height: Math.floor(rem * 4.5), isCompact: true }
      const layout = layoutOf(story, box, textsForTests)
      expect([...layout.edge, ...layout.treads, ...layout.strip, ...layout.ticks]).toEqual([])
      expect(outside(boxesOf(layout), box)).toEqual([])
    }))
})
