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

/** Nobody haggles in smaller steps than a quarter of a per cent of the price. */
const LEAST_SHARE = 0.0025

/** The step in which prices around `price` are said; never below `least`. Major units. */
export const sayableStep = (price: number, span: number, count: number, least: number): number =>
  roundStep(Math.max(span / Math.max(1, count), LEAST_SHARE * price), 1, least)

/**
 * Round figures between two prices in frame units, rising; where there is none, the first round one from `low` up (a seller's
 * up). `least` is the currency's smallest unit in major units.
 */
export const sayableFigures = (frame: Frame, low: number, high: number, count: number, least: number): Float64Array => {
  const [from, to] = [frame.toPrice(low), frame.toPrice(high)].sort((a, b) => a - b)
  const step = sayableStep(frame.middle, to - from, count, least)
  const figures: number[] = []
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + 1e-9 * step; n += 1)
    figures.push(frame.toUnits(n * step))
  if (figures.length === 0) {
    const price = frame.toPrice(low)
    figures.push(
      frame.toUnits(
        frame.self === "seller" ? Math.ceil(price / step) * step : Math.max(0, Math.floor(price / step)) * step,
      ),
    )
  }
  return Float64Array.from(figures).sort()
}
