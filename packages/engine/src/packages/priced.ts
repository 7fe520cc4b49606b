// A bundle with its price: the one at which it leaves us what the bare price leaves, rounded to our side by less than the smallest coin.
// Never past the line, which is a price: a package that needs
// a price beyond it is none, whatever else comes with it, since a house holds its people to the price.

import { directionOf } from "../deal/index.ts"
import { amountOf, type Money } from "../units/index.ts"
import { lineMoney } from "../walkaway/index.ts"
import { meanWorth, type PiecewiseLinear } from "../worth/index.ts"
import { withSteps } from "./changed-sheet.ts"
import type { Footing } from "./footing.ts"
import type { ChosenStep } from "./lever.ts"

export interface PricedBundle {
  readonly steps: readonly ChosenStep[]
  readonly worth: Pick<PiecewiseLinear, "evaluate" | "inverse">
  /** Equal for us to the minor unit. */
  readonly price: Money
}

/** The bundle at its equal price; undefined when no price of its own gives us as much on our side of the line. */
export const pricedBundle = (steps: readonly ChosenStep[], footing: Footing): PricedBundle | undefined => {
  const { figures, stand, keep, leaves } = footing
  if (steps.length === 0) return { steps, worth: footing.worth, price: keep }
  if (!figures) return undefined
  const worth = meanWorth(withSteps(figures, steps))
  const price = worth.inverse(leaves)
  const direction = directionOf(figures.side)
  if (!(price > 0) || direction * (price - amountOf(stand.line)) < 0) return undefined
  return { steps, worth, price: lineMoney(price, keep.currency, figures.side) }
}
