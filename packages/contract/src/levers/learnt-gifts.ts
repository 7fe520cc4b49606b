// What a house's own records say of what it gives: what it cost and what it was worth to who got it, where both were typed in when it was
// given. Shrunk towards the guess: the middle is the geometric mean of the guess, counted as four records, and the records; the two
// halves of the range shrink as the records come in, but never below what records scatter by. Amounts are compared with the guess for the
// same thing, so months count as months.

import type { Estimate } from "@walkaway/engine"
import type { Gift } from "./gifts.ts"
import { codeOfItem } from "./lever-words.ts"

/** Something given in an earlier deal, in major units of the deal's currency; only figures that somebody typed. */
export interface GivenBefore {
  readonly item: string
  readonly cost?: number
  readonly value?: number
}

/** Records that the guess is worth. */
const GUESS_WEIGHT = 4
/** Below so many records of it a thing is left to the guess. */
const RECORDS_MIN = 3
/** Log standard deviation of what one thing is worth to different people, at the least: about a quarter. */
const SCATTER_MIN = 0.22
const Z90 = 1.2815515655446004

const isPositive = (figure: number | undefined): figure is number => figure !== undefined && figure > 0

/** The estimate of a thing per `amount` after the records of it; the guess itself where there are too few or it is not above zero. */
export const learntEstimate = (guess: Estimate, records: readonly number[], amount: number): Estimate => {
  if (records.length < RECORDS_MIN || guess.p50 <= 0) return guess
  const logs = records.map((record) => Math.log(record / amount))
  const n = logs.length
  const centre = (GUESS_WEIGHT * Math.log(guess.p50) + logs.reduce((sum, log) => sum + log, 0)) / (GUESS_WEIGHT + n)
  const scatter = Math.sqrt(logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / n)
  const share = GUESS_WEIGHT / (GUESS_WEIGHT + n)
  const half = (end: number): number => {
    const guessed = end > 0 ? Math.abs(Math.log(end / guess.p50)) / Z90 : 1
    return Math.max(SCATTER_MIN, share * guessed + (1 - share) * scatter)
  }
  return {
    p10: Math.exp(centre - Z90 * half(guess.p10)),
    p50: Math.exp(centre),
    p90: Math.exp(centre + Z90 * half(guess.p90)),
    source: { kind: "learnt", detail: `${n} of our own records` },
  }
}

/** The gift with what the records say of it. A record is taken to be of the gift's first amount. */
export const withRecords = (gift: Gift, given: readonly GivenBefore[]): Gift => {
  const same = given.filter(({ item }) => codeOfItem(item) === gift.code)
  const [amount] = gift.amounts
  // What the sheet or somebody says of this very deal is not overruled by other deals.
  const cost =
    gift.cost.source.kind === "default"
      ? learntEstimate(gift.cost, same.map((one) => one.cost).filter(isPositive), amount)
      : gift.cost
  return { ...gift, cost, value: learntEstimate(gift.value, same.map((one) => one.value).filter(isPositive), amount) }
}
