// The signs of the arena's drawings as outlines, centred at the origin: the solutions differ by shape, since colour must not be needed.

import { type SymbolType, symbol, symbolDiamond, symbolStar } from "d3-shape"
import { triangle } from "../../ladder/shapes.ts"
import type { Solution } from "./arena-types.ts"

const SIZE = 13

const outline = (type: SymbolType, area: number): string => symbol(type, area)() ?? ""

/** Turned over by its own height. */
const downwards = (path: string): string =>
  path.replaceAll(/(-?[\d.]+),(-?[\d.]+)/g, (_, x: string, y: string) => `${x},${-Number(y)}`)

export const SOLUTION_SIGNS: Readonly<Record<Solution, string>> = {
  nash: outline(symbolDiamond, SIZE * SIZE * 0.75),
  kalai: triangle(SIZE),
  kalaiSmorodinsky: downwards(triangle(SIZE)),
  welfare: outline(symbolStar, SIZE * SIZE * 0.4),
}
