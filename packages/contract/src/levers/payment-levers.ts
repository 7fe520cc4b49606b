// When the money comes. What a day is worth to us the worth function knows; what it is worth to them is the same sum at what money costs them,
// between what a deposit earns and what an overdraft costs.

import { directionOf, meanOf, type WorthFigures } from "@walkaway/engine"
import type { Lever, LeverStep } from "@walkaway/engine/packages"
import { guess, modelled, type Shares, sharesOf } from "./shares.ts"

/** Interest a year as a share. */
const THEIR_RATE: Shares = [0.03, 0.07, 0.14]
const DAYS_A_YEAR = 365

const SOURCE = modelled("what money costs us, for these days")
const THEIRS = guess("what money costs them, 3% to 14% a year")

/** Money-years that a seller waits less, as worth to them: a buyer loses them, a seller gains them. */
const waitedLess = ({ side }: WorthFigures, money: number, days: number): LeverStep["valueToThem"] =>
  sharesOf((-directionOf(side) * money * days) / DAYS_A_YEAR, THEIR_RATE, THEIRS)

/** Paid sooner than the terms as they stand, in the given days; nothing where nobody waits. */
export const paidSooner = (figures: WorthFigures, reference: number, days: readonly number[]): readonly Lever[] => {
  const { payment } = figures
  if (!payment) return []
  const now = meanOf(payment.days)
  const rest = Math.max(0, reference - (payment.deposit?.amount ?? 0))
  const steps = days
    .filter((wanted) => wanted <= now - 5)
    .map(
      (wanted): LeverStep => ({
        amount: wanted,
        change: { kind: "payment", days: wanted },
        source: SOURCE,
        valueToThem: waitedLess(figures, rest, now - wanted),
      }),
    )
  return steps.length > 0 ? [{ code: "payment-days", steps }] : []
}

/** A third of the price up front. */
const DEPOSIT_SHARE = 1 / 3
const DEPOSIT_STEPS = 20

/** In twentieths of the price, so that it is a sum that one says. */
const depositOf = (reference: number): number => {
  const power = 10 ** Math.floor(Math.log10(reference / DEPOSIT_STEPS))
  return Math.round((reference * DEPOSIT_SHARE) / power) * power
}

export const depositLever = (figures: WorthFigures, reference: number): readonly Lever[] => {
  const { payment } = figures
  if (!payment || meanOf(payment.days) < 5) return []
  const deposit = depositOf(reference)
  const more = deposit - (payment.deposit?.amount ?? 0)
  if (more <= 0) return []
  const valueToThem = waitedLess(figures, more, meanOf(payment.days))
  return [
    {
      code: "deposit",
      steps: [{ amount: deposit, change: { kind: "payment", deposit }, source: SOURCE, valueToThem }],
    },
  ]
}
