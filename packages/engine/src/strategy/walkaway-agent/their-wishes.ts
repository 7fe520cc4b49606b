// What each outcome is worth to the other side where we are not told: at first the opposite of what it is worth to us, since without a quarrel
// nobody would negotiate, and more and more what counting their offers says [VanKrimpen2013]. Guessing opposition errs on the side that costs
// least: a package that is better for them than we think is taken sooner.

import { frequencyModel } from "../models/frequency.ts"
import { type OpponentModel, type TheirUtility, theirUtility } from "../models/their-utility.ts"
import type { Seat } from "../strategy.ts"

/** Offers after which the count weighs as much as the guess. */
const OFFERS_HALF = 8

const guessingModel = (seat: Seat): OpponentModel => {
  const counted = frequencyModel(seat)
  let offers = 0
  return {
    hear: (offer, time) => {
      counted.hear(offer, time)
      offers += 1
    },
    utility: (outcome) => {
      const trust = offers / (offers + OFFERS_HALF)
      return trust * counted.utility(outcome) + (1 - trust) * (1 - seat.own[outcome])
    },
  }
}

/** Their utilities as the seat knows them, with guesses in the gaps that its offers improve. */
export const theirWishes = (seat: Seat): TheirUtility => theirUtility(seat, guessingModel)
