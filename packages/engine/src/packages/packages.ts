// Three offers worth the same to us and as different as can be to them, and what to trade for money: from a brief and the levers that there
// are. Every bundle is priced so that it leaves us the same; those that some other bundle beats for every customer, or that customers would
// on average rather not have than the bare price, are left out; of the rest the three farthest apart. Pure; effort spent is not in it.

import type { Brief } from "../advice/brief.ts"
import { amountOf, type Money, ok, type Refusal, type Result } from "../units/index.ts"
import { bundlesOf } from "./bundles.ts"
import { type Exchange, exchangesOf } from "./exchanges.ts"
import { type Footing, footingOf, type PackagesWish } from "./footing.ts"
import type { ChosenStep, Lever } from "./lever.ts"
import { type PricedBundle, pricedBundle } from "./priced.ts"
import { saidPrice, saidStep } from "./said.ts"
import { rangeOfValues, type StepValues, stepValues, type TheirRange, theirValues } from "./their-value.ts"
import { threeApart, undominated } from "./three-apart.ts"

export interface OfferPackage {
  /** Beside the price; none for the bare price. */
  readonly steps: readonly ChosenStep[]
  /** The price at which it leaves us the same, to the minor unit. */
  readonly price: Money
  /** The round figure to say, a little to our side. */
  readonly said: Money
  /** What it leaves us at `price`. */
  readonly leaves: number
  /** What we think it is worth to them, at `price`, over the bare price. */
  readonly theirs: TheirRange
}

/** Why nothing can be traded, if so: only the line is known; nothing but the price is on the table; no lever is left. */
export type Untradable = "no-worth" | "price-only" | "nothing-left"

export interface Packages {
  /** The bare price that all are held equal to, what it leaves us, and that over walking away now. */
  readonly keep: Money
  readonly leaves: number
  readonly gain: number
  /** Ours. */
  readonly line: Money
  /** Three, or fewer where there are not as many. */
  readonly packages: readonly OfferPackage[]
  readonly exchanges: readonly Exchange[]
  readonly untradable?: Untradable
}

const offerOf = ({ steps, price, worth }: PricedBundle, footing: Footing, values: Float64Array): OfferPackage => {
  const { keep, side } = footing
  const said = steps.length === 0 ? price : saidPrice(price, saidStep(amountOf(keep), keep.currency), side)
  return { steps, price, said, leaves: worth.evaluate(amountOf(price)), theirs: rangeOfValues(values) }
}

interface Candidate {
  readonly bundle: PricedBundle
  readonly values: Float64Array
}

/** Priced, and on average at least as good for them as the bare price. */
const candidatesOf = (levers: readonly Lever[], footing: Footing, values: StepValues): readonly Candidate[] =>
  bundlesOf(levers).flatMap((steps) => {
    const bundle = pricedBundle(steps, footing)
    return bundle ? [{ bundle, values: theirValues(bundle, footing, values) }] : []
  })

const isWanted = ({ values }: Candidate): boolean => values.reduce((sum, value) => sum + value, 0) >= 0

const chosenOf = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const kept = undominated(candidates.map(({ values }) => values))
  const wanted = kept.map((index) => candidates[index]).filter(isWanted)
  return threeApart(wanted.map(({ values }) => values)).map((index) => wanted[index])
}

const untradableOf = (brief: Brief, { figures }: Footing, levers: readonly Lever[]): Untradable | undefined => {
  if (!figures) return "no-worth"
  if (levers.length > 0) return undefined
  return brief.sheet?.template === "haggle" ? "price-only" : "nothing-left"
}

/** Refusal codes: those of `footingOf`. */
export const packagesOf = (
  brief: Brief,
  levers: readonly Lever[],
  wish: PackagesWish = {},
): Result<Packages, Refusal> => {
  const found = footingOf(brief, wish)
  if (!found.ok) return found
  const footing = found.value
  const values = stepValues(levers)
  const candidates = chosenOf(candidatesOf(levers, footing, values))
  const untradable = untradableOf(brief, footing, levers)
  return ok({
    keep: footing.keep,
    leaves: footing.leaves,
    gain: footing.stand.gainAt(amountOf(footing.keep)),
    line: footing.stand.line,
    packages: candidates.map(({ bundle, values: theirs }) => offerOf(bundle, footing, theirs)),
    exchanges: exchangesOf(levers, footing, values),
    ...(untradable && { untradable }),
  })
}
