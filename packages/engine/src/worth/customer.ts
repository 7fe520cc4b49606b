// Is this a customer we want to do business with, at this price? His own parts apart from those that any customer for the
// same thing would bring, and the price at which what he is worth to us reaches what we have otherwise. The alternative's value
// is a number from outside: this room does not know how to find one.

import { sampledWorths } from "./draws.ts"
import { partsOf } from "./part-list.ts"
import type { WorthFigures } from "./sheet.ts"
import { meanOfParts, type PartWorth, partAt, rangeAt, type WorthRange } from "./worth.ts"

/** What any customer brings but this one may bring more of. */
const SHARED_CODES = ["payment-timing", "returns", "warranty"]

export interface CustomerAtPrice {
  readonly price: number
  readonly worth: WorthRange
  /** Cost to serve, payment and return risk, repeat value, precedent at this price. */
  readonly parts: readonly PartWorth[]
  /** Sum of what hangs on who the customer is: negative when he costs more than he brings later. */
  readonly customerValue: WorthRange
  /** The alternative's value, as given. */
  readonly alternative: number
  /** Expected worth less the alternative. */
  readonly surplus: number
  readonly wanted: boolean
  /** Probability in [0, 1] that the worth is at least the alternative, as far as we know. */
  readonly wantedProbability: number
  /** The lowest price (for a buyer: the highest) at which we still want him. */
  readonly priceForYes: number
}

const probabilityAtLeast = (worths: Readonly<Float64Array>, threshold: number): number =>
  worths.reduce((count, worth) => (worth >= threshold ? count + 1 : count), 0) / worths.length

/** This customer at this price, both in major units, against an alternative worth `alternative` (in what is left for us). */
export const customerAt = (figures: WorthFigures, price: number, alternative: number): CustomerAtPrice => {
  const parts = partsOf(figures)
  const own = parts.filter(({ scope }) => scope === "customer")
  const shown = parts.filter((part) => own.includes(part) || SHARED_CODES.includes(part.code))
  const { mean, low, high } = rangeAt(parts, price)
  const { method: _method, ...customerValue } = rangeAt(own, price)
  return {
    price,
    worth: { mean, low, high },
    parts: shown.map((part) => partAt(part, price)),
    customerValue,
    alternative,
    surplus: mean - alternative,
    wanted: mean >= alternative,
    wantedProbability: probabilityAtLeast(sampledWorths(parts, price), alternative),
    priceForYes: meanOfParts(parts).inverse(alternative),
  }
}
