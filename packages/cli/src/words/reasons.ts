// The catalogue of reasons: the engine's codes as sentences. Every code has one; a test holds that.

import { type Advice, amountOf, type Reason, type ReasonCode } from "@walkaway/engine"
import { amountText, digitsBeside, oddsText } from "../terminal/figures.ts"
import { advisedText } from "./moves.ts"

interface Said {
  readonly price: string
  readonly amount: string
  readonly odds: string
  readonly move: string
  readonly seller: boolean
  /** Odds that round to nothing. */
  readonly rare: boolean
}

const orNothing = (figure: string, sentence: string): string => (figure === "" ? "" : sentence)

const SENTENCES: Readonly<Record<ReasonCode, (said: Said) => string>> = {
  "offer-below-line": ({ price, amount, seller }) =>
    `Their offer${orNothing(price, ` of ${price}`)} is ${amount || "some way"} ${seller ? "below" : "above"} our line.`,
  "offer-clears-line": ({ price, amount }) =>
    `Their offer${orNothing(price, ` of ${price}`)} leaves ${amount || "something"} more than leaving.`,
  "offer-near-their-limit": ({ amount }) =>
    `Their offer is close to the most they would do${orNothing(amount, `; about ${amount} may be left in it`)}.`,
  "more-to-get": ({ amount, price }) =>
    `They can probably do better${orNothing(price, `, up to ${price}`)}${orNothing(amount, `: ${amount} on average`)}.`,
  "no-room": ({ odds }) => `There is hardly a price that suits both${orNothing(odds, ` (${odds})`)}.`,
  "first-figure-anchors": ({ price }) =>
    `The first figure sets what they measure every later step from${orNothing(price, `; open at ${price}`)}.`,
  "holding-is-cheap": ({ amount }) =>
    `Holding costs little${orNothing(amount, ` (${amount} a round)`)} and they may move first.`,
  "they-left-may-return": ({ odds, rare }) =>
    rare
      ? "They are hardly expected to come back by themselves."
      : `They may come back by themselves${orNothing(odds, ` (${odds})`)}.`,
  "alternative-is-better": ({ amount }) =>
    `What we do otherwise is better${orNothing(amount, ` by ${amount}`)} than anything that is likely here.`,
  "walking-may-be-a-mistake": ({ odds, amount, rare }) =>
    rare
      ? "Leaving is hardly ever a mistake here."
      : `Leaving is a mistake in ${odds || "some"} of the cases${orNothing(amount, ` and puts ${amount} at risk`)}.`,
  "near-tie": ({ move, amount }) =>
    `${move || "Another move"} is as good within ${amount || "a trifle"}; choose by feel.`,
  "return-rates-assumed": ({ odds }) =>
    `How often people come back is a guess${orNothing(odds, ` (${odds})`)}, set low; your own records will tell.`,
  "limit-assumed": () => "Nobody said what they could pay at most; a wide range around the ask is assumed.",
  "line-differs-from-worth": ({ amount, price }) =>
    `The line committed beforehand differs from what the figures say${orNothing(price, ` (${price})`)}${orNothing(amount, ` by ${amount}`)}.`,
  "figure-past-line-refused": ({ price }) =>
    `A figure past the line${orNothing(price, ` (${price})`)} was not considered.`,
  "going-back": () => "You have left: this means going back, or saying it when they call.",
  "no-further-calls": () => "They were called often enough; another call is worth less than leaving them be.",
}

const RARE = 0.005

/** Whole units, or "less than £1" for what is not worth a figure; pence only where the line itself is small. */
const amountWords = (amount: number, { currency, walkAwayPrice }: Advice): string => {
  const size = Math.abs(amount)
  const digits = digitsBeside(amountOf(walkAwayPrice), currency)
  return digits === 0 && size < 0.5 ? `less than ${amountText(1, currency)}` : amountText(size, currency, digits)
}

/** A reason of an advice as a sentence. */
export const reasonText = (reason: Reason, advice: Advice): string =>
  SENTENCES[reason.code]({
    price: reason.price === undefined ? "" : amountText(reason.price, advice.currency),
    amount: reason.amount === undefined ? "" : amountWords(reason.amount, advice),
    odds: reason.probability === undefined ? "" : oddsText(reason.probability),
    move: reason.move === undefined ? "" : advisedText(reason.move),
    seller: advice.side === "seller",
    rare: reason.probability !== undefined && reason.probability < RARE,
  })
