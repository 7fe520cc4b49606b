// The line that somebody is about to commit: proposed from the figures until he sets his own. Never committed by itself.

import { formatDecimal, moneyFromAmount, parseCurrency, type Side } from "@walkaway/engine"
import { wholeLine } from "../../words/whole-line.ts"
import type { LineNow } from "./use-line-now.ts"

export interface LineWish {
  /** Undefined: as the figures say. */
  readonly price: string | null | undefined
  readonly target: string | null
}

export const NO_WISH: LineWish = { price: undefined, target: null }

/** As exact money text, in whole units as a line is said; null while the figures say nothing. */
export const proposedLine = ({ line }: Pick<LineNow, "line">, side: Side): string | null => {
  const currency = line && parseCurrency(line.currency)
  if (!line || !currency?.ok) return null
  return formatDecimal(moneyFromAmount(wholeLine(line.computed, side), currency.value, "nearest"))
}

export const lineToCommit = ({ price }: LineWish, now: Pick<LineNow, "line">, side: Side): string | null =>
  price === undefined ? proposedLine(now, side) : price
