// The choice of one person at one turn. Sequential: accept, else end, else pass, else counter, each a logistic in the
// features of the turn with a shift for the latent style. Sequential rather than one multinomial logit, because the
// planner needs the parts conditional on "not accepted" and each part is then a concave fit of its own. A counter is a
// hold, the exact middle, a point inside the gap, or outside it. The inside share is logit-normal: as good as a Beta
// here, with a closed fit and closed quantiles.

import type { Side } from "../../deal/side.ts"
import { logistic, standardNormalCdf, standardNormalPdf, standardNormalQuantile } from "../../units/normal.ts"
import { FEATURES, priceFaced, standOf, writeFeatures } from "./features.ts"
import type { Situation } from "./situation.ts"

/** Decisions that are a yes or a no, each given that the ones before it were a no. */
export const CHOICES = ["accept", "end", "pass", "outside", "hold", "half"] as const
export type Choice = (typeof CHOICES)[number]

/** One latent manner of haggling. Shifts are in logits and are added to the side's own intercept. */
export interface Style {
  /** Prior probability; the weights of a side sum to one. */
  readonly weight: number
  /** First price named by a buyer: mean and standard deviation. Unused for sellers, who stand on the label. */
  readonly opening: { readonly mean: number; readonly sd: number }
  /** The person's own target, informative only where it is known to us. */
  readonly target: { readonly mean: number; readonly sd: number }
  readonly shift: Readonly<Record<Choice, number>>
  /** Added to the logit of the inside share. */
  readonly shareShift: number
}

/** Slopes in the order of `FEATURES`. */
export type Slopes = readonly number[]

export interface SidePeople {
  readonly styles: readonly Style[]
  readonly slopes: Readonly<Record<Choice, Slopes>>
  /** Logit of the inside share of the gap: mean slopes, and standard deviation. */
  readonly share: { readonly slopes: Slopes; readonly sd: number }
  /** Share of first bids that name the buyer's own target; a third of all are that frank. */
  readonly frankness: number
  /** Chance that a price of this side is put on paper or sent by a button. */
  readonly formalRate: number
}

/** Plain figures only: write it with JSON.stringify, read it back. */
export interface PeopleModel {
  readonly version: 1
  readonly buyer: SidePeople
  readonly seller: SidePeople
}

/** What a counter is, given that there is one; the four probabilities sum to one. Prices in units of the listing. */
export interface CounterDistribution {
  readonly hold: number
  readonly half: number
  readonly inside: number
  /** Beyond the gap: a retreat behind one's own word or a leap past the other's. */
  readonly outside: number
  /** Where a hold and a whole concession would be. */
  readonly from: number
  readonly to: number
  /** Logit-normal share of the way from `from` to `to` for an inside counter. */
  readonly shareMean: number
  readonly shareSd: number
}

const scratch = new Float64Array(FEATURES.length)
let scratchHolds: { situation: Situation; opening: number } | null = null

/** Features of one situation; the same situation asked again, as a simulation does, is not computed again. */
const featuresOf = (situation: Situation, style: Style): Float64Array => {
  const opening = style.opening.mean
  if (scratchHolds?.situation !== situation || scratchHolds.opening !== opening) {
    writeFeatures(situation, opening, scratch)
    scratchHolds = { situation, opening }
  }
  return scratch
}

export const dot = (slopes: Slopes, features: Float64Array): number => {
  let sum = 0
  for (let j = 0; j < slopes.length; j += 1) sum += slopes[j] * features[j]
  return sum
}

const chance = (people: SidePeople, style: Style, situation: Situation, choice: Choice): number =>
  logistic(dot(people.slopes[choice], featuresOf(situation, style)) + style.shift[choice])

/** The three odds at one turn, each given that the ones before it did not happen; cheaper than asking one by one. */
export interface AnswerOdds {
  readonly accept: number
  readonly end: number
  readonly pass: number
}

export const answerOdds = (model: PeopleModel, style: Style, situation: Situation): AnswerOdds => {
  const people = model[situation.side]
  const features = featuresOf(situation, style)
  const yes = (choice: Choice) => logistic(dot(people.slopes[choice], features) + style.shift[choice])
  return { accept: situation.price === null ? 0 : yes("accept"), end: yes("end"), pass: yes("pass") }
}

/** P(they take the price they face); zero when there is none. */
export const acceptProbability = (model: PeopleModel, style: Style, situation: Situation): number =>
  situation.price === null ? 0 : chance(model[situation.side], style, situation, "accept")

/** P(the talk ends without a deal at this turn | not accepted). */
export const endProbability = (model: PeopleModel, style: Style, situation: Situation): number =>
  chance(model[situation.side], style, situation, "end")

/** P(they name no price and let the other side speak again | neither accepted nor ended). */
export const passProbability = (model: PeopleModel, style: Style, situation: Situation): number =>
  chance(model[situation.side], style, situation, "pass")

/** Their next price, given that they name one and have named one before (a buyer's first bid is `openingOf`). */
export const counterDistribution = (model: PeopleModel, style: Style, situation: Situation): CounterDistribution => {
  const people = model[situation.side]
  const features = featuresOf(situation, style)
  const yes = (choice: Choice) => logistic(dot(people.slopes[choice], features) + style.shift[choice])
  const outside = yes("outside")
  const hold = (1 - outside) * yes("hold")
  const half = (1 - outside - hold) * yes("half")
  return {
    hold,
    half,
    inside: 1 - outside - hold - half,
    outside,
    from: standOf(situation, style.opening.mean),
    to: priceFaced(situation),
    shareMean: dot(people.share.slopes, features) + style.shareShift,
    shareSd: people.share.sd,
  }
}

/** Share of the gap at probability `u` of an inside counter, 0 to 1. */
export const insideShareQuantile = (counter: CounterDistribution, u: number): number =>
  logistic(counter.shareMean + counter.shareSd * standardNormalQuantile(u))

/**
 * A buyer's first bid, frank or not: mean and standard deviation, given that it is below the price faced. What the seller
 * asked first does not pull it otherwise (slope 0.0 +- 0.1 in the data).
 */
export const openingOf = (people: SidePeople, style: Style, faced: number): { mean: number; sd: number } => {
  const { frankness } = people
  const mean = frankness * style.target.mean + (1 - frankness) * style.opening.mean
  const spread = (part: { mean: number; sd: number }) => part.sd ** 2 + (part.mean - mean) ** 2
  const sd = Math.sqrt(frankness * spread(style.target) + (1 - frankness) * spread(style.opening))
  const z = (faced - mean) / sd
  // Moments of a normal cut off at z; beyond four standard deviations the asymptote is exact enough.
  const hazard = z < -4 ? -z - 1 / z : standardNormalPdf(z) / standardNormalCdf(z)
  return { mean: mean - sd * hazard, sd: sd * Math.sqrt(Math.max(0.01, 1 - z * hazard - hazard * hazard)) }
}

/** A situation with ordinary values where a plan knows nothing: informal, second own turn, middling concessions. */
export const situationFacing = (
  side: Side,
  seen: Pick<Situation, "price" | "own" | "round"> & Partial<Situation>,
): Situation => ({
  priceBefore: null,
  ownMoves: seen.own === null ? 0 : Math.max(1, Math.floor(seen.round / 2)),
  ownShare: 0,
  formal: false,
  ...seen,
  side,
})
