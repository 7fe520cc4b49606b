// A deal to practise on when there is none at hand: a used car, invented, with an ask and a line as they are usual. Nothing in it is taken
// from anybody's stock.

import { roundStep } from "../advice/figures.ts"
import { type Deal, dealOf, type Side } from "../deal/index.ts"
import { type Currency, minorDigits, moneyFromAmount, must } from "../units/index.ts"
import { luckOf } from "./chance.ts"

export interface DrawnDealWish {
  /** An integer. */
  readonly seed: number
  readonly side: Side
  readonly currency: Currency
}

/** Asks of used cars on a forecourt, and where lines of sellers and buyers lie in them: guesses, and said to be invented. */
const ASKS = [4_500, 18_000] as const
const LINES: Readonly<Record<Side, readonly [number, number]>> = { seller: [0.84, 0.95], buyer: [0.86, 0.99] }

const between = ([low, high]: readonly [number, number], u: number): number => low + (high - low) * u

/** A deal with an ask and our line, before the first word. The same wish gives the same deal. */
export const drawnDeal = ({ seed, side, currency }: DrawnDealWish): Deal => {
  const random = luckOf(seed, "deal")
  const least = 10 ** -minorDigits(currency)
  const rounded = (amount: number) => {
    const step = roundStep(0.005 * amount, 1, least)
    return moneyFromAmount(Math.round(amount / step) * step, currency, "nearest")
  }
  const [low, high] = ASKS
  const ask = low * (high / low) ** random.uniform()
  return must(
    dealOf({
      side,
      currency,
      ask: rounded(ask),
      line: rounded(ask * between(LINES[side], random.uniform())),
      moves: [],
    }),
  )
}
