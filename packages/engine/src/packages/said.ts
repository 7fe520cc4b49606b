// Figures of packages as somebody says them: rounded to our side, so that none leaves us less than the exact figure does, in steps finer
// than those of a lone offer, because packages are held equal.

import { roundStep } from "../advice/figures.ts"
import { directionOf, type Side } from "../deal/index.ts"
import { amountOf, type Currency, type Money, minorDigits } from "../units/index.ts"
import { lineMoney } from "../walkaway/index.ts"

/** Of the price: a twentieth of a per cent. */
const SAID_SHARE = 0.0005

/** The step in which prices of packages are said; major units. */
export const saidStep = (price: number, currency: Currency): number =>
  roundStep(Math.abs(price) * SAID_SHARE, 1, 10 ** -minorDigits(currency))

/** The price rounded to our side in steps that people say. */
export const saidPrice = (price: Money, step: number, side: Side): Money => {
  const direction = directionOf(side)
  const steps = Math.ceil((direction * amountOf(price)) / step - 1e-9)
  return lineMoney(direction * steps * step, price.currency, side)
}
