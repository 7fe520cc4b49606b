// Which price stands how high. Linear and never cut: a first offer far off looks as far off as it is. Only the belief may be cut at the
// edge, since a guess as wide as the room would flatten the talk itself.

import { minorDigits } from "@walkaway/engine"
import { type ScaleLinear, scaleLinear } from "d3-scale"
import { clamp, crisp } from "./geometry.ts"
import { currencyOf, placeable } from "./prices.ts"
import type { LadderStory } from "./story.ts"

export interface PriceScale {
  readonly domain: readonly [low: number, high: number]
  /** Pixels from the top; not rounded. */
  y(amount: number): number
  /** Of an exact price. */
  of(price: string): number
  readonly ticks: readonly { readonly y: number; readonly amount: number }[]
  readonly tickStep: number
}

const BELIEF_BEYOND = 0.45
const AIR = 0.06

const pricesOf = ({ ask, beats, standing, line, advised, whatIf, agreed }: LadderStory): readonly string[] =>
  [
    ask,
    agreed,
    whatIf,
    advised?.price,
    standing.us?.price,
    standing.them?.price,
    ...beats.map(({ level }) => level),
    ...(line.sight === "exact" ? [line.target, ...line.levels.map(({ price }) => price)] : []),
    ...(line.sight === "banded" ? [line.from, line.to] : []),
  ].filter((price) => price !== undefined)

const rangeOf = (story: LadderStory): readonly [number, number] => {
  const currency = currencyOf(story.currency)
  const amounts = pricesOf(story).map((price) => placeable(price, currency))
  const guesses = story.beliefs.flatMap(({ p10, p50, p90 }) => [p10, p50, p90])
  if (amounts.length === 0 && guesses.length === 0) return [0, 1]
  const sure = amounts.length === 0 ? guesses : amounts
  const [low, high] = [Math.min(...sure), Math.max(...sure)]
  const span = Math.max(high - low, Math.abs(high) * 0.02)
  const near = guesses.map((amount) => clamp(amount, low - BELIEF_BEYOND * span, high + BELIEF_BEYOND * span))
  return [Math.min(low, ...near), Math.max(high, ...near)]
}

const domainOf = (story: LadderStory): readonly [number, number] => {
  const [low, high] = rangeOf(story)
  const least = 10 ** -minorDigits(currencyOf(story.currency))
  const air = Math.max((high - low) * AIR, high === low ? Math.abs(high) * 0.04 : 0, least)
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air]
}

/** Round prices, as many as have room, and none that the currency cannot say. */
const ticksOf = (scale: ScaleLinear<number, number>, count: number, least: number): readonly number[] => {
  for (let wanted = count; wanted > 1; wanted -= 1) {
    const ticks = scale.ticks(wanted)
    if (ticks.length <= count + 1 && (ticks.length < 2 || ticks[1] - ticks[0] >= least * 0.999)) return ticks
  }
  return scale.ticks(2).filter((tick) => Math.abs(tick / least - Math.round(tick / least)) < 1e-6)
}

export const priceScale = (story: LadderStory, top: number, bottom: number, tickGap: number): PriceScale => {
  const currency = currencyOf(story.currency)
  const domain = domainOf(story)
  const scale = scaleLinear([...domain], [bottom, top])
  const ticks = ticksOf(scale, Math.max(2, Math.floor((bottom - top) / tickGap)), 10 ** -minorDigits(currency))
  return {
    domain,
    y: scale,
    of: (price) => scale(placeable(price, currency)),
    ticks: ticks.map((amount) => ({ amount, y: crisp(scale(amount), 1) })),
    tickStep: ticks.length > 1 ? ticks[1] - ticks[0] : 1,
  }
}
