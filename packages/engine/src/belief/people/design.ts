// The regressions of one M-step as rows: every turn once per style, weighted by what is believed about the style, with
// the features of the turn and one column per style. Also how strongly each column is held back, which matters more than
// any feature: with a hundred ends in the data, an unheld slope costs more than it brings (docs/model-card.md). And to
// what: buyers and sellers are taken for relatives, whose slopes lean on each other's.

import { FEATURES, FIRST_OF_TALK, writeFeatures } from "./features.ts"
import { logitOf } from "./likelihood.ts"
import type { Choice, Slopes, Style } from "./model.ts"
import type { Design } from "./ridge.ts"
import type { Turn } from "./turns.ts"

/** One person in one negotiation, with what is believed about their style. */
export interface Person {
  readonly turns: readonly Turn[]
  /** Their target in units of the listing, where known. */
  readonly target: number | null
  belief: number[]
}

/** How strongly slopes are held back, in turns per unit of a column's variance. */
export interface Holding {
  readonly slopes: number
  readonly styleShifts: number
  /** How much a buyer's slopes tell of a seller's and the other way round, 0 (nothing) to 1. */
  readonly kinship: number
  /** Variance that a signal in words is taken to have at least. */
  readonly talkFloor: number
}

const WIDTH = FEATURES.length
/** The round is the clock that patience runs by; it is spread so little that the full ridge would stop it. */
const CLOCK = FEATURES.indexOf("round")
const CLOCK_SHARE = 0.1
const INTERCEPT_HELD = 0.01
/** A style's column is one in a few turns, so its variance is about a quarter at most. */
const SHIFT_SCALE = 4

/** Strength of each column's penalty: features, then styles. */
export const strengthsOf = (holding: Holding, styles: number): number[] => {
  const features = FEATURES.map((_, j) => holding.slopes * (j === CLOCK ? CLOCK_SHARE : 1))
  features[0] = INTERCEPT_HELD
  return [...features, ...Array.from({ length: styles }, () => SHIFT_SCALE * holding.styleShifts)]
}

/** A price that is high for one side is low for the other; every other feature is each side's own view already. */
const MIRRORED = FEATURES.indexOf("priceLevel")

/**
 * What each column is drawn to: `kinship` of the other side's slope, as in a normal prior on the pair with that
 * correlation. How readily a side does something at all, and its styles, are its own.
 */
export const centreOf = ({ kinship }: Holding, relatives: Slopes | undefined, styles: number): Float64Array => {
  const centre = new Float64Array(WIDTH + styles)
  for (const [j, slope] of (relatives ?? []).entries()) centre[j] = (j === MIRRORED ? -kinship : kinship) * slope
  centre[0] = 0
  return centre
}

/** Least variance of each column. */
export const floorsOf = (holding: Holding, styles: number): number[] =>
  Array.from({ length: WIDTH + styles }, (_, j) => (j >= FIRST_OF_TALK && j < WIDTH ? holding.talkFloor : 0))

const counterAt = ({ answer }: Turn) =>
  answer.did === "counter" || answer.did === "speak" ? answer.counter : undefined

const did = (yes: boolean): 0 | 1 => (yes ? 1 : 0)

/** 1 or 0 when the choice was open at the turn and taken or not; null when it was not open. */
export const choiceAt = (turn: Turn, choice: Choice): 0 | 1 | null => {
  const answered = turn.answer.did
  if (choice === "accept") return answered === "speak" ? null : did(answered === "accept")
  if (choice === "end") return answered === "speak" || answered === "accept" ? null : did(answered === "end")
  if (choice === "pass") return answered === "pass" || answered === "counter" ? did(answered === "pass") : null
  return kindAt(counterAt(turn)?.kind, choice)
}

const kindAt = (kind: string | undefined, choice: "outside" | "hold" | "half"): 0 | 1 | null => {
  if (kind === undefined || kind === "opening") return null
  if (choice === "outside") return did(kind === "outside")
  if (kind === "outside") return null
  if (choice === "hold") return did(kind === "hold")
  return kind === "hold" ? null : did(kind === "half")
}

/** Logit of the share of the gap that an inside counter gave; null for any other turn. */
export const insideLogitAt = (turn: Turn): number | null => {
  const counter = counterAt(turn)
  return counter?.kind === "inside" ? logitOf(counter.share) : null
}

/** First bids that are no misreading: a swapped role or a slip of a digit would widen a style beyond use. */
export const openingsOf = ({ turns }: Person): number[] =>
  turns.flatMap((turn) => {
    const counter = counterAt(turn)
    return counter?.kind === "opening" && counter.price > 0.2 && counter.price < 1.1 ? [counter.price] : []
  })

/** Rows for one regression; `outcome` is null for turns that have no part in it. */
export const designOf = (
  people: readonly Person[],
  styles: readonly Style[],
  outcome: (turn: Turn) => number | null,
): Design => {
  const columns = WIDTH + styles.length
  const rows = people.flatMap(({ turns, belief }) =>
    turns.flatMap((turn) => {
      const y = outcome(turn)
      return y === null ? [] : styles.map((_, style) => ({ turn, y, style, weight: belief[style] }))
    }),
  )
  const x = new Float64Array(rows.length * columns)
  for (const [index, { turn, style }] of rows.entries()) {
    const start = index * columns
    writeFeatures(turn.situation, styles[style].opening.mean, x.subarray(start, start + WIDTH))
    x[start + WIDTH + style] = 1
  }
  return {
    columns,
    x,
    y: Float64Array.from(rows, ({ y }) => y),
    weight: Float64Array.from(rows, ({ weight }) => weight),
  }
}
