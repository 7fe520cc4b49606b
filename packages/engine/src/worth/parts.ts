// Worth as a list of parts: price, tax, time to come, what may go wrong. A part is a sum of products: a fixed number, times uncertain
// figures that are independent of each other, times a shape in the price (constant, the price, what it has above or below a
// kink). Because of that form every mean is exact, worth is piecewise linear in the price, and a draw of all figures is one too.
// The rival, an arbitrary function per part, could only be sampled and searched.

import { type Estimate, isKnown, isNormal, meanOf, type Source, varianceOf } from "../units/index.ts"
import type { Bend } from "./piecewise.ts"
import { weakestSource } from "./sheet-figures.ts"

export const PART_GROUPS = [
  "price",
  "unit",
  "selling",
  "terms",
  "tax",
  "time",
  "after",
  "interests",
  "relationship",
] as const
export type PartGroup = (typeof PART_GROUPS)[number]

/** Whether a part comes with any customer for this thing, with what was agreed in this deal, or with who the customer is. */
export type PartScope = "unit" | "deal" | "customer"

export type Shape =
  | { readonly kind: "constant" }
  | { readonly kind: "price" }
  /** (price - kink)+ */
  | { readonly kind: "above"; readonly kink: number }
  /** (kink - price)+ */
  | { readonly kind: "below"; readonly kink: number }

export interface Summand {
  /** Signed: negative takes from the worth. */
  readonly scale: number
  readonly factors: readonly Estimate[]
  readonly shape: Shape
}

export interface Part {
  /** Stable, kebab-case; tests and translations go by it. */
  readonly code: string
  /** English. */
  readonly label: string
  readonly group: PartGroup
  readonly scope: PartScope
  readonly source: Source
  readonly summands: readonly Summand[]
}

export const CONSTANT: Shape = { kind: "constant" }
export const PRICE: Shape = { kind: "price" }
export const above = (kink: number): Shape => ({ kind: "above", kink })
export const below = (kink: number): Shape => ({ kind: "below", kink })

export const summand = (scale: number, factors: readonly Estimate[], shape: Shape = CONSTANT): Summand => ({
  scale,
  factors,
  shape,
})

const BOOK: Source = { kind: "typed", detail: "the terms on the table" }

/** A part whose source is the weakest of its figures. `standing` are sources of figures that are not estimates. */
export const partOf = (
  head: Pick<Part, "code" | "label" | "group" | "scope">,
  summands: readonly Summand[],
  standing: readonly Source[] = [],
): Part => {
  const sources = [...standing, ...summands.flatMap(({ factors }) => factors.map(({ source }) => source))]
  return { ...head, source: sources.length > 0 ? weakestSource(sources) : BOOK, summands }
}

/** Value of a shape at a price. */
export const shapeAt = (shape: Shape, price: number): number => {
  if (shape.kind === "constant") return 1
  if (shape.kind === "price") return price
  return Math.max(0, shape.kind === "above" ? price - shape.kink : shape.kink - price)
}

/** A function of the price as intercept, first slope and bends, which add up over summands. */
export interface Pieces {
  intercept: number
  slope: number
  readonly bends: Bend[]
}

/** Adds coefficient x shape to the pieces. */
export const addShape = (pieces: Pieces, coefficient: number, shape: Shape): void => {
  if (shape.kind === "constant") pieces.intercept += coefficient
  else if (shape.kind === "price") pieces.slope += coefficient
  else {
    pieces.bends.push({ at: shape.kink, change: coefficient })
    if (shape.kind === "above") return
    // (k - p)+ = (p - k)+ + k - p
    pieces.intercept += coefficient * shape.kink
    pieces.slope -= coefficient
  }
}

/** Expected coefficient of a summand: independent factors multiply. */
export const meanCoefficient = ({ scale, factors }: Summand): number =>
  factors.reduce((product, factor) => product * meanOf(factor), scale)

/** Variance of the coefficient. */
export const coefficientVariance = ({ scale, factors }: Summand): number => {
  const second = factors.reduce((product, factor) => product * (varianceOf(factor) + meanOf(factor) ** 2), 1)
  const first = factors.reduce((product, factor) => product * meanOf(factor) ** 2, 1)
  return scale * scale * Math.max(0, second - first)
}

/** True when the coefficient is known or normal: at most one uncertain factor, and that one normal. */
export const isLinearNormal = ({ factors }: Summand): boolean => {
  const uncertain = factors.filter((factor) => !isKnown(factor))
  return uncertain.length === 0 || (uncertain.length === 1 && isNormal(uncertain[0]))
}
