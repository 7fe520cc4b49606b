// Outlines as path texts, by d3-shape: polylines, and the signs of the marks. Whose a mark is shows in its shape: ours are squares, theirs
// are circles.

import { line, type SymbolType, symbol, symbolCircle, symbolSquare, symbolTriangle } from "d3-shape"
import type { Party } from "./beats.ts"
import type { Point } from "./geometry.ts"

const polyline = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
)

export const along = (points: readonly Point[]): string => polyline([...points]) ?? ""

const outline = (type: SymbolType, area: number): string => symbol(type, area)() ?? ""

/** Centred at the origin, `size` high. */
export const square = (size: number): string => outline(symbolSquare, size * size)
export const circle = (size: number): string => outline(symbolCircle, (Math.PI * size * size) / 4)
/** Points up. */
export const triangle = (size: number): string => outline(symbolTriangle, size * size * 0.433)

export const shapeOf = (by: Party, size: number): string => (by === "us" ? square(size) : circle(size))

export const cross = (size: number): string => {
  const r = size * 0.4
  return `M${-r},${-r}L${r},${r}M${r},${-r}L${-r},${r}`
}
