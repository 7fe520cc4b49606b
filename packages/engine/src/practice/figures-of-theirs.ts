// Figures as the counterpart says them: round ones, in steps of about half a per cent of the price, never past what they would sign.

import { roundStep } from "../advice/figures.ts"
import type { Frame } from "../belief/index.ts"
import { directionOf } from "../deal/index.ts"
import { type Currency, type Money, minorDigits, moneyFromAmount } from "../units/index.ts"

const STEP_SHARE = 0.005

/** The round figure nearest to `units`, or the next one that is worse for us where that is past `most`. Frame units. */
export const saidFigure = (units: number, most: number, frame: Frame, currency: Currency): Money => {
  const step = roundStep(STEP_SHARE * frame.middle, 1, 10 ** -minorDigits(currency))
  let count = Math.round(frame.toPrice(units) / step)
  while (frame.toUnits(count * step) > most + 1e-9) count -= directionOf(frame.self)
  return moneyFromAmount(Math.max(0, count) * step, currency, "nearest")
}
