// What a deal is worth to us from now on, at a price or at whole terms: a mean that is exact, a range from one in ten below to one in
// ten above, and every part of it. The range is about how well we know the expected worth, not about luck. Independent normal
// figures that enter linearly add up in closed form, and a single uncertain figure keeps its own ends; anything else is
// read off fixed low-discrepancy points.

import type { Terms } from "../deal/index.ts"
import { amountOf, type Estimate, isKnown, type Money, meanOf, type Source, Z90 } from "../units/index.ts"
import { sampledRange } from "./draws.ts"
import { nextBuyerParts, partsOf, tradeParts } from "./part-list.ts"
import {
  addShape,
  coefficientVariance,
  isLinearNormal,
  meanCoefficient,
  type Part,
  type Pieces,
  shapeAt,
} from "./parts.ts"
import { type PiecewiseLinear, piecewiseLinear } from "./piecewise.ts"
import { lastAtPrice } from "./remembered.ts"
import type { WorthFigures } from "./sheet.ts"
import { withTerms } from "./terms-figures.ts"

/** Expected value and the figures that it lies above with 90% and below with 90%. Major units. */
export interface WorthRange {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface PartWorth extends WorthRange {
  readonly code: string
  readonly label: string
  readonly group: Part["group"]
  readonly scope: Part["scope"]
  readonly source: Source
}

export interface Worth extends WorthRange {
  /** The means add up to the mean of the worth, in this order, exactly. */
  readonly parts: readonly PartWorth[]
  /** How `low` and `high` were found; the mean is always exact. */
  readonly method: "exact" | "sampled"
}

/** Expected worth of some parts as a function of the price. */
export const meanOfParts = (parts: readonly Part[]): PiecewiseLinear => {
  const pieces: Pieces = { intercept: 0, slope: 0, bends: [] }
  for (const { summands } of parts) for (const one of summands) addShape(pieces, meanCoefficient(one), one.shape)
  return piecewiseLinear(pieces.intercept, pieces.slope, pieces.bends)
}

/** Expected worth as a function of the price: rising for a seller, falling for a buyer, without sampling. */
export const meanWorth = (figures: WorthFigures): PiecewiseLinear => meanOfParts(partsOf(figures))

/** What is left, expected, when the average next customer (for a buyer: another seller) deals at a price; for alternatives. */
export const nextBuyerNet = (figures: WorthFigures): PiecewiseLinear => meanOfParts(nextBuyerParts(figures))

/** What is left, expected, when the thing goes to the trade at a price, as it stands. */
export const tradeNet = (figures: WorthFigures): PiecewiseLinear => meanOfParts(tradeParts(figures))

const meanAt = ({ summands }: Part, price: number): number =>
  summands.reduce((sum, one) => sum + meanCoefficient(one) * shapeAt(one.shape, price), 0)

const varianceAt = ({ summands }: Part, price: number): number =>
  summands.reduce((sum, one) => sum + coefficientVariance(one) * shapeAt(one.shape, price) ** 2, 0)

const isExact = (part: Part, price: number): boolean =>
  part.summands.every((one) => isLinearNormal(one) || shapeAt(one.shape, price) === 0)

/** The one uncertain figure and what it is multiplied with, when there is no other. */
const onlyUncertain = (parts: readonly Part[], price: number): readonly [Estimate, number] | undefined => {
  const uncertain = parts.flatMap(({ summands }) =>
    summands.flatMap(({ factors, scale, shape }) => {
      const sure = factors.filter(isKnown).reduce((product, { p50 }) => product * p50, scale * shapeAt(shape, price))
      const open = factors.filter((factor) => !isKnown(factor))
      return sure === 0 ? [] : open.map((factor) => ({ factor, sure, alone: open.length === 1 }))
    }),
  )
  const [first, ...others] = uncertain
  return first?.alone && others.length === 0 ? [first.factor, first.sure] : undefined
}

/** Range of the sum of some parts at a price. */
export const rangeAt = lastAtPrice((parts: readonly Part[], price: number): WorthRange & Pick<Worth, "method"> => {
  const mean = parts.reduce((sum, part) => sum + meanAt(part, price), 0)
  const single = onlyUncertain(parts, price)
  if (single) {
    const [figure, times] = single
    const ends = [figure.p10, figure.p90].map((end) => mean + times * (end - meanOf(figure)))
    return { mean, low: Math.min(...ends), high: Math.max(...ends), method: "exact" }
  }
  const deviation = Math.sqrt(parts.reduce((sum, part) => sum + varianceAt(part, price), 0))
  if (!parts.every((part) => isExact(part, price))) {
    return { mean, ...sampledRange(parts, price, { mean, deviation }), method: "sampled" }
  }
  return { mean, low: mean - Z90 * deviation, high: mean + Z90 * deviation, method: "exact" }
})

const atPrice = lastAtPrice((part: Part, price: number): PartWorth => {
  const { summands: _form, ...head } = part
  const { method: _method, ...range } = rangeAt([part], price)
  return { ...head, ...range }
})

/** Worth of one part at a price in major units. */
export const partAt = (part: Part, price: number): PartWorth =>
  // Without the price in it, it is the same at any.
  atPrice(part, part.summands.every(({ shape }) => shape.kind === "constant") ? 0 : price)

/** Worth of the parts at a price in major units. */
export const worthOfParts = (parts: readonly Part[], price: number): Worth => ({
  ...rangeAt(parts, price),
  parts: parts.map((part) => partAt(part, price)),
})

const isTerms = (at: number | Money | Terms): at is Terms => typeof at === "object" && "price" in at

/** Worth at a price (major units or money) with the sheet's terms, or at terms that replace those of the sheet. */
export const worthAt = (figures: WorthFigures, at: number | Money | Terms): Worth => {
  if (isTerms(at)) return worthAt(withTerms(figures, at), at.price)
  return worthOfParts(partsOf(figures), typeof at === "number" ? at : amountOf(at))
}
