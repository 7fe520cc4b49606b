// The fitted people of belief/people as types among others. Those figures are in units of the listing and from the
// person's own side; the frame's are in units of the market value and always seen from a seller. This file is the bridge:
// what a style accepts, how it ends the talk, what it counters, at a point of the frame.

import { counterpartOf, type Side } from "../deal/index.ts"
import { standardNormalPdf } from "../units/index.ts"
import type { Frame } from "./frame.ts"
import {
  acceptProbability,
  type CounterDistribution,
  counterDistribution,
  endProbability,
  openingOf,
  type PeopleModel,
  passProbability,
  type Situation,
  situationFacing,
} from "./people/index.ts"
import type { Facing } from "./response.ts"

/** What one style does when it looks at our price; limits come on top, type by type. */
export interface StyleAnswer {
  /** P(they take it), a limit permitting. */
  readonly accept: number
  /** P(the talk ends | not taken). */
  readonly end: number
  /** P(they name nothing better than what stands | they talk on). */
  readonly hold: number
  /** Where the next word lies on average, in frame units; what a plan counts on. */
  readonly next: number
}

export interface OwnWord {
  /** Prior weight of each style. */
  readonly styles: readonly number[]
  answer(style: number, facing: Facing): StyleAnswer
  /** Density per frame unit of a new offer, given that they talk on. */
  offerDensity(style: number, facing: Facing, offer: number): number
}

/** Width of the smallest step that counts as a new figure, in listing units: people speak in round numbers. */
const FIGURE_WIDTH = 0.005

const logit = (share: number): number => Math.log(share / (1 - share))

/** Density at `price` of a counter that is inside the gap, at its exact middle, or outside it. */
const counterDensity = (counter: CounterDistribution, price: number): number => {
  const { from, to, half, inside, outside, shareMean, shareSd } = counter
  const gap = Math.abs(to - from)
  const share = gap < FIGURE_WIDTH ? 0.5 : (price - from) / (to - from)
  const spreadOut = outside / 2
  if (gap < FIGURE_WIDTH || share <= 0 || share >= 1) return spreadOut
  const z = (logit(share) - shareMean) / shareSd
  const insideDensity = standardNormalPdf(z) / shareSd / (share * (1 - share)) / gap
  const halfDensity = standardNormalPdf((price - (from + to) / 2) / FIGURE_WIDTH) / FIGURE_WIDTH
  return inside * insideDensity + half * halfDensity + spreadOut
}

/** Mean share of the gap that the next word gives up, a hold counted as nothing. */
const meanShare = ({ half, inside, shareMean, shareSd }: CounterDistribution): number =>
  // A logit-normal's mean is close to the logistic of a shrunk location [MacKay1992].
  half * 0.5 + inside / (1 + Math.exp(-shareMean / Math.sqrt(1 + (Math.PI / 8) * shareSd ** 2)))

/** The people of one side of the model, seen through a frame; `listing` is the advertised price in major units. */
export const ownWordOf = (model: PeopleModel, frame: Frame, listing: number): OwnWord => {
  const side: Side = counterpartOf(frame.self)
  const people = model[side]
  const toListing = (units: number): number => frame.toPrice(units) / listing
  const unitsPerListing = listing / frame.perUnit
  const situation = (facing: Facing): Situation =>
    situationFacing(side, {
      price: toListing(facing.price),
      own: facing.standing === -Infinity ? null : toListing(facing.standing),
      priceBefore: facing.priceBefore === facing.price ? null : toListing(facing.priceBefore),
      round: Math.max(1, 2 * facing.round + 1),
    })
  const firstOffer = (style: number, facing: Facing) => openingOf(people, people.styles[style], toListing(facing.price))
  const opens = (facing: Facing) => facing.standing === -Infinity && side === "buyer"

  return {
    styles: people.styles.map((style) => style.weight),
    answer: (style, facing) => {
      const seen = situation(facing)
      const who = people.styles[style]
      const passes = passProbability(model, who, seen)
      const accept = acceptProbability(model, who, seen)
      const end = endProbability(model, who, seen)
      if (opens(facing))
        return { accept, end, hold: passes, next: frame.toUnits(firstOffer(style, facing).mean * listing) }
      const next = counterDistribution(model, who, seen)
      const price = next.from + meanShare(next) * (next.to - next.from)
      return { accept, end, hold: passes + (1 - passes) * next.hold, next: frame.toUnits(price * listing) }
    },
    offerDensity: (style, facing, offer) => {
      const seen = situation(facing)
      const speaks = 1 - passProbability(model, people.styles[style], seen)
      const price = toListing(offer)
      if (opens(facing)) {
        const { mean, sd } = firstOffer(style, facing)
        return (speaks * standardNormalPdf((price - mean) / sd)) / sd / unitsPerListing
      }
      return (speaks * counterDensity(counterDistribution(model, people.styles[style], seen), price)) / unitsPerListing
    },
  }
}
