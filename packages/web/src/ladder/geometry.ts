// Boxes and points of the drawing, in CSS pixels, the origin at the top left.

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** The box around a stroke between two points. */
export const boxAlong = (from: Point, to: Point, stroke: number): Box => ({
  x: Math.min(from.x, to.x) - stroke / 2,
  y: Math.min(from.y, to.y) - stroke / 2,
  width: Math.abs(from.x - to.x) + stroke,
  height: Math.abs(from.y - to.y) + stroke,
})

/** A horizontal or vertical stroke of this width is sharp only here. */
export const crisp = (at: number, stroke: number): number =>
  Math.round(stroke) % 2 === 1 ? Math.floor(at) + 0.5 : Math.round(at)
