// The line that somebody is about to commit: proposed from the figures until he sets his own. Never committed by itself.

import { formatDecimal, moneyFromAmount, parseCurrency } from "@walkaway/engine"
import type { LineNow } from "./use-line-now.ts"

export interface LineWish {
  /** Undefined: as the figures say. */
  readonly price: string | null | undefined
  readonly target: string | null
}

export const NO_WISH: LineWish = { price: undefined, target: null }

/** As exact money text; null while the figures say nothing. */
export const proposedLine = ({ line }: Pick<LineNow, "line">): string | null => {
  const currency = line && parseCurrency(line.currency)
  return line && currency?.ok ? formatDecimal(moneyFromAmount(line.computed, currency.value, "nearest")) : null
}

export const lineToCommit = ({ price }: LineWish, now: Pick<LineNow, "line">): string | null =>
  price === undefined ? proposedLine(now) : price
