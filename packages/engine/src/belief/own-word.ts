// The fitted people of belief/people as types among others. Those figures are in units of the listing and from the
// person's own side; the frame's are in units of the market value and always seen from a seller. This file is the bridge:
// what a style accepts, how it ends the talk, and its next word, at a point of the frame.

import { counterpartOf, type Side } from "../deal/index.ts"
import { logistic } from "../units/index.ts"
import type { Frame } from "./frame.ts"
import { counterWord, type NextWord, openingWord } from "./next-word.ts"
import {
  acceptProbability,
  counterDistribution,
  endProbability,
  openingOf,
  type PeopleModel,
  passProbability,
  type Situation,
  situationFacing,
} from "./people/index.ts"
import type { Facing } from "./response.ts"

/** How one style answers our price; limits come on top, type by type. */
export interface StyleOdds {
  /** P(they take it), a limit permitting. */
  readonly accept: number
  /** P(the talk ends | not taken). */
  readonly end: number
}

export interface OwnWord {
  /** Prior weight of each style. */
  readonly styles: readonly number[]
  odds(style: number, facing: Facing): StyleOdds
  /** What they say next, given that they neither accept nor end the talk. */
  word(style: number, facing: Facing): NextWord
}

/** Mean share of the gap that the next word gives up, a hold counted as nothing. */
const meanShare = ({ half, inside, shareMean, shareSd }: ReturnType<typeof counterDistribution>): number =>
  // A logit-normal's mean is close to the logistic of a shrunk location [MacKay1992].
  half * 0.5 + inside * logistic(shareMean / Math.sqrt(1 + (Math.PI / 8) * shareSd ** 2))

/** The people of one side of the model, seen through a frame; `listing` is the advertised price in major units. */
export const ownWordOf = (model: PeopleModel, frame: Frame, listing: number): OwnWord => {
  const side: Side = counterpartOf(frame.self)
  const people = model[side]
  const toListing = (units: number): number => frame.toPrice(units) / listing
  const toUnits = (share: number): number => frame.toUnits(share * listing)
  const situation = (facing: Facing): Situation =>
    situationFacing(side, {
      price: toListing(facing.price),
      own: facing.standing === -Infinity ? null : toListing(facing.standing),
      priceBefore: facing.priceBefore === facing.price ? null : toListing(facing.priceBefore),
      round: Math.max(1, 2 * facing.round + 1),
    })

  return {
    styles: people.styles.map((style) => style.weight),
    odds: (style, facing) => {
      const seen = situation(facing)
      const who = people.styles[style]
      return { accept: acceptProbability(model, who, seen), end: endProbability(model, who, seen) }
    },
    word: (style, facing) => {
      const seen = situation(facing)
      const who = people.styles[style]
      const silent = passProbability(model, who, seen)
      if (facing.standing === -Infinity && side === "buyer") {
        const { mean, sd } = openingOf(people, who, toListing(facing.price))
        return openingWord({ silent, mean: toUnits(mean), sd: (sd * listing) / frame.perUnit })
      }
      const counter = counterDistribution(model, who, seen)
      const [from, to] = [toUnits(counter.from), toUnits(counter.to)]
      return counterWord({ ...counter, silent, from, to, mean: from + meanShare(counter) * (to - from) })
    },
  }
}
