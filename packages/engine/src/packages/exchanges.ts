// Log-rolling in money [Raiffa1982]: give what costs us little and is worth much to them, for money on the price; or ask for what costs them
// little and is worth much to us, for money off it. The money lies half-way between what the step moves for us and the middle of what
// it is worth to them, so that both gain half of what there is to gain, as far as anybody knows.

import { directionOf } from "../deal/index.ts"
import { amountOf, type Money, moneyFromAmount, type Source } from "../units/index.ts"
import type { Footing } from "./footing.ts"
import type { ChosenStep, Lever } from "./lever.ts"
import { pricedBundle } from "./priced.ts"
import { saidStep } from "./said.ts"
import type { StepValues } from "./their-value.ts"

export interface Exchange extends ChosenStep {
  /** "give": we give it for money; "ask": they give it for money. */
  readonly way: "give" | "ask"
  /** Moved on the price, above zero. */
  readonly money: Money
  /** The price to keep, with it. */
  readonly price: Money
  /** What it costs us at that price, or brings us where we ask for it; major units, above zero. */
  readonly ours: number
  readonly oursSource: Source
  /** What it is worth to them where we give it, or costs them; low to high. */
  readonly theirs: { readonly low: number; readonly middle: number; readonly high: number; readonly source: Source }
  /** What is left for us beyond what the price alone leaves. */
  readonly gain: number
  /** Share of customers who gain by it too. */
  readonly theyGain: number
}

/** More than one suggestion a way is noise. */
const WAYS = ["give", "ask"] as const
export const EXCHANGES_MAX = 2

/** Of a step of what is said: so that a float a hair beside a half, or an edge, is on it. */
const HAIR = 1e-6

/** Money on the price for us, below zero off it, in steps that can be said and between what it is worth to both. */
const moneyBetween = (ours: number, theirs: number, step: number): number | undefined => {
  const steps = Math.round((ours + theirs) / 2 / step - HAIR)
  const isBetween = steps > ours / step + HAIR && steps <= theirs / step + HAIR
  return isBetween && steps !== 0 ? steps * step : undefined
}

const exchangeOf = (chosen: ChosenStep, footing: Footing, values: StepValues): Exchange | undefined => {
  const { keep, leaves, stand, figures } = footing
  const priced = figures && pricedBundle([chosen], footing)
  if (!priced) return undefined
  const direction = directionOf(figures.side)
  const from = amountOf(keep)
  const even = direction * (priced.worth.inverse(leaves) - from)
  const { p10, p50, p90, source } = chosen.step.valueToThem
  const step = saidStep(from, keep.currency)
  const money = moneyBetween(even, p50, step)
  // What is good for both needs no money, and stands in the packages.
  if (money === undefined || money * even < -HAIR * step * step) return undefined
  const price = moneyFromAmount(from + direction * money, keep.currency, "nearest")
  if (direction * (amountOf(price) - amountOf(stand.line)) < 0) return undefined
  const theyGain = values.get(chosen.step)!.filter((value) => value > money).length / values.get(chosen.step)!.length
  const sign = money > 0 ? 1 : -1
  const ends = [sign * p10, sign * p90].sort((a, b) => a - b)
  return {
    ...chosen,
    way: money > 0 ? "give" : "ask",
    money: moneyFromAmount(Math.abs(money), keep.currency, "nearest"),
    price,
    ours: Math.abs(leaves - priced.worth.evaluate(from)),
    oursSource: chosen.step.source,
    theirs: { low: ends[0], middle: sign * p50, high: ends[1], source },
    gain: priced.worth.evaluate(amountOf(price)) - leaves,
    theyGain,
  }
}

/** What we may hope to gain. */
const promise = ({ gain, theyGain }: Exchange): number => gain * theyGain

const best = (exchanges: readonly Exchange[]): readonly Exchange[] =>
  [...exchanges].sort((a, b) => promise(b) - promise(a))

const onePerLever = (exchanges: readonly Exchange[]): readonly Exchange[] => {
  const seen = new Set<Lever>()
  return best(exchanges).filter(({ lever }) => !seen.has(lever) && seen.add(lever))
}

/** At most two suggestions, one each way where there are both ways; by what we may hope to gain. */
export const exchangesOf = (levers: readonly Lever[], footing: Footing, values: StepValues): readonly Exchange[] => {
  const all = levers.flatMap((lever) =>
    lever.steps.flatMap((step) => exchangeOf({ lever, step }, footing, values) ?? []),
  )
  const ranked = onePerLever(all)
  const firsts = WAYS.flatMap((way) => ranked.find((one) => one.way === way) ?? [])
  return best([...firsts, ...ranked.filter((one) => !firsts.includes(one))].slice(0, EXCHANGES_MAX))
}
