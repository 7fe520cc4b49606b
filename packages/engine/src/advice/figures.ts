// Figures that can be said: nobody asks 9,637.42. The planner chooses among multiples of a round step between the line and our last
// price, the two ends included, so what it values is what is said. The steps are 1, 2.5 and 5 times a power of ten.

import type { Frame } from "../belief/index.ts"

const STEPS = [1, 2.5, 5] as const

/** Smallest round step of which at most `count` fit into `span`; both in major units, never below `least`. */
export const roundStep = (span: number, count: number, least: number): number => {
  const wanted = Math.max(span / count, least)
  const magnitude = 10 ** Math.floor(Math.log10(wanted))
  for (const step of [...STEPS, 10])
    if (step * magnitude >= wanted * (1 - 1e-9)) return Math.max(step * magnitude, least)
  return wanted
}

/**
 * Round figures between two prices in frame units, rising, both ends included. `least` is the currency's smallest unit in
 * major units.
 */
export const sayableFigures = (frame: Frame, low: number, high: number, count: number, least: number): Float64Array => {
  if (high - low < 1e-9) return Float64Array.of(low)
  const [from, to] = [frame.toPrice(low), frame.toPrice(high)].sort((a, b) => a - b)
  const step = roundStep(to - from, count - 2, least)
  const figures = [low, high]
  for (let n = Math.ceil(from / step + 1e-9); n * step < to - 1e-9 * to; n += 1) {
    const units = frame.toUnits(n * step)
    if (units > low + 1e-9 && units < high - 1e-9) figures.push(units)
  }
  return Float64Array.from(figures).sort()
}
