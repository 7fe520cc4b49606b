// Where the best prices of buyers lie and how they spread, when some are known and of the others only limits: who bought, bought at a
// price; who left would have paid his last word or more, and less than the price of ours that he left. Interval-censored normal
// data [Tobin1958] with a prior of stated weight: the most likely middle at a spread, then the spread that its second moments say,
// in turn until they rest [Dempster1977]. Taking last words for prices was the rival, and believes people poor; taking them as
// limits from below alone believes them rich, since those who can pay buy and are seen. A last word is taken to say no more than that.

import { standardNormalCdf, standardNormalPdf } from "../units/index.ts"
import { zeroOf } from "./bracket.ts"

/** What one buyer told, as shares of the ask, above zero. */
export type OfferSeen =
  /** He bought: that was his price. */
  | { readonly bought: true; readonly ratio: number }
  /** He left: he would have paid `ratio`, his last word, or more, and, where we named a price above it, less than `below`. */
  | { readonly bought: false; readonly ratio: number; readonly below?: number }

/** A normal of which middle and spread are believed. */
export interface CensoredNormal {
  readonly middle: number
  /** How unsure the middle is, as a standard deviation. */
  readonly middleSd: number
  readonly sd: number
}

interface Between {
  readonly low: number
  readonly high: number
}

interface Moments {
  readonly mean: number
  readonly square: number
}

const FAR = 1e-250
/** Narrower than this it is a point, and its odds a difference of equal figures. */
const POINT = 1e-3

/** First and second moment of a standard normal between two limits, the upper one perhaps infinite. */
const momentsBetween = (low: number, high: number): Moments => {
  if (low + high < 0) {
    const mirrored = momentsBetween(-high, -low)
    return { mean: -mirrored.mean, square: mirrored.square }
  }
  const odds = standardNormalCdf(-low) - standardNormalCdf(-high)
  if (high - low < POINT || odds < FAR) {
    // Far out all weight lies at the near end, 1 / low beyond it.
    const mean = low > 1 ? Math.min(low + 1 / low, 0.5 * (low + high)) : 0.5 * (low + high)
    return { mean, square: mean * mean }
  }
  const [atLow, atHigh] = [standardNormalPdf(low), standardNormalPdf(high)]
  const outer = Number.isFinite(high) ? high * atHigh : 0
  const inner = Number.isFinite(low) ? low * atLow : 0
  return { mean: (atLow - atHigh) / odds, square: 1 + (inner - outer) / odds }
}

const betweenOf = (seen: Extract<OfferSeen, { bought: false }>): Between => {
  const low = Math.log(seen.ratio)
  const high = seen.below !== undefined && seen.below > seen.ratio ? Math.log(seen.below) : Number.POSITIVE_INFINITY
  return { low, high }
}

interface Evidence {
  readonly prior: CensoredNormal
  readonly weight: number
  readonly known: readonly number[]
  readonly limits: readonly Between[]
}

const momentsAt = ({ low, high }: Between, middle: number, sd: number): Moments =>
  momentsBetween((low - middle) / sd, (high - middle) / sd)

/** The most likely middle at a spread: prior, prices and limits pull, each limit by the mean between. Rises in every figure. */
const middleAt = ({ prior, weight, known, limits }: Evidence, sd: number): number => {
  const fixed = known.reduce((sum, y) => sum + y, weight * prior.middle)
  const count = weight + known.length
  if (limits.length === 0) return fixed / count
  const away = (middle: number) =>
    limits.reduce((sum, one) => sum - sd * momentsAt(one, middle, sd).mean, count * middle - fixed)
  const figures = [prior.middle, ...known, ...limits.map(({ low }) => low)]
  const ceilings = limits.flatMap(({ high }) => (Number.isFinite(high) ? [high] : []))
  const least = figures.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY)
  const most = [...figures, ...ceilings].reduce((high, one) => Math.max(high, one), Number.NEGATIVE_INFINITY)
  let reach = Math.max(sd, most - least)
  while (away(most + reach) < 0) reach *= 2
  return zeroOf(away, least - sd, most + reach, MIDDLE_TOLERANCE)
}

/** The spread that prior, prices and limits say around a middle. */
const spreadAt = ({ prior, weight, known, limits }: Evidence, middle: number, sd: number): number => {
  const squares = known.reduce((sum, y) => sum + (y - middle) ** 2, weight * prior.sd ** 2)
  const guessed = limits.reduce((sum, one) => sum + momentsAt(one, middle, sd).square, 0)
  return Math.sqrt((squares + sd * sd * guessed) / (weight + known.length + limits.length))
}

const TURNS_MAX = 60
const AT_REST = 1e-5
/** In logarithms: a thousandth of a per mille of a price. */
const MIDDLE_TOLERANCE = 1e-9

/** How much a limit tells of the middle, in buyers whose price is known: what it takes away of the variance. */
const toldBy = (one: Between, middle: number, sd: number): number => {
  const { mean, square } = momentsAt(one, middle, sd)
  return Math.min(1, Math.max(0, 1 - (square - mean * mean)))
}

/**
 * The belief after some buyers, when the one before weighs like `weight` > 0 of them. O(buyers) a step, some hundred steps when
 * anybody has left.
 */
export const leaningOn = (prior: CensoredNormal, weight: number, seen: readonly OfferSeen[]): CensoredNormal => {
  const evidence: Evidence = {
    prior,
    weight,
    known: seen.flatMap((one) => (one.bought ? [Math.log(one.ratio)] : [])),
    limits: seen.flatMap((one) => (one.bought ? [] : [betweenOf(one)])),
  }
  let sd = prior.sd
  let middle = middleAt(evidence, sd)
  for (let turn = 0; turn < TURNS_MAX && seen.length > 0; turn += 1) {
    const next = spreadAt(evidence, middle, sd)
    const resting = Math.abs(next - sd) <= AT_REST * sd
    sd = next
    middle = middleAt(evidence, sd)
    if (resting) break
  }
  const told = evidence.limits.reduce((sum, one) => sum + toldBy(one, middle, sd), 0)
  return { middle, middleSd: sd / Math.sqrt(weight + evidence.known.length + told), sd }
}
