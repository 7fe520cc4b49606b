// The best that we can do without this deal. What is uncertain but can be tried one after the other is worth more together
// than the best of it alone: try in the order of Weitzman's index [Weitzman1979], stop when what is in hand beats the next
// index, fall back on the best certain thing. Taking the maximum of the single values was the rival and undervalues
// every list with more than one try. Assumes that what was found stays open while the next is tried.

import { type Estimate, ok, type Refusal, type Result, refuse, type Source } from "../units/index.ts"
import { type Alternative, type AlternativeContext, type AlternativeValue, valueAlternative } from "./alternatives.ts"
import { figuresOf, knownRange, plus, scaled, type UncertainWorth } from "./range.ts"

/** One try of the plan. */
export interface PlannedTry {
  readonly id: string
  /** Go on to it while what is in hand is worth less than this. */
  readonly index: number
  /** Probability that the plan gets as far as trying it. */
  readonly chanceTried: number
}

export interface BestAlternative {
  /** Expected worth of having no deal here and doing the best we can; A in W(p) = A. */
  readonly mean: number
  /** p10, p50 and p90 of it, given what we do not know. */
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly source: Source
  /** What to turn to first; undefined when all that was named is worse than nothing. */
  readonly first: string | undefined
  /** In the order of trying; empty when a certain alternative is the best. */
  readonly tries: readonly PlannedTry[]
  /** The certain alternative in the back; undefined when none was named, which counts as zero. */
  readonly fallback: string | undefined
  /** Every alternative by itself, in the order given. */
  readonly alone: readonly AlternativeValue[]
}

/**
 * Values a list. Refusal codes: `no-alternative` (an empty list), `alternatives-expired` (none is open), and those of
 * `valueAlternative`, with the place in the list.
 */
export const bestAlternative = (
  list: readonly Alternative[],
  context: AlternativeContext = {},
): Result<BestAlternative, Refusal> => {
  const alone: AlternativeValue[] = []
  for (const [i, alternative] of list.entries()) {
    const value = valueAlternative(alternative, context)
    if (!value.ok) return refuse({ ...value.error, path: `alternatives[${i}]` })
    alone.push(value.value)
  }
  const open = alone.filter((value) => !value.expired)
  if (open.length === 0) return refuse(nothingOpen(alone.length))
  const { shift = 0 } = context
  const plan = planOf(open)
  const tries = plan.tries.map((one) => ({ ...one, index: one.index + shift }))
  return ok({
    ...shifted(plan, shift),
    tries,
    alone: alone.map((one) => (one.expired ? one : shifted(one, shift))),
  })
}

/** The figures moved by an amount; what is tried in which order stays, since all of it moves. */
const shifted = <T extends { mean: number; low: number; middle: number; high: number }>(value: T, shift: number): T =>
  shift === 0
    ? value
    : {
        ...value,
        mean: value.mean + shift,
        low: value.low + shift,
        middle: value.middle + shift,
        high: value.high + shift,
      }

const nothingOpen = (named: number): Refusal =>
  named === 0
    ? {
        code: "no-alternative",
        message: "Nobody has said what happens without this deal.",
        remedy: "Name at least one alternative, even if it is to do without.",
      }
    : {
        code: "alternatives-expired",
        message: "Every alternative has run out.",
        remedy: "Name what happens now without this deal.",
      }

const isTry = (value: AlternativeValue): boolean => value.odds < 1 || value.costToPursue > 0

/** Weitzman's index of a try that works or not: what it brings, less the cost for each success. */
const indexOf = ({ ifItWorks, costToPursue, odds }: AlternativeValue): number =>
  odds > 0 ? ifItWorks.mean - costToPursue / odds : Number.NEGATIVE_INFINITY

interface Held {
  readonly worth: UncertainWorth
  chance: number
}

const planOf = (open: readonly AlternativeValue[]): Omit<BestAlternative, "alone"> => {
  const certain = open.filter((value) => !isTry(value)).sort((left, right) => right.mean - left.mean)[0]
  const fallback = certain?.ifItWorks ?? knownRange(0)
  const ranked = open
    .filter((value) => isTry(value) && indexOf(value) > fallback.mean)
    .sort((left, right) => indexOf(right) - indexOf(left))
  const { tries, total } = follow(ranked, fallback)
  return {
    ...figuresOf(total),
    source: tries.length === 0 && certain ? certain.source : { kind: "modelled", detail: "tried one after the other" },
    first: tries[0]?.id ?? certain?.id,
    tries,
    fallback: certain?.id,
  }
}

/** Runs the plan forward: every try moves the chance of success from what was held to what it brings. */
const follow = (
  ranked: readonly AlternativeValue[],
  fallback: UncertainWorth,
): { tries: PlannedTry[]; total: UncertainWorth } => {
  const held: Held[] = [{ worth: fallback, chance: 1 }]
  const tries: PlannedTry[] = []
  let costs = 0
  for (const value of ranked) {
    const index = indexOf(value)
    let chanceTried = 0
    for (const state of held) {
      if (state.worth.mean >= index) continue
      chanceTried += state.chance
      state.chance *= 1 - value.odds
    }
    held.push({ worth: value.ifItWorks, chance: chanceTried * value.odds })
    costs += chanceTried * value.costToPursue
    tries.push({ id: value.id, index, chanceTried })
  }
  const worth = held.map((state) => scaled(state.worth, state.chance)).reduce(plus)
  return { tries, total: plus(worth, knownRange(-costs)) }
}

/** The figures of a valued alternative as an estimate. */
export const estimateOfValue = (value: {
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly source: Source
}): Estimate => ({ p10: value.low, p50: value.middle, p90: value.high, source: value.source })
